namespace Jiheng.Engine.Packs;

/// <summary>The headers that blocks of judgement print where the pack's form names none, or too few: what writes a form and what takes it back must agree on them.</summary>
public static class BlockTitles
{
    /// <summary>审核内容 ∣ 审核要点 ∣ 审核意见, and 理由 where an opinion asks for one.</summary>
    public static IReadOnlyList<string> Of(RubricBlock block, ReviewRubric rubric)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(rubric);
        List<string> titles = block.Columns.Count >= 3 ? [.. block.Columns] : ["审核内容", "审核要点", "审核意见"];
        if ((rubric.Opinions.Any(o => o.NeedsReason) || rubric.Reasons.Count > 0) && titles.Count < 4) titles.Add("理由");
        return titles;
    }

    /// <summary>一级指标 ∣ 二级指标 ∣ 三级指标 ∣ 分值 ∣ 得分 ∣ 说明.</summary>
    public static IReadOnlyList<string> Of(EvaluationBlock block, EvaluationScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(scheme);
        if (block.Columns.Count > 0) return block.Columns;
        return IsDeep(scheme) ? ["一级指标", "二级指标", "三级指标", "分值", "得分", "说明"] : ["一级指标", "二级指标", "分值", "得分", "说明"];
    }

    /// <summary>How many of the columns of an evaluation name what is judged.</summary>
    public static int Levels(EvaluationScheme scheme, IReadOnlyList<string> titles)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(titles);
        var levels = titles.Count(t => t.EndsWith("指标", StringComparison.Ordinal) || t.EndsWith("维度", StringComparison.Ordinal) || t.EndsWith("内容", StringComparison.Ordinal));
        return levels > 0 ? levels : IsDeep(scheme) ? 3 : 2;
    }

    private static bool IsDeep(EvaluationScheme scheme) => scheme.Dimensions.Any(d => d.Items.Any(i => i.Items.Count > 0));
}
