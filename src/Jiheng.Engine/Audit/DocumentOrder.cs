using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>Where a place comes in the reading order of a filing. Paragraphs and tables are numbered apart; this puts them in one row.</summary>
internal sealed class DocumentOrder(Filing filing)
{
    /// <summary>After every place of every document.</summary>
    public const long Nowhere = long.MaxValue;

    private readonly int[]?[] tables = new int[filing.Documents.Count][];
    private readonly int[]?[] paragraphs = new int[filing.Documents.Count][];

    /// <summary>The position of the first place that has one; <see cref="Nowhere"/> when none has.</summary>
    public long Of(Finding finding)
    {
        foreach (var place in finding.Places)
            if (Of(place.Origin) is var position && position != Nowhere) return position;
        return Nowhere;
    }

    /// <summary>The position of a place.</summary>
    public long Of(Origin origin)
    {
        var document = Document(origin.File);
        if (document < 0) return Nowhere;
        var block = origin.Line
            ?? (origin.Table is { } table ? Block(Tables(document), table)
            : origin.Paragraph is { } paragraph ? Block(Paragraphs(document), paragraph) : -1);
        if (block < 0) return Nowhere;
        return ((long)document << 48) + ((long)block << 26) + ((long)Math.Min(origin.Row ?? 0, 0xFFFF) << 10) + Math.Min(origin.Column ?? 0, 0x3FF);
    }

    /// <summary>The beginning of a paragraph, as a reader types it into the search of a word processor; empty for any other place.</summary>
    public string Opening(Origin origin, int characters)
    {
        var document = Document(origin.File);
        if (document < 0 || origin.Line is not null || origin.Table is not null || origin.Paragraph is not { } number) return "";
        var block = Block(Paragraphs(document), number);
        if (block < 0 || filing.Documents[document].Source.Blocks[block] is not Paragraph paragraph || paragraph.Origin.Paragraph != number) return "";
        var text = paragraph.Lines[0].Text.Trim();
        if (text.Length <= characters) return text;
        return text[..(char.IsHighSurrogate(text[characters - 1]) ? characters - 1 : characters)];
    }

    private int Document(string file)
    {
        for (var i = 0; i < filing.Documents.Count; i++)
            if (filing.Documents[i].Source.File == file) return i;
        return -1;
    }

    // A number that no block carries (a table inside a table) stands where the last smaller one does.
    private static int Block(int[] blocks, int number) => blocks.Length == 0 ? -1 : blocks[Math.Clamp(number, 0, blocks.Length - 1)];

    private int[] Tables(int document) => tables[document] ??= Index(filing.Documents[document].Source.Blocks, static b => (b as Table)?.Number);

    private int[] Paragraphs(int document) => paragraphs[document] ??=
        Index(filing.Documents[document].Source.Blocks, static b => b is Paragraph { Source: ParagraphSource.Body } p ? p.Origin.Paragraph : null);

    private static int[] Index(IReadOnlyList<Block> blocks, Func<Block, int?> number)
    {
        var highest = 0;
        foreach (var block in blocks) highest = Math.Max(highest, number(block) ?? 0);
        var index = new int[highest + 1];
        for (var i = 0; i < blocks.Count; i++)
            if (number(blocks[i]) is { } n && n > 0 && index[n] == 0) index[n] = i;
        for (var n = 1; n < index.Length; n++) if (index[n] == 0) index[n] = index[n - 1];
        return index;
    }
}
