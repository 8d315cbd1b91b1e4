using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Tables;

namespace Jiheng.Engine.Reading.Text;

/// <summary>
/// The contents list of a document, found before anything else is read: its lines look like the headings of the body, its page
/// numbers like figures. A list without pages is believed only where the body repeats it or starts to count again.
/// </summary>
internal sealed class ContentsReader(IReadOnlyList<Block> blocks)
{
    /// <summary>The style of 第一部分 in a contents list.</summary>
    public const string Part = "第一部分";

    private const int LongestEntry = 70;
    private const int FewestBare = 3;
    private const int FewestDots = 3;

    private readonly List<Piece> pieces = [];

    /// <summary>The entries in printed order.</summary>
    public List<ContentsEntry> Entries { get; } = [];

    /// <summary>The blocks, by index, that hold nothing but the list and its heading.</summary>
    public HashSet<int> Blocks { get; } = [];

    /// <summary>Finds the lists.</summary>
    public void Run()
    {
        if (!MayHaveOne()) return;
        for (var b = 0; b < blocks.Count; b++)
        {
            if (blocks[b] is Table table) pieces.Add(new(b, null, table));
            else if (blocks[b] is Paragraph paragraph)
                foreach (var line in paragraph.Lines) if (!string.IsNullOrWhiteSpace(line.Text)) pieces.Add(new(b, line, null));
        }
        for (var i = 0; i < pieces.Count;)
        {
            var before = Entries.Count;
            var end = IsHeading(pieces[i]) ? Below(i + 1) : Bare(i);
            if (Entries.Count == before)
            {
                i++;
                continue;
            }
            for (; i < end; i++) Blocks.Add(pieces[i].Block);
        }
        // A block that goes on with something else is not thrown away.
        var kept = new HashSet<int>();
        for (var i = 0; i < pieces.Count; i++)
            if (Blocks.Contains(pieces[i].Block) && pieces[i].Line is { } line && !IsHeading(pieces[i]) && !Entries.Exists(e => ReferenceEquals(e.Origin, line.Origin)) && !joined.Contains(i)) kept.Add(pieces[i].Block);
        Blocks.ExceptWith(kept);
    }

    // First lines of entries that were broken over two.
    private readonly HashSet<int> joined = [];

    /// <summary>Most documents have no list: they are not cut into lines for it.</summary>
    private bool MayHaveOne()
    {
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
            {
                foreach (var line in paragraph.Lines) if (IsHeading(line.Text) || Dots(line.Text)) return true;
            }
            else if (block is Table { Cells.Count: > 0 } table)
            {
                foreach (var cell in table.Cells)
                {
                    if (cell.Text.Length == 0) continue;
                    if (Dots(cell.Text)) return true;
                    break;
                }
            }
        }
        return false;
    }

    private static bool IsHeading(Piece piece) => piece.Line is { } line && IsHeading(line.Text);

    private static bool IsHeading(string text) => text.Length <= 20 && Words.Compact(text) is "目录" or "目次" or "目錄";

    /// <summary>The list below its heading; returns the piece after it.</summary>
    private int Below(int start)
    {
        List<ContentsEntry> found = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        var pages = 0;
        var repeats = false;
        var i = start;
        for (; i < pieces.Count; i++)
        {
            if (pieces[i].Table is { } table)
            {
                if (found.Count > pages || TableEntries(table, isHeaded: true) is not { } rows) break;
                found.AddRange(rows);
                pages = found.Count;
                continue;
            }
            var line = pieces[i].Line!;
            if (Paged(line.Text, 1, out var head, out var page))
            {
                found.Add(Entry(head, page, line.Origin));
                pages++;
                continue;
            }
            if (!IsEntry(line.Text)) break;
            if (pages > 0)
            {
                // An entry broken over two lines, or one that was left without its page.
                if (i + 1 >= pieces.Count || pieces[i + 1].Line is not { } next || !Paged(next.Text, 1, out head, out page)) break;
                if (IsNumbered(next.Text)) found.Add(Entry(line.Text, null, line.Origin));
                else
                {
                    found.Add(Entry(line.Text.Trim() + head, page, next.Origin));
                    joined.Add(i++);
                }
                pages++;
                continue;
            }
            var entry = Entry(line.Text, null, line.Origin);
            repeats = !seen.Add(Words.Compact(line.Text)) || StartsAgain(found, entry);
            if (repeats) break;
            found.Add(entry);
        }
        if (pages == 0)
        {
            if (!repeats) return start;
            // The title of the body stands between the list and the body's first heading.
            while (found.Count > 0 && found[^1].Number is null && !found[^1].Text.StartsWith('附'))
            {
                found.RemoveAt(found.Count - 1);
                i--;
            }
        }
        if (found.Count < 2) return start;
        Entries.AddRange(found);
        return i;
    }

    /// <summary>Whether the numbers of the highest level begin again: the body has begun.</summary>
    private static bool StartsAgain(List<ContentsEntry> found, ContentsEntry entry)
    {
        if (entry.Number != 1) return false;
        foreach (var earlier in found)
            if (earlier.Number is not null) return earlier.Style == entry.Style;
        return false;
    }

    /// <summary>A list without a heading: several lines of dots and rising pages one below the other, or a table of them.</summary>
    private int Bare(int start)
    {
        if (pieces[start].Table is { } table)
        {
            if (TableEntries(table, isHeaded: false) is not { } rows) return start;
            Entries.AddRange(rows);
            return start + 1;
        }
        List<ContentsEntry> found = [];
        var i = start;
        for (var last = 0; i < pieces.Count && pieces[i].Line is { } line && Dots(line.Text) && Paged(line.Text, FewestDots, out var head, out var page) && page >= last; i++)
        {
            found.Add(Entry(head, page, line.Origin));
            last = page ?? last;
        }
        if (found.Count < FewestBare) return start;
        Entries.AddRange(found);
        return i;
    }

    /// <summary>The rows of a table that is a contents list and nothing else, or null.</summary>
    private static List<ContentsEntry>? TableEntries(Table table, bool isHeaded)
    {
        List<ContentsEntry> found = [];
        var sure = 0;
        for (var r = 0; r < table.RowCount; r++)
        {
            List<Cell> filled = [];
            foreach (var cell in table.Row(r)) if (cell.Row == r && !cell.IsBlank) filled.Add(cell);
            if (filled.Count == 0) continue;
            if (filled.Exists(c => Words.Compact(c.Text) is "页码" or "页次" or "页")) continue;
            var text = filled[0].Text;
            int? page = null;
            if (filled.Count > 1 && Page(filled[^1].Text) is { } number)
            {
                page = number;
                text = filled[^2].Text;
            }
            else if (filled.Count > 1) return null;
            else if (Paged(text, 1, out var head, out var own)) (text, page) = (head, own);
            if (!IsEntry(text)) return null;
            if (Dots(text) || Dots(filled[0].Text) || IsNumbered(text)) sure++;
            else if (page is null) return null;
            found.Add(Entry(text, page, filled[0].Origin));
        }
        if (found.Count < (isHeaded ? 2 : FewestBare) || sure * 2 < found.Count) return null;
        // Without a heading a numbered table of names and figures is no contents list: the dots say it.
        if (!isHeaded && !HasDots(table)) return null;
        return found;
    }

    private static bool HasDots(Table table)
    {
        var dots = 0;
        foreach (var cell in table.Cells) if (Dots(cell.Text)) dots++;
        return dots * 2 >= table.RowCount && dots >= FewestBare;
    }

    private static int? Page(string text) =>
        text.Trim().Trim('-', '—', '（', '）', '(', ')', ' ') is { Length: > 0 and <= 3 } digits && int.TryParse(digits, out var page) ? page : null;

    private static ContentsEntry Entry(string text, int? page, Origin origin)
    {
        var words = text.Trim();
        while (words.Length > 0 && IsLeader(words[^1])) words = words[..^1].TrimEnd();
        if (FormTitle.TryReadPart(words, out var part, out var rest)) return new(rest, Part, part, page, origin);
        return ListNumber.TryRead(words, out var number) ? new(words[number.Length..].Trim(), number.Style, number.Value, page, origin) : new(words, "", null, page, origin);
    }

    /// <summary>Splits 一、基本情况……1 into its heading and its page; at least so many signs (dots, white space) stand between them.</summary>
    private static bool Paged(string text, int gap, out string head, out int? page)
    {
        (head, page) = ("", null);
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ')' or '）' or '-' or '—')) end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        if (end - start is 0 or > 3) return false;
        var before = start;
        while (before > 0 && (IsLeader(text[before - 1]) || char.IsWhiteSpace(text[before - 1]) || text[before - 1] is '(' or '（' or '-' or '—')) before--;
        var signs = 0;
        for (var i = before; i < start; i++) signs += text[i] is '…' or '⋯' or '\t' ? FewestDots : 1;
        if (signs < gap || before == 0 || before > LongestEntry || !HasWords(text, before)) return false;
        page = int.Parse(text.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture);
        head = text[..before].Trim();
        return !Words.HasSign(head, "。；");
    }

    private static bool HasWords(string text, int end)
    {
        for (var i = 0; i < end; i++) if (text[i] is >= '一' and <= '鿿') return true;
        return false;
    }

    private static bool IsEntry(string text) => text.Trim().Length is > 1 and <= LongestEntry && !Words.HasSign(text.TrimEnd('。'), "。；;") && HasWords(text, text.Length);

    private static bool IsNumbered(string text) =>
        ListNumber.TryRead(text, out _) || FormTitle.TryReadPart(text, out _, out _) || FormTitle.TryReadAnnex(text, out _, out _, out _);

    /// <summary>Whether a row of dots stands in the text: three signs of a leader one after the other, or …….</summary>
    private static bool Dots(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = IsLeader(c) ? run + (c is '…' or '⋯' ? 2 : 1) : 0;
            if (run >= FewestDots) return true;
        }
        return false;
    }

    private static bool IsLeader(char c) => c is '.' or '．' or '…' or '⋯' or '·' or '•' or '‧' or '_';

    /// <summary>A line of a paragraph, or a table.</summary>
    private sealed record Piece(int Block, TextLine? Line, Table? Table);
}
