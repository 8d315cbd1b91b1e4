using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reporting.Forms;

/// <summary>Works out the rates, sums and linear points of a filled form, exactly and rounded last; a cell that was filled by hand stays.</summary>
internal static class ComputedCells
{
    // A total of totals of parts: deeper no form goes.
    private const int Deepest = 4;
    private const int RateDecimals = 2, ScoreDecimals = 2;

    /// <summary>The table with its computed cells filled, and no cell left to fill in.</summary>
    public static Table Settle(Table table)
    {
        Dictionary<GridPlace, string> texts = [];
        foreach (var cell in table.Cells) texts[new(cell.Row, cell.Column)] = cell.Text;
        for (var round = 0; round < Deepest; round++)
        {
            var changed = false;
            foreach (var cell in table.Cells)
            {
                var place = new GridPlace(cell.Row, cell.Column);
                if (cell.Input?.Formula is not { } formula || texts[place].Length > 0 || Compute(formula, cell.Input, texts) is not { } made) continue;
                texts[place] = made;
                changed = true;
            }
            if (!changed) break;
        }
        return new(table.Number, table.RowCount, table.ColumnCount, [.. table.Cells.Select(c => Print(c, texts[new(c.Row, c.Column)]))]);
    }

    private static Cell Print(Cell cell, string text) => cell.Text == text ? cell with { Input = null, IsFilled = cell.Input is not null }
        : new(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, [new TextLine(text, new Origin("", ""))], cell.Origin) { IsFilled = true };

    private static string? Compute(CellFormula formula, CellInput input, Dictionary<GridPlace, string> texts)
    {
        Rational? At(GridPlace place) => texts.TryGetValue(place, out var text) && text.Length > 0 && Rational.TryParse(text, out var value, out _) ? value : null;
        switch (formula)
        {
            case CellFormula.Sum sum:
                var total = sum.Plus;
                var (decimals, any) = (0, false);
                foreach (var place in sum.Cells)
                {
                    if (!texts.TryGetValue(place, out var text) || text.Length == 0) continue;
                    // Words among them leave the sum open.
                    if (At(place) is not { } value) return null;
                    (total, any) = (total + value, true);
                    decimals = Math.Max(decimals, Decimals(text));
                }
                return any ? total.ToText(decimals) : null;
            case CellFormula.Quotient { Dividend: var part, Divisor: var whole }:
                return At(part) is { } paid && At(whole) is { IsZero: false } planned ? (paid / planned * 100).ToText(input.Decimals ?? RateDecimals) + "%" : null;
            case CellFormula.ShareOfPoints { Dividend: var part, Divisor: var whole, Points: var points }:
                return At(part) is { } spent && At(whole) is { IsZero: false } budget && At(points) is { } full ? Short(Rational.Min(full, spent / budget * full).ToText(input.Decimals ?? ScoreDecimals)) : null;
            default:
                return null;
        }
    }

    private static int Decimals(string text) => text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0;

    // Points are exact: 10 is printed 10.
    private static string Short(string points) => points.Contains('.', StringComparison.Ordinal) ? points.TrimEnd('0').TrimEnd('.') : points;
}
