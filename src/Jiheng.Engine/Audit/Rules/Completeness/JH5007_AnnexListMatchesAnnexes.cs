using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5007. The list of annexes and the annexes that follow are the same; so are the contents list and the headings of the body (pages are
/// not compared), and the tables named below a heading 附表 and the tables there. Nothing is said of a report without any annex: they may be
/// files of their own; tables filed in another document are not missing. Unnumbered entries alone are a note.
/// Source: the document itself.
/// </summary>
public sealed class JH5007_AnnexListMatchesAnnexes : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH5007", Severity.Warning, "清单与正文、附件不符",
        "附件清单、目录和附表名单所列的编号和名称，应与所附附件、正文标题和所附的表一致。",
        "补齐所列内容，或按实际内容更正清单、目录和编号。",
        "本文件",
        "清单列“4、政府性基金预算支出情况表”，所附附件四是自评报告。",
        "清单列“3、项目支出绩效自评表”，所附为附件3-1、附件3-2：相符，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            foreach (var list in document.AnnexList.GroupBy(a => document.Forms[a.Form]))
                if (CheckList(document, list.Key, [.. list]) is { } finding) yield return finding;
            if (CheckContents(document) is { } contents) yield return contents;
            foreach (var tables in AppendedTables.In(document))
                if (CheckTables(context, document, tables) is { } missing) yield return missing;
        }
    }

    private Finding? CheckContents(DocumentReading document)
    {
        var faults = ContentsComparison.Of(document);
        if (faults.Count == 0) return null;
        List<Place> places = [];
        foreach (var fault in faults)
        {
            places.Add(new(PlaceRole.Reported, fault.Printed, "", fault.IsOfBody ? "正文标题" : "目录", fault.Origin));
            if (fault.Other is { } other) places.Add(new(PlaceRole.Contradicts, other.Text.Trim(), "", "正文标题", other));
        }
        var shown = string.Join("；", faults.Take(MostShown).Select(f => f.Message));
        return Report(document, "目录", $"目录与正文标题不符：{shown}{(faults.Count > MostShown ? $"；等{faults.Count}处" : "")}。", places) with { Reported = faults[0].Printed };
    }

    private Finding? CheckTables(AuditContext context, DocumentReading document, AppendedTables tables)
    {
        var missing = tables.Missing(context.Filing, document);
        if (missing.Count == 0) return null;
        var names = string.Join("、", missing.Take(MostShown).Select(m => m.Text));
        return Report(document, "附表名单", $"“{tables.Heading}”下列有{tables.Listed.Count}张表，{(missing.Count == tables.Listed.Count ? "一张也没有附上" : $"有{missing.Count}张没有附上")}：{names}{(missing.Count > MostShown ? "等" : "")}。",
            [.. missing.Select(m => new Place(PlaceRole.Reported, m.Text, "", "附表名单", m.Origin))]) with { Reported = missing[0].Text };
    }

    private const int MostShown = 4;

    private Finding? CheckList(DocumentReading document, FilledForm holder, List<AnnexListing> list)
    {
        Dictionary<int, List<FilledForm>> present = [];
        foreach (var form in document.Forms)
            if (form.Annex is { } label && FormTitle.TryReadAnnex(label.Raw, out _, out var number, out _))
                (present.TryGetValue(number, out var forms) ? forms : present[number] = []).Add(form);
        if (!present.Values.Any(forms => forms.Exists(f => f != holder))) return null;

        List<string> faults = [];
        List<AnnexListing> accused = [];
        List<Place> others = [];
        var missing = list.FindAll(a => a.Number is { } n && !present.ContainsKey(n));
        if (missing.Count > 0)
        {
            faults.Add($"所列附件{string.Join("、", missing.Select(a => $"{a.Number}"))}没有附上");
            accused.AddRange(missing);
        }
        foreach (var entry in list)
        {
            if (entry.Number is not { } number || !present.TryGetValue(number, out var forms) || forms.Exists(f => IsSame(entry.Title, f, document.Pack))) continue;
            faults.Add($"清单第{number}项是《{entry.Title}》，所附{forms[0].Annex!.Raw}是《{forms[0].Title}》");
            accused.Add(entry);
            others.Add(forms[0].Annex!.As(PlaceRole.Contradicts));
        }
        var severity = faults.Count > 0 ? Severity.Warning : Severity.Note;
        var lastNumbered = list.FindLastIndex(a => a.Number is not null);
        var bare = lastNumbered < 0 ? [] : list.FindAll(a => a.Number is null && list.IndexOf(a) > 0);
        if (bare.Count > 0)
        {
            faults.Add($"有{bare.Count}项没有编号");
            accused.AddRange(bare);
        }
        if (faults.Count == 0) return null;
        List<Place> places = [.. accused.Select(a => new Place(PlaceRole.Reported, a.Title, "", "附件清单", a.Origin)), .. others];
        return Report(holder, "附件清单", $"附件清单与所附附件不符：{string.Join("；", faults)}。", places) with
        { Severity = severity, Reported = accused[0].Title };
    }

    /// <summary>Whether a listed title can be the form: the same kind of form, or a title that names its kind.</summary>
    private static bool IsSame(string title, FilledForm form, Pack pack)
    {
        var listed = Vocabulary.Of(pack).Title(title.TrimEnd('。', '；', ';'));
        if (form.Kind == FormKind.Unknown || listed == form.Kind) return true;
        if (listed != FormKind.Unknown) return false;
        var word = form.Kind switch
        {
            FormKind.BaseData => "基础",
            FormKind.DepartmentSelfEvaluation or FormKind.ProjectSelfEvaluation => "自评",
            FormKind.SelfEvaluationReport => "报告",
            FormKind.GoalDeclaration or FormKind.GoalReview => "目标",
            FormKind.Monitoring => "监控",
            FormKind.ExAnteAssessment => "评估",
            FormKind.SatisfactionSurvey => "满意度",
            FormKind.ResultUse => "应用",
            FormKind.ProjectLineage => "项目",
            FormKind.Attachment => form.Title,
            _ => "决算",
        };
        return title.Contains(word, StringComparison.Ordinal);
    }
}
