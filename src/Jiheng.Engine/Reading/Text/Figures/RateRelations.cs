using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Binds execution, adjustment and remainder rates to the amounts they are computed from.</summary>
internal static class RateRelations
{
    public static void Of(List<FigureDraft> drafts, List<RateStatement> rates)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var rate = drafts[i];
            if (rate.Measure != Measure.Rate || rate.Unit.Dimension != Dimension.Ratio || KindOf(rate.Label.Printed) is not { } kind) continue;
            List<FigureDraft> near = [];
            // Back to the last rate of the sentence: each rate closes its own group of amounts.
            for (var j = i - 1; j >= 0 && drafts[j].SentenceIndex == rate.SentenceIndex; j--)
            {
                if (drafts[j].Measure == Measure.Rate && KindOf(drafts[j].Label.Printed) == kind) break;
                if (drafts[j].IsLevel && drafts[j].Unit.Dimension == Dimension.Money && drafts[j].Depth == rate.Depth && drafts[j].List is null && drafts[j].Fact.Year == rate.Fact.Year) near.Insert(0, drafts[j]);
            }
            var budgets = near.FindAll(d => d.Fact.Stage is Stage.Budget or Stage.InitialBudget or Stage.AdjustedBudget);
            var spent = near.FindAll(d => d.Fact.Stage is Stage.Executed or Stage.Final);
            switch (kind)
            {
                case RateKind.Execution:
                    var named = NamedStage(rate.Label.Printed);
                    if (named != Stage.Unstated && named != Stage.Budget) budgets = budgets.FindAll(d => d.Fact.Stage == named);
                    if (spent.Count == 1 && budgets.Count == 0 && near.Count == 1 && OpensSentence(drafts, spent[0])) budgets = Before(drafts, spent[0]);
                    if (spent.Count == 1 && budgets.Count > 0 && SameSubject(spent[0], budgets)) rates.Add(new(kind, rate.Fact, spent[0].Fact, budgets.ConvertAll(b => b.Fact)));
                    break;
                case RateKind.Adjustment:
                    if (One(budgets, Stage.AdjustedBudget) is { } adjusted && One(budgets, Stage.InitialBudget) is { } initial) rates.Add(new(kind, rate.Fact, adjusted.Fact, [initial.Fact]));
                    break;
                case RateKind.Remainder:
                    if (spent.Count == 1 && budgets.Count > 0) rates.Add(new(kind, rate.Fact, spent[0].Fact, budgets.ConvertAll(b => b.Fact)));
                    break;
            }
        }
    }

    /// <summary>全年支出617.84万元，执行率98.08%: whether a sentence begins with what was spent and names no subject.</summary>
    private static bool OpensSentence(List<FigureDraft> drafts, FigureDraft spent)
    {
        var at = drafts.IndexOf(spent);
        return (at == 0 || drafts[at - 1].SentenceIndex != spent.SentenceIndex) && IsBare(spent.Label.Text) && Words.Compact(spent.Between) == Words.Compact(spent.Label.Printed) && Words.HasAny(spent.Label.Printed, "全年", "年度");
    }

    /// <summary>The budgets that the paragraph told before, each of its stage the only one and none of them of anything in particular; none where one is told twice.</summary>
    private static List<FigureDraft> Before(List<FigureDraft> drafts, FigureDraft spent)
    {
        List<FigureDraft> budgets = [];
        var more = false;
        foreach (var draft in drafts)
        {
            if (ReferenceEquals(draft, spent)) break;
            // 年中追加50万元, 上年结转30万元: what the year could spend is more than the budget at its beginning.
            more |= budgets.Count > 0 && draft.Unit.Dimension == Dimension.Money && draft.Label.Stage is not (Stage.InitialBudget or Stage.AdjustedBudget);
            if (!draft.IsLevel || draft.Unit.Dimension != Dimension.Money || draft.Label.Stage is not (Stage.InitialBudget or Stage.AdjustedBudget) || draft.Depth > 0 || draft.List is not null) continue;
            if (!IsBare(draft.Label.Text) || draft.Fact.Project != spent.Fact.Project || draft.Fact.FundSource != spent.Fact.FundSource || draft.Fact.Year != spent.Fact.Year || One(budgets, draft.Fact.Stage) is not null) return [];
            budgets.Add(draft);
        }
        if (!more) return budgets;
        return One(budgets, Stage.AdjustedBudget) is { } adjusted ? [adjusted] : [];
    }

    private static FigureDraft? One(List<FigureDraft> drafts, Stage stage) => drafts.FindAll(d => d.Fact.Stage == stage) is [var only] ? only : null;

    private static bool SameSubject(FigureDraft spent, List<FigureDraft> budgets) =>
        budgets.TrueForAll(b => b.Fact.Label == spent.Fact.Label || (b.Fact.Concept.Length > 0 && b.Fact.Concept == spent.Fact.Concept) || IsBare(b.Label.Text) || IsBare(spent.Label.Text));

    private static bool IsBare(string text) => text is "全年支出" or "全年实际支出" or "全年共支出" or "年度支出" or "当年支出" or "" or "支出" or "安排" or "金额" or "资金" or "实际" or "安排支出" or "已支出" or "共计支出" or "实际支出";

    private static RateKind? KindOf(string words)
    {
        var text = Words.Compact(words);
        if (text.Contains("调整率", StringComparison.Ordinal)) return RateKind.Adjustment;
        if (Words.HasAny(text, "结转结余率", "结余率", "结转率")) return RateKind.Remainder;
        if (Words.HasAny(text, "到位率", "拨付率", "资金拨付", "任务", "工作", "目标", "指标")) return null;
        return Words.HasAny(text, "执行率", "支出率", "支出进度", "执行进度", "执行总体进度") || (text.Contains("完成", StringComparison.Ordinal) && text.Contains("预算", StringComparison.Ordinal)) ? RateKind.Execution : null;
    }

    // 完成全年预算的, 完成年初预算的.
    private static Stage NamedStage(string words)
    {
        var text = Words.Compact(words);
        if (Words.HasAny(text, "年初预算", "年初")) return Stage.InitialBudget;
        return Words.HasAny(text, "全年预算", "调整预算", "调整后预算", "调整后") ? Stage.AdjustedBudget : Stage.Unstated;
    }
}
