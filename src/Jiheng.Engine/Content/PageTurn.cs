namespace Jiheng.Engine.Content;

/// <summary>Whether blocks are printed on pages lying on their side.</summary>
public static class PageTurn
{
    // Cells beside each other that an upright page has room for; a long form goes on fewer pages when it stands upright.
    private const int UprightCells = 7;
    private const int UprightCellsOfForm = 11;
    private const int LongForm = 16;

    /// <summary>Whether a format without pages of its own lays all of a document on its side: all new pages lie so, or a table is too wide.</summary>
    public static bool IsLandscape(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var blocks = document.Blocks;
        return (blocks.Count > 0 && blocks[0] is NewPage && blocks.All(b => b is not NewPage { IsLandscape: false })) || IsLandscape(blocks);
    }

    /// <summary>Whether a table has too many cells beside each other for an upright page.</summary>
    public static bool IsLandscape(IEnumerable<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        foreach (var block in blocks)
            if (block is Table table && IsWide(table)) return true;
        return false;
    }

    private static bool IsWide(Table table)
    {
        if (table.ColumnCount <= UprightCells) return false;
        var widest = 0;
        for (var r = 0; r < table.RowCount; r++) widest = Math.Max(widest, table.Row(r).Count);
        return widest > (table.RowCount > LongForm && table.Cells.Any(c => c.IsAnswer) ? UprightCellsOfForm : UprightCells);
    }
}
