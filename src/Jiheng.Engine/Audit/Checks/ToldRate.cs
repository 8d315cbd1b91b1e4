using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>An execution rate that running text tells alone, held against the money block of the form it speaks of.</summary>
/// <param name="Told">The rate of the text.</param>
/// <param name="Form">The form of the money.</param>
/// <param name="Total">The row of the whole money.</param>
/// <param name="Check">The rate by the row's own amounts.</param>
internal sealed record ToldRate(Fact Told, FilledForm Form, FundRow Total, RateCheck Check)
{
    // The rate of all the money, and of no part, month or kind of it.
    private static readonly string[] Names = ["执行率", "预算执行率", "支出执行率", "总体执行率", "预算执行进度", "支出执行进度", "支出进度", "资金执行率"];

    private static readonly string[] Narrower = ["截至1月", "截至2月", "截至3月", "上半年", "季度", "月底", "中央", "省级", "市级", "专项", "上年", "去年", "目标", "部分", "采购", "如", "若", "低于", "高于", "不足", "项目", "科目", "基本支出", "公用", "人员经费"];

    /// <summary>Those that none of the form's bases gives, and that their own sentence does not explain.</summary>
    public static IEnumerable<ToldRate> Odd(DocumentReading document)
    {
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || fact.Measure != Measure.Rate || fact.Quantity is not { Unit.Dimension: Dimension.Ratio, Qualifier: Qualifier.None } || fact.Stage == Stage.Target || fact.AsOf is not (null or { Month: 12 })) continue;
            if (Array.IndexOf(Names, fact.Label) < 0 || Words.HasAny(fact.Sentence, Narrower) || (fact.Year is { } year && year != document.FiscalYear) || HasAmounts(document, fact)) continue;
            if (FormOf(document, fact) is not { Funds.Total: { } total } form || form.HasUnreadFigures) continue;
            if (FundRate.Of(total, form.Funds) is not { BlankBase: null, FitsChangedBudget: false } own || FundRate.Spent(total) is not { } spent) continue;
            if (Fits(total, fact, spent)) continue;
            yield return new(fact, form, total, own.Check);
        }
    }

    /// <summary>Whether the sentence prints amounts that the rate may be of.</summary>
    private static bool HasAmounts(DocumentReading document, Fact rate)
    {
        foreach (var statement in document.Rates) if (ReferenceEquals(statement.Rate, rate)) return true;
        return false;
    }

    /// <summary>The one form of the project or of the whole unit that has a money block; null when there are several.</summary>
    private static FilledForm? FormOf(DocumentReading document, Fact fact)
    {
        FilledForm? found = null;
        foreach (var form in document.Forms)
        {
            if (form.Funds?.Total is null || (form.Project?.Raw ?? "") != fact.Project) continue;
            if (fact.Project.Length == 0 && form.Kind != FormKind.DepartmentSelfEvaluation) continue;
            if (found is not null) return null;
            found = form;
        }
        return found;
    }

    private static bool Fits(FundRow total, Fact told, Entry spent)
    {
        if (total.Rate?.Quantity is { } printed && printed.Interval.Meets(told.Quantity.Interval)) return true;
        foreach (var stage in Rates.Bases)
            if (total.Amount(stage) is { Quantity: { } budget } && spent.Quantity is { } executed && budget.Unit.IsComparableWith(executed.Unit) && Interval.Quotient(executed.Interval, budget.Interval) is { } rate && rate.Meets(told.Quantity.Interval)) return true;
        return false;
    }
}
