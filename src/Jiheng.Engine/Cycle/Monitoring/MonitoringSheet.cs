using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Cycle.Monitoring;

/// <summary>Something that monitoring found and that is to be put right.</summary>
/// <param name="Light">The light that shows it; null for a warning without a light.</param>
/// <param name="Subject">Money, an indicator.</param>
/// <param name="Text">What was found, with the figures.</param>
/// <param name="Inputs">The figures.</param>
public sealed record MonitoringProblem(Light? Light, string Subject, string Text, IReadOnlyList<Place> Inputs);

/// <summary>One form of monitoring (双监控): execution and goals against the time of the year.</summary>
public sealed record MonitoringSheet
{
    private const int LongestHeader = 20;

    /// <summary>The document.</summary>
    public required DocumentReading Document { get; init; }

    /// <summary>The form.</summary>
    public required FilledForm Form { get; init; }

    /// <summary>Up to which month its figures count; null when neither the form nor the user says it.</summary>
    public MonitoredUntil? Until { get; init; }

    /// <summary>What should be known before the lights are believed.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Rows of money.</summary>
    public required IReadOnlyList<MonitoredMoney> Money { get; init; }

    /// <summary>Indicators.</summary>
    public required IReadOnlyList<MonitoredIndicator> Indicators { get; init; }

    /// <summary>Lights of the whole: goals behind execution.</summary>
    public required IReadOnlyList<GivenLight> Overall { get; init; }

    /// <summary>How many indicators name each kind of cause, in the pack's order, others behind.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Causes { get; init; }

    /// <summary>Figures that cannot be, or do not fit each other: row or indicator, and what is wrong.</summary>
    public IEnumerable<KeyValuePair<string, string>> Doubts =>
    [
        .. Money.SelectMany(m => m.Doubts.Select(d => new KeyValuePair<string, string>(m.Name, d))),
        .. Indicators.SelectMany(i => i.Doubts.Select(d => new KeyValuePair<string, string>(i.Name, d))),
    ];

    /// <summary>Whether a rule of the pack lights single indicators.</summary>
    public bool LightsIndicators => Indicators.Any(i => i.Lights.Count > 0) || Document.Pack.Monitoring.Lights.Any(l => l.Measure == LightMeasure.GoalToTime);

    /// <summary>All lights.</summary>
    public IEnumerable<GivenLight> Lights => [.. Money.SelectMany(m => m.Lights), .. Indicators.SelectMany(i => i.Lights), .. Overall];

    /// <summary>What is to be put right: red and yellow lights, warnings of a checkpoint, goals that will not be reached.</summary>
    public IReadOnlyList<MonitoringProblem> Problems
    {
        get
        {
            List<MonitoringProblem> problems = [];
            foreach (var money in Money)
            {
                foreach (var light in money.Lights) Add(problems, light);
                foreach (var warning in money.Warnings) problems.Add(new(null, money.Name, warning, money.Inputs));
            }
            foreach (var light in Overall) Add(problems, light);
            foreach (var indicator in Indicators)
            {
                foreach (var light in indicator.Lights) Add(problems, light);
                if (indicator.ForecastMeets == false) problems.Add(new(null, indicator.Name, indicator.ForecastText, indicator.Inputs));
            }
            return problems;
        }
    }

    private static void Add(List<MonitoringProblem> problems, GivenLight light)
    {
        if (light.Light is Light.Red or Light.Yellow) problems.Add(new(light.Light, light.Subject, light.Text, light.Inputs));
    }

    /// <summary>The forms of monitoring of a document: those that are called so, and others with figures up to a month of the year.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="given">The month that the user names, for forms that do not say it; or null.</param>
    public static IReadOnlyList<MonitoringSheet> Of(DocumentReading reading, MonitoredUntil? given)
    {
        ArgumentNullException.ThrowIfNull(reading);
        List<MonitoringSheet> sheets = [];
        foreach (var form in reading.Forms)
            if (form.Kind == FormKind.Monitoring ? HasContent(form) : HasDated(form)) sheets.Add(Of(reading, form, given));
        return sheets;
    }

    private static MonitoringSheet Of(DocumentReading reading, FilledForm form, MonitoredUntil? given)
    {
        List<string> remarks = [];
        var rules = reading.Pack.Monitoring;
        var until = UntilOf(form, given, remarks);
        if (given?.Year is { } asked && (form.Year ?? reading.FiscalYear) is { } year && asked != year) remarks.Add($"指定的 {given.Words} 不在表的年度（{year}年度）内，请核对。");
        List<MonitoredMoney> money = [];
        foreach (var row in Rows(form)) if (MonitoredMoney.Of(row, reading, form, until, rules) is { } one) money.Add(one);
        List<MonitoredIndicator> indicators = [];
        foreach (var indicator in form.Indicators) indicators.Add(MonitoredIndicator.Of(indicator, form, until, rules));
        if (until is not null) foreach (var point in rules.Checkpoints)
            if (point.Month == until.Month && point.Execution is null)
                remarks.Add($"{(point.Title.Length > 0 ? point.Title : point.Name)}：规则包在{point.Month}月底设有监控时点，没有可用的执行率界限，不预警。");
        return new()
        {
            Document = reading,
            Form = form,
            Until = until,
            Remarks = remarks,
            Money = money,
            Indicators = indicators,
            Overall = Gap(money, indicators, rules),
            Causes = CausesOf(indicators, rules),
        };
    }

    private static IEnumerable<FundRow> Rows(FilledForm form) => [.. form.Funds?.Rows ?? [], .. form.FundLists.SelectMany(l => l.Rows)];

    private static bool HasContent(FilledForm form) => form.Funds is not null || form.FundLists.Count > 0 || form.Groups.Count > 0;

    private static bool HasDated(FilledForm form)
    {
        foreach (var row in Rows(form))
            foreach (var other in row.OtherAmounts)
                if (MonitoredUntil.IsToDate(MonitoredMoney.Column(other, row.Label.Label), form.Year)) return true;
        foreach (var indicator in form.Indicators)
            foreach (var (column, _) in indicator.History) if (MonitoredUntil.IsToDate(column, form.Year)) return true;
        return false;
    }

    /// <summary>By the columns, the title and the lines above; two months are said, and the later one is taken.</summary>
    private static MonitoredUntil? UntilOf(FilledForm form, MonitoredUntil? given, List<string> remarks)
    {
        MonitoredUntil? found = null;
        var several = false;
        void See(string text, Origin origin)
        {
            if (MonitoredUntil.In(text) is not { } month) return;
            several |= found is not null && found.Month != month;
            if (found is null || month > found.Month) found = new(month, Words.Compact(text), origin);
        }
        void SeeColumn(string column, Origin origin)
        {
            if (MonitoredUntil.IsToDate(column, form.Year)) See(column, origin);
        }
        foreach (var row in Rows(form)) foreach (var other in row.OtherAmounts) SeeColumn(MonitoredMoney.Column(other, row.Label.Label), other.Origin);
        foreach (var indicator in form.Indicators) foreach (var (column, entry) in indicator.History) SeeColumn(column, entry.Origin);
        if (found is null) See(form.Title, form.TitleOrigin);
        if (found is null) foreach (var field in form.Fields) See(field.Label + field.Raw, field.Origin);
        if (found is null) foreach (var paragraph in form.Paragraphs) if (paragraph.Text.Length <= 60) See(paragraph.Text, paragraph.Origin);
        // A blank form has no figures, but its headers say up to when they will count.
        if (found is null) foreach (var table in form.Tables) foreach (var cell in table.Cells) if (cell.Text.Length <= LongestHeader) See(cell.Text, cell.Origin);
        if (several) remarks.Add($"表中各栏截至的月份不同，按最后的{found!.Month}月底计算（{found.Words}）。");
        if (found is not null && given is not null && found.Month != given.Month) remarks.Add($"表中写的是截至{found.Month}月底（{found.Words}），与指定的 {given.Words} 不同，按表中写的计算。");
        if (found is null && given is null) remarks.Add("看不出数字截至几月底，不能与时间进度比较；请在表中写明（如 1-7月执行数），或用 --as-of 2024-07-31 指定。");
        return found ?? given;
    }

    /// <summary>Execution rate less the mean completion of the goals, where a rule of the pack asks for it.</summary>
    private static List<GivenLight> Gap(List<MonitoredMoney> money, List<MonitoredIndicator> indicators, MonitoringRules rules)
    {
        List<GivenLight> lights = [];
        foreach (var rule in rules.Lights)
        {
            if (rule.Measure != LightMeasure.GoalBehindExecution) continue;
            var total = money.Find(m => m.IsTotal) ?? (money.Count == 1 ? money[0] : null);
            var (sum, weights, counted) = (Rational.Zero, Rational.Zero, 0);
            var weighted = indicators.TrueForAll(i => i.Completion is null || PrintedPoints.Of(i.Indicator.Weight) is { Sign: > 0 });
            List<Place> inputs = [.. total?.Inputs ?? []];
            foreach (var indicator in indicators)
            {
                if (indicator.Completion is not { } completion) continue;
                var weight = weighted ? PrintedPoints.Of(indicator.Indicator.Weight)!.Value : Rational.One;
                sum += Rational.Min(completion, Rational.One) * weight;
                weights += weight;
                counted++;
                inputs.AddRange(indicator.Inputs);
            }
            if (total?.Rate is not { } rate || counted == 0)
            {
                lights.Add(new(null, "目标与执行", rule.Title, total?.Rate is null ? "没有算出总的执行率，不能比较目标完成与预算执行。" : "没有一项指标算得出完成比例，不能比较目标完成与预算执行。", rule.Cite, inputs));
                continue;
            }
            var mean = sum / weights;
            var gap = rate - mean;
            lights.Add(Lighting.Of(rule, "目标与执行",
                $"执行率 {CyclePrint.Percent(rate)}，{counted}项指标平均完成 {CyclePrint.Percent(mean)}（{(weighted ? "按分值加权，" : "")}超过100%的按100%计），相差 {CyclePrint.Percent(gap)}", gap, Interval.Exactly(gap), inputs));
        }
        return lights;
    }

    private static List<KeyValuePair<string, int>> CausesOf(List<MonitoredIndicator> indicators, MonitoringRules rules)
    {
        List<string> names = [.. rules.Causes];
        foreach (var indicator in indicators) foreach (var cause in indicator.Causes) if (!names.Contains(cause)) names.Add(cause);
        List<KeyValuePair<string, int>> tally = [];
        foreach (var name in names)
        {
            var count = indicators.Count(i => i.Causes.Contains(name));
            if (count > 0) tally.Add(new(name, count));
        }
        return tally;
    }
}
