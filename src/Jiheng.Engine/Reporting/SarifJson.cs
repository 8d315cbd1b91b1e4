using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>
/// Findings as SARIF 2.1.0 (OASIS), for tools that collect results of many checkers. A place in a table or on a sheet has no line: it is a
/// logical location by its words, and the file is the physical one.
/// </summary>
/// <remarks>Written piece by piece, as <see cref="FindingsJson"/>: <see cref="WriteHead"/>, any number of <see cref="WriteResults"/>, <see cref="WriteTail"/>.</remarks>
public static class SarifJson
{
    private const string FingerprintName = "jiheng/1";

    /// <summary>The beginning, up to and with the opening bracket of the results.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="version">The program's version: 1.2.3.</param>
    public static void WriteHead(IBufferWriter<byte> output, string version)
    {
        output.Write("{\"version\":\"2.1.0\",\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"runs\":[{\"tool\":"u8);
        using (var json = Json.Writer(output))
        {
            json.WriteStartObject();
            json.WriteStartObject("driver");
            json.WriteString("name", "Jiheng");
            json.WriteString("fullName", "绩衡 Jiheng");
            json.WriteString("version", version);
            json.WriteString("language", "zh-CN");
            json.WriteStartArray("rules");
            foreach (var rule in AuditRules.All) Rule(json, rule.Descriptor);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Write(",\"language\":\"zh-CN\",\"columnKind\":\"utf16CodeUnits\",\"results\":["u8);
    }

    private static void Rule(Utf8JsonWriter json, FindingDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        Text(json, "shortDescription", rule.Title);
        Text(json, "fullDescription", rule.Rule);
        Text(json, "help", rule.Remedy);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Slugs.Of(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("reference", rule.Reference);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The findings of one audit, each on its own line, separated by commas, none before the first; what was put right since the baseline too.</summary>
    public static void WriteResults(IBufferWriter<byte> output, AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        var first = true;
        foreach (var finding in result.Findings)
        {
            output.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            using var json = Json.Writer(output);
            Result(json, finding, result);
        }
        foreach (var entry in result.Since?.Fixed ?? [])
        {
            output.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            using var json = Json.Writer(output);
            Absent(json, entry);
        }
    }

    /// <summary>The end: the files, what could not be judged or read.</summary>
    public static void WriteTail(IBufferWriter<byte> output, IReadOnlyList<AuditedDocument> documents, IEnumerable<Unassessable> unassessable, IReadOnlyList<UnreadableFile> unreadable)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(unassessable);
        ArgumentNullException.ThrowIfNull(unreadable);
        output.Write("\n],\"artifacts\":"u8);
        using (var json = Json.Writer(output))
        {
            json.WriteStartArray();
            foreach (var document in documents)
            {
                json.WriteStartObject();
                json.WriteStartObject("location");
                json.WriteString("uri", Uri(document.File));
                json.WriteEndObject();
                json.WriteStartObject("properties");
                Json.Optional(json, "unit", document.Unit);
                Json.Optional(json, "fiscalYear", document.FiscalYear);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.Write(",\"invocations\":"u8);
        using (var json = Json.Writer(output))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteBoolean("executionSuccessful", unreadable.Count == 0);
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var entry in unassessable) Notification(json, "note", $"{entry.Code} 无法判断：{entry.Reason}", null);
            foreach (var file in unreadable) Notification(json, "error", $"无法读取：{file.Reason}", file.File);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        }
        output.Write("}]}\n"u8);
    }

    private static void Notification(Utf8JsonWriter json, string level, string message, string? file)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        Text(json, "message", message);
        if (file is not null)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            Physical(json, new Origin(file, ""), false);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, AuditResult result)
    {
        json.WriteStartObject();
        Rule(json, finding.Code);
        json.WriteString("level", Slugs.Of(finding.Severity));
        Text(json, "message", Message(finding));
        var file = result.Filing.Documents.Count > 0 ? result.Filing.Documents[0].Source.File : "";
        json.WriteStartArray("locations");
        if (finding.Places.Count > 0) Location(json, finding.Places[0], finding.Form, null);
        else Location(json, new(PlaceRole.Context, "", "", "", new(file, "")), finding.Form, null);
        json.WriteEndArray();
        if (finding.Places.Count > 1)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 1; i < finding.Places.Count; i++) Location(json, finding.Places[i], "", i);
            json.WriteEndArray();
        }
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        if (finding.Standing is { } standing) json.WriteString("baselineState", standing == Standing.New ? "new" : "unchanged");
        if (finding.Acceptance is { } accepted)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", $"{accepted.Reason}（{accepted.By}，{accepted.On}）");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteStartObject("properties");
        Json.Optional(json, "unit", result.Filing.Unit);
        Json.Optional(json, "fiscalYear", result.Filing.FiscalYear);
        Json.Optional(json, "reported", finding.Reported);
        Json.Optional(json, "expected", finding.Expected);
        Json.Optional(json, "arithmetic", finding.Arithmetic);
        Json.Optional(json, "difference", finding.Difference);
        json.WriteStartArray("folded");
        foreach (var folded in finding.Folded) json.WriteStringValue($"{folded.Code} {folded.Message}");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Absent(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteStartObject();
        Rule(json, entry.Code);
        json.WriteString("level", Slugs.Of(entry.Severity));
        Text(json, "message", entry.Message);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, entry.Fingerprint);
        json.WriteEndObject();
        json.WriteString("baselineState", "absent");
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, string code)
    {
        json.WriteString("ruleId", code);
        for (var i = 0; i < AuditRules.All.Count; i++)
            if (AuditRules.All[i].Code == code) { json.WriteNumber("ruleIndex", i); return; }
    }

    private static string Message(Finding finding)
    {
        var text = $"{finding.Descriptor.Title}：{finding.Message}";
        if (ShownArithmetic.Of(finding) is { } arithmetic) text += $"核算：{arithmetic}。";
        return text + (finding.Remedy ?? finding.Descriptor.Remedy);
    }

    private static void Location(Utf8JsonWriter json, Place place, string form, int? id)
    {
        json.WriteStartObject();
        if (id is { } number) json.WriteNumber("id", number);
        Physical(json, place.Origin, true);
        var where = PlaceText.Where(place.Origin);
        if (where.Length > 0 || form.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", where.Length > 0 ? where : form);
            json.WriteString("fullyQualifiedName", form.Length > 0 && where.Length > 0 ? $"{form}/{where}" : where + form);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        if (PlaceText.Words(place) is { Length: > 0 } words) Text(json, "message", words);
        json.WriteEndObject();
    }

    private static void Physical(Utf8JsonWriter json, Origin origin, bool region)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(origin.File));
        json.WriteEndObject();
        if (region && origin.Line is { } line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            if (origin.Text.Length > 0) Text(json, "snippet", origin.Text);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The file as a relative reference, or file:///… of a full path; every part escaped.</summary>
    internal static string Uri(string file)
    {
        var path = file.Replace('\\', '/');
        var escaped = string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
        if (path.StartsWith('/')) return "file://" + escaped;
        // C:/… : the colon of the drive stays.
        if (path.Length > 2 && path[1] == ':' && path[2] == '/') return $"file:///{path[..2]}{string.Join('/', path[2..].Split('/').Select(System.Uri.EscapeDataString))}";
        return escaped;
    }
}
