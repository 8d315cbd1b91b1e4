using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jiheng.Engine.Reporting.Skeletons;

/// <summary>JSON for people: two spaces, short lists on one line, comments above what they speak of.</summary>
internal sealed class CommentedJson
{
    private readonly StringBuilder text = new("{\n");
    private int depth = 1;
    private int valueEnd = -1;

    /// <summary>A comment on a line of its own.</summary>
    public void Comment(string words) => Indent().Append("// ").Append(Plain(words)).Append('\n');

    /// <summary>A key with a value that is JSON already.</summary>
    public void Key(string key, string json)
    {
        Next();
        Indent().Append(Text(key)).Append(": ").Append(json).Append('\n');
        valueEnd = text.Length - 1;
    }

    /// <summary>Opens an object or a list; a list's objects have no key.</summary>
    public void Open(string? key, char bracket)
    {
        Next();
        Indent();
        if (key is not null) text.Append(Text(key)).Append(": ");
        text.Append(bracket).Append('\n');
        depth++;
        valueEnd = -1;
    }

    /// <summary>Closes it.</summary>
    public void Close(char bracket)
    {
        depth--;
        Indent().Append(bracket).Append('\n');
        valueEnd = text.Length - 1;
    }

    /// <summary>A value of a list.</summary>
    public void Item(string json)
    {
        Next();
        Indent().Append(json).Append('\n');
        valueEnd = text.Length - 1;
    }

    /// <summary>A text as JSON.</summary>
    public static string Text(string words) => $"\"{JsonEncodedText.Encode(words, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>A list of texts as JSON.</summary>
    public static string Texts(IEnumerable<string> words) => $"[{string.Join(", ", words.Select(Text))}]";

    public override string ToString() => text + "}\n";

    // A comma goes behind the value before, not behind a comment that stands between.
    private void Next()
    {
        if (valueEnd >= 0) text.Insert(valueEnd, ',');
        valueEnd = -1;
    }

    private StringBuilder Indent() => text.Append(' ', 2 * depth);

    // Words of a document must not end the comment.
    private static string Plain(string words) => new([.. words.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' ? ' ' : c)]);
}
