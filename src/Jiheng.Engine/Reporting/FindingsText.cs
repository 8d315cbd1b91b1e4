using System.Text;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>The outcome of an audit as a finance officer reads it: by file and form, each finding in three lines, the verdict last.</summary>
public static class FindingsText
{
    private const int Columns = 98;
    private const int PlacesShown = 3;
    private const int UnassessableShown = 12;
    private const string Indent = "    ";

    /// <summary>One filing: its findings by file and form, then what could not be judged.</summary>
    public static StyledText Of(AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StyledText();
        Title(text, result);
        foreach (var file in result.Findings.GroupBy(FileOf))
        {
            if (result.Filing.Documents.Count > 1) text.Line().Line($"文件 {file.Key}", Tone.Heading);
            foreach (var form in file.GroupBy(f => f.Form))
            {
                text.Line().Line($"【{TextColumns.Shorten(form.Key.Length > 0 ? form.Key : "全文", Columns - 4)}】", Tone.Heading);
                foreach (var finding in form) Finding(text, finding);
            }
        }
        if (result.Findings.Count == 0) text.Line().Line("  未发现问题。", Tone.Good);
        Unassessable(text, result.Unassessable);
        return text.Line();
    }

    /// <summary>The one line at the very end, over all filings: 结论：不通过  错误 12 项，疑点 9 项，提示 3 项（2 项无法判断）.</summary>
    public static StyledText VerdictLine(FindingsTotals totals)
    {
        var (word, tone) = totals.Verdict switch
        {
            Verdict.Fail => ("不通过", Tone.Error),
            Verdict.Review => ("需复核", Tone.Warning),
            Verdict.NotAssessable => ("无法判断", Tone.Warning),
            _ => ("通过", Tone.Good),
        };
        var asides = new List<string>();
        if (totals.Unassessable > 0) asides.Add($"{totals.Unassessable} 项无法判断");
        if (totals.Unreadable > 0) asides.Add($"{totals.Unreadable} 个文件无法读取");
        if (totals.Filings > 1) asides.Add($"共 {totals.Filings} 份填报");
        var line = new StyledText().Add("结论：").Add(word, tone);
        line.Add($"  错误 {totals.Errors} 项，疑点 {totals.Warnings} 项，提示 {totals.Notes} 项");
        if (asides.Count > 0) line.Add($"（{string.Join("，", asides)}）");
        return line.Line();
    }

    private static void Title(StyledText text, AuditResult result)
    {
        var filing = result.Filing;
        var title = new StringBuilder(filing.Unit ?? "（单位未能确定）");
        title.Append(filing.FiscalYear is { } year ? $"  {year}年度" : "  （年度未能确定）");
        text.Line(title.ToString(), Tone.Heading);
        if (filing.Documents.Count == 1) text.Line($"文件 {filing.Documents[0].Source.File}", Tone.Faint);
        else text.Line($"共 {filing.Documents.Count} 个文件", Tone.Faint);
    }

    private static string FileOf(Finding finding) => finding.Places.Count > 0 ? finding.Places[0].Origin.File : "";

    private static (string Mark, Tone Tone) Sign(Severity severity) => severity switch
    {
        Severity.Error => ("✗ 错误", Tone.Error),
        Severity.Warning => ("! 疑点", Tone.Warning),
        _ => ("· 提示", Tone.Note),
    };

    private static void Finding(StyledText text, Finding finding)
    {
        var (mark, tone) = Sign(finding.Severity);
        text.Add($"{mark} {finding.Code} {finding.Descriptor.Title}", tone);
        Paragraph(text, "：" + finding.Message, TextColumns.Width($"{mark} {finding.Code} {finding.Descriptor.Title}"));
        if (finding.Arithmetic is { } arithmetic && !finding.Message.Contains(arithmetic, StringComparison.Ordinal))
            text.Line($"{Indent}核算  {arithmetic}");
        Places(text, finding);
        text.Add($"{Indent}办法  ");
        Paragraph(text, finding.Remedy ?? finding.Descriptor.Remedy, Indent.Length + 6);
        foreach (var folded in finding.Folded) Folded(text, folded);
    }

    // The accused place and the others that prove it; context only while there is room.
    private static void Places(StyledText text, Finding finding)
    {
        if (finding.Places.Count == 0) return;
        var places = finding.Places.OrderBy(p => p.Role switch { PlaceRole.Reported => 0, PlaceRole.Context => 2, _ => 1 }).ToList();
        var home = FileOf(finding);
        var shown = new List<string>();
        foreach (var place in places.Take(PlacesShown))
        {
            var excerpt = PlaceText.Excerpt(place);
            if (place.Origin.File != home) excerpt = $"{place.Origin.File} {excerpt}";
            if (!shown.Contains(excerpt)) shown.Add(excerpt);
        }
        var line = string.Concat(shown.Select(s => $"「{s}」"));
        if (places.Count > PlacesShown) line += $"等 {places.Count} 处";
        text.Add($"{Indent}位置  ", Tone.Faint);
        Paragraph(text, line, Indent.Length + 6, Tone.Faint);
    }

    private static void Folded(StyledText text, Finding folded)
    {
        var place = folded.Places.Count > 0 ? PlaceText.Where(folded.Places[0].Origin) : "";
        var line = $"{Indent}└ 由此引起 {folded.Code} {folded.Descriptor.Title}：{folded.Message}";
        if (place.Length > 0) line += $"（{place}）";
        text.Line(Indent + TextColumns.Shorten(line, Columns - Indent.Length, folded.Reported ?? ""), Tone.Faint);
    }

    private static void Unassessable(StyledText text, IReadOnlyList<Unassessable> entries)
    {
        if (entries.Count == 0) return;
        text.Line().Line($"无法判断 {entries.Count} 项（没有判断，不等于通过）", Tone.Heading);
        foreach (var entry in entries.Take(UnassessableShown))
            text.Line($"  {entry.Code}  {TextColumns.Shorten(entry.Reason, Columns - 10)}", Tone.Faint);
        if (entries.Count > UnassessableShown) text.Line($"  …… 另 {entries.Count - UnassessableShown} 项，用 --format json 可看全部", Tone.Faint);
    }

    // First line goes on where the caret is; the others hang below it.
    private static void Paragraph(StyledText text, string words, int used, Tone tone = Tone.Plain)
    {
        var hang = Indent.Length + 6;
        var first = true;
        foreach (var line in FirstThenRest(words, Columns - used, Columns - hang))
        {
            text.Line(first ? line : new string(' ', hang) + line, tone);
            first = false;
        }
        if (first) text.Line();
    }

    private static IEnumerable<string> FirstThenRest(string words, int firstWidth, int width)
    {
        var first = TextColumns.Wrap(words, Math.Max(20, firstWidth)).FirstOrDefault();
        if (first is null) yield break;
        yield return first;
        var rest = TextColumns.OneLine(words)[first.Length..].TrimStart();
        foreach (var line in TextColumns.Wrap(rest, width)) yield return line;
    }
}
