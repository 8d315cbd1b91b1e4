using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>The rows of a table that sums up scores: 预算执行率 10 8 80%, 投入管理指标 30 27.32 91.07% … 合计. Points as they are printed in the form, added up exactly.</summary>
internal static class ScoreRows
{
    private const int RateDecimals = 2;

    /// <summary>The rows; one that the sheet has no points for is left out, and stays blank.</summary>
    public static IReadOnlyList<RowData> Of(GridBlock grid, ScoreSheet sheet)
    {
        List<RowData> rows = [];
        foreach (var name in grid.Rows)
        {
            var lines = Lines(sheet, name, name == grid.Rows[^1]);
            var (weight, score) = (Rational.Zero, Rational.Zero);
            var isKnown = lines.Count > 0;
            foreach (var line in lines)
            {
                isKnown &= line.Weight is not null && (line.PrintedPoints ?? line.Counted) is not null;
                (weight, score) = (weight + (line.Weight ?? 0), score + (line.PrintedPoints ?? line.Counted ?? 0));
            }
            if (isKnown) rows.Add(new(name, grid.Columns.ToDictionary(c => c.Title, c => Cell(c.Role, weight, score), StringComparer.Ordinal)));
        }
        return rows;
    }

    /// <summary>A row of the sheet with the name, the indicators of a level-1 indicator with the name, or all for the last row.</summary>
    private static List<ScoreLine> Lines(ScoreSheet sheet, string name, bool isLast)
    {
        var key = Words.Key(name);
        var lines = sheet.Lines.Where(l => l.Indicator is null && Words.Key(l.Name) == key).ToList();
        if (lines.Count == 0) lines = [.. sheet.Lines.Where(l => l.Indicator is not null && Words.Key(l.Level1) == key)];
        return lines.Count == 0 && isLast ? [.. sheet.Lines] : lines;
    }

    private static string Cell(string role, Rational weight, Rational score) => role switch
    {
        "points" => weight.ToString(),
        "score" => PointsText.Points(score),
        "rate" when !weight.IsZero => (score / weight * 100).ToText(RateDecimals) + "%",
        _ => "",
    };
}
