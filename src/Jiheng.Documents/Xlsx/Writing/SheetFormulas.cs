using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>The formulas of computed cells. A blank or a word among the operands leaves the result blank, and so does a base of 0.</summary>
internal static class SheetFormulas
{
    /// <summary>The places a formula computes with.</summary>
    public static IEnumerable<GridPlace> Operands(CellFormula formula) => formula switch
    {
        CellFormula.Sum sum => sum.Cells,
        CellFormula.Quotient quotient => [quotient.Dividend, quotient.Divisor],
        CellFormula.ShareOfPoints share => [share.Dividend, share.Divisor, share.Points],
        _ => throw new ArgumentException($"unknown formula {formula.GetType().Name}", nameof(formula)),
    };

    /// <summary>The formula as Excel writes it, without the sign =.</summary>
    // AND of ISNUMBER comes first, so that nothing is divided, and nothing compared with 0, that is no number.
    public static string Text(CellFormula formula, Func<GridPlace, CellReference> address)
    {
        var places = Operands(formula).Select(address).ToList();
        var range = formula is CellFormula.Sum ? Range(places) : "";
        return formula switch
        {
            CellFormula.Sum sum => $"IF(COUNT({range})=0,\"\",SUM({range}){(sum.Plus.IsZero ? "" : $"+{sum.Plus.ToText(10)}")})",
            CellFormula.Quotient => $"IF(AND({Numbers(places)}),IF({places[1]}=0,\"\",{places[0]}/{places[1]}),\"\")",
            _ => $"IF(AND({Numbers(places)}),IF({places[1]}=0,\"\",ROUND(MIN(1,{places[0]}/{places[1]})*{places[2]},2)),\"\")",
        };
    }

    private static string Numbers(List<CellReference> places) => string.Join(',', places.Select(p => $"ISNUMBER({p})"));

    /// <summary>B2:B5,B7: cells below each other as one range.</summary>
    private static string Range(List<CellReference> places)
    {
        var ranges = new List<CellArea>();
        foreach (var place in places)
        {
            if (ranges.Count > 0 && ranges[^1] is var last && last.Last.Column == place.Column && last.First.Column == place.Column && last.Last.Row + 1 == place.Row)
                ranges[^1] = new CellArea(last.First, place);
            else ranges.Add(new CellArea(place, place));
        }
        return string.Join(',', ranges);
    }
}
