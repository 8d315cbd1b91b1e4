using System.Xml;

namespace Jiheng.Documents.Package.Copying;

/// <summary>Text for XML: whatever a message quotes, the file stays readable.</summary>
internal static class XmlText
{
    /// <summary>The lines of a text, without signs that XML cannot hold.</summary>
    public static string[] Lines(string text) => Safe(text.ReplaceLineEndings("\n")).Split('\n');

    /// <summary>The text without signs that XML cannot hold.</summary>
    public static string Safe(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!IsWhole(text, i, out _)) return Cleaned(text);
        return text;
    }

    private static string Cleaned(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWhole(text, i, out var length)) continue;
            clean.Append(text, i, length);
            i += length - 1;
        }
        return clean.ToString();
    }

    // The second half of a pair is looked at with the first.
    private static bool IsWhole(string text, int at, out int length)
    {
        length = 1;
        if (XmlConvert.IsXmlChar(text[at])) return true;
        if (char.IsHighSurrogate(text[at])) return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && (length = 2) == 2;
        return char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]);
    }
}
