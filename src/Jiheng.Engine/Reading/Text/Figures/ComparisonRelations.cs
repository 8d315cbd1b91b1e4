using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>What words say of two figures without a third: 与预算持平, 与上年的7.5万元持平, 决算数大于预算数.</summary>
internal static class ComparisonRelations
{
    private static readonly (string Words, Trend Trend)[] Budgets =
    [
        ("决算数大于预算数", Trend.Up), ("决算数大于年初预算数", Trend.Up), ("决算数大于全年预算数", Trend.Up), ("决算数小于预算数", Trend.Down), ("决算数小于年初预算数", Trend.Down), ("决算数小于全年预算数", Trend.Down),
        ("决算数等于预算数", Trend.Flat), ("决算数等于年初预算数", Trend.Flat), ("决算数等于全年预算数", Trend.Flat), ("决算数与预算数持平", Trend.Flat), ("决算数与年初预算数持平", Trend.Flat), ("决算数与全年预算数持平", Trend.Flat), ("与预算持平", Trend.Flat), ("与预算数持平", Trend.Flat),
    ];

    public static void Of(List<FigureDraft> drafts, List<string> sentences, int form, List<ChangeStatement> changes)
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            var text = Words.Compact(sentences[s]);
            foreach (var (words, trend) in Budgets)
            {
                if (!text.Contains(words, StringComparison.Ordinal)) continue;
                // The sentence itself or, when it tells no figure, the one before it: one budget, one final figure.
                var (budget, spent) = Amounts(drafts, s);
                if (budget is null && spent is null && s > 0 && !drafts.Exists(d => d.SentenceIndex == s && d.IsLevel)) (budget, spent) = Amounts(drafts, s - 1);
                // 大于年初预算数 beside the year's budget speaks of another figure.
                if (budget is not null && spent is not null && !(words.Contains("年初", StringComparison.Ordinal) && budget.Label.Stage == Stage.AdjustedBudget) && !(words.Contains("全年", StringComparison.Ordinal) && budget.Label.Stage == Stage.InitialBudget))
                    changes.Add(Make(spent, budget, trend, words, sentences, s, form) with { IsAgainstBudget = true, IsCertain = true });
                break;
            }
        }
        for (var i = 1; i < drafts.Count; i++)
        {
            var (level, prior) = (drafts[i - 1], drafts[i]);
            if (level.IsLevel && prior.IsLevel && level.SentenceIndex == prior.SentenceIndex && level.Depth == prior.Depth && level.Unit.IsComparableWith(prior.Unit)
                && prior.Fact.Year < level.Fact.Year && Words.Compact(prior.After).StartsWith("持平", StringComparison.Ordinal)
                && Words.Compact(prior.Between) is ",与上年的" or ",与上年" or "与上年的" or "与上年" or ",与去年的" or ",与去年")
                changes.Add(Make(level, prior, Trend.Flat, "持平", sentences, level.SentenceIndex, form) with { IsCertain = true });
        }
    }

    /// <summary>The one budget and the one final figure of a sentence; nothing when there are more.</summary>
    private static (FigureDraft? Budget, FigureDraft? Spent) Amounts(List<FigureDraft> drafts, int sentence)
    {
        FigureDraft? budget = null, spent = null;
        foreach (var draft in drafts)
        {
            if (draft.SentenceIndex != sentence || !draft.IsLevel || draft.Unit.Dimension != Numbers.Dimension.Money) continue;
            if (draft.Label.Stage is Stage.Budget or Stage.InitialBudget or Stage.AdjustedBudget && budget is null && spent is null && draft.List is null) budget = draft;
            else if (draft.Label.Stage is Stage.Final or Stage.Executed && budget is not null && spent is null && draft.List is null && draft.Depth == budget.Depth) spent = draft;
            else return (budget, null);
        }
        return (budget, spent);
    }

    private static ChangeStatement Make(FigureDraft level, FigureDraft prior, Trend trend, string words, List<string> sentences, int sentence, int form) => new()
    {
        Level = level.Fact,
        Prior = prior.Fact,
        Trend = trend,
        Words = words,
        Reason = ChangeReason.Of(sentences, sentence),
        Form = form,
        Origin = level.Fact.Entry.Origin.Narrow(sentences[sentence]),
    };
}
