using System.Text;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting;

/// <summary>The outcome of an audit as a finance officer reads it: the most certain finding first, then by the money at stake, each under the name of its form, with its place and what to do; the verdict last.</summary>
public sealed class FindingsText
{
    /// <summary>The width of a stream that is no terminal.</summary>
    public const int DefaultColumns = 100;

    private const int PlacesShown = 6;
    private const int UnassessableShown = 12;
    private const string Indent = "    ";
    private const string Hang = "          ";

    private readonly int columns;
    private readonly AuditResult result;
    private readonly DocumentOrder order;
    private readonly StyledText text = new();

    private FindingsText(AuditResult result, int columns)
    {
        this.result = result;
        this.columns = Math.Clamp(columns, 60, 120) - 1;
        order = new(result.Filing);
    }

    /// <summary>One filing: its findings in the order of the audit, then what could not be judged.</summary>
    /// <param name="result">The audit.</param>
    /// <param name="columns">The width to keep to, between 60 and 120.</param>
    /// <param name="verdict">Whether the filing's own verdict follows: where several are audited together.</param>
    public static StyledText Of(AuditResult result, int columns = DefaultColumns, bool verdict = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        var made = new FindingsText(result, columns);
        made.Title();
        made.Findings();
        made.Since();
        made.Unassessable();
        made.text.Line();
        if (verdict) Verdict(made.text, "本份结论：", FindingsTotals.Of(result)).Line();
        return made.text;
    }

    /// <summary>The one line at the very end, over all filings: 结论：不通过  错误 12 项，疑点 9 项，提示 3 项（2 项无法判断）.</summary>
    public static StyledText VerdictLine(FindingsTotals totals) => Verdict(new(), "结论：", totals);

    private static StyledText Verdict(StyledText line, string title, FindingsTotals totals)
    {
        var (word, tone) = totals.Verdict switch
        {
            Audit.Verdict.Fail => ("不通过", Tone.Error),
            Audit.Verdict.Review => ("需复核", Tone.Warning),
            Audit.Verdict.NotAssessable => ("无法判断", Tone.Warning),
            _ => ("通过", Tone.Good),
        };
        var asides = new List<string>();
        if (totals.Fixed is { } gone) asides.Add($"新增 {totals.Fresh} 项，已改正 {gone} 项");
        if (totals.Accepted > 0) asides.Add($"已接受 {totals.Accepted} 项不计");
        if (totals.Unassessable > 0) asides.Add($"{totals.Unassessable} 项无法判断");
        if (totals.Unreadable > 0) asides.Add($"{totals.Unreadable} 个文件无法读取");
        if (totals.Filings > 1) asides.Add($"共 {totals.Filings} 份填报");
        line.Add(title).Add(word, tone);
        line.Add($"  错误 {totals.Errors} 项，疑点 {totals.Warnings} 项，提示 {totals.Notes} 项");
        if (asides.Count > 0) line.Add($"（{string.Join("，", asides)}）");
        return line.Line();
    }

    private void Title()
    {
        var filing = result.Filing;
        var title = new StringBuilder(filing.Unit ?? "（单位未能确定）");
        title.Append(filing.FiscalYear is { } year ? $"  {year}年度" : "  （年度未能确定）");
        text.Line(title.ToString(), Tone.Heading);
        foreach (var document in filing.Documents)
        {
            var pack = document.Pack.Id == PackCatalogue.General ? "" : $"  规则包 {document.Pack.Id}（{(document.PackIsStated ? "由用户指定" : "按表样认出")}）";
            text.Line($"文件 {document.Source.File}{pack}", Tone.Faint);
            if (document.PackRemark.Length > 0) text.Line($"  {document.PackRemark}", Tone.Faint);
        }
        if (result.Risk.Score > 0)
            foreach (var line in TextColumns.Wrap($"风险值 {result.Risk.Score}（0–100，高的先看）：{result.Risk.Working}", columns)) text.Line(line, Tone.Faint);
    }

    private void Findings()
    {
        if (result.Findings.Count == 0)
        {
            if (result.Verdict != Audit.Verdict.NotAssessable) text.Line().Line("  未发现问题。", Tone.Good);
            return;
        }
        string? file = null;
        foreach (var group in FindingGroups.Of(result))
        {
            if (result.Filing.Documents.Count > 1 && group.File.Length > 0 && group.File != file) text.Line().Line($"文件 {file = group.File}", Tone.Heading);
            text.Line();
            var name = group.Form.Length > 0 ? group.Form : "全文";
            foreach (var line in TextColumns.Wrap($"【{name}】", columns)) text.Line(line, Tone.Heading);
            for (var i = 0; i < group.Findings.Count; i++)
            {
                if (i > 0) text.Line();
                Finding(group.Findings[i]);
            }
        }
    }

    private void Finding(Finding finding)
    {
        var (mark, tone) = finding.Severity switch
        {
            Severity.Error => ("✗ 错误", Tone.Error),
            Severity.Warning => ("! 疑点", Tone.Warning),
            _ => ("· 提示", Tone.Note),
        };
        text.Line($"{mark} {finding.Code} {finding.Descriptor.Title}{StandingText.Of(finding)}", finding.Acceptance is null ? tone : Tone.Faint);
        foreach (var line in TextColumns.Wrap(finding.Message, columns - Indent.Length)) text.Line(Indent + line);
        if (ShownArithmetic.Of(finding) is { } arithmetic) Paragraph("核算", arithmetic);
        Places(finding);
        Paragraph("办法", finding.Remedy ?? finding.Descriptor.Remedy);
        if (finding.Acceptance is { } accepted) Paragraph("接受", $"{accepted.Reason}（{accepted.By}，{accepted.On}）");
        else if (finding.Standing is not null) Paragraph("指纹", finding.Fingerprint);
        foreach (var folded in finding.Folded) Folded(folded);
    }

    /// <summary>Documents that the user wanted to be held against the filings, and that were held against none.</summary>
    public static StyledText NotUsed(IReadOnlyList<string> sentences, int columns)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new StyledText();
        text.Line().Line($"没有用来对照的文件 {sentences.Count} 个（没有核对，不等于通过）", Tone.Heading);
        foreach (var sentence in sentences)
        {
            var first = true;
            foreach (var line in TextColumns.Wrap(sentence, columns - Hang.Length))
            {
                text.Line((first ? "  " : Hang) + line, Tone.Warning);
                first = false;
            }
        }
        return text.Line();
    }

    private void Since()
    {
        if (result.Since is not { } since) return;
        if (since.Fixed.Count > 0) text.Line().Line($"已改正 {since.Fixed.Count} 项", Tone.Heading);
        foreach (var entry in since.Fixed) Hung($"{entry.Code}  {entry.Message}", Tone.Good);
        if (since.NotRead.Count > 0)
        {
            text.Line().Line($"没有判断 {since.NotRead.Count} 项", Tone.Heading);
            Hung(StandingText.NotRead(since), Tone.Warning);
        }
        if (since.Stale.Count > 0) text.Line().Line($"接受已失效 {since.Stale.Count} 项", Tone.Heading);
        foreach (var (entry, why) in since.Stale) Hung($"{entry.Code}  {entry.Message}（{entry.Acceptance!.By} {entry.Acceptance.On} 接受：{entry.Acceptance.Reason}）{why.TrimEnd('。')}。", Tone.Warning);
    }

    private void Hung(string words, Tone tone)
    {
        var first = true;
        foreach (var line in TextColumns.Wrap(words, columns - Hang.Length))
        {
            text.Line((first ? "  " : Hang) + line, tone);
            first = false;
        }
    }

    private void Places(Finding finding)
    {
        var places = FindingPlaces.Of(finding, order);
        if (places.Count == 0) return;
        var further = new List<string>();
        for (var i = PlacesShown; i < places.Count; i++)
            if ((places[i].File + places[i].Where) is { Length: > 0 } where && !further.Contains(where)) further.Add(where);
        var lines = new List<string>();
        var room = columns - Hang.Length;
        var shown = Math.Min(PlacesShown, places.Count);
        for (var i = 0; i < shown; i++) Append(lines, places[i] + (i < shown - 1 ? "；" : further.Count > 0 ? "" : "。"), room);
        if (further.Count > 0)
        {
            var more = $"等 {shown + further.Count} 处";
            var named = $"{more}（另有{string.Join("、", further)}）。";
            Append(lines, TextColumns.Width(named) <= room ? named : more + "。", room);
        }
        Labelled("位置", lines, Tone.Faint);
    }

    // A place begins a new line rather than being broken; one wider than a line is broken as other text.
    private static void Append(List<string> lines, string words, int room)
    {
        if (lines.Count > 0 && TextColumns.Width(lines[^1]) + TextColumns.Width(words) <= room) lines[^1] += words;
        else lines.AddRange(TextColumns.Wrap(words, room));
    }

    private void Folded(Finding folded)
    {
        var place = folded.Places.Count > 0 ? PlaceText.Where(folded.Places[0].Origin) : "";
        var words = $"由此引起 {folded.Code} {folded.Descriptor.Title}：{folded.Message}";
        if (place.Length > 0) words += $"（{place}）";
        var first = true;
        foreach (var line in TextColumns.Wrap(words, columns - Indent.Length - 2))
        {
            text.Line(Indent + (first ? "└ " : "  ") + line, Tone.Faint);
            first = false;
        }
    }

    private void Unassessable()
    {
        var entries = result.Unassessable;
        if (entries.Count == 0) return;
        var reasons = UnassessableReasons.Of(entries);
        text.Line().Line($"无法判断 {entries.Count} 项（没有判断，不等于通过）", Tone.Heading);
        for (var i = 0; i < reasons.Count && i < UnassessableShown; i++)
        {
            var reason = reasons[i];
            var words = $"{string.Join('、', reason.Codes)}  {reason.Reason}";
            var first = true;
            foreach (var line in TextColumns.Wrap(reason.IsRepeated ? $"{words}（同样的有 {reason.Count} 项）" : words, columns - Hang.Length))
            {
                text.Line((first ? "  " : Hang) + line, Tone.Faint);
                first = false;
            }
        }
        if (reasons.Count > UnassessableShown) text.Line($"  …… 另 {reasons.Count - UnassessableShown} 种，用 --format json 可看全部", Tone.Faint);
    }

    private void Paragraph(string label, string words) => Labelled(label, [.. TextColumns.Wrap(words, columns - Hang.Length)], Tone.Plain);

    private void Labelled(string label, List<string> lines, Tone tone)
    {
        text.Add($"{Indent}{label}  ", Tone.Faint);
        for (var i = 0; i < lines.Count; i++) text.Line(i == 0 ? lines[i] : Hang + lines[i], tone);
        if (lines.Count == 0) text.Line();
    }
}
