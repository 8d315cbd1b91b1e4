using Jiheng.Engine.Formulas;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Checks;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>The printed figures that one side of a relation computes with. A blank among filled parts of a sum is nothing; alone it is no figure.</summary>
internal sealed class CellFields : IFormulaFields
{
    private readonly Dictionary<string, Entry?> cells;
    private readonly IFormulaFields? others;
    private readonly IReadOnlyList<FilledForm> projects;
    private readonly bool blanksAreNothing, missingIsNothing;
    private readonly Entry? changed;
    private readonly Quantity value;

    /// <param name="cells">The cell of each name; null where the document prints none.</param>
    /// <param name="missingIsNothing">Whether a row or column that the table does not print is nothing, too; else the sum has no value.</param>
    /// <param name="others">Where names that are no cells are looked up, or null.</param>
    /// <param name="projects">The project forms of the filing.</param>
    public CellFields(Dictionary<string, Entry?> cells, bool missingIsNothing, IFormulaFields? others = null, IReadOnlyList<FilledForm>? projects = null)
    {
        (this.cells, this.missingIsNothing, this.others, this.projects) = (cells, missingIsNothing, others, projects ?? []);
        foreach (var (_, entry) in cells) blanksAreNothing |= entry?.Quantity is not null;
        blanksAreNothing &= cells.Count > 1;
    }

    private CellFields(CellFields from, Entry changed, Quantity value)
    {
        (cells, missingIsNothing, others, projects, blanksAreNothing) = (from.cells, from.missingIsNothing, from.others, from.projects, from.blanksAreNothing);
        (this.changed, this.value) = (changed, value);
    }

    /// <summary>The same with one figure taken as another.</summary>
    public CellFields With(Entry figure, Quantity taken) => new(this, figure, taken);

    /// <summary>Whether the table prints no row or column of some name.</summary>
    public bool HasMissing
    {
        get
        {
            foreach (var (_, entry) in cells) if (entry is null) return true;
            return false;
        }
    }

    /// <summary>The cells that are printed without a figure.</summary>
    public List<Entry> Blanks
    {
        get
        {
            List<Entry> blanks = [];
            foreach (var (_, entry) in cells) if (entry is { Quantity: null }) blanks.Add(entry);
            return blanks;
        }
    }

    /// <summary>The figures among the cells.</summary>
    public List<Entry> Figures
    {
        get
        {
            List<Entry> figures = [];
            foreach (var (_, entry) in cells) if (entry?.Quantity is not null) figures.Add(entry);
            foreach (var form in projects) foreach (var (stage, _) in Stages) if (form.Funds?.Total?.Amount(stage) is { } amount) figures.Add(amount);
            return figures;
        }
    }

    /// <summary>The first cell that holds something that is no figure, or null.</summary>
    public Entry? Unread
    {
        get
        {
            foreach (var (_, entry) in cells) if (entry is { IsNoFigure: true }) return entry;
            return null;
        }
    }

    public FormulaInput? Field(string name)
    {
        if (!cells.TryGetValue(name, out var entry)) return others?.Field(name);
        if (entry?.Quantity is { } quantity) return FormulaInput.Of(entry.Label, ReferenceEquals(entry, changed) ? value : quantity, entry.Origin);
        return blanksAreNothing && entry is not { IsNoFigure: true } && (entry is not null || missingIsNothing) ? FormulaInput.Of(name, FormulaValue.Exactly(Rational.Zero), Unit.None) : FormulaInput.Blank(name, entry?.Origin);
    }

    public IReadOnlyList<FormulaInput> Rows(string table, string column)
    {
        List<FormulaInput> rows = [];
        if (table != ReconciliationCheck.Projects) return rows;
        foreach (var form in projects)
            foreach (var (stage, name) in Stages)
                if (name == column)
                    rows.Add(form.Funds?.Total?.Amount(stage) is { Quantity: { } quantity } entry ? FormulaInput.Of(form.Name, quantity, entry.Origin) : FormulaInput.Blank(form.Name));
        return rows;
    }

    private static readonly (Stage Stage, string Name)[] Stages =
        [(Stage.InitialBudget, ReconciliationCheck.ProjectColumns[0]), (Stage.AdjustedBudget, ReconciliationCheck.ProjectColumns[1]), (Stage.Executed, ReconciliationCheck.ProjectColumns[2])];
}
