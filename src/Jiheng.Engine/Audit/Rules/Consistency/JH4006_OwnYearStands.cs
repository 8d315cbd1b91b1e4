using System.Globalization;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4006. Where a document speaks of its own reports, accounts or scope, its own year stands. Only three turns of phrase are judged,
/// since any other year may be meant: 形成…年…自评报告, 纳入…年…决算编制范围, 现将…年…情况报告如下. An error when the sentence itself says the
/// document's year, or the final accounts of that year are the document.
/// Source: the document itself.
/// </summary>
public sealed class JH4006_OwnYearStands : AuditRule
{
    private static readonly string[] Comparisons = ["上年", "上一年", "去年", "相比", "比较", "较", "同期", "以前年度", "下年", "次年"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4006", Severity.Error, "年度写错",
        "说到本文件自己的报告、决算和编制范围时，应写本文件的年度。",
        "改为本文件的年度；确指其他年度的，写明与本年度的关系。",
        "本文件",
        "2023年度决算说明写“2023年度组织开展绩效自评，形成2022年部门整体绩效自评报告”。",
        "“与2022年度相比”“2022年度结转资金”“《2022年预算管理办法》”：本来就是其他年度，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            if (document.FiscalYear is not { } fiscal || !document.Forms.Any(f => Names(f.Title, fiscal))) continue;
            foreach (var finding in OddTitles(document, fiscal)) yield return finding;
            foreach (var finding in OddHeadings(document, fiscal)) yield return finding;
            foreach (var form in document.Forms)
            {
                if (form.Year != fiscal) continue;
                foreach (var paragraph in form.Paragraphs)
                    foreach (var line in paragraph.Lines)
                        foreach (var sentence in Sentences.Of(line))
                            if (Slot.In(Words.Compact(sentence)) is { } slot && slot.Year != fiscal && Judge(document, fiscal, slot) is { } severity)
                                yield return Report(form, $"年度|{slot.Words.Replace($"{slot.Year}", "", StringComparison.Ordinal)}",
                                    $"本文件是{fiscal}年度的，文中写“{slot.Words}”。", [new Place(PlaceRole.Reported, slot.Words, "", "年度", line.Origin), .. OwnYear(document, form, slot)]) with
                                {
                                    Severity = severity,
                                    Reported = slot.Words,
                                    Expected = slot.Words.Replace($"{slot.Year}年", $"{fiscal}年", StringComparison.Ordinal),
                                };
            }
        }
    }

    /// <summary>The one title of another year among the forms of its kind: a project that no other form is about, so it is no form of an earlier year kept for comparison.</summary>
    private IEnumerable<Finding> OddTitles(DocumentReading document, int fiscal)
    {
        foreach (var odd in document.Forms)
        {
            if (odd.Kind is not (FormKind.ProjectSelfEvaluation or FormKind.DepartmentSelfEvaluation or FormKind.GoalDeclaration)) continue;
            if (Words.Year(Words.Compact(odd.Title)) is not { } year || year == fiscal || Names(Words.Compact(odd.Title), fiscal)) continue;
            var (sisters, others) = (0, 0);
            FilledForm? sister = null;
            foreach (var form in document.Forms)
            {
                if (ReferenceEquals(form, odd) || !IsSister(form.Kind, odd.Kind)) continue;
                var same = Words.Compact(form.Project?.Raw ?? "") == Words.Compact(odd.Project?.Raw ?? "");
                if (Words.Year(Words.Compact(form.Title)) != fiscal || same) others++;
                else (sister, sisters) = (form, sisters + 1);
            }
            if (sisters < 2 || others > 0) continue;
            var title = Words.Compact(odd.Title);
            yield return Report(odd, "年度|表题", $"本文件是{fiscal}年度的，同类各表都写{fiscal}年，此表写“{title}”。", TitleOf(odd) with { Role = PlaceRole.Reported }, TitleOf(sister!)) with
            {
                Severity = Severity.Warning,
                Reported = title,
                Expected = title.Replace($"{year}年", $"{fiscal}年", StringComparison.Ordinal),
            };
        }
    }

    private static bool IsSister(FormKind one, FormKind other) =>
        one == other || (one is FormKind.ProjectSelfEvaluation or FormKind.DepartmentSelfEvaluation && other is FormKind.ProjectSelfEvaluation or FormKind.DepartmentSelfEvaluation);

    // What a chapter on the document's own year tells; 2022年度结转资金使用情况 or 2022年度审计问题整改情况 is rightly of another.
    private static readonly string[] OwnChapters = ["决算情况", "决算总体情况", "支出情况说明", "预算执行情况", "绩效目标完成情况", "绩效自评情况", "收支总体情况", "预算情况说明"];

    /// <summary>A heading of another year whose chapter begins with the own one and speaks of no other, alone of its kind.</summary>
    private IEnumerable<Finding> OddHeadings(DocumentReading document, int fiscal)
    {
        foreach (var chapter in document.Chapters)
        {
            var heading = Words.Compact(chapter.Heading);
            if (heading.Length > 40 || Words.Year(heading) is not { } year || year == fiscal || Names(heading, fiscal)) continue;
            if (!Words.HasAny(heading, OwnChapters) || Words.HasAny(heading, Comparisons) || Words.HasAny(heading, "结转", "整改", "历年", "调整")) continue;
            if (chapter.Paragraphs.Count == 0 || !Words.Compact(chapter.Paragraphs[0].Text).StartsWith($"{fiscal}年", StringComparison.Ordinal)) continue;
            var others = false;
            foreach (var line in chapter.Paragraphs)
                foreach (var sentence in Sentences.Of(line))
                    others |= Names(Words.Compact(sentence), year) && !Words.HasAny(sentence, Comparisons);
            foreach (var other in document.Chapters) others |= !ReferenceEquals(other, chapter) && other.Level == chapter.Level && Names(Words.Compact(other.Heading), year);
            if (others) continue;
            var form = document.Forms[chapter.Form];
            yield return Report(form, $"年度|标题|{heading}", $"本文件是{fiscal}年度的，标题写“{chapter.Heading}”，其下说的是{fiscal}年。",
                new Place(PlaceRole.Reported, chapter.Heading, "", "年度", chapter.Origin), new Place(PlaceRole.Contradicts, chapter.Paragraphs[0].Text.Trim(), "", "年度", chapter.Paragraphs[0].Origin)) with
            {
                Severity = Severity.Warning,
                Reported = chapter.Heading,
                Expected = heading.Replace($"{year}年", $"{fiscal}年", StringComparison.Ordinal),
            };
        }
    }

    /// <summary>Where the own year stands: the title of the report that is meant, else that of the form.</summary>
    private static IEnumerable<Place> OwnYear(DocumentReading document, FilledForm form, Slot slot)
    {
        var meant = slot.Kind == SlotKind.Report ? document.Forms.Where(f => f.Kind == FormKind.SelfEvaluationReport && f.Project is null && f.Year == document.FiscalYear).ToList() : [];
        return meant.Count > 0 ? meant.Select(TitleOf) : [TitleOf(form)];
    }

    /// <summary>How sure it is that the year is wrong, or null when another year may be meant.</summary>
    private static Severity? Judge(DocumentReading document, int fiscal, Slot slot)
    {
        // A report of that year stands in the document: it may well be the one meant.
        if (document.Forms.Any(f => f.Project is null && Names(f.Title, slot.Year))) return null;
        if (Words.HasAny(slot.Sentence, Comparisons)) return null;
        // 对2022年度项目开展评价，形成2022年度…报告: what was evaluated is itself of that year.
        if (slot.Kind == SlotKind.Report && slot.Before.Contains($"{slot.Year}年", StringComparison.Ordinal)) return null;
        // 纳入2022年度…范围的单位2个，2023年新增1个: last year's is what this year's is told from.
        if (slot.Kind == SlotKind.Scope && slot.After.Contains($"{fiscal}年", StringComparison.Ordinal)) return null;
        var saysOwn = slot.Before.Contains(fiscal.ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal);
        return slot.Kind switch
        {
            // 2023年度组织…开展自评，形成2022年…自评报告: the evaluation of one year gives no report of another.
            SlotKind.Report => saysOwn && Words.HasAny(slot.Before, $"{fiscal}年度") && Words.HasAny(slot.Before, "自评", "评价") ? Severity.Error : Severity.Warning,
            SlotKind.Scope => Words.Year(slot.Before) is null && document.Forms.Any(f => f.Kind == FormKind.FinalAccounts && Names(f.Title, fiscal)) ? Severity.Error : Severity.Warning,
            _ => Severity.Warning,
        };
    }

    private static bool Names(string title, int year) => title.Contains($"{year}年", StringComparison.Ordinal);

    private enum SlotKind
    {
        Report,
        Scope,
        Opening,
    }

    /// <summary>A place where the document's own year must stand.</summary>
    private sealed record Slot(SlotKind Kind, int Year, string Words, string Before, string After, string Sentence)
    {
        private static readonly (SlotKind Kind, string Verb, string[] Objects)[] Turns =
        [
            (SlotKind.Report, "形成", ["自评报告", "评价报告", "自评表"]),
            (SlotKind.Scope, "纳入", ["决算编制范围", "决算汇编范围", "决算公开范围"]),
            (SlotKind.Opening, "现将", ["自评情况报告如下", "自评情况汇报如下", "评价情况报告如下", "评价情况汇报如下", "绩效情况报告如下", "自评报告如下", "自评结果报告如下", "决算公开如下", "决算情况公开如下", "决算说明如下"]),
        ];

        /// <summary>The first such place of a compact sentence, or null.</summary>
        public static Slot? In(string sentence)
        {
            foreach (var (kind, verb, objects) in Turns)
                for (var at = sentence.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(verb, at + verb.Length, StringComparison.Ordinal))
                {
                    var start = at + verb.Length;
                    if (start < sentence.Length && sentence[start] == '了') start++;
                    if (start + 5 > sentence.Length || !IsYear(sentence, start)) continue;
                    var end = start;
                    while (end < sentence.Length && !"，。；、,;《".Contains(sentence[end], StringComparison.Ordinal)) end++;
                    var words = sentence[at..end];
                    foreach (var thing in objects)
                    {
                        var thingAt = words.IndexOf(thing, StringComparison.Ordinal);
                        if (thingAt < 0) continue;
                        var thingEnd = thingAt + thing.Length;
                        // 形成2022年度自评报告的整改台账: of an earlier report, another thing came.
                        if (kind == SlotKind.Report && thingEnd < words.Length && words[thingEnd] is '的' or '问' or '整' or '反') continue;
                        return new(kind, int.Parse(sentence.AsSpan(start, 4), CultureInfo.InvariantCulture), words[..thingEnd], sentence[..at], sentence[(at + thingEnd)..], sentence);
                    }
                }
            return null;
        }

        private static bool IsYear(string text, int at) =>
            text[at] == '2' && text[at + 1] == '0' && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && text[at + 4] == '年';
    }
}
