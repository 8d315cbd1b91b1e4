using System.Text;
using System.Text.Json;

namespace Jiheng.Engine.Packs.Text;

/// <summary>JSON with comments → nodes with places. Duplicate keys and syntax errors are problems; nothing is thrown.</summary>
internal static class PackJson
{
    private const int LargestFile = 4 << 20;
    private const int DeepestNesting = 32;

    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = DeepestNesting,
    };

    /// <summary>Reads a file; null when it is no JSON object, which is then among the problems.</summary>
    public static PackNode? Read(string pack, string file, string section, byte[] bytes, List<PackProblem> problems, int largest = LargestFile)
    {
        PackPlace At(int line) => new(pack, file, line);
        if (bytes.Length > largest)
        {
            problems.Add(new(At(1), section, $"文件超过 {largest >> 20} MB，不会有这么大，请检查是否放错了文件。"));
            return null;
        }
        if (bytes.AsSpan().TrimEnd(" \t\r\n"u8).IsEmpty)
        {
            problems.Add(new(At(1), section, "是空文件。"));
            return null;
        }
        var text = bytes.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble)) text = text[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(text, Options);
        var lines = new Lines();
        try
        {
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                var node = Value(ref reader, text, ref lines, pack, file, section, problems);
                reader.Read();
                return node;
            }
            problems.Add(new(At(1), section, "文件的最外层应为一个 { } 对象。"));
        }
        catch (JsonException e)
        {
            problems.Add(new(At((int)(e.LineNumber ?? 0) + 1), section, $"不是合法的 JSON（第 {(e.BytePositionInLine ?? 0) + 1} 字节附近），请检查逗号、引号和括号是否成对。"));
        }
        catch (InvalidOperationException)
        {
            // A text that is no valid UTF-8.
            problems.Add(new(At(lines.Line), section, "有不能解读的字符：文件可能不是 UTF-8 编码，请另存为 UTF-8。"));
        }
        return null;
    }

    private static PackNode Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, ref Lines lines, string pack, string file, string path, List<PackProblem> problems)
    {
        var place = new PackPlace(pack, file, lines.At(text, (int)reader.TokenStartIndex));
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var node = new PackNode(PackNodeKind.Map, "", place);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = reader.GetString()!;
                    var line = lines.At(text, (int)reader.TokenStartIndex);
                    var keyPath = Merge.Join(path, key);
                    reader.Read();
                    var value = Value(ref reader, text, ref lines, pack, file, keyPath, problems);
                    if (node[key] is { } first) problems.Add(new(place with { Line = line }, keyPath, $"键“{key}”重复，第 {first.Place.Line} 行已经写过，只能保留一个。"));
                    else node.Add(key, value);
                }
                return node;
            case JsonTokenType.StartArray:
                var list = new PackNode(PackNodeKind.List, "", place);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    list.Add(Value(ref reader, text, ref lines, pack, file, $"{path}[{list.Items.Count}]", problems));
                return list;
            case JsonTokenType.String:
                return new(PackNodeKind.Text, reader.GetString()!, place);
            case JsonTokenType.Number:
                return new(PackNodeKind.Number, Encoding.ASCII.GetString(reader.ValueSpan), place);
            case JsonTokenType.True or JsonTokenType.False:
                return new(PackNodeKind.Flag, reader.TokenType == JsonTokenType.True ? "true" : "false", place);
            default:
                return new(PackNodeKind.Nothing, "", place);
        }
    }

    /// <summary>Counts lines while the reader goes forward.</summary>
    private struct Lines
    {
        private int offset;

        public Lines() => Line = 1;

        public int Line { get; private set; }

        public int At(ReadOnlySpan<byte> text, int position)
        {
            for (; offset < position; offset++) if (text[offset] == (byte)'\n') Line++;
            return Line;
        }
    }
}
