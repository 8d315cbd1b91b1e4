using System.Text.RegularExpressions;

namespace Jiheng.Engine.Content.PlainText;

/// <summary>Whether a text is Markdown, and what its lines then mean. In any other text a star or a dash is what it prints.</summary>
internal sealed partial class MarkdownPage(SourceText page)
{
    /// <summary>Sure signs only: a # heading, or a table with a row of dashes under its head.</summary>
    public bool IsMarkdown { get; } = HasSigns(page);

    /// <summary>The level of a title underlined by the next line (=== or ---), or 0.</summary>
    public int UnderlinedLevel(int index)
    {
        if (!IsMarkdown || index + 1 >= page.Count || page[index].StartsCell || page[index + 1] is not { BlanksBefore: 0, StartsCell: false, OpensPage: false }) return 0;
        var under = page.Chars(index + 1);
        return under.Length < 3 || IsUnderline(page.Chars(index)) ? 0 : !under.ContainsAnyExcept('=') ? 1 : !under.ContainsAnyExcept('-') ? 2 : 0;
    }

    /// <summary>A paragraph's line as it prints: without stresses and link addresses, and without the sign of a bulleted item.</summary>
    public string Printed(string text)
    {
        if (!IsMarkdown) return text;
        if (text.Length > 2 && text[0] is '-' or '*' or '+' && text[1] == ' ') text = text[2..].TrimStart();
        var printed = MarkdownMarks.Strip(text);
        return string.IsNullOrWhiteSpace(printed) ? text : printed;
    }

    /// <summary>The lines of a cell, which Markdown can only write as &lt;br&gt;.</summary>
    public static string[] Lines(string cell) => cell.Contains('<', StringComparison.Ordinal) ? LineBreak().Split(cell) : [cell];

    private static bool IsUnderline(ReadOnlySpan<char> line) => !line.ContainsAnyExcept("=- ");

    private static bool HasSigns(SourceText page)
    {
        for (var i = 0; i < page.Count; i++)
            if (!page[i].StartsCell && (MarkdownHeading.Level(page.Chars(i)) > 0 || PipeTable.IsRuled(page, i))) return true;
        return false;
    }

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();
}
