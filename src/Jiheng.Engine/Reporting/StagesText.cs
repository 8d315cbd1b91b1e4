using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting;

/// <summary>Every indicator and amount over the steps and years, for a terminal: what changed within a year carries a mark.</summary>
public static class StagesText
{
    private const char Mark = '※';
    private const string Indent = "    ";
    private const string Hang = "      ";

    /// <summary>The tables of a filing; empty where it has nothing beside it.</summary>
    /// <param name="filing">The filing with the documents beside it.</param>
    /// <param name="columns">The width to keep to.</param>
    public static StyledText Of(Filing filing, int columns = FindingsText.DefaultColumns)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var width = Math.Clamp(columns, 60, 120) - 1;
        var text = new StyledText().Line("前后对照表", Tone.Heading);
        var tables = StageTable.Of(filing);
        if (tables.Count == 0) return text.Line("  没有可以前后对照的文件：用 --against 给出同一单位本年其他环节或上年的文件。", Tone.Faint).Line();
        var alone = 0;
        foreach (var table in tables)
        {
            var rows = table.Rows.Where(r => r.Entries.Count > 1).ToList();
            alone += table.Rows.Count - rows.Count;
            if (rows.Count == 0) continue;
            var name = table.Subject.Name.Length == 0 ? "部门整体" : table.Subject.Name;
            foreach (var line in TextColumns.Wrap($"【{name}】{Others(table.Subject)}", width - 2)) text.Line("  " + line, Tone.Heading);
            foreach (var row in rows)
            {
                var first = true;
                foreach (var line in TextColumns.Wrap($"{Kind(row.Kind)} {row.Name}：{Values(row)}", width - Hang.Length))
                {
                    text.Line((first ? Indent : Hang) + line, row.IsChanged ? Tone.Warning : Tone.Plain);
                    first = false;
                }
            }
        }
        if (alone > 0) text.Line($"  另有 {alone} 项只在一份文件中出现。", Tone.Faint);
        return text.Line($"  {Mark} 与同一年度前一环节不同", Tone.Faint).Line();
    }

    private static string Others(ChainSubject subject) => subject.Names.Count > 1 ? $"（又名{string.Join("、", subject.Names.Where(n => n != subject.Name).Select(n => $"“{n}”"))}）" : "";

    /// <summary>金额, 指标值, 完成值.</summary>
    internal static string Kind(StageRowKind kind) => kind switch { StageRowKind.Target => "指标值", StageRowKind.Result => "完成值", _ => "金额" };

    // The year is said when it changes: 2023年申报 ≥95% → 自评 ≥95%；2024年申报 ≥96%.
    private static string Values(StageRow row)
    {
        var text = new System.Text.StringBuilder();
        var year = 0;
        foreach (var entry in row.Entries)
        {
            if (text.Length > 0) text.Append(entry.Form.Year == year ? " → " : "； ");
            text.Append(entry.Form.Year == year ? StepWords.Name(entry.Form.Step) : entry.Form.Point).Append(' ').Append(Value(entry));
            if (entry.IsChanged) text.Append(Mark);
            year = entry.Form.Year;
        }
        return text.ToString();
    }

    /// <summary>As printed, money with the unit of its table.</summary>
    internal static string Value(StageEntry entry)
    {
        var raw = TextColumns.OneLine(entry.Entry.Raw);
        return entry.Entry.Quantity is { Unit: { Dimension: Numbers.Dimension.Money } unit } && !raw.Contains('元', StringComparison.Ordinal) ? raw + unit.Symbol : raw;
    }
}
