using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>What both JSON schemas share: Chinese stays readable, a place has the same shape everywhere.</summary>
internal static class Json
{
    // The writer's own validation costs time and guards against mistakes that the tests of the schema already catch.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>A compact writer: one object on one line.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> output) => new(output, Options);

    /// <summary>A property that is null when there is nothing to say.</summary>
    public static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, value);
    }

    /// <summary>A whole number that is null when unknown.</summary>
    public static void Optional(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } v) json.WriteNumber(name, v);
        else json.WriteNull(name);
    }

    /// <summary>A place: the file, its text, and those of line, page, sheet, paragraph, table, row and column that the format has.</summary>
    public static void Origin(Utf8JsonWriter json, string name, Origin origin)
    {
        json.WritePropertyName(name);
        Origin(json, origin);
    }

    /// <summary>A place as an item of a list.</summary>
    public static void Origin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject();
        json.WriteString("file", origin.File);
        Where(json, "line", origin.Line);
        Where(json, "page", origin.Page);
        if (origin.Sheet is { } sheet) json.WriteString("sheet", sheet);
        Where(json, "paragraph", origin.Paragraph);
        Where(json, "table", origin.Table);
        Where(json, "row", origin.Row);
        Where(json, "column", origin.Column);
        json.WriteString("text", origin.Text);
        json.WriteEndObject();
    }

    /// <summary>The files that could not be read, each with its reason.</summary>
    public static void Unreadable(Utf8JsonWriter json, IEnumerable<UnreadableFile> unreadable)
    {
        json.WriteStartArray("unreadable");
        foreach (var file in unreadable)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteString("reason", file.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Where(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } v) json.WriteNumber(name, v);
    }
}
