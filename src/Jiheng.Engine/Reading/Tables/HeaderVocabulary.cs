namespace Jiheng.Engine.Reading.Tables;

/// <summary>
/// The general header dictionary: the words that the published forms print above their columns.
/// A region's pack adds to it; it names no region.
/// </summary>
internal static class HeaderVocabulary
{
    /// <summary>What a header cell announces, or <see cref="ColumnRole.None"/>.</summary>
    public static ColumnRole Role(string header)
    {
        if (header.Length is 0 or > 40) return ColumnRole.None;
        var compact = Words.Compact(header);
        var key = Words.WithoutBrackets(compact).TrimEnd(':', '%');
        // What brackets tell apart: 得分（百分制） beside 得分, 权重（%） beside 分值, 预算安排(调整后).
        if (compact.Contains("百分制", StringComparison.Ordinal) && compact.Contains('分', StringComparison.Ordinal)) return ColumnRole.OtherScore;
        if (key == "预算安排") return compact.Contains("调整后", StringComparison.Ordinal) ? ColumnRole.AdjustedBudget : ColumnRole.None;
        if (Exact(key) is var role and not ColumnRole.None) return role;
        if (key.Length <= 24 && (key.StartsWith("偏差", StringComparison.Ordinal) || key.StartsWith("未完成原因", StringComparison.Ordinal)
            || (key.Contains("原因", StringComparison.Ordinal) && key.Contains("措施", StringComparison.Ordinal)))) return ColumnRole.Deviation;
        return ColumnRole.None;
    }

    /// <summary>Whether the words name a total of the rows above.</summary>
    public static bool IsTotal(string label) =>
        Words.Key(label) is "总分" or "总计" or "合计" or "总得分" or "自评总分" or "综合得分" or "总分值";

    /// <summary>Whether the words can only name the total of a whole form.</summary>
    public static bool IsGrandTotal(string label) => Words.Key(label) is "总分" or "总得分" or "自评总分" or "综合得分" or "总分值";

    /// <summary>Whether the words name a total of some rows only, or of no matter which.</summary>
    public static bool IsSubtotal(string label) =>
        label.Length <= 12 && Words.Key(label) is "小计" or "合计" or "分项小计" or "本项小计" or "得分小计" or "分值小计" or "本页小计" or "指标小计";

    // A switch and not a dictionary: it is compiled ahead, a dictionary over our own enum is compiled at every start.
    private static ColumnRole Exact(string key) => key switch
    {
        "一级指标" => ColumnRole.Level1,
        "二级指标" => ColumnRole.Level2,
        "三级指标" or "指标名称" or "绩效指标名称" => ColumnRole.Level3,
        "年度指标值" or "指标值" or "目标值" or "年度目标值" or "年初目标值" or "年初指标值" or "预期指标值"
            or "预期目标值" or "绩效指标值" or "预期当年实现值" => ColumnRole.Target,
        "符号" or "计算符号" or "指标性质" => ColumnRole.TargetSign,
        "值" => ColumnRole.TargetValue,
        "单位" or "计量单位" or "度量单位" => ColumnRole.TargetUnit,
        "实际完成值" or "完成值" or "全年实际值" or "全年完成值" or "全年实际完成值" or "实际完成指标值"
            or "年终完成值" or "实际值" => ColumnRole.Actual,
        "分值" or "指标分值" or "权重分值" or "标准分值" => ColumnRole.Weight,
        // A weight where the form has no column 分值, else only its share.
        "权重" or "指标权重" or "权重占比" => ColumnRole.Share,
        "折算得分" or "折合得分" or "加权得分" => ColumnRole.OtherScore,
        "得分" or "自评得分" or "自评分" or "单项得分" => ColumnRole.Score,
        "指标值确定依据" => ColumnRole.Basis,
        "指标分类" => ColumnRole.Category,
        "绩效指标描述" or "指标解释" or "指标说明" => ColumnRole.Description,
        "评扣分标准" or "评分标准" or "评价标准" => ColumnRole.ScoringRule,
        "近两年指标值" => ColumnRole.History,
        "年初预算数" or "年初预算" or "年初预算安排" or "年初预算金额" => ColumnRole.InitialBudget,
        "全年预算数" or "全年预算" or "调整预算数" or "调整后预算数" or "调整后预算" or "预算调整后数" => ColumnRole.AdjustedBudget,
        "预算数" => ColumnRole.Budget,
        "全年执行数" or "执行数" or "预算执行数" or "实际支出数" or "资金执行" or "资金执行数" => ColumnRole.Executed,
        "决算数" => ColumnRole.Final,
        "执行率" or "预算执行率" or "预算执行进度" => ColumnRole.Rate,
        "预期目标" or "年初设定目标" or "年度目标" => ColumnRole.ExpectedGoal,
        "实际完成情况" or "目标完成情况" or "完成情况" => ColumnRole.ReachedGoal,
        _ => ColumnRole.None,
    };
}
