using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What “已全额兑付” of a project is held against: nothing spent for it by its money block or by the indicator of its cost in another form.</summary>
internal static class PaidInFull
{
    // What the name of a cost indicator says beside the thing that costs. Longest first.
    private static readonly string[] CostWords = ["预算成本控制额", "成本控制额", "成本控制数", "控制额度", "控制额", "控制数", "总成本", "成本", "预算数", "预算", "补助标准", "资金", "项目", "专项"];

    private const int Shortest = 4;

    public static Contradiction? Of(DocumentReading document, Claim claim)
    {
        if (claim.Project.Length == 0 || Words.HasAny(claim.Origin.Text, "上年", "去年", "往年", "季度", "月底前")) return null;
        var project = Words.Compact(claim.Project);
        foreach (var form in document.Forms)
        {
            if (IsOfYearEnd(form, claim) && form.Project is { } own && Words.Compact(own.Raw) == project && Unspent(form) is { } executed)
                return new(Severity.Error, $"称“{claim.Words}”，但“{form.Project!.Raw}”全年执行数为{Printed.Figure(executed)}。", [executed.As(PlaceRole.Contradicts)]);
        }
        var costs = OwnCosts(document, project);
        foreach (var form in document.Forms)
        {
            if (form.Project is { IsBlank: false } || !IsOfYearEnd(form, claim)) continue;
            foreach (var indicator in form.Indicators)
            {
                if (!IsUnpaid(indicator)) continue;
                var name = CostOf(indicator);
                if (name.Length < Shortest) continue;
                // The same cost with the same goal in both forms is the same thing; a part of the name alone may be another's.
                var same = costs.Find(c => CostOf(c) == name && c.Target?.Number == indicator.Target!.Number);
                if (same is null && !(project.EndsWith(name, StringComparison.Ordinal) && IsOnly(document, name))) continue;
                List<Place> places = [indicator.Actual!.As(PlaceRole.Contradicts), indicator.Target!.As(PlaceRole.Context)];
                if (indicator.Deviation is { IsBlank: false } reason) places.Add(reason.As(PlaceRole.Contradicts));
                if (same?.Actual is { } actual) places.Add(actual.As(PlaceRole.Context));
                var because = indicator.Deviation is { IsBlank: false } why ? $"，原因写“{why.Raw.Trim()}”" : "";
                return new(same is null ? Severity.Warning : Severity.Error,
                    $"称“{claim.Words}”，但《{form.Name}》中“{indicator.Name.Raw}”目标{indicator.Target!.Raw}、实际{indicator.Actual!.Raw}{because}。", places);
            }
        }
        return null;
    }

    /// <summary>A declaration, a review or a report within the year tells of no payment yet.</summary>
    private static bool IsOfYearEnd(FilledForm form, Claim claim) =>
        form.Kind is FormKind.DepartmentSelfEvaluation or FormKind.ProjectSelfEvaluation or FormKind.SelfEvaluationReport
        && (form.Year is not { } year || claim.Year is not { } of || year == of || form.Project is not null) && !Words.HasAny(form.Title, "监控", "月", "季", "中期");

    /// <summary>The executed amount when it is 0 of a budget above 0.</summary>
    private static Entry? Unspent(FilledForm form)
    {
        if (form.Funds?.Total is not { } total || total.Amount(Stage.Executed) is not { Number: { } spent } executed || spent != Rational.Zero) return null;
        return (total.Amount(Stage.AdjustedBudget) ?? total.Amount(Stage.Budget) ?? total.Amount(Stage.InitialBudget)) is { Number: { } budget } && budget > Rational.Zero ? executed : null;
    }

    private static List<Indicator> OwnCosts(DocumentReading document, string project)
    {
        List<Indicator> costs = [];
        foreach (var form in document.Forms)
        {
            if (form.Project is not { } own || Words.Compact(own.Raw) != project) continue;
            foreach (var indicator in form.Indicators)
                if (indicator.Target?.Quantity is { } target && target.Unit.Dimension == Dimension.Money) costs.Add(indicator);
        }
        return costs;
    }

    private static bool IsUnpaid(Indicator indicator) =>
        indicator is { Target: { Quantity: { } target, Number: { } goal }, Actual: { Quantity: { } actual, Number: { } paid } }
        && target.Unit.Dimension == Dimension.Money && actual.Unit.Dimension == Dimension.Money && goal > Rational.Zero && paid == Rational.Zero;

    private static string CostOf(Indicator indicator)
    {
        var name = Words.WithoutBrackets(Words.Compact(indicator.Name.Raw));
        foreach (var word in CostWords)
            if (name.EndsWith(word, StringComparison.Ordinal)) name = name[..^word.Length];
        return name;
    }

    /// <summary>Whether just one project of the document has the words in its name.</summary>
    private static bool IsOnly(DocumentReading document, string words)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var form in document.Forms)
            if (form.Project is { IsBlank: false } own && Words.Compact(own.Raw).Contains(words, StringComparison.Ordinal)) names.Add(Words.Compact(own.Raw));
        return names.Count == 1;
    }
}
