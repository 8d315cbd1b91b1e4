using Jiheng.Engine.Formulas;

namespace Jiheng.Engine.Tests.Formulas;

/// <summary>Figures and formulas written in one line, as a budget officer would note them.</summary>
internal static class Forms
{
    /// <summary>Fields from «全年执行数=62.4万元；全年预算数=；项目.执行数=甲:1万元|乙:»: an empty text is a blank, a point makes a column.</summary>
    public static FormulaFields Of(string note)
    {
        var fields = FormulaFields.Empty;
        foreach (var entry in note.Split('；', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = entry.IndexOf('=');
            var (name, printed) = (entry[..equals], entry[(equals + 1)..]);
            var point = name.IndexOf('.');
            fields = point < 0 ? fields.With(name, printed) : fields.WithColumn(name[..point], name[(point + 1)..], Cells(printed));
        }
        return fields;
    }

    public static Formula Parsed(string text)
    {
        Assert.True(Formula.TryParse(text, out var formula, out var error), error?.Message);
        return formula;
    }

    public static FormulaResult Result(string formula, string fields = "") => Parsed(formula).Evaluate(Of(fields));

    private static FormulaInput[] Cells(string printed) => printed.Length == 0 ? [] :
        [.. printed.Split('|').Select(cell => cell.Split(':')).Select(parts => FormulaInput.Read(parts[0], parts[1]))];
}
