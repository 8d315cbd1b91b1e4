using System.Text.Json;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>Keys that the JSON of several steps shares.</summary>
internal static class StepJson
{
    /// <summary>A list of sentences.</summary>
    public static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>The figures that a result was made of, with their places.</summary>
    public static void Inputs(Utf8JsonWriter json, IReadOnlyList<Place> inputs)
    {
        json.WriteStartArray("inputs");
        foreach (var input in inputs)
        {
            json.WriteStartObject();
            json.WriteString("label", input.Label);
            json.WriteString("value", input.Value);
            json.WriteString("unit", input.Unit);
            Json.Origin(json, "origin", input.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
