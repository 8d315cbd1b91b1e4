using System.Buffers;
using System.Text;
using System.Text.Json;
using Jiheng.Engine.Packs.Shapes;

namespace Jiheng.Engine.Reporting;

/// <summary>packs/pack.schema.json: what the shapes of a pack say, as JSON Schema, for editors that complete and check while one writes.</summary>
public static class PackSchema
{
    /// <summary>The whole file.</summary>
    public static string Text()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "规则包：文件夹中每个文件是一部分，文件名就是这一部分的名称");
            json.WriteStartArray("anyOf");
            foreach (var key in PackShape.Root.Keys)
            {
                json.WriteStartObject();
                json.WriteString("$ref", $"#/$defs/{key.Name}");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("$defs");
            foreach (var key in PackShape.Root.Keys)
            {
                json.WritePropertyName(key.Name);
                Write(json, key.Shape, new(key.Name));
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(output.WrittenSpan) + "\n";
    }

    private sealed record Inside(string Section, bool IsFile = true);

    private static void Write(Utf8JsonWriter json, Shape shape, Inside inside)
    {
        json.WriteStartObject();
        if (shape is not RecursiveShape) json.WriteString("description", shape.Meaning);
        switch (shape)
        {
            case ObjectShape s:
                Keys(json, s, null, inside);
                break;
            case VariantShape s:
                Variant(json, s, inside);
                break;
            case MapShape s:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                json.WriteString("type", "null");
                json.WriteEndObject();
                Write(json, s.Value, inside with { IsFile = false });
                json.WriteEndArray();
                json.WriteEndObject();
                if (s.Allowed.Count > 0)
                {
                    json.WriteStartObject("propertyNames");
                    Enum(json, s.Allowed);
                    json.WriteEndObject();
                }
                break;
            case ListShape s:
                json.WriteString("type", "array");
                json.WritePropertyName("items");
                Write(json, s.Item, inside with { IsFile = false });
                break;
            case RecursiveShape s:
                // A tree is two levels deep in every form known.
                json.WriteString("description", s.Meaning);
                json.WriteString("type", "object");
                break;
            case ChoiceShape s:
                Enum(json, Array.ConvertAll(s.Words, w => w.Key));
                break;
            case FlagShape:
                json.WriteString("type", "boolean");
                break;
            case NumberShape s:
                Number(json, s);
                break;
            case DateShape:
                json.WriteString("type", "string");
                json.WriteString("format", "date");
                break;
            default:
                json.WriteString("type", "string");
                json.WriteNumber("minLength", 1);
                break;
        }
        json.WriteEndObject();
    }

    private static void Keys(Utf8JsonWriter json, ObjectShape shape, ObjectShape? more, Inside inside)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        if (inside.IsFile)
        {
            json.WriteStartObject("$schema");
            json.WriteString("type", "string");
            json.WriteEndObject();
        }
        foreach (var key in (IEnumerable<ShapeKey>)[.. shape.Keys, .. more?.Keys ?? []])
        {
            json.WritePropertyName(key.Name);
            Write(json, key.Shape, inside with { IsFile = false });
        }
        if (more is not null)
        {
            json.WriteStartObject("kind");
            json.WriteString("type", "string");
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void Variant(Utf8JsonWriter json, VariantShape shape, Inside inside)
    {
        json.WriteStartArray("anyOf");
        foreach (var (kind, keys) in shape.Kinds)
        {
            json.WriteStartObject();
            json.WriteString("description", $"{kind}：{keys.Meaning}");
            Keys(json, shape.Common, keys, inside with { IsFile = false });
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, NumberShape shape)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", shape.IsWhole ? "integer" : "number");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteString("pattern", "^[0-9.]+%$");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Enum(Utf8JsonWriter json, IReadOnlyList<string> words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
