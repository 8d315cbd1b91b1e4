using System.Text.Json;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>What reports of several steps write the same way.</summary>
internal static class StepParts
{
    /// <summary>The head of one form.</summary>
    public static void Form(StyledText text, FilledForm form) => text.Line().Line($"【{TextColumns.Shorten(form.Name, 94)}】", Tone.Heading);

    /// <summary>Sentences below a head, or nothing when there are none.</summary>
    public static void List(StyledText text, string head, IReadOnlyList<string> sentences, Tone tone)
    {
        if (sentences.Count == 0) return;
        text.Line($"  {head}", tone);
        foreach (var sentence in sentences) ScoresText.Wrapped(text, $"    {sentence}。", tone);
    }

    /// <summary>An array of sentences.</summary>
    public static void Sentences(Utf8JsonWriter json, string name, IEnumerable<string> sentences)
    {
        json.WriteStartArray(name);
        foreach (var sentence in sentences) json.WriteStringValue(sentence);
        json.WriteEndArray();
    }

    /// <summary>A figure as printed with its place; null when there is none.</summary>
    public static void Figure(Utf8JsonWriter json, string name, Entry? entry)
    {
        if (entry is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("value", entry.Raw);
        Json.Origin(json, "origin", entry.Origin);
        json.WriteEndObject();
    }

    /// <summary>A number as a decimal in text; null when there is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, Rational? number) => Json.Optional(json, name, number?.ToString());

    /// <summary>A place that may be missing.</summary>
    public static void Place(Utf8JsonWriter json, string name, Origin? origin)
    {
        if (origin is null) json.WriteNull(name);
        else Json.Origin(json, name, origin);
    }
}
