using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reporting;

/// <summary>How well tables were read, in words.</summary>
public static class TablesText
{
    /// <summary>0.87: cut off, so that 1.00 means that nothing is missing.</summary>
    public static string Confidence(TableReading table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Confidence.Round(2, Rounding.Truncate).ToText(2);
    }

    /// <summary>One line when all is well, else the tables that need a look.</summary>
    internal static void AppendTo(StyledText text, DocumentReading reading)
    {
        if (reading.Tables.Count == 0) return;
        Tables(text, reading);
        Unmatched(text, reading);
    }

    /// <summary>Printed cells of the forms of a pack that are neither its labels nor values that were read.</summary>
    private static void Unmatched(StyledText text, DocumentReading reading)
    {
        const int shown = 12;
        List<string> cells = [];
        foreach (var table in reading.Tables)
            if (reading.Forms[table.Form].Pattern is not null)
                foreach (var cell in table.Unmatched) cells.Add($"{PlaceText.Where(cell.Origin)}“{TextColumns.Shorten(TextColumns.OneLine(cell.Text), 24)}”");
        if (cells.Count == 0) return;
        text.Line($"表样以外的格子 {cells.Count} 个，没有读作任何内容", Tone.Faint);
        foreach (var cell in cells.Take(shown)) text.Line($"  {cell}", Tone.Faint);
        if (cells.Count > shown) text.Line($"  …… 还有 {cells.Count - shown} 个，见 --format json", Tone.Faint);
    }

    private static void Tables(StyledText text, DocumentReading reading)
    {
        List<TableReading> doubtful = [.. reading.Tables.Where(t => t.Confidence < Rational.One || t.IsConfirmed)];
        if (doubtful.Count == 0)
        {
            text.Line().Line($"表格 {reading.Tables.Count} 张，其中的数字全部读出", Tone.Faint);
            return;
        }
        text.Line().Line($"表格 {reading.Tables.Count} 张，下列 {doubtful.Count} 张请核对", Tone.Heading);
        var grid = new TextGrid(("可信度", 6, true), ("表", 30, false), ("原因", 44, false), ("位置", 14, false));
        foreach (var table in doubtful)
            grid.Add(Confidence(table), table.Title, string.Join("，", table.Reasons), table.Source.Origin is { } origin ? PlaceText.Where(origin) : "");
        grid.AppendTo(text);
    }
}
