using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4007. The goal and the result of a project are its own. The same long text in the forms of two projects was copied,
/// and one of the two projects has no goal. So is its report: another project's money as the subject of a sentence, another
/// place's body as the subject of the document, and long passages on results that two projects share, belong to somebody else.
/// Source: the documents themselves.
/// </summary>
public sealed class JH4007_TextBelongsToItsProject : AuditRule
{
    // Shorter texts (完成年度工作任务) are common to many projects by chance.
    private const int ShortestPassage = 15;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4007", Severity.Warning, "写入了其他项目或单位的内容",
        "项目的目标、完成情况和报告应写本项目、本单位的内容，不应与另一项目逐字相同，也不应出现其他项目、单位的名称。",
        "按本项目、本单位的实际情况改写。",
        "本文件",
        "“网络租用”项目的预期目标与“基金监管”项目逐字相同。",
        "两个项目的目标都写“完成年度工作任务”：短语相同不算照抄，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Dictionary<string, Passage> seen = new(StringComparer.Ordinal);
        foreach (var (_, form) in context.Forms)
        {
            if (form.Project is not { IsBlank: false }) continue;
            List<Passage> copies = [];
            foreach (var text in form.Goals.SelectMany(g => new[] { g.Expected, g.Reached }).OfType<Entry>())
            {
                var key = Words.Compact(text.Raw);
                if (key.Length < ShortestPassage) continue;
                if (!seen.TryGetValue(key, out var first)) seen[key] = new(text, text, form);
                else if (Words.Compact(first.From.Project!.Raw) != Words.Compact(form.Project.Raw)) copies.Add(new(text, first.Original, first.From));
            }
            foreach (var source in copies.GroupBy(c => c.From)) yield return Make(form, source.Key, [.. source]);
        }
        foreach (var document in context.Filing.Documents)
            foreach (var finding in InReports(document)) yield return finding;
    }

    private IEnumerable<Finding> InReports(DocumentReading document)
    {
        if (ForeignUnit.In(document) is var (where, name, own))
            yield return Report(document, $"他单位|{name}", $"本文件的单位是{own}，此处却写“{name}”。", [new Place(PlaceRole.Reported, name, "", "单位名称", where.Origin), .. document.Forms.Where(f => f.Title.Contains(own, StringComparison.Ordinal)).Take(1).Select(TitleOf)]) with
            { Reported = name, Expected = own };
        foreach (var form in document.Forms)
        {
            foreach (var (line, words, project) in ForeignProject.In(document, form))
                yield return Report(form, $"他项目|{project}", $"“{form.Project!.Raw}”的报告中写“{words}”，是另一项目“{project}”的名称。", [new Place(PlaceRole.Reported, words, "", "项目名称", line.Origin), TitleOf(form)]) with
                { Reported = words };
            if (form.Kind == FormKind.SelfEvaluationReport && CopiedResults.InOne(form) is { } twice)
                yield return Report(form, "段落重复", $"同一报告中有一段文字（{twice.Length}字）逐字重复。", Line(twice.Copy, PlaceRole.Reported), Line(twice.Original, PlaceRole.Contradicts)) with
                { Severity = Severity.Note };
        }
        foreach (var copy in CopiedResults.BetweenProjects(document))
            yield return Report(copy.Form, $"照抄报告|{copy.From.Project!.Raw}",
                $"“{copy.Form.Project!.Raw}”的报告与“{copy.From.Project.Raw}”的报告有{copy.Length}字逐字相同，疑为照抄。", Line(copy.Copy, PlaceRole.Reported), Line(copy.Original, PlaceRole.Contradicts));
    }

    private static Place Line(TextLine line, PlaceRole role) => new(role, line.Text.Trim(), "", "报告文字", line.Origin);

    /// <summary>A passage, the one it repeats, and the form that one stands in.</summary>
    private sealed record Passage(Entry Copy, Entry Original, FilledForm From);

    private Finding Make(FilledForm form, FilledForm from, List<Passage> copies)
    {
        var what = string.Join("和", copies.Select(c => c.Copy.Label.Split(' ')[^1]).Distinct());
        List<Place> places = [.. copies.Select(c => c.Copy.As(PlaceRole.Reported)), .. copies.Select(c => c.Original.As(PlaceRole.Contradicts))];
        return Report(form, $"照抄|{from.Project!.Raw}",
            $"“{form.Project!.Raw}”的{what}与“{from.Project.Raw}”逐字相同，疑为照抄。", places) with
        { Reported = copies[0].Copy.Raw };
    }
}
