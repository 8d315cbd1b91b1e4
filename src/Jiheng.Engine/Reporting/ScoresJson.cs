using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Scoring.StandardRatios;

namespace Jiheng.Engine.Reporting;

/// <summary>Recomputed scores as JSON of schema <c>jiheng/scores/1</c>. Points are decimals as text, rounded half up to six places only where they have no finite decimals.</summary>
public static class ScoresJson
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/scores/1";

    /// <summary>One object over all documents, or one document on a line of its own.</summary>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<ScoredDocument> documents, IReadOnlyList<UnreadableFile> unreadable)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(unreadable);
        using (var json = Json.Writer(output))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("documents");
            foreach (var document in documents) Document(json, document);
            json.WriteEndArray();
            Json.Unreadable(json, unreadable);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Document(Utf8JsonWriter json, ScoredDocument document)
    {
        json.WriteStartObject();
        json.WriteString("file", document.File);
        Json.Optional(json, "pack", document.Pack.Length > 0 ? document.Pack : null);
        json.WriteStartArray("forms");
        foreach (var sheet in document.Sheets) Sheet(json, sheet);
        json.WriteEndArray();
        json.WriteStartArray("ratios");
        foreach (var line in document.Ratios) Ratio(json, line);
        json.WriteEndArray();
        json.WriteStartArray("whatIf");
        foreach (var result in document.WhatIfs) WhatIf(json, document, result);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Sheet(Utf8JsonWriter json, ScoreSheet sheet)
    {
        json.WriteStartObject();
        json.WriteString("form", sheet.Form.Name);
        Json.Optional(json, "pattern", sheet.Pattern?.Id);
        Json.Optional(json, "notScored", sheet.NotScored);
        json.WriteStartArray("lines");
        foreach (var line in sheet.Lines) Line(json, line);
        json.WriteEndArray();
        Totals(json, sheet);
        json.WriteStartArray("steps");
        foreach (var step in sheet.Steps) json.WriteStringValue(step);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Totals(Utf8JsonWriter json, ScoreSheet sheet)
    {
        Points(json, "printedTotal", sheet.PrintedTotal);
        Points(json, "sumOfPrinted", sheet.SumOfPrinted);
        Points(json, "recomputedTotal", sheet.RecomputedTotal);
        json.WriteNumber("carried", sheet.Carried);
        Json.Optional(json, "printedGrade", sheet.PrintedGrade?.Name);
        Json.Optional(json, "recomputedGrade", sheet.RecomputedGrade?.Name);
        Json.Optional(json, "weights", sheet.Weights?.Split?.Id);
    }

    private static void Line(Utf8JsonWriter json, ScoreLine line)
    {
        json.WriteStartObject();
        json.WriteString("name", line.Name);
        json.WriteString("level1", line.Level1);
        Points(json, "weight", line.Weight);
        Points(json, "printed", line.PrintedPoints);
        Points(json, "suggested", line.Suggested);
        Points(json, "from", line.Points?.Lower);
        Points(json, "to", line.Points?.Upper);
        Points(json, "counted", line.Counted);
        json.WriteString("status", Slugs.Of(line.Status));
        Json.Optional(json, "reason", line.Reason.Length > 0 ? line.Reason : null);
        Json.Optional(json, "method", line.Method?.Id);
        Json.Optional(json, "alternative", line.Alternative?.Id);
        Json.Optional(json, "working", line.Working.Length > 0 ? line.Working : null);
        Json.Optional(json, "step", line.Step.Length > 0 ? line.Step : null);
        json.WriteStartArray("parameters");
        foreach (var parameter in line.Parameters) json.WriteStringValue(parameter);
        json.WriteEndArray();
        json.WriteStartArray("inputs");
        foreach (var input in line.Inputs) Input(json, input);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Input(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("label", place.Label);
        json.WriteString("value", place.Value);
        json.WriteString("unit", place.Unit);
        Json.Origin(json, "origin", place.Origin);
        json.WriteEndObject();
    }

    private static void WhatIf(Utf8JsonWriter json, ScoredDocument document, WhatIfResult result)
    {
        json.WriteStartObject();
        json.WriteString("pack", document.WhatIfPack);
        json.WriteString("form", result.Before.Form.Name);
        Json.Optional(json, "notScored", result.Before.NotScored ?? result.After.NotScored);
        Points(json, "before", result.Before.RecomputedTotal);
        Points(json, "after", result.After.RecomputedTotal);
        Json.Optional(json, "gradeBefore", result.Before.RecomputedGrade?.Name);
        Json.Optional(json, "gradeAfter", result.After.RecomputedGrade?.Name);
        json.WriteStartArray("steps");
        foreach (var step in result.After.Steps) json.WriteStringValue(step);
        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in result.Changes)
        {
            json.WriteStartObject();
            json.WriteString("name", change.Before.Name);
            Points(json, "before", change.Before.Counted);
            Points(json, "after", change.After.Counted);
            json.WriteString("why", change.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Points(Utf8JsonWriter json, string name, Rational? points) => Json.Optional(json, name, points?.ToString());

    private static void Ratio(Utf8JsonWriter json, RatioLine line)
    {
        json.WriteStartObject();
        json.WriteString("name", line.Ratio.Name);
        json.WriteString("project", line.Project);
        json.WriteStartObject("with");
        foreach (var (parameter, stands) in line.Ratio.With) json.WriteString(parameter, stands);
        json.WriteEndObject();
        json.WriteString("value", line.Result.Trace.Result);
        json.WriteString("working", line.Result.Working);
        Json.Optional(json, "reference", line.Ratio.Cite?.ToString());
        json.WriteEndObject();
    }
}
