using System.Globalization;
using System.Text.Json;
using Jiheng.Engine.Cycle;
using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>Monitoring for a reader: execution and goals against time, lights with their reasons, what is missing.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sheets">Its forms of monitoring.</param>
public sealed record MonitoringReport(DocumentReading Document, IReadOnlyList<MonitoringSheet> Sheets) : StepReport(Document)
{
    /// <summary>Monitors a document.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="given">The month that the user names, or null.</param>
    public static MonitoringReport Of(DocumentReading reading, MonitoredUntil? given) => new(reading, MonitoringSheet.Of(reading, given));

    /// <inheritdoc/>
    public override bool IsEmpty => Sheets.Count == 0;

    /// <inheritdoc/>
    public override string WhatIsMissing => "没有读到绩效运行监控表。监控表要有资金栏（年初预算数、1-7月执行数……）或指标栏（年度指标值、1-7月执行情况……）；空白表用 jiheng form --pack national/2020 --form 绩效运行监控表 生成。";

    /// <inheritdoc/>
    public override void Write(StyledText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var sheet in Sheets) Sheet(text, sheet);
    }

    private static void Sheet(StyledText text, MonitoringSheet sheet)
    {
        text.Line().Line($"【{TextColumns.Shorten(sheet.Form.Name, 94)}】", Tone.Heading);
        if (sheet.Until is { } until) ScoresText.Wrapped(text, $"  截至{until.Month}月底（{until.Words}），时间进度 {until.Month}÷12 = {CyclePrint.Percent(until.Share)}", Tone.Plain);
        foreach (var remark in sheet.Remarks) ScoresText.Wrapped(text, "  " + remark, Tone.Warning);
        if (sheet.Form.HasUnreadFigures) text.Line("  有含数字的行或列没有读懂，下面的结果可能不全。", Tone.Warning);
        Money(text, sheet);
        Indicators(text, sheet);
        foreach (var light in sheet.Overall) ScoresText.Wrapped(text, "  " + light.Text, ToneOf(light.Light));
        if (sheet.Causes.Count > 0) ScoresText.Wrapped(text, $"  偏差原因：{string.Join("，", sheet.Causes.Select(c => $"{c.Key} {c.Value} 项"))}", Tone.Plain);
        Missing(text, sheet);
        var doubts = sheet.Doubts.ToList();
        if (doubts.Count > 0) text.Line($"  要核实的 {doubts.Count} 处", Tone.Warning);
        foreach (var (name, doubt) in doubts) ScoresText.Wrapped(text, $"    {name}：{doubt}。", Tone.Plain);
        Conclusion(text, sheet);
    }

    private static void Money(StyledText text, MonitoringSheet sheet)
    {
        if (sheet.Money.Count == 0) return;
        text.Line("  资金");
        foreach (var money in sheet.Money)
        {
            if (money.Lights.Count == 0) ScoresText.Wrapped(text, $"    {money.Name}：{money.Working}", money.RateRange is null ? Tone.Faint : Tone.Plain);
            foreach (var light in money.Lights) ScoresText.Wrapped(text, $"    {money.Name}：{light.Text}", ToneOf(light.Light));
            foreach (var warning in money.Warnings) ScoresText.Wrapped(text, $"    {money.Name}：{warning}", Tone.Error);
        }
        foreach (var by in sheet.Money.SelectMany(m => m.Lights).Select(l => $"{l.By}{(l.Cite is { } cite ? $"，{cite}" : "")}").Distinct()) ScoresText.Wrapped(text, "    亮灯办法：" + by, Tone.Faint);
    }

    private static void Indicators(StyledText text, MonitoringSheet sheet)
    {
        if (sheet.Indicators.Count == 0) return;
        text.Line("  指标");
        var hasLights = sheet.LightsIndicators || sheet.Indicators.Any(i => i.ForecastMeets == false);
        (string, int, bool)[] columns = [("指标", 26, false), ("指标值", 12, true), ("执行情况", 12, true), ("完成比例", 9, true), ("全年预计", 12, true), ("可能性", 10, false)];
        var grid = new TextGrid(hasLights ? [.. columns, ("灯", 9, false)] : columns);
        foreach (var i in sheet.Indicators)
        {
            string[] cells = [i.Name, Shown(i.Indicator.Target), Shown(i.Done), i.Completion is { } share ? CyclePrint.Percent(share) : "—", Shown(i.Indicator.Forecast), i.Likelihood?.Name ?? Shown(i.Indicator.Likelihood)];
            grid.Add(hasLights ? [.. cells, Worst(i)] : cells);
        }
        grid.AppendTo(text);
        foreach (var i in sheet.Indicators)
        {
            foreach (var light in i.Lights) if (light.Light is not Light.Green) ScoresText.Wrapped(text, $"    {i.Name}：{light.Text}", ToneOf(light.Light));
            if (i.Completion is null && i.Done is { IsBlank: false }) ScoresText.Wrapped(text, $"    {i.Name}：{i.Working}", Tone.Faint);
            if (i.ForecastMeets != true && i.ForecastText.Length > 0) ScoresText.Wrapped(text, $"    {i.Name}：{i.ForecastText}{(i.ForecastMeets == false ? "：预警" : "")}", i.ForecastMeets == false ? Tone.Warning : Tone.Faint);
        }
        if (!sheet.LightsIndicators) text.Line($"    规则包没有启用给指标亮灯的办法{(hasLights ? "，只标预警" : "")}。", Tone.Faint);
    }

    private static void Missing(StyledText text, MonitoringSheet sheet)
    {
        List<string> lines = [];
        foreach (var i in sheet.Indicators)
        {
            if (i.LikelihoodRemark.Length > 0) lines.Add($"{i.Name}：{i.LikelihoodRemark}。");
            if (i.Missing.Count > 0) lines.Add($"{i.Name}：完成目标可能性为“{i.Likelihood!.Name}”，没有写{string.Join("和", i.Missing)}。");
            if (i.Done is { IsBlank: true }) lines.Add($"{i.Name}：执行情况没有填。");
        }
        if (lines.Count == 0) return;
        text.Line($"  要补填的 {lines.Count} 处", Tone.Warning);
        foreach (var line in lines) ScoresText.Wrapped(text, "    " + line, Tone.Plain);
    }

    private static void Conclusion(StyledText text, MonitoringSheet sheet)
    {
        var lights = sheet.Lights.ToList();
        var (red, yellow, green, none) = (Count(lights, Light.Red), Count(lights, Light.Yellow), Count(lights, Light.Green), lights.Count(l => l.Light is null));
        var warnings = sheet.Money.Sum(m => m.Warnings.Count) + sheet.Indicators.Count(i => i.ForecastMeets == false);
        text.Line($"  红灯 {red}，黄灯 {yellow}，绿灯 {green}{(none > 0 ? $"，不能亮灯 {none}" : "")}{(warnings > 0 ? $"，预警 {warnings}" : "")}",
            red > 0 || warnings > 0 ? Tone.Error : yellow > 0 ? Tone.Warning : green > 0 ? Tone.Good : Tone.Plain);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray("sheets");
        foreach (var sheet in Sheets)
        {
            json.WriteStartObject();
            json.WriteString("form", sheet.Form.Name);
            Json.Optional(json, "month", sheet.Until?.Month);
            Json.Optional(json, "until", sheet.Until?.Words);
            Json.Optional(json, "time", sheet.Until is { } until ? Decimal(until.Share) : null);
            StepJson.Strings(json, "remarks", sheet.Remarks);
            json.WriteStartArray("money");
            foreach (var money in sheet.Money) Money(json, money);
            json.WriteEndArray();
            json.WriteStartArray("indicators");
            foreach (var indicator in sheet.Indicators) Indicator(json, indicator);
            json.WriteEndArray();
            Lights(json, "overall", sheet.Overall);
            json.WriteStartObject("causes");
            foreach (var (cause, count) in sheet.Causes) json.WriteNumber(cause, count);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Money(Utf8JsonWriter json, MonitoredMoney money)
    {
        json.WriteStartObject();
        json.WriteString("name", money.Name);
        json.WriteBoolean("total", money.IsTotal);
        Json.Optional(json, "budget", money.Budget?.Raw);
        Json.Optional(json, "executed", money.Done?.Raw);
        Json.Optional(json, "forecast", money.Forecast?.Raw);
        Json.Optional(json, "rate", money.Rate is { } rate ? Decimal(rate) : null);
        json.WriteString("working", money.Working);
        Lights(json, "lights", money.Lights);
        StepJson.Strings(json, "warnings", money.Warnings);
        StepJson.Strings(json, "doubts", money.Doubts);
        StepJson.Inputs(json, money.Inputs);
        json.WriteEndObject();
    }

    private static void Indicator(Utf8JsonWriter json, MonitoredIndicator indicator)
    {
        json.WriteStartObject();
        json.WriteString("name", indicator.Name);
        json.WriteString("level1", indicator.Indicator.Level1);
        Json.Optional(json, "target", indicator.Indicator.Target?.Raw);
        Json.Optional(json, "done", indicator.Done?.Raw);
        Json.Optional(json, "completion", indicator.Completion is { } share ? Decimal(share) : null);
        json.WriteString("working", indicator.Working);
        Json.Optional(json, "forecast", indicator.Indicator.Forecast?.Raw);
        if (indicator.ForecastMeets is { } meets) json.WriteBoolean("forecastMeets", meets);
        else json.WriteNull("forecastMeets");
        json.WriteString("forecastText", indicator.ForecastText);
        Json.Optional(json, "likelihood", indicator.Likelihood?.Name);
        json.WriteString("likelihoodRemark", indicator.LikelihoodRemark);
        StepJson.Strings(json, "missing", indicator.Missing);
        StepJson.Strings(json, "causes", indicator.Causes);
        StepJson.Strings(json, "doubts", indicator.Doubts);
        Lights(json, "lights", indicator.Lights);
        StepJson.Inputs(json, indicator.Inputs);
        json.WriteEndObject();
    }

    private static void Lights(Utf8JsonWriter json, string name, IReadOnlyList<GivenLight> lights)
    {
        json.WriteStartArray(name);
        foreach (var light in lights)
        {
            json.WriteStartObject();
            Json.Optional(json, "light", light.Light switch { Light.Green => "green", Light.Yellow => "yellow", Light.Red => "red", _ => null });
            json.WriteString("by", light.By);
            json.WriteString("text", light.Text);
            Json.Optional(json, "cite", light.Cite?.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Decimal(Rational share) => share.Round(6, Rounding.HalfUp).ToString();

    private static string Shown(Entry? entry) => entry is null ? "—" : entry.IsBlank ? "（空）" : TextColumns.OneLine(entry.Raw);

    private static string Worst(MonitoredIndicator indicator)
    {
        Light? worst = null;
        foreach (var light in indicator.Lights) if (light.Light is { } one && (worst is null || one > worst)) worst = one;
        // A goal that will be missed is no green one.
        if (indicator.ForecastMeets == false) return worst is Light.Red or Light.Yellow ? GivenLight.Name(worst.Value) + "预警" : "预警";
        return worst is { } found ? GivenLight.Name(found) : "—";
    }

    private static int Count(List<GivenLight> lights, Light light) => lights.Count(l => l.Light == light);

    private static Tone ToneOf(Light? light) => light switch { Light.Green => Tone.Good, Light.Yellow => Tone.Warning, Light.Red => Tone.Error, _ => Tone.Faint };
}
