using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Cycle.Monitoring;

/// <summary>One indicator as monitored: what was done up to now, what is expected, and how likely the goal is.</summary>
public sealed record MonitoredIndicator
{
    // Names of what may go below zero.
    private static readonly string[] Changes = ["增", "减", "降", "变动", "变化", "差", "净", "压", "节约", "盈", "损益", "结余"];

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Its name, white space removed.</summary>
    public string Name => Words.Compact(Indicator.Name.Raw);

    /// <summary>What was done up to now; null without such a column.</summary>
    public Entry? Done { get; init; }

    /// <summary>The completion by the printed figures, 1 for 100 %, direction-aware and not capped; null when it cannot be computed.</summary>
    public Rational? Completion { get; init; }

    /// <summary>The working of the completion, or why there is none.</summary>
    public required string Working { get; init; }

    /// <summary>Whether the forecast meets the target; null when it cannot be told.</summary>
    public bool? ForecastMeets { get; init; }

    /// <summary>What the forecast comes to, in one sentence; empty when nothing is expected there.</summary>
    public string ForecastText { get; init; } = "";

    /// <summary>How likely the goal is, by the pack; null when it is not filled in or not known.</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>What is wrong with the likelihood: two ticks, words that the pack does not know, none although others have one; empty when nothing.</summary>
    public string LikelihoodRemark { get; init; } = "";

    /// <summary>Reason and measure that the likelihood asks for and that are blank: 原因, 措施.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Kinds of causes that are ticked or written.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];

    /// <summary>Lights by the pack's rules and by the likelihood.</summary>
    public IReadOnlyList<GivenLight> Lights { get; init; } = [];

    /// <summary>Values that cannot be: a negative count, a satisfaction above 100 %.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Where the figures stand.</summary>
    public IReadOnlyList<Place> Inputs { get; init; } = [];

    internal static MonitoredIndicator Of(Indicator indicator, FilledForm form, MonitoredUntil? until, MonitoringRules rules)
    {
        var done = DoneOf(indicator, form, until?.Month);
        List<string> doubts = [];
        foreach (var (entry, what) in (ReadOnlySpan<(Entry?, string)>)[(done, "执行情况"), (indicator.Forecast, "全年预计")])
            if (Impossible(indicator, entry, what) is { } impossible) doubts.Add(impossible);
        var (completion, working, range) = Impossible(indicator, done, "执行情况") is { } wrong ? (null, $"{wrong}，不算完成比例。", null) : Completed(indicator, done, "执行情况");
        var (meets, forecast) = Impossible(indicator, indicator.Forecast, "全年预计") is null ? Expected(indicator) : (null, "");
        var choice = LikelihoodChoice.Of(indicator, rules);
        List<Place> inputs = [];
        if (done is not null) inputs.Add(done.As(PlaceRole.Operand));
        if (indicator.Target is { } target) inputs.Add(target.As(PlaceRole.Operand));
        if (indicator.Forecast is { } expected) inputs.Add(expected.As(PlaceRole.Operand));
        List<GivenLight> lights = [];
        if (until is not null && range is { } share)
        {
            foreach (var rule in rules.Lights)
            {
                if (rule.Measure != LightMeasure.GoalToTime) continue;
                var ratio = completion / until.Share;
                lights.Add(Lighting.Of(rule, Words.Compact(indicator.Name.Raw),
                    $"{working}，时间进度 {until.Month}÷12 = {CyclePrint.Percent(until.Share)}{(ratio is { } shown ? $"，比值 {CyclePrint.Percent(shown)}" : "")}",
                    ratio, share * (Rational.One / until.Share), inputs));
            }
        }
        if (choice.Likelihood is { Light: { } light } likely)
            lights.Add(new(light, Words.Compact(indicator.Name.Raw), "完成目标可能性", $"完成目标可能性填“{likely.Name}”：{GivenLight.Name(light)}", null, [indicator.Likelihood!.As(PlaceRole.Reported)]));
        return new()
        {
            Indicator = indicator,
            Done = done,
            Completion = completion,
            Working = working,
            ForecastMeets = meets,
            ForecastText = Contradiction(meets, choice.Likelihood) is { Length: > 0 } contradiction ? forecast + contradiction : forecast,
            Likelihood = choice.Likelihood,
            LikelihoodRemark = choice.Remark,
            Missing = choice.Missing,
            Causes = DeviationCauses.Of(indicator),
            Lights = lights,
            Doubts = doubts,
            Inputs = inputs,
        };
    }

    /// <summary>Why a value cannot be, or null. What measures a change may be negative, and what is no share may exceed 100 %.</summary>
    private static string? Impossible(Indicator indicator, Entry? entry, string what)
    {
        if (entry is not { IsBlank: false, Value: { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } value } }) return null;
        var name = Words.Compact(indicator.Name.Raw);
        if (value.Interval.LiesBelow(Interval.Exactly(Rational.Zero)))
            return Words.HasAny(name, Changes) || indicator.Target?.Value.Quantity is { Base.Sign: < 0 } ? null
                : value.Unit.Dimension is Dimension.Money or Dimension.Count || BoundedRate.IsNamed(name) ? $"{what}“{entry.Raw}”是负数，不可能" : null;
        return value.Unit.Dimension == Dimension.Ratio && Interval.Exactly(Rational.One).LiesBelow(value.Interval) && BoundedRate.IsNamed(name) ? $"{what}“{entry.Raw}”超过100%，不可能" : null;
    }

    // 有可能 leaves both open; the surest one beside a forecast that misses does not fit, nor the contrary.
    private static string Contradiction(bool? meets, Likelihood? likelihood) => (meets, likelihood) switch
    {
        (false, { NeedsReason: false }) => $"，与完成目标可能性“{likelihood.Name}”不一致",
        _ => "",
    };

    /// <summary>The figure up to now: the column of the month, else the last of such columns that is filled, else the actual of the form.</summary>
    private static Entry? DoneOf(Indicator indicator, FilledForm form, int? month)
    {
        Entry? found = null;
        foreach (var (column, entry) in indicator.History)
        {
            if (!MonitoredUntil.IsToDate(column, form.Year)) continue;
            if (month is not null && MonitoredUntil.In(column) == month) return entry;
            if (found is null || !entry.IsBlank) found = entry;
        }
        return found ?? indicator.Actual;
    }

    private static (Rational? Value, string Text, Interval? Range) Completed(Indicator indicator, Entry? reached, string what)
    {
        if (indicator.Target is not { } target) return (null, "表中没有指标值一栏。", null);
        if (target.IsBlank) return (null, "指标值空白，算不出完成比例。", null);
        if (reached is null) return (null, $"表中没有{what}一栏。", null);
        if (reached.IsBlank) return (null, $"{what}空白，算不出完成比例。", null);
        if (Scoring.Completion.Of(indicator with { Actual = reached }, out var refusal) is not { } completion) return (null, (refusal?.Reason ?? "算不出完成比例。").Replace("实际完成值", what, StringComparison.Ordinal), null);
        if (completion.MayBeMet && !completion.Met) return (null, $"指标值“{target.Raw}”看不出多少为好，完成比例不定。", null);
        var text = completion.Met || completion.Value is null ? completion.Text : $"{completion.Text} = {CyclePrint.Percent(completion.Value.Value)}";
        return (completion.Value, text, completion.Share);
    }

    private static (bool? Meets, string Text) Expected(Indicator indicator)
    {
        if (indicator is not { Forecast: { IsBlank: false } forecast, Target: { IsBlank: false } target }) return (null, "");
        if (target.Value.IsMetBy(forecast.Value) == true) return (true, $"全年预计 {forecast.Raw}，达到指标值 {target.Raw}");
        if (Scoring.Completion.Of(indicator with { Actual = forecast }, out _) is not { } completion || completion.MayBeMet) return (null, $"全年预计“{forecast.Raw}”与指标值“{target.Raw}”无法比较");
        // 约50 beside ≤50: what the word leaves open reaches to both sides.
        if (!completion.Met && completion.Value is null && !completion.Share.LiesBelow(Interval.Exactly(Rational.One))) return (null, $"全年预计“{forecast.Raw}”是约数，能否达到指标值“{target.Raw}”不能断定");
        return (completion.Met, completion.Met
            ? $"全年预计 {forecast.Raw}，达到指标值 {target.Raw}"
            : $"全年预计 {forecast.Raw}，达不到指标值 {target.Raw}（{completion.Text}{(completion.Value is { } share ? $" = {CyclePrint.Percent(share)}" : "")}）");
    }
}
