using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>The blocks that become one sheet: those between two new pages.</summary>
/// <param name="Blocks">All blocks of the document: what stands before and behind a paragraph tells its role, and contents list what follows.</param>
/// <param name="First">Index of its first block.</param>
/// <param name="End">Index behind its last block.</param>
/// <param name="IsLandscape">How its pages lie.</param>
/// <param name="IsDivided">
/// Whether the document has new pages. A form without any is laid out as it always was: one given out earlier and one given out today must be the same file.
/// </param>
internal sealed record BookPart(IReadOnlyList<Block> Blocks, int First, int End, bool IsLandscape, bool IsDivided)
{
    private const int LongestCaption = 60;
    private const int LongestNotes = 400;

    /// <summary>Its own blocks.</summary>
    public IEnumerable<Block> Own => Blocks.Skip(First).Take(End - First);

    /// <summary>Whether it is one table between its title and some notes: only then what heads it may stand on every page.</summary>
    public bool IsOneTable
    {
        get
        {
            var own = Own.ToList();
            var table = own.FindIndex(b => b is Table);
            return table >= 0 && own.TrueForAll(b => b is Paragraph || ReferenceEquals(b, own[table]))
                && own.Take(table).All(b => b is Paragraph { Text.Length: <= LongestCaption }) && own.OfType<Paragraph>().Sum(p => p.Text.Length) <= LongestNotes;
        }
    }

    /// <summary>The parts of a document, at least one; those with nothing on them are left out, since nobody wants a blank sheet.</summary>
    public static IReadOnlyList<BookPart> Of(Document document)
    {
        var blocks = document.Blocks;
        List<BookPart> parts = [];
        var first = 0;
        NewPage? begun = null;
        for (var i = 0; i <= blocks.Count; i++)
        {
            if (i < blocks.Count && blocks[i] is not NewPage) continue;
            var own = blocks.Skip(first).Take(i - first).ToList();
            if (own.Exists(IsSeen)) parts.Add(new BookPart(blocks, first, i, begun?.IsLandscape ?? PageTurn.IsLandscape(own), IsDivided: true));
            if (i == blocks.Count) break;
            (begun, first) = ((NewPage)blocks[i], i + 1);
        }
        // More sheets than any program would take, one of them for the choices, are none.
        var isDivided = parts.Count is > 0 and < XlsxLimits.MaxSheets && blocks.Any(b => b is NewPage);
        return isDivided ? parts : [new BookPart(blocks, 0, blocks.Count, PageTurn.IsLandscape(document), IsDivided: false)];
    }

    private static bool IsSeen(Block block) => block switch
    {
        Paragraph paragraph => !string.IsNullOrWhiteSpace(paragraph.Text),
        Table table => table is { RowCount: > 0, ColumnCount: > 0 },
        Chart chart => chart is { Categories.Count: > 0, Series.Count: > 0 },
        _ => block is Contents,
    };
}
