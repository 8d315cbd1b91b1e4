using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Audit.Recomputed;

namespace Jiheng.Engine.Reporting;

/// <summary>Recomputed figures as the member <c>recomputed</c> of <c>jiheng/findings/1</c>, which is there only when asked for.</summary>
public static class RecomputedJson
{
    /// <summary>Closes the findings and opens the member: between <see cref="FindingsJson.WriteFindings"/> and <see cref="FindingsJson.WriteTail"/>.</summary>
    public static void WriteHead(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("\n],\"recomputed\":["u8);
    }

    /// <summary>Figures, each on its own line, separated by commas, none before the first.</summary>
    public static void WriteFigures(IBufferWriter<byte> output, IReadOnlyList<RecomputedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(figures);
        for (var i = 0; i < figures.Count; i++)
        {
            output.Write(i == 0 ? "\n"u8 : ",\n"u8);
            using var json = Json.Writer(output);
            Figure(json, figures[i]);
        }
    }

    internal static void Figure(Utf8JsonWriter json, RecomputedFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("kind", Slugs.Of(figure.Kind));
        json.WriteString("outcome", Slugs.Of(figure.Outcome));
        json.WriteString("name", figure.Name);
        json.WriteString("printed", figure.Printed.Value);
        Json.Optional(json, "expected", figure.Expected);
        Json.Optional(json, "arithmetic", figure.Arithmetic);
        Json.Optional(json, "reason", figure.Reason);
        Json.Origin(json, "origin", figure.Printed.Origin);
        json.WriteEndObject();
    }
}
