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
        {
            List<(ChainForm Before, ChainForm Here)> pairs = [.. subject.WithinYear()];
            foreach (var (before, here) in pairs)
            {
                // 一上 and 二上: what the last one asks for is what was declared.
                if (before.Step == Step.Declaration && pairs.FindLast(p => p.Here == here && p.Before.Step == Step.Declaration).Before != before) continue;
                if (before.Form.Funds is { } earlier && here.Form.Funds is { } later)
                    foreach (var (row, other) in Rows(earlier, later))
                    {
                        var name = row.IsTotal ? "年度资金总额" : Words.Key(row.Label.Raw);
                        foreach (var (one, two, kind) in Of(before, row, here, other))
                            if (kind != ChainedKind.Declared || !IsOfAnother(pairs, before, here, row, two)) yield return new(subject, before, here, name, one, two, kind);
                    }
            }
        }
    }

    /// <summary>What does not go together of one row.</summary>
    private static IEnumerable<(Entry Earlier, Entry Later, ChainedKind Kind)> Of(ChainForm before, FundRow row, ChainForm here, FundRow other)
    {
        if (before.Step == Step.Declaration)
        {
            if (here.Step != Step.Declaration && Declared(row) is { } asked)
            {
                if (other.Amount(Stage.InitialBudget) is { } granted) { if (Differ(asked, granted)) yield return (asked, granted, ChainedKind.Declared); }
                // The only budget of a form that does not say which it is.
                else if ((other.Amount(Stage.Budget) ?? other.Amount(Stage.AdjustedBudget)) is { } only && Differ(asked, only)) yield return (asked, only, ChainedKind.Adjusted);
            }
        }
        else
        {
            if (row.Amount(Stage.InitialBudget) is { } initial && other.Amount(Stage.InitialBudget) is { } same && Differ(initial, same)) yield return (initial, same, ChainedKind.Initial);
            if (row.Amount(Stage.AdjustedBudget) is { } adjusted && other.Amount(Stage.AdjustedBudget) is { } final && Differ(adjusted, final)) yield return (adjusted, final, ChainedKind.Adjusted);
        }
        if (here.Step is not (Step.SelfEvaluation or Step.FinalAccounts) || (other.Amount(Stage.Executed) ?? other.Amount(Stage.Final)) is not { } spent) yield break;
        if (before.Step == Step.Monitoring && StagedMoney.ToDate(before.Form, row) is { } so && spent.Quantity!.Value.Interval.LiesBelow(so.Quantity!.Value.Interval))
            yield return (so, spent, ChainedKind.Executed);
        else if (before.Step == Step.SelfEvaluation && (row.Amount(Stage.Executed) ?? row.Amount(Stage.Final)) is { } executed && Differ(executed, spent))
            yield return (executed, spent, ChainedKind.Final);
    }

    /// <summary>Whether another declaration of the year has just this amount.</summary>
    private static bool IsOfAnother(List<(ChainForm Before, ChainForm Here)> pairs, ChainForm before, ChainForm here, FundRow row, Entry granted)
    {
        foreach (var (other, same) in pairs)
            if (same == here && other != before && other.Step == Step.Declaration && other.Form.Funds is { } funds)
                foreach (var one in funds.Rows)
                    if (one.IsTotal == row.IsTotal && (one.IsTotal || Words.Key(one.Label.Raw) == Words.Key(row.Label.Raw)) && Declared(one) is { } asked && !Differ(asked, granted)) return true;
        return false;
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

    /// <summary>What was asked for, whatever the declaration calls it.</summary>
    private static Entry? Declared(FundRow row) => row.Amount(Stage.InitialBudget) ?? row.Amount(Stage.Budget) ?? row.Amount(Stage.Unstated) ?? row.Amount(Stage.AdjustedBudget);

    private static bool Differ(Entry one, Entry other) =>
        one.Quantity is { } x && other.Quantity is { } y && x.Unit.IsComparableWith(y.Unit) && !x.Interval.Meets(y.Interval) && !TargetAgreement.IsRoundedTo(x, y) && !TargetAgreement.IsRoundedTo(y, x);
}

/// <summary>What two amounts of a chain are.</summary>
internal enum ChainedKind
{
    /// <summary>The budget at the beginning of the year, told twice.</summary>
    Initial,

    /// <summary>What was declared, and the budget at the beginning of the year.</summary>
    Declared,

    /// <summary>The budget after its changes: it may be changed between two steps.</summary>
    Adjusted,

    /// <summary>What was spent up to some month, and less in the whole year.</summary>
    Executed,

    /// <summary>What was spent in the whole year, told twice.</summary>
    Final,
}
