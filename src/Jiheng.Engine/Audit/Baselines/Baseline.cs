using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Baselines;

/// <summary>A file of findings that is no baseline; the message is one Chinese sentence.</summary>
public sealed class BaselineRefusedException : Exception
{
    public BaselineRefusedException(string message) : base(message) { }

    public BaselineRefusedException(string message, Exception inner) : base(message, inner) { }

    public BaselineRefusedException() { }
}

/// <summary>
/// What was found at an earlier time, as a file that people keep beside their documents (docs/spec/baseline.md): the next check tells what is
/// new, what was put right, what is still there and what somebody accepted.
/// </summary>
public sealed class Baseline
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/baseline/1";

    // A file of a thousand filings has some ten thousand entries.
    private const int LargestFile = 64 << 20;

    /// <summary>Takes entries in order.</summary>
    public Baseline(IEnumerable<BaselineEntry> entries, IEnumerable<BaselineFiling>? filings = null)
    {
        Entries = [.. entries];
        Filings = [.. filings ?? []];
    }

    /// <summary>The filings that were checked, those without findings too.</summary>
    public IReadOnlyList<BaselineFiling> Filings { get; }

    /// <summary>All entries.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="BaselineRefusedException">It is no baseline.</exception>
    public static Baseline Parse(ReadOnlyMemory<byte> json)
    {
        if (json.Length > LargestFile) throw new BaselineRefusedException($"基线文件超过 {LargestFile >> 20} MB，请按单位分开。");
        try
        {
            var bytes = json.Span is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json;
            using var document = JsonDocument.Parse(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.String || schema.GetString() != Schema)
                throw new BaselineRefusedException($"不是基线文件：缺少 \"schema\": \"{Schema}\"。基线由 jiheng check … --baseline 文件.json 生成。");
            if (!root.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array) throw new BaselineRefusedException("基线文件中没有 findings 数组。");
            List<BaselineEntry> entries = [];
            foreach (var one in findings.EnumerateArray()) entries.Add(Entry(one, entries.Count + 1));
            List<BaselineFiling> filings = [];
            if (root.TryGetProperty("filings", out var kept) && kept.ValueKind == JsonValueKind.Array)
                foreach (var one in kept.EnumerateArray())
                    if (one.ValueKind == JsonValueKind.Object && one.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array)
                        filings.Add(new(Text(one, "filing", filings.Count + 1), Strings(files)) { Against = one.TryGetProperty("against", out var against) && against.ValueKind == JsonValueKind.Array ? Strings(against) : [] });
            return new(entries, filings);
        }
        catch (JsonException e)
        {
            throw new BaselineRefusedException($"基线文件第 {e.LineNumber + 1} 行不是正确的 JSON。", e);
        }
    }

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Where(f => f.ValueKind == JsonValueKind.String).Select(f => f.GetString()!)];

    private static BaselineEntry Entry(JsonElement json, int number)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new BaselineRefusedException($"基线文件的第 {number} 项不是对象。");
        Acceptance? accepted = null;
        if (json.TryGetProperty("accepted", out var by) && by.ValueKind != JsonValueKind.Null)
        {
            accepted = new(Text(by, "reason", number), Text(by, "by", number), Text(by, "on", number));
            if (accepted.Reason.Trim().Length == 0 || accepted.By.Trim().Length == 0) throw new BaselineRefusedException($"基线文件的第 {number} 项接受了问题，却没有写理由（reason）或姓名（by）。");
        }
        return new(Text(json, "filing", number), Text(json, "fingerprint", number), Text(json, "code", number), Severity(Text(json, "severity", number), number),
            Text(json, "form", number), Text(json, "message", number), Text(json, "values", number), accepted, json.TryGetProperty("file", out var file) && file.ValueKind == JsonValueKind.String ? file.GetString()! : "");
    }

    private static string Text(JsonElement json, string key, int number) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!
            : throw new BaselineRefusedException($"基线文件的第 {number} 项缺少 {key}。");

    private static Severity Severity(string word, int number) => word switch
    {
        "error" => Diagnostics.Severity.Error,
        "warning" => Diagnostics.Severity.Warning,
        "note" => Diagnostics.Severity.Note,
        _ => throw new BaselineRefusedException($"基线文件的第 {number} 项的 severity“{word}”不是 error、warning、note。"),
    };

    /// <summary>Writes the file: one finding a line, so that two versions can be compared.</summary>
    public byte[] Write()
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("{\n  \"schema\": \"jiheng/baseline/1\",\n  \"findings\": ["u8);
        for (var i = 0; i < Entries.Count; i++)
        {
            output.Write(i == 0 ? "\n    "u8 : ",\n    "u8);
            using var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            Write(json, Entries[i]);
        }
        output.Write("\n  ],\n  \"filings\": ["u8);
        for (var i = 0; i < Filings.Count; i++)
        {
            output.Write(i == 0 ? "\n    "u8 : ",\n    "u8);
            using var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            json.WriteStartObject();
            json.WriteString("filing", Filings[i].Name);
            json.WriteStartArray("files");
            foreach (var file in Filings[i].Files) json.WriteStringValue(file);
            json.WriteEndArray();
            if (Filings[i].Against.Count > 0)
            {
                json.WriteStartArray("against");
                foreach (var file in Filings[i].Against) json.WriteStringValue(file);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        output.Write("\n  ]\n}\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("filing", entry.Filing);
        json.WriteString("code", entry.Code);
        json.WriteString("severity", entry.Severity switch { Diagnostics.Severity.Error => "error", Diagnostics.Severity.Warning => "warning", _ => "note" });
        json.WriteString("fingerprint", entry.Fingerprint);
        json.WriteString("form", entry.Form);
        json.WriteString("message", entry.Message);
        json.WriteString("values", entry.Values);
        if (entry.File.Length > 0) json.WriteString("file", entry.File);
        if (entry.Acceptance is { } accepted)
        {
            json.WriteStartObject("accepted");
            json.WriteString("reason", accepted.Reason);
            json.WriteString("by", accepted.By);
            json.WriteString("on", accepted.On);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>The audit with each finding's standing, and what is no longer found.</summary>
    public AuditResult Compare(AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var here = BaselineFiling.Of(result.Filing);
        var name = here.Name;
        var then = Filings.FirstOrDefault(f => f.Name == name);
        List<BaselineEntry> left = [.. Entries.Where(e => e.Filing == name)];
        List<StaleAcceptance> stale = [];
        List<Finding> findings = [];
        foreach (var finding in result.Findings)
        {
            var values = BaselineEntry.ValuesOf(finding);
            // Two findings of one name: the one with the same values is the same.
            var entry = left.Find(e => e.Fingerprint == finding.Fingerprint && e.Values == values) ?? left.Find(e => e.Fingerprint == finding.Fingerprint);
            if (entry is null)
            {
                findings.Add(finding with { Standing = Standing.New });
                continue;
            }
            left.Remove(entry);
            // What was accepted was this figure, not whatever may stand there later; and an error where there was a doubt is another matter.
            var isStale = entry.Acceptance is not null && (entry.Values != values || finding.Severity > entry.Severity);
            if (isStale) stale.Add(new(entry, entry.Values != values ? $"接受之后数值变了：{finding.Message}" : $"接受时是疑点，现在是错误：{finding.Message}"));
            findings.Add(entry.Acceptance is { } accepted && !isStale ? finding with { Standing = Standing.Accepted, Acceptance = accepted } : finding with { Standing = Standing.Repeated });
        }
        // What now follows from another finding is not put right.
        var folded = result.Findings.SelectMany(f => f.Folded).Select(f => f.Fingerprint).ToHashSet(StringComparer.Ordinal);
        List<BaselineEntry> gone = [], notRead = [];
        foreach (var entry in left)
        {
            if (folded.Contains(entry.Fingerprint)) continue;
            if (then?.IsUnjudged(entry, here) == true) notRead.Add(entry);
            else if (entry.Acceptance is null) gone.Add(entry);
            else stale.Add(new(entry, "这个问题已经不存在，接受不再需要"));
        }
        return result with { Findings = findings, Since = new(gone, stale) { NotRead = notRead } };
    }

    /// <summary>The baseline after a check: what was found now, acceptances that still hold kept; filings and files that were not checked stay as they were.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="filings">What was checked; the parts of a unit with very many files each by itself.</param>
    public Baseline After(IEnumerable<BaselineEntry> found, IEnumerable<BaselineFiling> filings)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(filings);
        List<BaselineFiling> now = [.. filings.GroupBy(f => f.Name, StringComparer.Ordinal).Select(g => new BaselineFiling(g.Key, [.. g.SelectMany(f => f.Files).Distinct(StringComparer.Ordinal)]) { Against = [.. g.SelectMany(f => f.Against).Distinct(StringComparer.Ordinal)] })];
        var names = now.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var then = Filings.ToDictionary(f => f.Name, StringComparer.Ordinal);
        List<BaselineEntry> entries = [.. found];
        // What is found in a file that was not there then may be what stood in one that is not there now.
        List<(string, string)> moved = [.. entries.Where(e => then.TryGetValue(e.Filing, out var before) && !before.Files.Contains(e.File)).Select(e => (e.Filing, e.Fingerprint))];
        return new(
            [.. Entries.Where(e => !names.TryGetValue(e.Filing, out var here) || (then.TryGetValue(e.Filing, out var before) && before.IsUnjudged(e, here) && !moved.Remove((e.Filing, e.Fingerprint)))), .. entries],
            [.. Filings.Where(f => !names.ContainsKey(f.Name)), .. now.Select(f => then.TryGetValue(f.Name, out var before) ? f with { Files = [.. f.Files, .. before.Unread(f.Files).Order(StringComparer.Ordinal)], Against = f.Against.Count < before.Against.Count ? before.Against : f.Against } : f)]);
    }

    /// <summary>With some findings accepted, or opened again when <paramref name="acceptance"/> is null.</summary>
    /// <param name="fingerprints">The findings; several filings may have one each.</param>
    /// <param name="filing">Only this filing's; null for all.</param>
    /// <param name="acceptance">Reason, name and day.</param>
    /// <param name="changed">How many entries were changed.</param>
    public Baseline Accept(IReadOnlySet<string> fingerprints, string? filing, Acceptance? acceptance, out int changed)
    {
        ArgumentNullException.ThrowIfNull(fingerprints);
        var count = 0;
        var made = new Baseline(Entries.Select(e =>
        {
            if (!fingerprints.Contains(e.Fingerprint) || (filing is not null && e.Filing != filing)) return e;
            count++;
            return e with { Acceptance = acceptance };
        }), Filings);
        changed = count;
        return made;
    }
}

/// <summary>What is no longer as it was in the baseline.</summary>
/// <param name="Fixed">Findings that are not found any more.</param>
/// <param name="Stale">Acceptances that no longer hold.</param>
public sealed record SinceBaseline(IReadOnlyList<BaselineEntry> Fixed, IReadOnlyList<StaleAcceptance> Stale)
{
    /// <summary>Findings of files that were not read this time: nobody knows whether they were put right.</summary>
    public IReadOnlyList<BaselineEntry> NotRead { get; init; } = [];
}

/// <summary>An acceptance that no longer holds.</summary>
/// <param name="Entry">What was accepted.</param>
/// <param name="Why">Why it does not hold, the end of a sentence.</param>
public sealed record StaleAcceptance(BaselineEntry Entry, string Why);
