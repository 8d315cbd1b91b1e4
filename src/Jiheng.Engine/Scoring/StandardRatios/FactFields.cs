using Jiheng.Engine.Formulas;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.StandardRatios;

/// <summary>The facts of a document as the fields of a pack's formulas: quantities, ratios, and a ratio's own parameters.</summary>
internal sealed class FactFields(DocumentReading reading, Pack pack, string project, StandardRatio? ratio = null) : IFormulaFields
{
    public FormulaInput? Field(string name)
    {
        if (ratio is not null)
            foreach (var (parameter, formula) in ratio.With) if (parameter == name) return Computed(name, formula, null);
        foreach (var quantity in pack.Quantities) if (quantity.Name == name) return Of(quantity);
        foreach (var other in pack.Ratios) if (other.Name == name) return Computed(name, other.Formula, other);
        return null;
    }

    public IReadOnlyList<FormulaInput> Rows(string table, string column) => [];

    /// <summary>The figure that the document prints for the quantity; blank when it prints none, or several that contradict each other.</summary>
    private FormulaInput Of(FormulaQuantity quantity)
    {
        if (quantity.Cell is { } cell)
            return reading.AccountCell(cell) is { Quantity: { } printed } entry ? FormulaInput.Of(quantity.Name, printed, entry.Origin) : FormulaInput.Blank(quantity.Name);
        Fact? found = null;
        var year = quantity.IsLastYear ? reading.FiscalYear - 1 : reading.FiscalYear;
        var stage = Stages.Named(quantity.Stage);
        foreach (var fact in reading.Facts)
        {
            if (fact.Concept != quantity.Concept || fact.Project != project || fact.FundSource.Length > 0 || fact.Year != year) continue;
            if (stage != Stage.Unstated && fact.Stage != stage) continue;
            // Two places that cannot both be true: which of them to compute with is not ours to choose.
            if (found is not null && !found.Quantity.Interval.Meets(fact.Quantity.Interval)) return FormulaInput.Blank(quantity.Name);
            if (found is null || (fact.InTable && !found.InTable)) found = fact;
        }
        return found is null ? FormulaInput.Blank(quantity.Name) : FormulaInput.Of(quantity.Name, found.Quantity, found.Entry.Origin);
    }

    private FormulaInput Computed(string name, string text, StandardRatio? other)
    {
        if (!Formula.TryParse(text, out var formula, out _)) return FormulaInput.Blank(name);
        var result = formula.Evaluate(new FactFields(reading, pack, project, other));
        // A parameter that only names a quantity is that figure, with its place.
        if (result.Trace.Input is { } input) return input with { Label = name };
        return result.Value is { } value ? FormulaInput.Of(name, value, result.Unit) : FormulaInput.Blank(name);
    }
}
