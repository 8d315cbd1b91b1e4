using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text.Figures;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What “无结转结余” is held against: a remainder that is printed, or that income and expenditure of the same text leave.</summary>
internal sealed class CarriedOver(DocumentReading document)
{
    // The claims of one form, project and year are held against the same figures; a long report makes the same claim often.
    private readonly Dictionary<Scope, List<Fact>> money = MoneyOf(document);
    private readonly Dictionary<Scope, Fact?> remainders = [];
    private readonly Dictionary<Scope, Remaining?> balances = [];
    private readonly Dictionary<int, bool> elsewhere = [];

    private sealed record Remaining(Fact Income, Fact Spent);

    private sealed record Scope(int Form, string Project, int? Year);

    // A claim limited to one account or one kind of money is not about the whole.
    private static readonly string[] Limits = ["政府性基金", "国有资本", "社保", "社会保险", "专户", "专项", "非财政", "上年", "年初", "往年", "项目", "往来", "事业基金", "专用"];

    private static readonly string[] Remains = ["年末结转", "年末结余", "结转下年", "年末财政拨款结转", "结转和结余", "结转结余"];

    // What was left may have been returned or distributed instead of carried over.
    private static readonly string[] Elsewhere = ["收回", "缴回", "上缴", "交回", "结余分配", "调减"];

    public Contradiction? Of(Claim claim)
    {
        if (Words.HasAny(claim.Subject, Limits) || Words.HasAny(After(claim), "项目", "政府性基金", "的")) return null;
        if (Words.HasAny(claim.Origin.Text, Elsewhere)) return null;
        // Below the heading of one account it is about that account, and so are the remainders of the same chapter.
        if (Accounts.Of(claim.Heading) is { Length: > 0 } account && Accounts.Of(claim.Origin.Text) is var named && (named.Length == 0 || named == account)) return InChapter(claim, account);
        // Said of one account, by its sentence or its heading, it is not about the whole.
        if (Accounts.Of(claim.Origin.Text).Length > 0 || Accounts.Of(claim.Heading).Length > 0 || Words.HasAny(claim.Heading, "三公", "项目")) return null;
        // 年末无结转结余，结余20万元已缴回财政: the sentence itself tells where it went.
        return Printed(claim) ?? Computed(claim) ?? Unspent(claim);
    }

    /// <summary>A remainder of the account in the chapter that the claim stands in.</summary>
    private Contradiction? InChapter(Claim claim, string account)
    {
        if (document.ChapterAt(claim.Form, claim.Origin) is not { } chapter) return null;
        foreach (var fact in money.GetValueOrDefault(ScopeOf(claim)) ?? [])
        {
            if (!IsAbove(fact, Rational.Zero) || !Holds(chapter, fact.Entry.Origin)) continue;
            var label = LastOf(fact.Label);
            if (!Words.HasAny(label, Remains) || Words.HasAny(label, "年初", "上年", "项目", "率", "动用", "使用", "专") || Words.HasAny(fact.Sentence, Elsewhere)) continue;
            if (fact.Stage is Stage.Target or Stage.InitialBudget or Stage.Budget or Stage.AdjustedBudget) continue;
            if (Accounts.Of(fact.Label) is { Length: > 0 } other && other != account) continue;
            return new(Severity.Error, $"称“{claim.Words}”，但文中{Attainment.Printed(label)}为{Checks.Printed.Figure(fact.Entry)}。", [fact.Entry.As(PlaceRole.Contradicts)]);
        }
        return null;
    }

    /// <summary>
    /// What the forms that the text speaks of left of their budget. A doubt only: what was not spent may have been taken back.
    /// </summary>
    private Contradiction? Unspent(Claim claim)
    {
        if (WentElsewhere(claim.Form)) return null;
        var own = document.Forms[claim.Form];
        List<FilledForm> forms = Checks.Printed.FormSpokenOf(document, claim.Form) is { Funds.Total: not null } spoken ? [spoken]
            : own.Project is { IsBlank: false } || !own.Title.Contains("项目", StringComparison.Ordinal) ? []
            : [.. document.Forms.Where(f => f.Kind == FormKind.ProjectSelfEvaluation && f.Year == document.FiscalYear && (claim.Project.Length == 0 || claim.Project == Words.Compact(f.Project?.Raw ?? "")))];
        foreach (var form in forms)
        {
            if (form.Funds?.Total is not { } total || total.Amount(Stage.Executed) is not { } executed) continue;
            if ((total.Amount(Stage.AdjustedBudget) ?? total.Amount(Stage.Budget)) is not { } budget || !Checks.Printed.Exceeds(budget, executed)) continue;
            if (executed.Quantity!.Value.Unit.Symbol != budget.Quantity!.Value.Unit.Symbol) continue;
            var decimals = Math.Max(executed.Quantity!.Value.Decimals, budget.Quantity!.Value.Decimals);
            var left = budget.Quantity!.Value.Value - executed.Quantity!.Value.Value;
            return new(Severity.Warning, $"称“{claim.Words}”，但《{form.Name}》全年预算{Checks.Printed.Figure(budget)}，执行{Checks.Printed.Figure(executed)}，尚余{left.ToText(decimals)}{executed.Quantity!.Value.Unit.Symbol}。",
                [budget.As(PlaceRole.Operand), executed.As(PlaceRole.Operand)])
            { Arithmetic = $"{budget.Quantity!.Value.Value.ToText(budget.Quantity!.Value.Decimals)} − {executed.Quantity!.Value.Value.ToText(executed.Quantity!.Value.Decimals)} = {left.ToText(decimals)}" };
        }
        return null;
    }

    /// <summary>Whether the places stand in one chapter, which no account limits: then they are of one scope. A text without chapters is one.</summary>
    private bool IsOneChapter(Claim claim, params Origin[] places)
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
    private Contradiction? Printed(Claim claim)
    {
        var scope = ScopeOf(claim);
        if (!remainders.TryGetValue(scope, out var fact)) remainders[scope] = fact = Remainder(scope);
        if (fact is null) return null;
        var label = LastOf(fact.Label);
        return new(IsOneChapter(claim, fact.Entry.Origin) ? Severity.Error : Severity.Warning, $"称“{claim.Words}”，但文中{Attainment.Printed(label)}为{Checks.Printed.Figure(fact.Entry)}。", [fact.Entry.As(PlaceRole.Contradicts)]);
    }

    private Fact? Remainder(Scope scope)
    {
        foreach (var fact in money.GetValueOrDefault(scope) ?? [])
        {
            if (!IsAbove(fact, Rational.Zero) || fact.FundSource.Length > 0) continue;
            var label = LastOf(fact.Label);
            if (!Words.HasAny(label, Remains) || Words.HasAny(label, Limits) || Words.HasAny(label, "率", "动用", "使用")) continue;
            if (fact.Stage is Stage.Target or Stage.InitialBudget or Stage.Budget or Stage.AdjustedBudget || Words.HasAny(fact.Sentence, Elsewhere)) continue;
            return fact;
        }
        return null;
    }

    private static string LastOf(string label) => label[(label.LastIndexOf('-') + 1)..];

    /// <summary>Income and expenditure of the same form's text that leave something.</summary>
    private Contradiction? Computed(Claim claim)
    {
        var scope = ScopeOf(claim);
        if (!balances.TryGetValue(scope, out var balance)) balances[scope] = balance = Balance(scope);
        if (balance is not (var income, var spent)) return null;
        var decimals = Math.Max(income.Quantity.Decimals, spent.Quantity.Decimals);
        var left = income.Quantity.Value - spent.Quantity.Value;
        List<Place> places = [income.Entry.As(PlaceRole.Operand), spent.Entry.As(PlaceRole.Operand)];
        foreach (var indicator in Checks.Printed.FormSpokenOf(document, claim.Form)?.Indicators ?? [])
            if (indicator.Deviation is { IsBlank: false } reason && reason.Raw.Contains("结转", StringComparison.Ordinal)) places.Add(reason.As(PlaceRole.Contradicts));
        return new(WentElsewhere(claim.Form) || !IsOneChapter(claim, income.Entry.Origin, spent.Entry.Origin) ? Severity.Warning : Severity.Error,
            $"称“{claim.Words}”，但同一年度收入{Checks.Printed.Figure(income.Entry)}，支出{Checks.Printed.Figure(spent.Entry)}，尚余{left.ToText(decimals)}{income.Quantity.Unit.Symbol}。", places)
        { Arithmetic = $"{income.Quantity.Value.ToText(income.Quantity.Decimals)} − {spent.Quantity.Value.ToText(spent.Quantity.Decimals)} = {left.ToText(decimals)}" };
    }

    private Remaining? Balance(Scope scope)
    {
        Fact? income = null, spent = null;
        foreach (var fact in money.GetValueOrDefault(scope) ?? [])
        {
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
        return new(income, spent);
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text) if (char.IsAsciiDigit(c)) return true;
        return false;
    }

    private static Scope ScopeOf(Claim claim) => new(claim.Form, claim.Project, claim.Year);

    private static Dictionary<Scope, List<Fact>> MoneyOf(DocumentReading document)
    {
        Dictionary<Scope, List<Fact>> money = [];
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || fact.Measure != Measure.Level || fact.Quantity.Unit.Dimension != Dimension.Money || fact.AsOf is not null) continue;
            var scope = new Scope(fact.Form, fact.Project, fact.Year);
            if (!money.TryGetValue(scope, out var list)) money[scope] = list = [];
            list.Add(fact);
        }
        return money;
    }

    private bool WentElsewhere(int form)
    {
        if (elsewhere.TryGetValue(form, out var went)) return went;
        foreach (var paragraph in document.Forms[form].Paragraphs) went |= Words.HasAny(paragraph.Text, Elsewhere) && HasDigit(paragraph.Text);
        return elsewhere[form] = went;
    }

    private static bool IsAbove(Fact fact, Rational limit) => fact.Quantity.Value > limit;
}
