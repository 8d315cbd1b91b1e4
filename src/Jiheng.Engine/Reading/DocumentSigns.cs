using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading;

/// <summary>What a document is recognised by, before it is read: the short cells of each table, its titles, the year they name.</summary>
internal sealed class DocumentSigns
{
    private const int LongestCell = 40;
    private const int LongestTitle = 60;
    private const int TitleRows = 3;

    private readonly Document document;
    private readonly List<HashSet<string>> tables = [];
    private readonly List<string> titles = [];
    private List<string>? paragraphs;

    public DocumentSigns(Document document, Vocabulary vocabulary)
    {
        this.document = document;
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph) AddTitle(paragraph.Text, vocabulary);
            else if (block is Table table) Add(table, vocabulary);
        }
    }

    /// <summary>The year of the first form or report whose title names one, or null.</summary>
    public int? Year { get; private set; }

    /// <summary>How many conditions of a pack's best set of signs hold; 0 when it is not recognised.</summary>
    public int Conditions(PackHeader header)
    {
        if (Year is { } year && (year < header.FromYear || year > header.ToYear)) return 0;
        var best = 0;
        foreach (var signs in header.Signs) best = Math.Max(best, Conditions(signs));
        return best > 0 && Year is not null && (header.FromYear ?? header.ToYear) is not null ? best + 1 : best;
    }

    private int Conditions(PackSigns signs)
    {
        var count = 0;
        if (signs.Cells.Count > 0)
        {
            if (!tables.Exists(t => HoldsAll(t, signs.Cells))) return 0;
            count += signs.Cells.Count;
        }
        if (signs.Titles.Count > 0)
        {
            var patterns = Vocabulary.Compact(signs.Titles);
            if (!titles.Exists(t => WordPattern.Any(patterns, t))) return 0;
            count++;
        }
        if (signs.Mentions.Count > 0)
        {
            if (!signs.Mentions.Any(Mentions)) return 0;
            count++;
        }
        return count;
    }

    private static bool HoldsAll(HashSet<string> cells, IReadOnlyList<WordPattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            var compact = Words.WithoutBrackets(Words.Compact(pattern.Text));
            if (cells.Contains(compact)) continue;
            if (pattern.IsWord) return false;
            var like = new WordPattern(compact);
            var found = false;
            foreach (var cell in cells)
                if (like.Matches(cell)) { found = true; break; }
            if (!found) return false;
        }
        return true;
    }

    private bool Mentions(string words)
    {
        var compact = Words.Compact(words);
        foreach (var text in paragraphs ??= Texts()) if (text.Contains(compact, StringComparison.Ordinal)) return true;
        return false;
    }

    private void Add(Table table, Vocabulary vocabulary)
    {
        var cells = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in table.Cells)
            if (cell.Text.Length is > 0 and <= LongestCell) cells.Add(Words.WithoutBrackets(Words.Compact(cell.Text)));
        tables.Add(cells);
        for (var r = 0; r < Math.Min(TitleRows, table.RowCount); r++)
            if (Rows.OnlyFilled(table, r) is { } title) AddTitle(title.Text, vocabulary);
        foreach (var cell in table.Cells)
            foreach (var nested in cell.Nested) Add(nested, vocabulary);
    }

    private void AddTitle(string text, Vocabulary vocabulary)
    {
        if (text.Length is 0 or > LongestTitle) return;
        var compact = Words.Compact(text);
        if (Words.HasSign(compact, "，。；")) return;
        titles.Add(Words.WithoutBrackets(compact));
        if (Year is null && vocabulary.Title(text) != FormKind.Unknown) Year = Words.Year(compact);
    }

    private List<string> Texts()
    {
        List<string> texts = [];
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph) texts.Add(Words.Compact(paragraph.Text));
            else if (block is Table table)
                foreach (var cell in table.Cells) texts.Add(Words.Compact(cell.Text));
        }
        return texts;
    }
}
