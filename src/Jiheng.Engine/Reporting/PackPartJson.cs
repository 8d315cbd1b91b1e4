using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Reporting;

/// <summary>A part of a pack as JSON of schema <c>jiheng/pack/1</c>: the tree as the packs write it, and beside it where each value stands.</summary>
public static class PackPartJson
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/pack/1";

    /// <summary>One object on one line. Numbers keep their digits.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="id">The pack.</param>
    /// <param name="part">The part of it.</param>
    public static void Write(IBufferWriter<byte> output, string id, PackPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        using (var json = Json.Writer(output))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("pack", id);
            json.WriteString("key", part.Key);
            json.WritePropertyName("value");
            Value(json, part.Node);
            json.WriteStartObject("origins");
            Origins(json, part.Node, part.Key);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Value(Utf8JsonWriter json, PackNode node)
    {
        switch (node.Kind)
        {
            case PackNodeKind.Map:
                json.WriteStartObject();
                foreach (var (key, value) in node.Members)
                {
                    json.WritePropertyName(key);
                    Value(json, value);
                }
                json.WriteEndObject();
                break;
            case PackNodeKind.List:
                json.WriteStartArray();
                foreach (var item in node.Items) Value(json, item);
                json.WriteEndArray();
                break;
            case PackNodeKind.Number: json.WriteRawValue(node.Text, skipInputValidation: true); break;
            case PackNodeKind.Flag: json.WriteBooleanValue(node.Text == "true"); break;
            case PackNodeKind.Text: json.WriteStringValue(node.Text); break;
            default: json.WriteNullValue(); break;
        }
    }

    // Every value that is no object and no list, by its path as pack show takes it.
    private static void Origins(Utf8JsonWriter json, PackNode node, string path)
    {
        foreach (var (key, value) in node.Members) Origins(json, value, path.Length == 0 ? key : $"{path}.{key}");
        for (var i = 0; i < node.Items.Count; i++) Origins(json, node.Items[i], $"{path}[{i}]");
        if (node.Kind is PackNodeKind.Map or PackNodeKind.List) return;
        json.WriteStartObject(path);
        json.WriteString("pack", node.Place.Pack);
        json.WriteString("file", node.Place.File);
        json.WriteNumber("line", node.Place.Line);
        json.WriteEndObject();
    }
}
