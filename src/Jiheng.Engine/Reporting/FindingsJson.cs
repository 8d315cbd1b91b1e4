using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Audit.Ranking;
using Jiheng.Engine.Audit.Recomputed;
using Jiheng.Engine.Cycle.Chains;
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
    /// <param name="stages">Whether the table over the steps and years is wanted.</param>
    public static void WriteLine(IBufferWriter<byte> output, AuditResult result, IReadOnlyList<RecomputedFigure>? recomputed = null, bool stages = false)
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
        if (stages)
        {
            json.WriteStartArray("stages");
            foreach (var table in StageTable.Of(result.Filing)) StagesJson.Table(json, table, result.Filing);
            json.WriteEndArray();
        }
        if (result.Since is { } since) Since(json, since);
        Tail(json, result.Unassessable, []);
        json.WriteEndObject();
    }

    private static void Since(Utf8JsonWriter json, SinceBaseline since)
    {
        json.WriteStartArray("fixed");
        foreach (var entry in since.Fixed) Entry(json, entry, "");
        json.WriteEndArray();
        json.WriteStartArray("staleAcceptances");
        foreach (var (entry, why) in since.Stale) Entry(json, entry, why);
        json.WriteEndArray();
        json.WriteStartArray("notRead");
        foreach (var entry in since.NotRead) Entry(json, entry, "");
        json.WriteEndArray();
    }

    private static void Entry(Utf8JsonWriter json, BaselineEntry entry, string why)
    {
        json.WriteStartObject();
        json.WriteString("filing", entry.Filing);
        json.WriteString("code", entry.Code);
        json.WriteString("fingerprint", entry.Fingerprint);
        json.WriteString("message", entry.Message);
        if (entry.Acceptance is { } accepted)
        {
            json.WriteString("reason", accepted.Reason);
            json.WriteString("by", accepted.By);
            json.WriteString("on", accepted.On);
            json.WriteString("why", why);
        }
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
    /// <param name="output">Where to.</param>
    /// <param name="unassessable">What could not be judged.</param>
    /// <param name="unreadable">Files that could not be read.</param>
    /// <param name="since">What changed since the baseline; null without one.</param>
    /// <param name="sample">Filings drawn at random, by their first files; null when none were asked for.</param>
    /// <param name="notUsed">A sentence about each document that was held against no filing.</param>
    public static void WriteTail(IBufferWriter<byte> output, IEnumerable<Unassessable> unassessable, IEnumerable<UnreadableFile> unreadable, SinceBaseline? since = null, IReadOnlyList<string>? sample = null, IReadOnlyList<string>? notUsed = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(unassessable);
        ArgumentNullException.ThrowIfNull(unreadable);
        output.Write("\n],"u8);
        var members = new ArrayBufferWriter<byte>();
        using (var json = Json.Writer(members))
        {
            json.WriteStartObject();
            if (since is not null) Since(json, since);
            if (notUsed is { Count: > 0 })
            {
                json.WriteStartArray("notUsed");
                foreach (var sentence in notUsed) json.WriteStringValue(sentence);
                json.WriteEndArray();
            }
            if (sample is not null)
            {
                json.WriteStartArray("sample");
                foreach (var file in sample) json.WriteStringValue(file);
                json.WriteEndArray();
            }
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
        if (totals.Fixed is { } gone)
        {
            json.WriteNumber("new", totals.Fresh);
            json.WriteNumber("fixed", gone);
            json.WriteNumber("accepted", totals.Accepted);
        }
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
        Members(json, finding);
        json.WriteEndObject();
    }

    /// <summary>What stands in the object of a finding, without its braces: others add to it.</summary>
    internal static void Members(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Slugs.Of(finding.Severity));
        json.WriteString("title", finding.Descriptor.Title);
        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy ?? finding.Descriptor.Remedy);
        json.WriteString("reference", finding.Descriptor.Reference);
        json.WriteString("fingerprint", finding.Fingerprint);
        if (finding.Standing is { } standing) json.WriteString("standing", Slugs.Of(standing));
        if (finding.Acceptance is { } accepted)
        {
            json.WriteStartObject("accepted");
            json.WriteString("reason", accepted.Reason);
            json.WriteString("by", accepted.By);
            json.WriteString("on", accepted.On);
            json.WriteEndObject();
        }
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
    }
}
