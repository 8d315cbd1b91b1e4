using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Ranking;
using Jiheng.Engine.Audit.Recomputed;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>The outcome of an audit as JSON of schema <c>jiheng/findings/1</c>.</summary>
/// <remarks>
/// Filings may come by the thousand, so a result can be written piece by piece: <see cref="WriteHead"/>, any number of
/// <see cref="WriteFindings"/>, <see cref="WriteTail"/>. One finding stands on one line.
/// </remarks>
public static class FindingsJson
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/findings/1";

    /// <summary>One audit as one compact object without a line end, with the filing it belongs to.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">The audit.</param>
    /// <param name="recomputed">The recomputed figures of its documents; null when nobody asked for them.</param>
    public static void WriteLine(IBufferWriter<byte> output, AuditResult result, IReadOnlyList<RecomputedFigure>? recomputed = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var json = Json.Writer(output);
        json.WriteStartObject();
        Head(json, FindingsTotals.Of(result));
        json.WriteStartObject("filing");
        Json.Optional(json, "unit", result.Filing.Unit);
        Json.Optional(json, "fiscalYear", result.Filing.FiscalYear);
        json.WriteStartArray("files");
        foreach (var document in result.Filing.Documents) json.WriteStringValue(document.Source.File);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("documents");
        foreach (var document in result.Filing.Documents) Document(json, AuditedDocument.Of(document));
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings) Finding(json, finding);
        json.WriteEndArray();
        if (recomputed is not null)
        {
            json.WriteStartArray("recomputed");
            foreach (var figure in recomputed) RecomputedJson.Figure(json, figure);
            json.WriteEndArray();
        }
        Tail(json, result.Unassessable, []);
        json.WriteEndObject();
    }

    /// <summary>One unreadable file as one compact object without a line end.</summary>
    public static void WriteLine(IBufferWriter<byte> output, UnreadableFile unreadable)
    {
        ArgumentNullException.ThrowIfNull(unreadable);
        using var json = Json.Writer(output);
        json.WriteStartObject();
        Head(json, FindingsTotals.OneUnreadable);
        json.WriteStartObject("filing");
        json.WriteNull("unit");
        json.WriteNull("fiscalYear");
        json.WriteStartArray("files");
        json.WriteStringValue(unreadable.File);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("documents");
        json.WriteEndArray();
        json.WriteStartArray("findings");
        json.WriteEndArray();
        Tail(json, [], [unreadable]);
        json.WriteEndObject();
    }

    /// <summary>The beginning of a result over all filings, up to and with the opening bracket of the findings.</summary>
    public static void WriteHead(IBufferWriter<byte> output, FindingsTotals totals, IReadOnlyList<AuditedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        using var json = Json.Writer(output);
        json.WriteStartObject();
        Head(json, totals);
        json.WriteStartArray("documents");
        foreach (var document in documents) Document(json, document);
        json.WriteEndArray();
        json.WriteStartArray("findings");
    }

    /// <summary>The findings of one audit, each on its own line, separated by commas, none before the first.</summary>
    public static void WriteFindings(IBufferWriter<byte> output, AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        for (var i = 0; i < result.Findings.Count; i++)
        {
            output.Write(i == 0 ? "\n"u8 : ",\n"u8);
            using var json = Json.Writer(output);
            Finding(json, result.Findings[i]);
        }
    }

    /// <summary>The end of a result over all filings.</summary>
    public static void WriteTail(IBufferWriter<byte> output, IEnumerable<Unassessable> unassessable, IEnumerable<UnreadableFile> unreadable)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(unassessable);
        ArgumentNullException.ThrowIfNull(unreadable);
        output.Write("\n],"u8);
        var members = new ArrayBufferWriter<byte>();
        using (var json = Json.Writer(members))
        {
            json.WriteStartObject();
            Tail(json, unassessable, unreadable);
            json.WriteEndObject();
        }
        // The object was opened by the head; its brace is all that is not ours to write again.
        output.Write(members.WrittenSpan[1..]);
        output.Write("\n"u8);
    }

    private static void Head(Utf8JsonWriter json, FindingsTotals totals)
    {
        json.WriteString("schema", Schema);
        json.WriteString("verdict", Slugs.Of(totals.Verdict));
        json.WriteStartObject("counts");
        json.WriteNumber("error", totals.Errors);
        json.WriteNumber("warning", totals.Warnings);
        json.WriteNumber("note", totals.Notes);
        json.WriteEndObject();
        if (totals.Risk is { } risk) Risk(json, risk);
    }

    private static void Document(Utf8JsonWriter json, AuditedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("file", document.File);
        Json.Optional(json, "unit", document.Unit);
        Json.Optional(json, "fiscalYear", document.FiscalYear);
        json.WriteString("format", document.Format);
        json.WriteEndObject();
    }

    private static void Tail(Utf8JsonWriter json, IEnumerable<Unassessable> unassessable, IEnumerable<UnreadableFile> unreadable)
    {
        json.WriteStartArray("notAssessable");
        foreach (var entry in unassessable)
        {
            json.WriteStartObject();
            json.WriteString("code", entry.Code);
            json.WriteString("reason", entry.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Json.Unreadable(json, unreadable);
    }

    private static void Risk(Utf8JsonWriter json, RiskFigure risk)
    {
        json.WriteStartObject("risk");
        json.WriteNumber("score", risk.Score);
        json.WriteStartArray("reasons");
        foreach (var reason in risk.Reasons)
        {
            json.WriteStartObject();
            json.WriteNumber("points", reason.Points);
            json.WriteString("text", reason.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Slugs.Of(finding.Severity));
        json.WriteString("title", finding.Descriptor.Title);
        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy ?? finding.Descriptor.Remedy);
        json.WriteString("reference", finding.Descriptor.Reference);
        json.WriteString("fingerprint", finding.Fingerprint);
        Json.Optional(json, "reported", finding.Reported);
        Json.Optional(json, "expected", finding.Expected);
        Json.Optional(json, "arithmetic", finding.Arithmetic);
        Json.Optional(json, "difference", finding.Difference);
        // In 元, exact: money is never written as a binary number.
        if (finding.AtStake is { } stake) json.WriteString("atStake", stake.ToText(2));
        json.WriteStartArray("places");
        foreach (var place in finding.Places)
        {
            json.WriteStartObject();
            json.WriteString("role", Slugs.Of(place.Role));
            json.WriteString("value", place.Value);
            json.WriteString("unit", place.Unit);
            Json.Origin(json, "origin", place.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("folded");
        foreach (var folded in finding.Folded) Finding(json, folded);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
