using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Cycle.Chains;

/// <summary>The amounts of a row of money by what they are in the year.</summary>
internal static class StagedMoney
{
    /// <summary>What a monitoring form says was spent so far, whatever its column is called; null when no figure is printed.</summary>
    public static Entry? ToDate(FilledForm form, FundRow row) =>
        (MonitoredMoney.Dated(row, Stage.ToDate, form, null) ?? row.Amount(Stage.Executed)) is { Quantity: not null } entry ? entry : null;

    /// <summary>The amounts of a row with the name of their stage, in the order of the year.</summary>
    public static IEnumerable<KeyValuePair<string, Entry>> Of(ChainForm form, FundRow row)
    {
        // What a declaration asks for is the budget at the beginning of the year.
        if (form.Step == Step.Declaration)
        {
            if ((row.Amount(Stage.InitialBudget) ?? row.Amount(Stage.Budget) ?? row.Amount(Stage.Unstated) ?? row.Amount(Stage.AdjustedBudget)) is { } asked) yield return new("年初预算数", asked);
            yield break;
        }
        if (row.Amount(Stage.InitialBudget) is { } initial) yield return new("年初预算数", initial);
        if (row.Amount(Stage.Budget) is { } budget) yield return new("预算数", budget);
        if (row.Amount(Stage.AdjustedBudget) is { } adjusted) yield return new("全年预算数", adjusted);
        if (form.Step == Step.Monitoring)
        {
            if (ToDate(form.Form, row) is { } so) yield return new("截至监控时执行数", so);
            if (MonitoredMoney.Dated(row, Stage.Forecast, form.Form, null) is { Quantity: not null } forecast) yield return new("全年预计执行数", forecast);
        }
        else if ((row.Amount(Stage.Executed) ?? row.Amount(Stage.Final)) is { } spent) yield return new("全年执行数", spent);
    }
}
