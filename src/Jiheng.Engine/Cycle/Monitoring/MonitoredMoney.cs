using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Cycle.Monitoring;

/// <summary>One row of money as monitored: what was executed up to now of what was budgeted.</summary>
public sealed record MonitoredMoney
{
    private static readonly Stage[] Budgets = [Stage.AdjustedBudget, Stage.Budget, Stage.InitialBudget];

    /// <summary>The row's name: 年度资金总额.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the total of the block.</summary>
    public required bool IsTotal { get; init; }

    /// <summary>Executed up to now, or null without such a column.</summary>
    public Entry? Done { get; init; }

    /// <summary>The budget that the rate is taken of, or null.</summary>
    public Entry? Budget { get; init; }

    /// <summary>全年预计执行数, or null without such a column.</summary>
    public Entry? Forecast { get; init; }

    /// <summary>The execution rate by the printed figures, or null when it cannot be computed.</summary>
    public Rational? Rate { get; init; }

    /// <summary>What the rate can stand for, or null.</summary>
    public Interval? RateRange { get; init; }

    /// <summary>1-6月执行数 120.00 ÷ 年初预算数 400.00 = 30.00%, or why there is no rate.</summary>
    public required string Working { get; init; }

    /// <summary>Lights by the pack's rules.</summary>
    public IReadOnlyList<GivenLight> Lights { get; init; } = [];

    /// <summary>Warnings of the checkpoint that the month is: a rate below its limit.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Figures of the row that do not fit each other: a printed rate, a forecast below what is executed already.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The figures used.</summary>
    public IReadOnlyList<Place> Inputs { get; init; } = [];

    /// <summary>The row as monitored; null when the form tells neither what was executed nor what was budgeted.</summary>
    internal static MonitoredMoney? Of(FundRow row, DocumentReading document, FilledForm form, MonitoredUntil? until, MonitoringRules rules)
    {
        var (done, forecast) = (Dated(row, Stage.ToDate, form, until?.Month), Dated(row, Stage.Forecast, form, null));
        var budget = BudgetOf(row, form.Pattern?.Funds?.RateBase);
        if (done is null && budget is null) return null;
        var name = row.Label.Label.Length > 0 ? row.Label.Label : row.Label.Raw;
        var money = new MonitoredMoney { Name = name, IsTotal = row.IsTotal, Done = done, Budget = budget, Forecast = forecast, Working = "" };
        if (Why(done, "执行数") is { } noDone) return money with { Working = noDone };
        if (Why(budget, "预算数") is { } noBudget) return money with { Working = noBudget };
        var (a, b) = (done!.Quantity!.Value, budget!.Quantity!.Value);
        if (!a.Unit.IsComparableWith(b.Unit)) return money with { Working = $"执行数“{done.Raw}”与预算数“{budget.Raw}”单位不同，无法相除。" };
        if (a.Base.Sign < 0 || b.Base.Sign < 0) 
            return money with { Working = $"执行数“{done.Raw}”、预算数“{budget.Raw}”有负数，不算执行率。", Doubts = [$"{(a.Base.Sign < 0 ? $"执行数“{done.Raw}”" : $"预算数“{budget.Raw}”")}是负数"] };
        if (b.Base.IsZero) return money with { Working = $"{Column(budget, name)}为0，没有执行率。" };
        if (Interval.Quotient(a.Interval, b.Interval) is not { } range) return money with { Working = $"{Column(budget, name)}“{budget.Raw}”精度太低，算不出执行率。" };
        var isExact = a.Qualifier == Qualifier.None && b.Qualifier == Qualifier.None;
        var rate = a.Base / b.Base;
        Place[] inputs = [done.As(PlaceRole.Operand), budget.As(PlaceRole.Operand)];
        money = money with
        {
            Rate = isExact ? rate : null,
            RateRange = range,
            Working = $"{Column(done, name)} {Amount(a, b)} ÷ {Column(budget, name)} {Amount(b, a)} = {(isExact ? "" : "约")}{CyclePrint.Percent(rate)}",
            Inputs = inputs,
            Doubts = DoubtsOf(row, PrintedRate(row, document, form), done, budget, forecast, name),
        };
        // Above the whole year's budget nothing is on course, however much of the year has passed.
        if (Overspent(row, done, name) is { } over) return money with { Warnings = [over, .. until is null ? [] : WarningsOf(money, until, rules)] };
        return until is null ? money : money with { Lights = LightsOf(money, until, rules), Warnings = WarningsOf(money, until, rules) };
    }

    /// <summary>What was executed against the largest budget of the row: it must lie above all of them.</summary>
    private static string? Overspent(FundRow row, Entry done, string name)
    {
        var spent = done.Quantity!.Value;
        (Entry Entry, Quantity Amount)? most = null;
        foreach (var stage in Budgets)
            if (row.Amount(stage) is { Quantity: { } amount } entry && amount.Unit.IsComparableWith(spent.Unit) && (most is not { } found || amount.Base > found.Amount.Base)) most = (entry, amount);
        if (most is not { } budget || !budget.Amount.Interval.LiesBelow(spent.Interval)) return null;
        var excess = new Quantity((spent.Base - budget.Amount.Base) / budget.Amount.Unit.Factor, Math.Max(spent.Decimals, budget.Amount.Decimals), budget.Amount.Unit);
        return $"{Column(done, name)} {Amount(spent, budget.Amount)} 超过{Column(budget.Entry, name)} {Amount(budget.Amount, spent)}，超出{excess}：预警";
    }

    private static List<string> DoubtsOf(FundRow row, Entry? rate, Entry done, Entry budget, Entry? forecast, string name)
    {
        List<string> doubts = [];
        var spent = done.Quantity!.Value;
        if (rate is { Quantity: { Unit.Dimension: Dimension.Ratio } printed })
        {
            // A whole unit of the last printed digit, so that a rate cut off instead of rounded still fits.
            var step = printed.Unit.Factor;
            for (var i = 0; i < printed.Decimals; i++) step /= 10;
            var written = Interval.Closed(printed.Base - step, printed.Base + step);
            var fits = false;
            foreach (var stage in Budgets) fits |= row.Amount(stage)?.Quantity is { } other && other.Unit.IsComparableWith(spent.Unit) && (Interval.Quotient(spent.Interval, other.Interval) is not { } range || range.Meets(written));
            if (!fits) doubts.Add($"执行率写{rate.Raw}，但{Column(done, name)} {Amount(spent, budget.Quantity!.Value)} ÷ {Column(budget, name)} {Amount(budget.Quantity.Value, spent)} = {CyclePrint.Percent(spent.Base / budget.Quantity.Value.Base)}");
        }
        if (forecast is { Quantity: { } year } && year.Unit.IsComparableWith(spent.Unit) && year.Interval.LiesBelow(spent.Interval))
            doubts.Add($"{Column(forecast, name)} {Amount(year, spent)} 小于{Column(done, name)} {Amount(spent, year)}");
        return doubts;
    }

    private static List<GivenLight> LightsOf(MonitoredMoney money, MonitoredUntil until, MonitoringRules rules)
    {
        List<GivenLight> lights = [];
        var time = until.Share;
        foreach (var rule in rules.Lights)
        {
            if (rule.Measure == LightMeasure.Execution) lights.Add(Lighting.Of(rule, money.Name, money.Working, money.Rate, money.RateRange!.Value, money.Inputs));
            if (rule.Measure != LightMeasure.ExecutionToTime) continue;
            var ratio = money.Rate / time;
            var range = money.RateRange!.Value * (Rational.One / time);
            var text = $"{money.Working}，时间进度 {until.Month}÷12 = {CyclePrint.Percent(time)}，比值 {(ratio is { } shown ? CyclePrint.Percent(shown) : PointsText.Shares(range))}";
            lights.Add(Lighting.Of(rule, money.Name, text, ratio, range, money.Inputs));
        }
        return lights;
    }

    private static List<string> WarningsOf(MonitoredMoney money, MonitoredUntil until, MonitoringRules rules)
    {
        List<string> warnings = [];
        foreach (var point in rules.Checkpoints)
        {
            if (point.Month != until.Month || point.Execution is not { } limit) continue;
            var isBelow = money.Rate is { } rate ? rate < limit : money.RateRange!.Value.LiesBelow(Interval.Exactly(limit));
            if (isBelow) warnings.Add($"{money.Working}，低于{point.Month}月底的界限{PointsText.Percent(limit)}：预警{(point.Cite is { } cite ? $"（{cite}）" : "")}");
        }
        return warnings;
    }

    /// <summary>The execution rate that the form prints for a row: its own, or that of a column up to a month (1-7月执行率), which the reading leaves beside the row.</summary>
    internal static Entry? PrintedRate(FundRow row, DocumentReading document, FilledForm form)
    {
        if (row.Rate is not null) return row.Rate;
        foreach (var fact in document.Facts)
            if (fact.InTable && fact.Form == form.Index && fact.Quantity.Unit.Dimension == Dimension.Ratio && fact.Label == row.Label.Label && fact.Entry.Label.Contains("执行率", StringComparison.Ordinal)) return fact.Entry;
        return null;
    }

    /// <summary>The amount of a column that counts up to a date, or is expected: one of the month, else the last that is filled, else a blank one.</summary>
    internal static Entry? Dated(FundRow row, Stage stage, FilledForm form, int? month)
    {
        Entry? found = row.Cell(stage);
        foreach (var other in row.OtherAmounts)
        {
            var column = Column(other, row.Label.Label);
            if (LedgerColumn.Partial(Words.Compact(column)) != stage || !MonitoredUntil.IsOwnYear(column, form.Year)) continue;
            if (month is not null && MonitoredUntil.In(column) == month) return other;
            if (found is null || !other.IsBlank) found = other;
        }
        return found;
    }

    private static Entry? BudgetOf(FundRow row, string? rateBase)
    {
        if (rateBase is { Length: > 0 } && row.Amount(Stages.Named(rateBase)) is { } named) return named;
        return row.Amount(Stage.AdjustedBudget) ?? row.Amount(Stage.Budget) ?? row.Amount(Stage.InitialBudget)
            ?? row.Cell(Stage.AdjustedBudget) ?? row.Cell(Stage.Budget) ?? row.Cell(Stage.InitialBudget);
    }

    private static string? Why(Entry? entry, string what) => entry switch
    {
        null => $"{what}空白，或表中没有这一栏，算不出执行率。",
        { IsBlank: true } => $"{what}空白，算不出执行率。",
        { Quantity: null } => $"{what}“{entry.Raw}”不是一个数，算不出执行率。",
        _ => null,
    };

    /// <summary>The header of the column that an entry stands in: its label without the row's.</summary>
    internal static string Column(Entry entry, string row)
    {
        var label = entry.Label.StartsWith(row, StringComparison.Ordinal) ? entry.Label[row.Length..] : entry.Label;
        return Words.WithoutBrackets(Words.Compact(label)) is { Length: > 0 } column ? column : Words.Compact(entry.Label);
    }

    private static string Amount(Quantity own, Quantity other) => own.Unit == other.Unit ? own.Value.ToText(own.Decimals) : own.ToString();
}
