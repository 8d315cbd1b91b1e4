using System.Globalization;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting;

/// <summary>
/// The notice that sends a filing back: what has to be corrected, what has to be explained, where each stands and what it should be, with
/// a place to answer. Accepted findings are left out; notes stand apart for information.
/// </summary>
public static class CorrectionNotice
{
    private const string Blank = "________";

    private static readonly Origin Nowhere = new("", "");

    /// <summary>Whether the filing gives reason for one: an open error or doubt.</summary>
    public static bool IsDue(AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Count(Severity.Error) + result.Count(Severity.Warning) > 0;
    }

    /// <summary>The name of the file, without extension: 整改通知书-甲县医疗保障局-2024年度.</summary>
    public static string Name(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        List<string> parts = ["整改通知书"];
        if (filing.Unit is { } unit) parts.Add(Reading.Words.Compact(unit));
        if (filing.FiscalYear is { } year) parts.Add($"{year}年度");
        if (parts.Count < 3 && filing.Documents.Count > 0)
        {
            var name = filing.Documents[0].Source.File;
            name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
            parts.Add(name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name);
        }
        return string.Join('-', parts);
    }

    /// <summary>The notice as a document.</summary>
    public static Document Of(AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var filing = result.Filing;
        var order = new DocumentOrder(filing);
        var year = filing.FiscalYear is { } known ? $"{known}年度" : "";
        List<Block> blocks =
        [
            Line("整改通知书", 1), Line($"{filing.Unit ?? Blank}："),
            Line($"你单位报送的{year}预算绩效材料（{string.Join("、", filing.Documents.Select(d => Short(d.Source.File)))}）经审核，{Counts(result)}，请予整改。"),
        ];
        var chapter = 0;
        void Add(Severity severity, string title)
        {
            List<Finding> found = [.. result.Findings.Where(f => f.Severity == severity && f.Acceptance is null)];
            if (found.Count == 0) return;
            blocks.Add(Line($"{Numeral(++chapter)}、{title}", 2));
            blocks.Add(Findings(found, order, filing));
        }
        Add(Severity.Error, "应当更正的错误");
        Add(Severity.Warning, "应当更正或说明的疑点");
        if (result.Unassessable.Count > 0)
        {
            blocks.Add(Line($"{Numeral(++chapter)}、因材料不全没有审核的事项", 2));
            var number = 0;
            foreach (var reason in UnassessableReasons.Of(result.Unassessable)) blocks.Add(Line($"{++number}. {reason.Reason}"));
        }
        blocks.Add(Line($"{Numeral(++chapter)}、要求", 2));
        blocks.Add(Line("1. 错误逐处更正；一处数字改动后，与它有关的合计、比率、得分和其他文件中的同一数字一并核对。"));
        blocks.Add(Line("2. 疑点逐条核实，数字有误的更正，无误的写明理由。"));
        blocks.Add(Line("3. 更正后的全套材料连同下面的反馈一并重新报送。"));
        blocks.Add(Line($"{Numeral(++chapter)}、反馈", 2));
        blocks.Add(Line("请于____年__月__日前书面反馈整改情况。"));
        blocks.Add(Answer(result));
        blocks.Add(Line($"通知单位（盖章）：{Blank}　　经办人：{Blank}　　日期：____年__月__日"));
        blocks.Add(Line($"反馈单位（盖章）：{Blank}　　负责人：{Blank}　　日期：____年__月__日"));
        return new() { File = Name(filing), Format = "", Blocks = blocks };
    }

    private static string Counts(AuditResult result) => string.Join("，", ((int Count, string Words)[])[(result.Count(Severity.Error), "处错误应当更正"), (result.Count(Severity.Warning), "处疑点应当更正或说明")] is var all
        ? all.Where(c => c.Count > 0).Select((c, i) => $"{(i == 0 ? "有" : "")}{c.Count}{c.Words}") : []);

    private static string Short(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Numeral(int number) => "一二三四五六七八九十"[(number - 1) % 10].ToString(CultureInfo.InvariantCulture);

    private static Table Findings(List<Finding> findings, DocumentOrder order, Filing filing)
    {
        List<string[]> rows = [["序号", "位置", "发现的问题", "应为", "办法"]];
        foreach (var finding in findings)
        {
            var places = FindingPlaces.Of(finding, order);
            var where = places.Count == 0 ? "全文" : Where(places[0], filing);
            if (finding.Form.Length > 0) where = $"《{finding.Form}》{where}";
            // What stands in another document must be found there.
            foreach (var other in places.Skip(1).Where(p => p.File.Length > 0 && p.Place.Role == PlaceRole.Contradicts).Take(2)) where += $"；对照{Short(other.File)} {other.Where}";
            var text = finding.Message;
            if (ShownArithmetic.Of(finding) is { } arithmetic) text += $"（{arithmetic}）";
            if (finding.Folded.Count > 0) text += $"由此引起的还有：{string.Join("；", finding.Folded.Select(f => f.Message.TrimEnd('。')))}。";
            rows.Add([$"{rows.Count}", where, text, Proves(finding) ? finding.Expected ?? "" : "", finding.Remedy ?? finding.Descriptor.Remedy]);
        }
        return Grid(rows, [1, 3, 6, 2, 4]);
    }

    // Where two places disagree, either may be the wrong one.
    private static bool Proves(Finding finding) => finding.Severity == Severity.Error && (finding.NamesSuspect || !finding.Places.Any(p => p.Role == PlaceRole.Contradicts));

    private static string Where(DescribedPlace place, Filing filing) =>
        filing.Documents.Count > 1 && place.File.Length == 0 ? $"{Short(place.Place.Origin.File)} {place.Where}".TrimEnd() : place.Position;

    private static Table Answer(AuditResult result)
    {
        List<string[]> rows = [["序号", "整改情况或说明", "责任人", "完成时间"]];
        var count = result.Count(Severity.Error) + result.Count(Severity.Warning);
        // A long notice is answered on a sheet of its own.
        for (var i = 0; i < Math.Min(count, 12); i++) rows.Add(["", "", "", ""]);
        return Grid(rows, [1, 8, 3, 3]);
    }

    private static Table Grid(List<string[]> rows, int[] widths)
    {
        List<Cell> cells = [];
        for (var r = 0; r < rows.Count; r++)
        {
            var column = 0;
            for (var c = 0; c < widths.Length; c++)
            {
                cells.Add(new(r, column, 1, widths[c], rows[r][c].Length == 0 ? [] : [new TextLine(rows[r][c], Nowhere)], Nowhere));
                column += widths[c];
            }
        }
        return new(1, rows.Count, widths.Sum(), cells);
    }

    private static Paragraph Line(string text, int? level = null) => new([new TextLine(text, Nowhere)]) { HeadingLevel = level };
}
