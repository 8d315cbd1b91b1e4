using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What “无结转结余” is held against: a remainder that is printed, or that income and expenditure of the same text leave.</summary>
internal static class CarriedOver
{
    // A claim limited to one account or one kind of money is not about the whole.
    private static readonly string[] Limits = ["政府性基金", "国有资本", "社保", "社会保险", "专户", "专项", "非财政", "上年", "年初", "往年", "项目", "往来", "事业基金", "专用"];

    private static readonly string[] Remains = ["年末结转", "年末结余", "结转下年", "年末财政拨款结转", "结转和结余", "结转结余"];

    // What was left may have been returned or distributed instead of carried over.
    private static readonly string[] Elsewhere = ["收回", "缴回", "上缴", "交回", "结余分配", "调减"];

    public static Contradiction? Of(DocumentReading document, Claim claim)
    {
        if (Words.HasAny(claim.Subject, Limits) || Words.HasAny(After(claim), "项目", "政府性基金")) return null;
        return Printed(document, claim) ?? Computed(document, claim);
    }

    private static string After(Claim claim)
    {
        var at = claim.Origin.Text.IndexOf(claim.Words, StringComparison.Ordinal) + claim.Words.Length;
        return claim.Origin.Text[at..Math.Min(claim.Origin.Text.Length, at + 8)];
    }

    /// <summary>A remainder of the same form's text, year and project.</summary>
    private static Contradiction? Printed(DocumentReading document, Claim claim)
    {
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || !IsOfClaim(fact, claim) || !IsAbove(fact, Rational.Zero) || fact.FundSource.Length > 0) continue;
            var label = fact.Label[(fact.Label.LastIndexOf('-') + 1)..];
            if (!Words.HasAny(label, Remains) || Words.HasAny(label, Limits) || Words.HasAny(label, "率", "动用", "使用")) continue;
            if (fact.Stage is Stage.Target or Stage.InitialBudget or Stage.Budget or Stage.AdjustedBudget) continue;
            return new(Severity.Error, $"称“{claim.Words}”，但文中{Attainment.Printed(label)}为{Checks.Printed.Figure(fact.Entry)}。", [fact.Entry.As(PlaceRole.Contradicts)]);
        }
        return null;
    }

    /// <summary>Income and expenditure of the same form's text that leave something.</summary>
    private static Contradiction? Computed(DocumentReading document, Claim claim)
    {
        Fact? income = null, spent = null;
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || !IsOfClaim(fact, claim)) continue;
            if (fact.Concept == Concepts.Income)
            {
                // Two incomes in one text: nobody can tell which of them the spending came from.
                if (income is not null && !income.Quantity.Interval.Meets(fact.Quantity.Interval)) return null;
                income ??= fact;
            }
            else if (fact.Concept == Concepts.Expenditure && fact.Stage is Stage.Executed or Stage.Final)
            {
                if (spent is not null && !spent.Quantity.Interval.Meets(fact.Quantity.Interval)) return null;
                spent ??= fact;
            }
        }
        if (income is null || spent is null || !income.IsConceptCertain || !spent.IsConceptCertain || income.FundSource != spent.FundSource) return null;
        if (income.Quantity.Unit.Symbol != spent.Quantity.Unit.Symbol || !spent.Quantity.Interval.LiesBelow(income.Quantity.Interval)) return null;
        var decimals = Math.Max(income.Quantity.Decimals, spent.Quantity.Decimals);
        var left = income.Quantity.Value - spent.Quantity.Value;
        var form = document.Forms[claim.Form];
        List<Place> places = [income.Entry.As(PlaceRole.Operand), spent.Entry.As(PlaceRole.Operand)];
        foreach (var indicator in Checks.Printed.FormSpokenOf(document, claim.Form)?.Indicators ?? [])
            if (indicator.Deviation is { IsBlank: false } reason && reason.Raw.Contains("结转", StringComparison.Ordinal)) places.Add(reason.As(PlaceRole.Contradicts));
        var elsewhere = false;
        foreach (var paragraph in form.Paragraphs) elsewhere |= Words.HasAny(paragraph.Text, Elsewhere) && HasDigit(paragraph.Text);
        return new(elsewhere ? Severity.Warning : Severity.Error,
            $"称“{claim.Words}”，但同一年度收入{Checks.Printed.Figure(income.Entry)}，支出{Checks.Printed.Figure(spent.Entry)}，尚余{left.ToText(decimals)}{income.Quantity.Unit.Symbol}。", places)
        { Arithmetic = $"{income.Quantity.Value.ToText(income.Quantity.Decimals)} − {spent.Quantity.Value.ToText(spent.Quantity.Decimals)} = {left.ToText(decimals)}" };
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text) if (char.IsAsciiDigit(c)) return true;
        return false;
    }

    private static bool IsOfClaim(Fact fact, Claim claim) =>
        fact.Form == claim.Form && fact.Measure == Measure.Level && fact.Quantity.Unit.Dimension == Dimension.Money && fact.Project == claim.Project && fact.Year == claim.Year && fact.AsOf is null;

    private static bool IsAbove(Fact fact, Rational limit) => fact.Quantity.Value > limit;
}
