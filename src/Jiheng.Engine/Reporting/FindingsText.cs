using System.Text;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting;

/// <summary>The outcome of an audit as a finance officer reads it: form by form as the document has them, each finding with its place and what to do, the verdict last.</summary>
public sealed class FindingsText
{
    /// <summary>The width of a stream that is no terminal.</summary>
    public const int DefaultColumns = 100;

    private const int PlacesShown = 6;
    private const int UnassessableShown = 12;
    private const int OpeningCharacters = 12;
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

    /// <summary>One filing: its findings by file and form, then what could not be judged.</summary>
    /// <param name="result">The audit.</param>
    /// <param name="columns">The width to keep to, between 60 and 120.</param>
    /// <param name="verdict">Whether the filing's own verdict follows: where several are audited together.</param>
    public static StyledText Of(AuditResult result, int columns = DefaultColumns, bool verdict = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        var made = new FindingsText(result, columns);
        made.Title();
        made.Findings();
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
    }

    private void Findings()
    {
        if (result.Findings.Count == 0)
        {
            if (result.Verdict != Audit.Verdict.NotAssessable) text.Line().Line("  未发现问题。", Tone.Good);
            return;
        }
        string? file = null;
        foreach (var group in Groups())
        {
            if (result.Filing.Documents.Count > 1 && group.File != file) text.Line().Line($"文件 {file = group.File}", Tone.Heading);
            text.Line();
            var name = group.Form.Length > 0 ? group.Form : "全文";
            foreach (var line in TextColumns.Wrap($"【{name}】", columns)) text.Line(line, Tone.Heading);
            for (var i = 0; i < group.Members.Count; i++)
            {
                if (i > 0) text.Line();
                Finding(group.Members[i].Finding);
            }
        }
    }

    // Forms as the documents have them, what belongs to no form last; inside a form the most certain first, then by place.
    private List<Group> Groups()
    {
        var groups = new List<Group>();
        var index = 0;
        foreach (var finding in result.Findings)
        {
            var file = finding.Places.Count > 0 ? finding.Places[0].Origin.File : "";
            var group = groups.Find(g => g.Form == finding.Form && g.File == file);
            if (group is null) groups.Add(group = new(finding.Form, file, groups.Count, FileIndex(file)));
            var position = order.Of(finding);
            group.Members.Add(new(finding, position, index++));
            group.First = Math.Min(group.First, position);
        }
        foreach (var group in groups)
            group.Members.Sort(static (a, b) =>
                a.Finding.Severity != b.Finding.Severity ? (a.Finding.Severity > b.Finding.Severity ? -1 : 1)
                : a.Position != b.Position ? a.Position.CompareTo(b.Position)
                : a.Index.CompareTo(b.Index));
        groups.Sort(static (a, b) =>
            a.FileIndex != b.FileIndex ? a.FileIndex.CompareTo(b.FileIndex)
            : a.Form.Length == 0 != (b.Form.Length == 0) ? (a.Form.Length == 0 ? 1 : -1)
            : a.First != b.First ? a.First.CompareTo(b.First)
            : a.Index.CompareTo(b.Index));
        return groups;
    }

    private int FileIndex(string file)
    {
        for (var i = 0; i < result.Filing.Documents.Count; i++)
            if (result.Filing.Documents[i].Source.File == file) return i;
        return int.MaxValue;
    }

    private void Finding(Finding finding)
    {
        var (mark, tone) = finding.Severity switch
        {
            Severity.Error => ("✗ 错误", Tone.Error),
            Severity.Warning => ("! 疑点", Tone.Warning),
            _ => ("· 提示", Tone.Note),
        };
        text.Line($"{mark} {finding.Code} {finding.Descriptor.Title}", tone);
        foreach (var line in TextColumns.Wrap(finding.Message, columns - Indent.Length)) text.Line(Indent + line);
        if (finding.Arithmetic is { } arithmetic && HasTerms(arithmetic) && !Says(finding.Message, arithmetic)) Paragraph("核算", arithmetic);
        Places(finding);
        Paragraph("办法", finding.Remedy ?? finding.Descriptor.Remedy);
        foreach (var folded in finding.Folded) Folded(folded);
    }

    // 112 = 112 shows nothing: an arithmetic worth a line joins at least two terms.
    private static bool HasTerms(string arithmetic) =>
        arithmetic.Contains(" + ", StringComparison.Ordinal) || arithmetic.Contains(" − ", StringComparison.Ordinal) || arithmetic.Contains(" - ", StringComparison.Ordinal)
        || arithmetic.Contains('×') || arithmetic.Contains('÷') || arithmetic.Contains('＋');

    private static bool Says(string message, string arithmetic) => Packed(message).Contains(Packed(arithmetic), StringComparison.Ordinal);

    private static string Packed(string words) => words.Replace(" ", "", StringComparison.Ordinal);

    // The accused places first, then those that prove it, context last.
    private void Places(Finding finding)
    {
        var home = finding.Places.Count > 0 ? finding.Places[0].Origin.File : "";
        var shown = new List<string>();
        var further = new List<string>();
        for (var rank = 0; rank < 3; rank++)
        {
            foreach (var place in finding.Places)
            {
                if (Rank(place.Role) != rank) continue;
                var words = Described(place, home);
                if (shown.Contains(words)) continue;
                if (shown.Count < PlacesShown) shown.Add(words);
                else if ((place.Origin.File != home ? place.Origin.File : "") + PlaceText.Where(place.Origin) is { Length: > 0 } where && !further.Contains(where)) further.Add(where);
            }
        }
        if (shown.Count == 0) return;
        var lines = new List<string>();
        var room = columns - Hang.Length;
        for (var i = 0; i < shown.Count; i++) Append(lines, shown[i] + (i < shown.Count - 1 ? "；" : further.Count > 0 ? "" : "。"), room);
        if (further.Count > 0)
        {
            var more = $"等 {shown.Count + further.Count} 处";
            var named = $"{more}（另有{string.Join("、", further)}）。";
            Append(lines, TextColumns.Width(named) <= room ? named : more + "。", room);
        }
        Labelled("位置", lines, Tone.Faint);
    }

    private static int Rank(PlaceRole role) => role switch { PlaceRole.Reported => 0, PlaceRole.Context => 2, _ => 1 };

    // 表2第3行第7列「执行率 100.08%」; a paragraph with its beginning, so that it can be searched for.
    private string Described(Place place, string home)
    {
        var where = PlaceText.Where(place.Origin);
        if (place.Origin.File != home) where = where.Length > 0 ? $"{place.Origin.File} {where}" : place.Origin.File;
        var words = PlaceText.Words(place);
        var opening = order.Opening(place.Origin, OpeningCharacters);
        if (opening.Length > 0 && !words.StartsWith(opening, StringComparison.Ordinal)) where += $"（以“{opening}”开头）";
        return words.Length == 0 ? where : $"{where}「{words}」";
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
        // The verdict counts every one; the same words stand here once.
        var lines = new List<string>();
        var counts = new List<int>();
        foreach (var entry in entries)
        {
            var line = $"{entry.Code}  {entry.Reason}";
            var at = lines.IndexOf(line);
            if (at >= 0) counts[at]++;
            else
            {
                lines.Add(line);
                counts.Add(1);
            }
        }
        text.Line().Line($"无法判断 {entries.Count} 项（没有判断，不等于通过）", Tone.Heading);
        for (var i = 0; i < lines.Count && i < UnassessableShown; i++)
        {
            var first = true;
            foreach (var line in TextColumns.Wrap(counts[i] > 1 ? $"{lines[i]}（同样的有 {counts[i]} 项）" : lines[i], columns - Hang.Length))
            {
                text.Line((first ? "  " : Hang) + line, Tone.Faint);
                first = false;
            }
        }
        if (lines.Count > UnassessableShown) text.Line($"  …… 另 {lines.Count - UnassessableShown} 种，用 --format json 可看全部", Tone.Faint);
    }

    private void Paragraph(string label, string words) => Labelled(label, [.. TextColumns.Wrap(words, columns - Hang.Length)], Tone.Plain);

    private void Labelled(string label, List<string> lines, Tone tone)
    {
        text.Add($"{Indent}{label}  ", Tone.Faint);
        for (var i = 0; i < lines.Count; i++) text.Line(i == 0 ? lines[i] : Hang + lines[i], tone);
        if (lines.Count == 0) text.Line();
    }

    private sealed class Group(string form, string file, int index, int fileIndex)
    {
        public string Form => form;

        public string File => file;

        public int Index => index;

        public int FileIndex => fileIndex;

        public long First { get; set; } = DocumentOrder.Nowhere;

        public List<Member> Members { get; } = [];
    }

    private sealed class Member(Finding finding, long position, int index)
    {
        public Finding Finding => finding;

        public long Position => position;

        public int Index => index;
    }
}
