using Jiheng.Engine.Numbers;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Reporting;

/// <summary>Recomputed scores for a reader at a terminal: a table for each form, what could not be recomputed, totals and grades.</summary>
public static class ScoresText
{
    private const int Columns = 98;

    /// <summary>One document.</summary>
    /// <param name="document">Its forms as scored.</param>
    /// <param name="working">Whether each line shows its working.</param>
    public static StyledText Of(ScoredDocument document, bool working)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StyledText();
        text.Line($"文件 {document.File}{(document.Pack.Length > 0 ? $"  规则包 {document.Pack}" : "")}", Tone.Heading);
        if (document.Sheets.Count == 0) text.Line("  没有读到任何表。", Tone.Warning);
        foreach (var sheet in document.Sheets) Sheet(text, sheet, working);
        Ratios(text, document);
        if (document.WhatIfs.Count > 0) WhatIfText.Add(text, document);
        return text.Line();
    }

    /// <summary>A line for each scored form of several documents.</summary>
    public static StyledText Summary(IReadOnlyList<ScoredDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var text = new StyledText();
        var grid = new TextGrid(("文件", 24, false), ("表", 34, false), ("填报总分", 8, true), ("复算总分", 8, true), ("等级", 8, false), ("不符", 4, true), ("未复算", 6, true));
        foreach (var document in documents)
            foreach (var sheet in document.Sheets)
                if (sheet.NotScored is null)
                    grid.Add(document.File, sheet.Form.Name, Points(sheet.PrintedTotal), Points(sheet.RecomputedTotal), sheet.RecomputedGrade?.Name ?? "—",
                        $"{sheet.Differing.Count()}", $"{sheet.Unassessable.Count()}");
        text.Line("汇总", Tone.Heading);
        grid.AppendTo(text);
        return text;
    }

    private static void Ratios(StyledText text, ScoredDocument document)
    {
        if (document.Ratios.Count == 0) return;
        text.Line().Line("标准比率（按文件中的数计算）", Tone.Heading);
        var project = "";
        foreach (var line in document.Ratios)
        {
            if (line.Project != project) Wrapped(text, "  " + (project = line.Project), Tone.Faint);
            Wrapped(text, $"  {line.Name} = {line.Result.Working}", Tone.Plain);
        }
    }

    private static void Sheet(StyledText text, ScoreSheet sheet, bool working)
    {
        text.Line().Line($"【{TextColumns.Shorten(sheet.Form.Name, Columns - 4)}】", Tone.Heading);
        if (sheet.NotScored is { } why)
        {
            Wrapped(text, "  未计分：" + why, Tone.Faint);
            return;
        }
        var grid = new TextGrid(("指标", 36, false), ("分值", 6, true), ("填报得分", 8, true), ("复算得分", 9, true), ("差", 6, true), ("办法", 22, false));
        foreach (var line in sheet.Lines)
            grid.Add(line.Name, Points(line.Weight), line.Printed?.Raw is { Length: > 0 } raw ? raw : "—", Recomputed(line),
                line.Status == ScoreStatus.Differs ? Points(line.Difference) : "", Method(line));
        grid.AppendTo(text);
        if (working) Working(text, sheet);
        Unassessed(text, sheet);
        Total(text, sheet);
    }

    private static void Working(StyledText text, ScoreSheet sheet)
    {
        text.Line("  计算过程");
        foreach (var line in sheet.Lines)
        {
            if (line.Working.Length == 0) continue;
            Wrapped(text, $"    {line.Name}：{line.Working}", Tone.Plain);
            if (line.Step.Length > 0) text.Line($"      填报的 {line.Printed!.Raw} 是{line.Step}的结果", Tone.Faint);
            foreach (var parameter in line.Parameters) Wrapped(text, "      依据 " + parameter, Tone.Faint);
            foreach (var input in line.Inputs) text.Line($"      取自 {PlaceText.Where(input.Origin)}  {PlaceText.Words(input)}", Tone.Faint);
        }
    }

    private static void Unassessed(StyledText text, ScoreSheet sheet)
    {
        var rows = sheet.Lines.Where(l => l.Status is ScoreStatus.NotAssessable or ScoreStatus.Dropped).ToList();
        if (rows.Count == 0) return;
        text.Line($"  未复算 {rows.Count} 行", Tone.Warning);
        foreach (var line in rows) Wrapped(text, $"    {line.Name}：{line.Reason}", Tone.Plain);
    }

    private static void Total(StyledText text, ScoreSheet sheet)
    {
        var without = sheet.WithoutPrinted > 0 ? $"（{sheet.WithoutPrinted} 行没有填）" : "";
        text.Line($"  填报总分 {Points(sheet.PrintedTotal)}   各行填报得分之和 {Points(sheet.SumOfPrinted)}{without}   复算总分 {Points(sheet.RecomputedTotal)}{Carried(sheet)}");
        foreach (var step in sheet.Steps) Wrapped(text, "    " + step, Tone.Faint);
        if (sheet.Pattern?.Grades is not null)
            text.Line($"  等级 填报 {sheet.PrintedGrade?.Name ?? "—"}   复算 {sheet.RecomputedGrade?.Name ?? "—"}", sheet.PrintedGrade == sheet.RecomputedGrade ? Tone.Plain : Tone.Warning);
        if (sheet.Weights is { } weights) Wrapped(text, "  " + weights.Text, weights.Split is null ? Tone.Warning : Tone.Faint);
        if (sheet.Form.HasUnreadFigures) text.Line("  有含数字的行或列没有读懂，总分仅供参考。", Tone.Warning);
    }

    private static string Carried(ScoreSheet sheet) =>
        sheet.RecomputedTotal is null ? "（有的行既未填得分也不能复算）" : sheet.Carried > 0 ? $"（其中 {sheet.Carried} 行未复算，按填报得分计）" : "";

    /// <summary>The recomputed points of a row: 9.44, 8～10, or that there are none.</summary>
    public static string Recomputed(ScoreLine line) => (line ?? throw new ArgumentNullException(nameof(line))) switch
    {
        { Status: ScoreStatus.NotAssessable } => "未复算",
        { Status: ScoreStatus.Dropped } => "去掉",
        { Suggested: { } points } => Points(points),
        { Points: { } range } => PointsText.Range(range),
        _ => "—",
    };

    /// <summary>Points with at most two decimals; — for none.</summary>
    public static string Points(Rational? points) => points is { } p ? PointsText.Points(p) : "—";

    /// <summary>The name of the method that gave the points, in the words of the pack; empty for none.</summary>
    public static string Method(ScoreLine line) => (line ?? throw new ArgumentNullException(nameof(line))).Alternative is { } other ? $"{other.Id}（备选）" : line.Method?.Id ?? "";

    internal static void Wrapped(StyledText text, string line, Tone tone)
    {
        var indent = line.Length - line.TrimStart().Length;
        var lead = new string(' ', indent);
        foreach (var piece in TextColumns.Wrap(line.TrimStart(), Columns - indent - 2))
        {
            text.Line(lead + piece, tone);
            lead = new string(' ', indent + 2);
        }
    }
}
