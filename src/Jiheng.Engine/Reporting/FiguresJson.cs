using System.Globalization;
using System.Text.Json;
using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reporting;

/// <summary>A figure of running text with all that its sentence, paragraph and chapter say of it. Keys: docs/spec/reading-text.md.</summary>
internal static class FiguresJson
{
    public static void Write(Utf8JsonWriter json, string form, Fact fact)
    {
        json.WriteStartObject();
        json.WriteString("label", fact.Label);
        Json.Optional(json, "concept", fact.Concept.Length > 0 ? fact.Concept : null);
        json.WriteString("measure", Slugs.Of(fact.Measure));
        Json.Optional(json, "trend", Slugs.Of(fact.Trend));
        json.WriteString("value", fact.Quantity.Value.ToText(fact.Quantity.Decimals));
        json.WriteString("unit", fact.Quantity.Unit.Symbol);
        Json.Optional(json, "qualifier", Slugs.Of(fact.Quantity.Qualifier));
        Json.Optional(json, "year", fact.Year);
        Json.Optional(json, "baseYear", fact.BaseYear);
        Json.Optional(json, "asOf", fact.AsOf is { } date ? Day(date) : null);
        json.WriteString("stage", Slugs.Of(fact.Stage));
        json.WriteString("form", form);
        json.WriteString("project", fact.Project);
        json.WriteString("account", fact.FundSource);
        Json.Origin(json, "origin", fact.Entry.Origin);
        json.WriteEndObject();
    }

    /// <summary>2023-12-31, as far as it is printed.</summary>
    private static string Day(DateValue date)
    {
        var text = date.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        if (date.Month is { } month) text += $"-{month:00}";
        if (date.Day is { } day) text += $"-{day:00}";
        return text;
    }
}
