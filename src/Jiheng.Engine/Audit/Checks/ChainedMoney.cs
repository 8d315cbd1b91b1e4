using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Two amounts of one row of money in two steps of a year that do not go together.</summary>
/// <param name="Subject">The whole unit or the project.</param>
/// <param name="Before">The earlier form.</param>
/// <param name="Here">The later form.</param>
/// <param name="Row">The row: 年度资金总额.</param>
/// <param name="Earlier">The earlier amount.</param>
/// <param name="Later">The later amount.</param>
/// <param name="Kind">What they are.</param>
internal sealed record ChainedMoney(ChainSubject Subject, ChainForm Before, ChainForm Here, string Row, Entry Earlier, Entry Later, ChainedKind Kind)
{
    private static readonly string[] OverYears = ["中期", "实施期", "总投资", "三年", "项目总额", "概算"];

    /// <summary>All of a chain.</summary>
    public static IEnumerable<ChainedMoney> In(DocumentChain chain)
    {
        foreach (var subject in chain.Subjects)
            foreach (var (before, here) in subject.WithinYear())
                if (before.Form.Funds is { } earlier && here.Form.Funds is { } later)
                    foreach (var (row, other) in Rows(earlier, later))
                    {
                        var name = row.IsTotal ? "年度资金总额" : Words.Key(other.Label.Raw);
                        if (Budget(before, row) is { } declared && Budget(here, other) is { } initial && Differ(declared, initial))
                            yield return new(subject, before, here, name, declared, initial, ChainedKind.Initial);
                        // What was declared against the only budget of a form that does not say which it is.
                        else if (before.Step == Step.Declaration && Budget(before, row) is { } asked && other.Amount(Stage.InitialBudget) is null && (other.Amount(Stage.Budget) ?? other.Amount(Stage.AdjustedBudget)) is { } only && Differ(asked, only))
                            yield return new(subject, before, here, name, asked, only, ChainedKind.Adjusted);
                        if (row.Amount(Stage.AdjustedBudget) is { } adjusted && other.Amount(Stage.AdjustedBudget) is { } final && before.Step != Step.Declaration && Differ(adjusted, final))
                            yield return new(subject, before, here, name, adjusted, final, ChainedKind.Adjusted);
                        if (here.Step is not (Step.SelfEvaluation or Step.FinalAccounts) || (other.Amount(Stage.Executed) ?? other.Amount(Stage.Final)) is not { } spent) continue;
                        if (before.Step == Step.Monitoring && StagedMoney.ToDate(before.Form, row) is { } so && spent.Quantity!.Value.Interval.LiesBelow(so.Quantity!.Value.Interval))
                            yield return new(subject, before, here, name, so, spent, ChainedKind.Executed);
                        else if (before.Step == Step.SelfEvaluation && (row.Amount(Stage.Executed) ?? row.Amount(Stage.Final)) is { } executed && Differ(executed, spent))
                            yield return new(subject, before, here, name, executed, spent, ChainedKind.Final);
                    }
    }

    /// <summary>Rows of one name in both blocks; the totals are one row whatever they are called.</summary>
    private static IEnumerable<(FundRow Before, FundRow Here)> Rows(FundBlock before, FundBlock here)
    {
        foreach (var row in before.Rows)
        {
            if (Words.HasAny(row.Label.Raw, OverYears)) continue;
            if (row.IsTotal)
            {
                if (ReferenceEquals(row, before.Total) && here.Total is { } total && !Words.HasAny(total.Label.Raw, OverYears)) yield return (row, total);
                continue;
            }
            var key = Words.Key(row.Label.Raw);
            // 其他资金 of two blocks: only where one row has the name in each.
            if (before.Rows.Count(r => !r.IsTotal && Words.Key(r.Label.Raw) == key) == 1 && here.Rows.Where(r => !r.IsTotal && Words.Key(r.Label.Raw) == key).ToList() is [var other]) yield return (row, other);
        }
    }

    /// <summary>The budget at the beginning of the year; of a declaration the amount that was declared.</summary>
    private static Entry? Budget(ChainForm form, FundRow row)
    {
        if (form.Step != Step.Declaration) return row.Amount(Stage.InitialBudget);
        return row.Amount(Stage.InitialBudget) ?? row.Amount(Stage.Budget) ?? row.Amount(Stage.Unstated) ?? row.Amount(Stage.AdjustedBudget);
    }

    private static bool Differ(Entry one, Entry other) =>
        one.Quantity is { } x && other.Quantity is { } y && x.Unit.IsComparableWith(y.Unit) && !x.Interval.Meets(y.Interval) && !TargetAgreement.IsRoundedTo(x, y) && !TargetAgreement.IsRoundedTo(y, x);
}

/// <summary>What two amounts of a chain are.</summary>
internal enum ChainedKind
{
    /// <summary>What was declared, or the budget at the beginning of the year.</summary>
    Initial,

    /// <summary>The budget after its changes: it may be changed between two steps.</summary>
    Adjusted,

    /// <summary>What was spent up to some month, and less in the whole year.</summary>
    Executed,

    /// <summary>What was spent in the whole year, told twice.</summary>
    Final,
}
