using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Jiheng.Web.Hosting;

/// <summary>The log as one JSON object a line. The framework's own formatter names no trace, or with its scopes also the address that was asked for, where links and names are.</summary>
internal sealed class JsonLines(TimeProvider clock) : ConsoleFormatter(Name)
{
    /// <summary>What it is called.</summary>
    public new const string Name = "jiheng-json";

    // The log is read by programs and people, never put into a page: Chinese stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetLocalNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz"));
            json.WriteString("level", logEntry.LogLevel.ToString().ToLowerInvariant());
            json.WriteString("category", logEntry.Category);
            json.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            if (logEntry.Exception is { } exception) json.WriteString("exception", exception.ToString());
            if (Activity.Current is { } activity) json.WriteString("trace", activity.TraceId.ToHexString());
            json.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
    }
}
