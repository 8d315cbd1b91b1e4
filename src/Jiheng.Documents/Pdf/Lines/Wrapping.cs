using System.Text;
using System.Text.RegularExpressions;

namespace Jiheng.Documents.Pdf.Lines;

/// <summary>Whether a printed line goes on in the next one, and how the two are joined.</summary>
internal static partial class Wrapping
{
    [GeneratedRegex(@"^\s*(?:[（(]?[一二三四五六七八九十百]{1,4}[）)、.．]|[（(]\s*\d{1,2}\s*[）)]|\d{1,2}\s*[、．]|\d{1,2}\.(?!\d)|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条部]|[•●■◆]|附件)")]
    private static partial Regex ListNumber();

    /// <summary>Whether a line begins with what numbers a paragraph.</summary>
    public static bool BeginsItem(string text) => ListNumber().IsMatch(text);

    /// <summary>Whether the first piece of the lower line would not have fitted behind the upper one: then the line was broken for lack of room.</summary>
    /// <param name="upper">The line that may be full.</param>
    /// <param name="lower">The line after it.</param>
    /// <param name="limit">Where text ends on the right.</param>
    public static bool IsFull(TextRow upper, TextRow lower, double limit) =>
        upper.Right + Letters.FirstPiece(lower.Text) * lower.Em > limit - 0.35 * upper.Em;

    /// <summary>The lines of a cell put together to its paragraphs.</summary>
    public static List<string> Paragraphs(List<TextRow> rows, double left, double right)
    {
        var paragraphs = new List<string>();
        if (rows.Count == 0) return paragraphs;
        // What is left free at one side of the cell is left free at the other.
        var margin = double.MaxValue;
        foreach (var row in rows) margin = Math.Min(margin, row.Left - left);
        var limit = right - Math.Clamp(margin, 0, 6);
        var text = new StringBuilder(rows[0].Text);
        for (var i = 1; i < rows.Count; i++)
        {
            if (GoesOn(rows[i - 1], rows[i], limit)) Append(text, rows[i].Text, (limit - left) / rows[i].Em);
            else
            {
                paragraphs.Add(text.ToString());
                text.Clear().Append(rows[i].Text);
            }
        }
        paragraphs.Add(text.ToString());
        return paragraphs;
    }

    /// <summary>Adds a wrapped line. Nothing comes between Chinese letters and figures; between two Latin words, a space.</summary>
    /// <param name="text">What stands before it.</param>
    /// <param name="next">The line.</param>
    /// <param name="room">Width of the column in ems: a word that is wider was broken without a space.</param>
    public static void Append(StringBuilder text, string next, double room)
    {
        if (text.Length > 0 && next.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next[0]) && LatinAround(text, next) <= room) text.Append(' ');
        text.Append(next);
    }

    private static double LatinAround(StringBuilder text, string next)
    {
        double width = 0;
        for (var i = text.Length - 1; i >= 0 && !char.IsWhiteSpace(text[i]) && !Letters.IsWide(text[i]); i--) width += 0.5;
        for (var i = 0; i < next.Length && !char.IsWhiteSpace(next[i]) && !Letters.IsWide(next[i]); i++) width += 0.5;
        return width;
    }

    private static bool GoesOn(TextRow upper, TextRow lower, double limit)
    {
        // A label set one letter below the other is one word.
        if (upper.Text.Length == 1 && lower.Text.Length == 1 && Letters.IsWide(upper.Text[0]) && Letters.IsWide(lower.Text[0])) return true;
        if (upper.Page == lower.Page && lower.Top - upper.Bottom > 1.2 * Math.Max(upper.Em, lower.Em)) return false;
        if (!IsFull(upper, lower, limit)) return false;
        return !(Letters.EndsSentence(upper.Text[^1]) && BeginsItem(lower.Text));
    }
}
