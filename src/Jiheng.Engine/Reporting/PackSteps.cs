using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting;

/// <summary>What a pack says of the year's other steps, in lines of name, words and source.</summary>
internal static class PackSteps
{
    /// <summary>One line: what it is, what it says, where it comes from.</summary>
    public sealed record StepLine(string Lead, string Words, Citation? Cite);

    /// <summary>A step and its lines; none for steps that the pack is silent about.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<StepLine> Lines)> Of(Pack pack)
    {
        if (pack.Rubrics.Count > 0) yield return ("绩效目标审核", [.. pack.Rubrics.SelectMany(Rubric)]);
        if (pack.Monitoring is { } monitoring && Monitoring(monitoring) is { Count: > 0 } watched) yield return ("运行监控", watched);
        if (pack.Evaluations.Count > 0) yield return ("评估和评价", [.. pack.Evaluations.Select(Evaluation)]);
        if (pack.Questionnaires.Count > 0)
            yield return ("满意度问卷", [.. pack.Questionnaires.Select(q => new StepLine($"{q.Title}：", $"{q.Questions.Count} 个问题，选项 {string.Join("、", q.Options.Select(o => o.Name))}", q.Cite))]);
        if (pack.Results.Treatments.Count > 0)
            yield return ("结果应用", [new("对预算的处理：", string.Join("、", pack.Results.Treatments.Select(t => t.Name)), null), .. pack.Results.ByGrade.Select(g => new StepLine($"{g.Grade}：", $"{g.Treatment.Name}{(g.Text.Length > 0 ? "，" + g.Text : "")}", g.Cite))]);
        if (pack.Projects.Kinds.Count > 0) yield return ("项目", [new("分类：", string.Join("、", pack.Projects.Kinds.Select(k => k.Name)), null), new("两年之间：", string.Join("、", pack.Projects.Links.Select(l => l.Name)), null)]);
        if (pack.Outlines.Count > 0) yield return ("文档的提纲", [.. pack.Outlines.Select(o => new StepLine($"{o.Id}：", string.Join("、", o.Chapters.Select(c => c.Title)), o.Cite))]);
        if (pack.Phases.Count > 0) yield return ("工作阶段", [.. pack.Phases.Select(p => new StepLine($"{p.Name}：", p.Title, null))]);
        if (pack.Library.Indicators.Count > 0) yield return ("指标库", [new("", $"{pack.Library.Indicators.Count} 个指标，{pack.Library.Duties.Count} 项职责；用 jiheng pack suggest 职责或项目名称 查找", null)]);
    }

    private static IEnumerable<StepLine> Rubric(ReviewRubric rubric)
    {
        var how = rubric.Grading.By switch
        {
            GradedBy.MetCount => string.Join("，", rubric.Grading.Levels.Select(l => l.Met is { } met && met > 0 ? $"{met} 项符合为{l.Name}" : $"其余为{l.Name}")),
            GradedBy.Points => "按得分定级",
            _ => "由审核人综合评定",
        };
        yield return new($"{rubric.Title}：", $"{rubric.Items.Count()} 个要点；{how}", rubric.Cite);
        foreach (var consequence in rubric.Consequences) yield return new($"  {consequence.Grade}：", consequence.Text, null);
    }

    private static List<StepLine> Monitoring(MonitoringRules rules)
    {
        List<StepLine> lines = [];
        foreach (var point in rules.Checkpoints)
            lines.Add(new($"{point.Month} 月底：", point.Execution is { } least ? $"执行率低于 {(least * 100).ToText(1)}% 的预警" : point.Title.Length > 0 ? point.Title : "监控时点，没有规定执行率", point.Cite));
        foreach (var light in rules.Lights) lines.Add(new($"亮灯 {light.Name}：", light.Title, light.Cite));
        if (rules.Likelihoods.Count > 0) lines.Add(new("完成可能性：", string.Join("、", rules.Likelihoods.Select(l => l.NeedsReason ? $"{l.Name}（写原因和措施）" : l.Name)), null));
        if (rules.Rectification is { } asked) lines.Add(new("整改：", asked.Days is { } days ? $"{days} 个{(asked.AreWorkingDays ? "工作日" : "日")}内反馈" : asked.Title, asked.Cite));
        return lines;
    }

    private static StepLine Evaluation(EvaluationScheme scheme) =>
        new($"{scheme.Title}：", $"{string.Join("、", scheme.Dimensions.Select(d => d.Points is { } worth ? $"{d.Name}{worth}分" : d.Name))}{(scheme.Conclusions.Count > 0 ? $"；结论 {string.Join("、", scheme.Conclusions.Select(c => c.Name))}" : "")}", scheme.Cite);
}
