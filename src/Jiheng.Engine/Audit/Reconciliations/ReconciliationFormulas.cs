using Jiheng.Engine.Formulas;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>A reconciliation of a pack with its formulas read and its names looked up, when first asked for: for all documents of the pack once.</summary>
internal sealed class ReconciliationFormulas
{
    private readonly Pack pack;
    private Formula? left, right;
    private List<FormulaQuantity>? quantities;
    private List<string>? tables;

    private ReconciliationFormulas(Pack pack, Reconciliation source)
    {
        this.pack = pack;
        Source = source;
    }

    /// <summary>Those of a pack, in its order.</summary>
    public static IReadOnlyList<ReconciliationFormulas> Of(Pack pack) => pack.Made(MakeAll);

    /// <summary>As the pack says it.</summary>
    public Reconciliation Source { get; }

    /// <summary>The left side.</summary>
    public Formula Left => left ??= Parse(Source.Left);

    /// <summary>The right side.</summary>
    public Formula Right => right ??= Parse(Source.Right);

    /// <summary>The quantities of the pack that the two sides name.</summary>
    public List<FormulaQuantity> Quantities => quantities ??= Used();

    /// <summary>The tables of those that are cells, in the same order.</summary>
    public List<string> Tables => tables ??= Quantities.FindAll(q => q.Cell is not null).ConvertAll(q => q.Cell!.Table);

    private static List<ReconciliationFormulas> MakeAll(Pack pack)
    {
        List<ReconciliationFormulas> all = [];
        foreach (var source in pack.Reconciliations) all.Add(new(pack, source));
        return all;
    }

    private List<FormulaQuantity> Used()
    {
        List<FormulaQuantity> used = [];
        foreach (var field in Left.Fields.Concat(Right.Fields))
            foreach (var quantity in pack.Quantities) if (quantity.Name == field.Name && !used.Contains(quantity)) used.Add(quantity);
        return used;
    }

    private static Formula Parse(string text) => Formula.TryParse(text, out var formula, out _) ? formula : throw new InvalidOperationException("The pack was not checked.");
}
