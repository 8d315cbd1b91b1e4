using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Formulas.Wording;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A formula in words and the place that writes it.</summary>
internal sealed class PrintedFormula(WrittenFormula formula, string label, Origin origin, Indicator? indicator)
{
    public WrittenFormula Formula { get; } = formula;

    /// <summary>The indicator whose cell it is, or null for running text.</summary>
    public Indicator? Indicator { get; } = indicator;

    public Place Place(PlaceRole role) => new(role, Formula.Text, "", label, origin.Narrow(Formula.Text));
}

/// <summary>The formulas that a form writes in words.</summary>
internal static class WrittenIn
{
    /// <summary>Those in the cells of an indicator that explain it.</summary>
    public static List<PrintedFormula> Indicator(Indicator indicator)
    {
        List<PrintedFormula> found = [];
        foreach (var entry in (Entry?[])[indicator.Description, indicator.ScoringRule, indicator.Basis])
        {
            if (entry is null or { IsBlank: true }) continue;
            foreach (var formula in WrittenFormulas.In(entry.Raw)) found.Add(new(formula, entry.Label, entry.Origin, indicator));
        }
        return found;
    }

    /// <summary>All of a form: those of its indicators, then those of its running text.</summary>
    public static List<PrintedFormula> Form(FilledForm form)
    {
        List<PrintedFormula> found = [];
        foreach (var group in form.Groups)
            foreach (var indicator in group.Indicators) found.AddRange(Indicator(indicator));
        foreach (var paragraph in form.Paragraphs)
            foreach (var line in paragraph.Lines)
                foreach (var formula in WrittenFormulas.In(line.Text)) found.Add(new(formula, "正文", line.Origin, indicator: null));
        return found;
    }
}
