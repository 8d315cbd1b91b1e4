using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>At which stage a figure of running text is true: by its words, its list, its chapter, or what kind of figure it is.</summary>
internal static class FigureStage
{
    private static readonly string[] Plans =
    [
        "目标", "计划", "力争", "争取", "确保", "预计", "拟", "要求", "应当", "不得", "封顶", "上限", "限额", "最高", "指标数", "控制数", "收取", "标准为", "按照每", "满分", "年底前", "将",
    ];

    // 不少于5500人次: what is asked for, not what was done.
    private static readonly string[] Limits = ["不少于", "不低于", "不超过", "不高于", "不多于", "不小于", "不大于", "控制在", "不得超过", "不得低于", "≥", "≤", ">=", "<="];

    private static readonly string[] Results = ["完成", "实际", "达到", "实现", "已", "为", "共", "累计"];

    // Rates that are quotients of the document's own money or work.
    private static readonly string[] Quotients = ["执行率", "完成", "进度", "到位率", "拨付率", "支出率", "调整率", "结转", "结余", "细化率", "控制率", "变动率"];

    // What is reached in the field is no quotient of the budget, whatever its name holds.
    private static readonly string[] Reached = ["及时率", "参保", "满意", "覆盖", "合格", "查处", "采购率"];

    private static readonly string[] Spending = ["支出", "花费", "开支", "列支", "使用", "执行", "付出"];

    private static readonly string[] Granted = ["安排", "下达", "批复", "申请", "核定资金", "纳入"];

    /// <summary>The stage, and whether it is said rather than inferred.</summary>
    /// <param name="draft">The figure.</param>
    /// <param name="concept">What it is a figure of, or an empty text.</param>
    /// <param name="heading">The heading above.</param>
    /// <param name="isFinalAccounts">Whether the chapter tells final accounts.</param>
    /// <param name="isGoals">Whether the chapter tells goals.</param>
    public static (Stage Stage, bool IsStated) Of(FigureDraft draft, string concept, string heading, bool isFinalAccounts, bool isGoals)
    {
        if (draft.Measure is Measure.Change or Measure.Growth or Measure.Points or Measure.Share)
            return (IsPlanned(draft) && draft.Measure == Measure.Share ? Stage.Target : Stage.Computed, true);
        var clause = Words.Compact(draft.Label.Printed);
        if (draft.Measure == Measure.Score) return (IsBand(draft) ? Stage.Target : Stage.Actual, false);
        if (draft.Measure == Measure.Rate)
        {
            var after = draft.After.AsSpan().TrimStart();
            if (isGoals || IsPlanned(draft)) return (Stage.Target, false);
            return Words.HasAny(clause, Reached) || !Words.HasAny(clause, Quotients) || after.StartsWith("的满意") ? (Stage.Actual, false) : (Stage.Computed, false);
        }
        if (draft.Label.Stage != Stage.Unstated && draft.Unit.Dimension is Dimension.Money or Dimension.None) return (draft.Label.Stage, true);
        if (draft.List is { Whole.Fact: { } whole } && draft.Unit.Dimension == Dimension.Money && whole.Stage != Stage.Unstated) return (whole.Stage, whole.IsStageStated);
        if (IsResult(draft)) return (Stage.Computed, false);
        if (Words.HasAny(UpToStop(draft.After), "纳入年初预算", "列入年初预算")) return (Stage.InitialBudget, true);
        if (isGoals || IsPlanned(draft)) return (Stage.Target, false);
        if (draft.Unit.Dimension == Dimension.Money)
        {
            if (isFinalAccounts) return (Stage.Final, true);
            if (Words.HasAny(clause, Granted)) return (Stage.Budget, false);
            if (Words.HasAny(clause, Spending) || Words.HasAny(UpToStop(draft.After), Spending)) return (Stage.Executed, false);
            if (heading.Contains("预算安排", StringComparison.Ordinal)) return (Stage.Budget, false);
            return (IsOfUnit(concept) || Words.HasAny(clause, "结转", "结余") ? Stage.Executed : Stage.Actual, false);
        }
        return (Stage.Actual, false);
    }

    // =8.52万元 and 剩余0.98万元 come from other figures.
    private static bool IsResult(FigureDraft draft) => Words.Compact(draft.Between) == "=" || draft.Label.Text.StartsWith("剩余", StringComparison.Ordinal);

    private static bool IsOfUnit(string concept) => concept is Concepts.Income or Concepts.Total || concept.StartsWith(Concepts.Expenditure, StringComparison.Ordinal) || concept.StartsWith(Concepts.ThreePublicExpenses, StringComparison.Ordinal);

    private static string UpToStop(string words)
    {
        for (var i = 0; i < words.Length; i++) if ("，。；、,;（(".Contains(words[i], StringComparison.Ordinal)) return words[..i];
        return words;
    }

    private static bool IsPlanned(FigureDraft draft)
    {
        var clause = Words.Compact(draft.Label.Printed);
        if (draft.Number.Quantity.Qualifier is Qualifier.AtLeast or Qualifier.AtMost && !Words.HasAny(Words.Compact(draft.Between), Results) && Words.HasAny(draft.Number.Raw, "及以上", "及以下", "(含)", "（含）")) return true;
        foreach (var limit in Limits) if (clause.EndsWith(limit, StringComparison.Ordinal)) return true;
        if (draft.Measure == Measure.Share && clause.StartsWith('按')) return true;
        return Words.HasAny(clause, Plans) && !Words.HasAny(clause, "目标完成", "完成目标", "计划完成率", "已");
    }

    private static bool IsBand(FigureDraft draft) =>
        Words.HasAny(draft.Label.Printed, "满分", "总分值", "分值") || draft.Number.Quantity.Qualifier != Qualifier.None
        || (draft.After.Length > 0 && "-—~～至到".Contains(draft.After[0], StringComparison.Ordinal)) || (draft.Between.Length > 0 && "-—~～至到".Contains(draft.Between[^1], StringComparison.Ordinal));
}
