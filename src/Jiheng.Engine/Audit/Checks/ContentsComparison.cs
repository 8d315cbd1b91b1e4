using System.Text;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A line of the contents list that the body does not bear out, or a heading that the list leaves out.</summary>
/// <param name="Message">What is wrong, without a full stop.</param>
/// <param name="Printed">The line or heading as printed.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="Other">The heading that stands in its place, or null.</param>
/// <param name="IsOfBody">Whether it is a heading of the body.</param>
internal sealed record ContentsFault(string Message, string Printed, Origin Origin, Origin? Other, bool IsOfBody);

/// <summary>The contents list held against the headings of the body. Pages are not compared: nobody but the printer knows them.</summary>
internal static class ContentsComparison
{
    private const int LongestHeading = 120;

    private sealed record Heading(string Style, int? Number, string Text, Origin Origin);

    /// <summary>What does not agree; nothing for a document without a list.</summary>
    public static List<ContentsFault> Of(DocumentReading document)
    {
        List<ContentsFault> faults = [];
        if (document.Contents.Count == 0) return faults;
        var body = Body(document);
        HashSet<string> known = new(StringComparer.Ordinal);
        var found = 0;
        foreach (var entry in document.Contents)
        {
            var key = Key(entry.Text);
            known.Add(key);
            if (key.Length == 0) continue;
            var (same, other) = Find(body, entry, key);
            if (same) found++;
            else if (other is not null)
            {
                found++;
                // A number that Word makes and a copy has lost says nothing.
                if (other.Number is not null) faults.Add(new($"目录的“{Shown(entry)}”正文为“{Shown(other.Origin.Text)}”，编号不同", Shown(entry), entry.Origin, other.Origin, false));
            }
            // What is appended may be a file of its own.
            else if (!entry.Text.StartsWith('附'))
            {
                var like = Like(body, entry, key);
                if (like is not null) known.Add(Key(like.Text));
                faults.Add(like is null ? new($"目录的“{Shown(entry)}”正文没有", Shown(entry), entry.Origin, null, false)
                    : new($"目录的“{Shown(entry)}”正文为“{Shown(like.Origin.Text)}”", Shown(entry), entry.Origin, like.Origin, false));
            }
        }
        // Not one line of the list in the body: the body is in another file (a workbook of the tables alone).
        if (found == 0) return [];
        if (found * 2 >= document.Contents.Count) faults.AddRange(LeftOut(document, known));
        return faults;
    }

    /// <summary>The chapters of the list's highest level that it does not name, in the form its own first chapter stands in.</summary>
    private static IEnumerable<ContentsFault> LeftOut(DocumentReading document, HashSet<string> known)
    {
        var chapters = document.Chapters;
        var first = chapters.FirstOrDefault(c => known.Contains(Key(c.Heading)));
        if (first is null) yield break;
        var top = chapters.Where(c => c.Form == first.Form && known.Contains(Key(c.Heading))).Min(c => c.Level);
        foreach (var chapter in chapters)
            if (chapter.Form == first.Form && chapter.Level == top && !known.Contains(Key(chapter.Heading)) && !IsBefore(chapter.Origin, document.Contents[0].Origin))
                yield return new($"正文的“{Shown(chapter.Origin.Text)}”目录没有", Shown(chapter.Origin.Text), chapter.Origin, null, true);
    }

    /// <summary>Whether something stands before the list: a title is none of the chapters that the list names.</summary>
    private static bool IsBefore(Origin origin, Origin list) =>
        (origin.Paragraph is { } paragraph && list.Paragraph is { } other && paragraph < other) || (origin.Line is { } line && list.Line is { } otherLine && line < otherLine);

    private static List<Heading> Body(DocumentReading document)
    {
        List<Heading> body = [];
        HashSet<int> tables = [];
        foreach (var entry in document.Contents) if (entry.Origin.Table is { } number) tables.Add(number);
        foreach (var block in document.Source.Blocks)
        {
            if (block is Table table)
            {
                if (tables.Contains(table.Number)) continue;
                foreach (var cell in table.Cells) Add(body, cell.Text, cell.Origin);
            }
            else if (block is Paragraph paragraph)
            {
                foreach (var line in paragraph.Lines)
                    if (!document.Contents.Any(e => ReferenceEquals(e.Origin, line.Origin))) Add(body, line.Text, line.Origin);
            }
        }
        return body;
    }

    private static void Add(List<Heading> body, string text, Origin origin)
    {
        var words = text.Trim();
        if (words.Length < 2) return;
        if (words.Length > LongestHeading) words = words[..LongestHeading];
        if (FormTitle.TryReadPart(words, out var part, out var rest)) body.Add(new(Jiheng.Engine.Reading.Text.ContentsReader.Part, part, Key(rest), origin));
        else if (ListNumber.TryRead(words, out var number)) body.Add(new(number.Style, number.Value, Key(words[number.Length..]), origin));
        else body.Add(new("", null, Key(words), origin));
    }

    /// <summary>Whether the heading stands in the body with its number, and one of the same words with another number otherwise.</summary>
    private static (bool Same, Heading? Other) Find(List<Heading> body, ContentsEntry entry, string key)
    {
        Heading? other = null;
        foreach (var heading in body)
        {
            // （一）主要职能。负责… : the heading may go on with its text.
            if (!heading.Text.StartsWith(key, StringComparison.Ordinal)) continue;
            var isWhole = heading.Text.Length == key.Length;
            if (heading.Number == entry.Number && (heading.Style == entry.Style || isWhole)) return (true, null);
            if (entry.Number is null && isWhole) return (true, null);
            if (isWhole && (other is null || other.Number is null)) other = heading;
        }
        return (false, other);
    }

    /// <summary>The heading of the same number whose words are mostly the same.</summary>
    private static Heading? Like(List<Heading> body, ContentsEntry entry, string key)
    {
        if (entry.Number is null) return null;
        foreach (var heading in body)
        {
            if (heading.Number != entry.Number || heading.Style != entry.Style) continue;
            var (shorter, longer) = heading.Text.Length < key.Length ? (heading.Text, key) : (key, heading.Text);
            if (shorter.Length * 2 < longer.Length) continue;
            var common = 0;
            foreach (var c in shorter) if (longer.Contains(c, StringComparison.Ordinal)) common++;
            if (common * 3 >= shorter.Length * 2) return heading;
        }
        return null;
    }

    /// <summary>The words alone: signs, brackets and white space differ between a list and its body without meaning.</summary>
    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text) if (char.IsLetterOrDigit(c)) key.Append(c >= '！' && c <= '～' ? (char)(c - '！' + '!') : c);
        return key.ToString();
    }

    private static string Shown(ContentsEntry entry)
    {
        var printed = entry.Origin.Text.Trim();
        var end = printed.IndexOf(entry.Text, StringComparison.Ordinal);
        return end < 0 || entry.Text.Length == 0 ? entry.Text : printed[..(end + entry.Text.Length)];
    }

    private static string Shown(string heading) => heading.Trim() is { Length: > 30 } text ? text[..30] + "…" : heading.Trim();
}
