using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>A budget, what was spent of it and what is left, when one sentence tells just these three.</summary>
internal static class RemainderRelations
{
    private static readonly string[] Remains = ["剩余", "结余", "尚余", "余额"];

    // What lies in an account, or has gathered over years, is more than what one year leaves.
    private static readonly string[] Stocks = ["上年", "年初", "率", "账户", "帐户", "专户", "银行", "存款", "现金", "库存", "基金", "往来", "累计", "滚存", "历年"];

    // Money brought over from earlier makes the remainder more than the difference.
    private static readonly string[] BroughtOver = ["上年结", "上年末", "上年剩", "上年度", "年初结", "年初余", "历年", "以前年度", "往年", "期初", "滚存", "累计结"];

    // What was spent in a part of the year, or of the money, leaves more than is left at its end.
    private static readonly string[] Spans = ["季度", "半年", "上旬", "中旬", "下旬", "截至", "截止", "首批", "批次", "第一批", "其中", "部分", "本次", "当日", "本月", "当月"];

    public static void Of(List<FigureDraft> drafts, List<RemainderStatement> remainders)
    {
        foreach (var left in drafts)
        {
            if (!left.IsLevel || left.Unit.Dimension != Dimension.Money || !Words.HasAny(left.Label.Printed, Remains) || Words.HasAny(left.Label.Printed, Stocks)) continue;
            FigureDraft? whole = null, spent = null;
            var single = true;
            foreach (var other in drafts)
            {
                if (other.SentenceIndex == left.SentenceIndex && (Words.HasAny(other.Between, BroughtOver) || Words.HasAny(other.After, BroughtOver) || IsOfSpan(other))) single = false;
                if (ReferenceEquals(other, left) || other.SentenceIndex != left.SentenceIndex || !other.IsLevel || other.Unit.Dimension != Dimension.Money || other.List is not null || other.Depth != left.Depth) continue;
                if (other.Fact.Year != left.Fact.Year) single = false;
                else if (other.Fact.Stage is Stage.Budget or Stage.AdjustedBudget or Stage.InitialBudget || other.Fact.Concept == Concepts.Income) (whole, single) = (other, single && whole is null);
                else if (other.Fact.Stage is Stage.Executed or Stage.Final || Words.HasAny(other.Label.Printed, "支出", "使用", "支付")) (spent, single) = (other, single && spent is null);
                else single = false;
            }
            // An income may not be all there was to spend: only what is said to be this year's own remainder is the difference.
            if (whole?.Fact.Concept == Concepts.Income && Words.HasAny(left.Label.Printed, "年末", "期末", "余额")) single = false;
            if (single && whole is not null && spent is not null) remainders.Add(new(whole.Fact, spent.Fact, left.Fact));
        }
    }

    /// <summary>Whether a figure counts up to a day, or is of a month, a quarter or a part. 12月 closes the year.</summary>
    private static bool IsOfSpan(FigureDraft draft)
    {
        var words = Words.Compact(draft.Label.Printed);
        return draft.Fact.AsOf is { Month: not 12 } || Words.HasAny(words, Spans) || (words.Contains('月', StringComparison.Ordinal) && !words.Contains("12月", StringComparison.Ordinal));
    }
}
