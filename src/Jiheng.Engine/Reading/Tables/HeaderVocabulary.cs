using System.Collections.Frozen;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>
/// The general header dictionary: the words that the published forms print above their columns.
/// A region's pack adds to it; it names no region.
/// </summary>
internal static class HeaderVocabulary
{
    private static readonly Dictionary<string, ColumnRole> Exact = new(StringComparer.Ordinal)
    {
        ["一级指标"] = ColumnRole.Level1,
        ["二级指标"] = ColumnRole.Level2,
        ["三级指标"] = ColumnRole.Level3,
        ["指标名称"] = ColumnRole.Level3,
        ["绩效指标名称"] = ColumnRole.Level3,
        ["年度指标值"] = ColumnRole.Target,
        ["指标值"] = ColumnRole.Target,
        ["目标值"] = ColumnRole.Target,
        ["年度目标值"] = ColumnRole.Target,
        ["年初目标值"] = ColumnRole.Target,
        ["年初指标值"] = ColumnRole.Target,
        ["预期指标值"] = ColumnRole.Target,
        ["预期目标值"] = ColumnRole.Target,
        ["绩效指标值"] = ColumnRole.Target,
        ["预期当年实现值"] = ColumnRole.Target,
        ["符号"] = ColumnRole.TargetSign,
        ["计算符号"] = ColumnRole.TargetSign,
        ["指标性质"] = ColumnRole.TargetSign,
        ["值"] = ColumnRole.TargetValue,
        ["单位"] = ColumnRole.TargetUnit,
        ["计量单位"] = ColumnRole.TargetUnit,
        ["度量单位"] = ColumnRole.TargetUnit,
        ["实际完成值"] = ColumnRole.Actual,
        ["完成值"] = ColumnRole.Actual,
        ["全年实际值"] = ColumnRole.Actual,
        ["全年完成值"] = ColumnRole.Actual,
        ["全年实际完成值"] = ColumnRole.Actual,
        ["实际完成指标值"] = ColumnRole.Actual,
        ["年终完成值"] = ColumnRole.Actual,
        ["实际值"] = ColumnRole.Actual,
        ["分值"] = ColumnRole.Weight,
        ["权重"] = ColumnRole.Weight,
        ["指标分值"] = ColumnRole.Weight,
        ["权重分值"] = ColumnRole.Weight,
        ["指标权重"] = ColumnRole.Weight,
        ["得分"] = ColumnRole.Score,
        ["自评得分"] = ColumnRole.Score,
        ["自评分"] = ColumnRole.Score,
        ["单项得分"] = ColumnRole.Score,
        ["指标值确定依据"] = ColumnRole.Basis,
        ["指标分类"] = ColumnRole.Category,
        ["绩效指标描述"] = ColumnRole.Description,
        ["指标解释"] = ColumnRole.Description,
        ["指标说明"] = ColumnRole.Description,
        ["评扣分标准"] = ColumnRole.ScoringRule,
        ["评分标准"] = ColumnRole.ScoringRule,
        ["评价标准"] = ColumnRole.ScoringRule,
        ["近两年指标值"] = ColumnRole.History,
        ["年初预算数"] = ColumnRole.InitialBudget,
        ["年初预算"] = ColumnRole.InitialBudget,
        ["全年预算数"] = ColumnRole.AdjustedBudget,
        ["全年预算"] = ColumnRole.AdjustedBudget,
        ["调整预算数"] = ColumnRole.AdjustedBudget,
        ["调整后预算数"] = ColumnRole.AdjustedBudget,
        ["预算数"] = ColumnRole.Budget,
        ["全年执行数"] = ColumnRole.Executed,
        ["执行数"] = ColumnRole.Executed,
        ["预算执行数"] = ColumnRole.Executed,
        ["实际支出数"] = ColumnRole.Executed,
        ["决算数"] = ColumnRole.Final,
        ["执行率"] = ColumnRole.Rate,
        ["预算执行率"] = ColumnRole.Rate,
        ["预期目标"] = ColumnRole.ExpectedGoal,
        ["年初设定目标"] = ColumnRole.ExpectedGoal,
        ["年度目标"] = ColumnRole.ExpectedGoal,
        ["实际完成情况"] = ColumnRole.ReachedGoal,
        ["目标完成情况"] = ColumnRole.ReachedGoal,
        ["完成情况"] = ColumnRole.ReachedGoal,
    };

    private static readonly FrozenSet<string> TotalWords =
        new[] { "总分", "总计", "合计", "总得分", "自评总分", "综合得分", "总分值" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a header cell announces, or <see cref="ColumnRole.None"/>.</summary>
    public static ColumnRole Role(string header)
    {
        if (header.Length is 0 or > 40) return ColumnRole.None;
        var key = Words.WithoutBrackets(Words.Compact(header)).TrimEnd(':', '%');
        if (Exact.TryGetValue(key, out var role)) return role;
        if (key.Length <= 24 && (key.StartsWith("偏差", StringComparison.Ordinal) || key.StartsWith("未完成原因", StringComparison.Ordinal)
            || (key.Contains("原因", StringComparison.Ordinal) && key.Contains("措施", StringComparison.Ordinal)))) return ColumnRole.Deviation;
        return ColumnRole.None;
    }

    /// <summary>Whether the words name a total of the rows above.</summary>
    public static bool IsTotal(string label) => TotalWords.Contains(Words.Key(label));
}
