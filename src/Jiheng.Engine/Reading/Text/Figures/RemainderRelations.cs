using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>A budget, what was spent of it and what is left, when one sentence tells just these three.</summary>
internal static class RemainderRelations
{
    public static void Of(List<FigureDraft> drafts, List<RemainderStatement> remainders)
    {
        foreach (var left in drafts)
        {
            if (!left.IsLevel || left.Unit.Dimension != Dimension.Money || !Words.HasAny(left.Label.Printed, "剩余", "结余", "尚余", "余额") || Words.HasAny(left.Label.Printed, "上年", "年初", "率")) continue;
            FigureDraft? whole = null, spent = null;
            var single = true;
            foreach (var other in drafts)
            {
                if (ReferenceEquals(other, left) || other.SentenceIndex != left.SentenceIndex || !other.IsLevel || other.Unit.Dimension != Dimension.Money || other.List is not null || other.Depth != left.Depth) continue;
                if (other.Fact.Year != left.Fact.Year) single = false;
                else if (other.Fact.Stage is Stage.Budget or Stage.AdjustedBudget or Stage.InitialBudget || other.Fact.Concept == Concepts.Income) (whole, single) = (other, single && whole is null);
                else if (other.Fact.Stage is Stage.Executed or Stage.Final || Words.HasAny(other.Label.Printed, "支出", "使用", "支付")) (spent, single) = (other, single && spent is null);
                else single = false;
            }
            if (single && whole is not null && spent is not null) remainders.Add(new(whole.Fact, spent.Fact, left.Fact));
        }
    }
}
