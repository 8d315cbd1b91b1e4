using System.Buffers;
using Jiheng.Engine.Cycle.Suggestions;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting;

/// <summary>Indicators proposed for a duty or project: for a terminal, and as JSON of schema <c>jiheng/suggestions/1</c>.</summary>
public static class SuggestionsText
{
    /// <summary>Level by level, each indicator with what it means and how it is proved.</summary>
    /// <param name="found">The proposals.</param>
    /// <param name="library">The library: its duties are named when nothing was found.</param>
    /// <param name="columns">How wide lines may be.</param>
    public static StyledText Of(IndicatorSuggestions found, IndicatorLibrary library, int columns)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(library);
        var text = new StyledText();
        if (found.Indicators.Count == 0)
        {
            Wrapped(text, $"指标库里没有与“{found.Phrase}”相应的职责或指标。", "", columns, Tone.Warning);
            Wrapped(text, library.Duties.Count == 0 ? "这个规则包没有指标库。" : $"指标库里有这些职责，可以用其中的词再试：{string.Join("、", library.Duties.Select(d => d.Name))}。", "", columns, Tone.Plain);
            return text;
        }
        text.Line($"适合“{found.Phrase}”的指标 {found.Indicators.Count} 个", Tone.Heading);
        foreach (var (duty, word) in found.Duties) text.Line($"  职责 {duty.Name}：{duty.Title}（凭“{word}”认出）");
        var (level1, level2) = ("", "");
        foreach (var (indicator, why) in found.Indicators)
        {
            if (indicator.Level1 != level1 || indicator.Level2 != level2)
            {
                (level1, level2) = (indicator.Level1, indicator.Level2);
                text.Line().Line($"{level1} · {level2}", Tone.Heading);
            }
            text.Line($"  {indicator.Name}{Measured(indicator)}", Tone.Plain);
            Wrapped(text, indicator.Definition.TrimEnd('。') + "。", "    ", columns, Tone.Plain);
            if (indicator.Formula.Length > 0) Wrapped(text, "公式 " + indicator.Formula, "    ", columns, Tone.Plain);
            var from = indicator.Data.Length > 0 ? $"　来源 {indicator.Data}{(indicator.Method.Length > 0 ? $"（{indicator.Method}）" : "")}" : "";
            Wrapped(text, $"佐证 {string.Join("、", indicator.Evidence)}{from}", "    ", columns, Tone.Faint);
            if (!found.Duties.Any(d => why.Contains(d.Duty.Name, StringComparison.Ordinal))) text.Line($"    {why}", Tone.Faint);
        }
        text.Line();
        Wrapped(text, "指标值由单位按计划、行业、历史标准或预算支出标准自行确定，指标库不提供。", "", columns, Tone.Faint);
        return text;
    }

    private static string Measured(LibraryIndicator indicator)
    {
        var better = indicator.Better switch { "higher" => "越高越好", "lower" => "越低越好", "full" => "达到100%为好", _ => "" };
        List<string> said = [.. new[] { indicator.Unit.Length > 0 ? indicator.Unit : "定性", better }.Where(t => t.Length > 0)];
        return $"（{string.Join("，", said)}）";
    }

    private static void Wrapped(StyledText text, string line, string indent, int columns, Tone tone)
    {
        foreach (var piece in TextColumns.Wrap(line, columns - indent.Length)) text.Line(indent + piece, tone);
    }

    /// <summary>The same as one JSON object.</summary>
    public static void Json(IBufferWriter<byte> output, IndicatorSuggestions found)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(found);
        using (var json = Reporting.Json.Writer(output))
        {
            json.WriteStartObject();
            json.WriteString("schema", "jiheng/suggestions/1");
            json.WriteString("phrase", found.Phrase);
            json.WriteStartArray("duties");
            foreach (var (duty, word) in found.Duties)
            {
                json.WriteStartObject();
                json.WriteString("name", duty.Name);
                json.WriteString("title", duty.Title);
                json.WriteString("word", word);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("indicators");
            foreach (var (indicator, why) in found.Indicators)
            {
                json.WriteStartObject();
                json.WriteString("name", indicator.Name);
                json.WriteString("level1", indicator.Level1);
                json.WriteString("level2", indicator.Level2);
                json.WriteString("definition", indicator.Definition);
                Reporting.Json.Optional(json, "formula", Or(indicator.Formula));
                Reporting.Json.Optional(json, "unit", Or(indicator.Unit));
                Reporting.Json.Optional(json, "better", Or(indicator.Better));
                json.WriteStartArray("evidence");
                foreach (var one in indicator.Evidence) json.WriteStringValue(one);
                json.WriteEndArray();
                Reporting.Json.Optional(json, "data", Or(indicator.Data));
                Reporting.Json.Optional(json, "method", Or(indicator.Method));
                json.WriteString("why", why);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static string? Or(string text) => text.Length > 0 ? text : null;
}
