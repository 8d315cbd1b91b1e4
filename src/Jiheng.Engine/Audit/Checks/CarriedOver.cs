using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text.Figures;

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
        if (Words.HasAny(claim.Subject, Limits) || Words.HasAny(After(claim), "项目", "政府性基金", "的")) return null;
        // Said of one account, by its sentence or its heading, it is not about the whole.
        if (Accounts.Of(claim.Origin.Text).Length > 0 || Accounts.Of(claim.Heading).Length > 0 || Words.HasAny(claim.Heading, "三公", "项目")) return null;
        // 年末无结转结余，结余20万元已缴回财政: the sentence itself tells where it went.
        if (Words.HasAny(claim.Origin.Text, Elsewhere)) return null;
        return Printed(document, claim) ?? Computed(document, claim);
    }

    /// <summary>Whether the places stand in one chapter, which no account limits: then they are of one scope. A text without chapters is one.</summary>
    private static bool IsOneChapter(DocumentReading document, Claim claim, params Origin[] places)
    {
        var has = false;
        foreach (var chapter in document.Chapters)
        {
            if (chapter.Form != claim.Form) continue;
            has = true;
            if (Accounts.Of(chapter.Heading).Length > 0 || !Holds(chapter, claim.Origin)) continue;
            var all = true;
            foreach (var place in places) all &= Holds(chapter, place);
            if (all) return true;
        }
        return !has;
    }

    private static bool Holds(Chapter chapter, Origin place)
    {
        foreach (var line in chapter.Paragraphs) if (line.Origin.IsSamePlace(place)) return true;
        return false;
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
            if (fact.Stage is Stage.Target or Stage.InitialBudget or Stage.Budget or Stage.AdjustedBudget || Words.HasAny(fact.Sentence, Elsewhere)) continue;
            return new(IsOneChapter(document, claim, fact.Entry.Origin) ? Severity.Error : Severity.Warning, $"称“{claim.Words}”，但文中{Attainment.Printed(label)}为{Checks.Printed.Figure(fact.Entry)}。", [fact.Entry.As(PlaceRole.Contradicts)]);
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
            if (fact.Concept == Concepts.Income && fact.Stage is not (Stage.Target or Stage.InitialBudget or Stage.Budget or Stage.AdjustedBudget))
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
        return new(elsewhere || !IsOneChapter(document, claim, income.Entry.Origin, spent.Entry.Origin) ? Severity.Warning : Severity.Error,
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
