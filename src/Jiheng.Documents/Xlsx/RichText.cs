using System.Globalization;
using System.Text;
using Jiheng.Documents.Package;

namespace Jiheng.Documents.Xlsx;

/// <summary>The text of a shared or inline string (ISO 29500-1, 18.4.8): its runs joined, the small readings above the letters left out.</summary>
internal static class RichText
{
    /// <summary>Reads the current si or is.</summary>
    public static string Read(XmlCursor cursor)
    {
        if (cursor.IsEmpty) return "";
        var text = "";
        StringBuilder? runs = null;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            switch (cursor.Name)
            {
                case "t":
                    if (cursor.ReadText() is not { Length: > 0 } piece) break;
                    if (text.Length == 0) text = piece;
                    else (runs ??= new StringBuilder(text)).Append(piece);
                    break;
                case "rPh" or "phoneticPr" or "rPr":
                    cursor.Skip();
                    break;
            }
        }
        return Unescape(runs?.ToString() ?? text);
    }

    /// <summary>_x000D_ stands for a sign that XML cannot hold (ISO 29500-1, 22.9.2.19); a control sign other than tab and line end is dropped.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                if (code is '\t' or '\n' or '\r' or >= ' ') plain.Append((char)code);
                i += 6;
            }
            else plain.Append(text[i]);
        }
        return plain.ToString();
    }
}
