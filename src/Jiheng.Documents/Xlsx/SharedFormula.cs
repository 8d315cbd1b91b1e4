using System.Globalization;
using System.Text;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Xlsx;

/// <summary>A formula that was filled down or across is written once; for the other cells its references are moved (ISO 29500-1, 18.3.1.40).</summary>
internal static class SharedFormula
{
    /// <summary>The formula for the cell so many rows and columns further; empty where it holds more than plain references of the same sheet.</summary>
    public static string At(string formula, int rows, int columns)
    {
        var moved = new StringBuilder(formula.Length);
        for (var i = 0; i < formula.Length;)
        {
            // Texts, names of other sheets and of tables: nothing that is computed here.
            if (formula[i] is '"' or '\'' or '!' or '[' or '#' or '_') return "";
            if (!char.IsAsciiLetter(formula[i]) && formula[i] != '$')
            {
                moved.Append(formula[i++]);
                continue;
            }
            var start = i;
            while (i < formula.Length && (char.IsAsciiLetterOrDigit(formula[i]) || formula[i] is '$' or '.')) i++;
            var word = formula[start..i];
            if (i < formula.Length && formula[i] == '(') moved.Append(word);
            else if (CellReference.TryParse(word, out var place) && Move(word, place, rows, columns) is { } text) moved.Append(text);
            else return "";
        }
        return moved.ToString();
    }

    private static string? Move(string word, CellReference place, int rows, int columns)
    {
        var keepsColumn = word[0] == '$';
        var keepsRow = word.LastIndexOf('$') > 0;
        var row = keepsRow ? place.Row : place.Row + rows;
        var column = keepsColumn ? place.Column : place.Column + columns;
        if (row is < 1 or > XlsxLimits.LastRow || column is < 1 or > XlsxLimits.LastColumn) return null;
        var letters = SheetAddress.Column(column);
        return string.Create(CultureInfo.InvariantCulture, $"{(keepsColumn ? "$" : "")}{letters}{(keepsRow ? "$" : "")}{row}");
    }
}
