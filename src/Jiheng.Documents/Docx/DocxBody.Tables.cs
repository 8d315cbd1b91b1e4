using Jiheng.Engine.Content;

namespace Jiheng.Documents.Docx;

internal sealed partial class DocxBody
{
    private int tableNumber;
    private int row;
    private int column;

    private Table? ReadTable()
    {
        var grid = new TableGrid(++tableCount);
        var outer = (tableNumber, row, column);
        tableNumber = grid.Number;
        ReadRows(grid);
        (tableNumber, row, column) = outer;
        // A table whose rows are all deleted is none, and takes no number.
        if (grid.RowCount == 0 && tableCount == grid.Number) tableCount--;
        gridPlaces += grid.Places;
        if (gridPlaces > DocxLimits.MaxGridPlaces)
            throw new UnreadableDocumentException($"文档内的表格合计超过 {DocxLimits.MaxGridPlaces:N0} 格，已停止读取；请拆分成几个文件后再试。");
        return grid.Build(file);
    }

    private void ReadRows(TableGrid grid)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord)
            {
                if (cursor.Name == "AlternateContent") ReadFirstChoice(() => ReadRows(grid));
                continue;
            }
            switch (cursor.Name)
            {
                case "gridCol":
                    if (grid.DeclaredColumns < DocxLimits.MaxColumns) grid.DeclaredColumns++;
                    break;
                case "tr":
                    grid.StartRow();
                    (row, column) = (grid.RowCount + 1, 1);
                    ReadCells(grid);
                    break;
                case "sdtPr":
                    ReadControlProperties();
                    break;
                case "sdtContent" when showsPlaceholder:
                    ReadPlaceholder(() => ReadRows(grid));
                    break;
                case "tblPr" or "tblGridChange" or "sdtEndPr" or "customXmlPr":
                    cursor.Skip();
                    break;
            }
        }
    }

    private void ReadCells(TableGrid grid)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord)
            {
                if (cursor.Name == "AlternateContent") ReadFirstChoice(() => ReadCells(grid));
                continue;
            }
            switch (cursor.Name)
            {
                case "trPr":
                    if (ReadRowDeleted(grid)) SkipTo(depth);
                    break;
                case "tc":
                    ReadCell(grid);
                    break;
                case "sdtPr":
                    ReadControlProperties();
                    break;
                case "sdtContent" when showsPlaceholder:
                    ReadPlaceholder(() => ReadCells(grid));
                    break;
                case "tblPrEx" or "sdtEndPr" or "customXmlPr":
                    cursor.Skip();
                    break;
            }
            if (cursor.Depth <= depth) return;
        }
    }

    private bool ReadRowDeleted(TableGrid grid)
    {
        if (cursor.IsEmpty) return false;
        var isDeleted = false;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "gridBefore":
                    grid.LeaveFree(cursor.Number("val") ?? 0);
                    break;
                case "del":
                    isDeleted = true;
                    notes.Deletion(Place(""));
                    break;
                case "ins":
                    notes.Insertion(Place(""));
                    break;
                case "trPrChange":
                    cursor.Skip();
                    break;
            }
        }
        return isDeleted;
    }

    private void SkipTo(int depth)
    {
        while (cursor.Depth > depth && cursor.Advance()) { }
    }

    private void ReadCell(TableGrid grid)
    {
        var properties = new CellProperties { Span = 1 };
        var element = cursor.ElementNumber;
        if (cursor.IsEmpty)
        {
            if (Place(grid, properties) is not null) TraceCell(element);
            return;
        }
        var depth = cursor.Depth;
        var text = new ParagraphText();
        GridCell? cell = null;
        var isPlaced = false;
        while (cursor.NextInside(depth))
        {
            if (!isPlaced && cursor.IsWord && cursor.Name == "tcPr")
            {
                properties = ReadCellProperties();
                if (!properties.IsDeleted) continue;
                SkipTo(depth);
                return;
            }
            if (!isPlaced)
            {
                cell = Place(grid, properties);
                if (cell is not null) TraceCell(element);
            }
            isPlaced = true;
            // What stands in a continued cell is not shown by Word; it is read to be remarked on.
            cell ??= new GridCell(0, 0, 1) { IsCovered = true };
            ReadCellElement(cell, text);
        }
        if (!isPlaced && Place(grid, properties) is not null) TraceCell(element);
        if (cell is null) return;
        AddLines(cell.Lines, text.Take());
        if (cell.IsCovered && cell.Lines.Count > 0) notes.HiddenText(cell.Lines[0].Origin);
    }

    private GridCell? Place(TableGrid grid, CellProperties properties)
    {
        if (++cellCount > DocxLimits.MaxCells)
            throw new UnreadableDocumentException($"文档内的表格合计超过 {DocxLimits.MaxCells:N0} 个单元格，已停止读取；请拆分成几个文件后再试。");
        var at = grid.Column;
        var cell = grid.Place(properties.Span, properties.Down, properties.Across);
        (row, column) = (grid.RowCount, at + 1);
        return cell;
    }

    private void ReadCellElement(GridCell cell, ParagraphText text)
    {
        if (!cursor.IsWord)
        {
            if (cursor.Name == "AlternateContent") ReadFirstChoice(() => ReadCellContent(cell, text));
            return;
        }
        switch (cursor.Name)
        {
            case "p":
                int? heading = null;
                TraceParagraph();
                if (!ReadParagraph(text, ref heading)) AddLines(cell.Lines, text.Take());
                break;
            case "tbl":
                AddLines(cell.Lines, text.Take());
                if (ReadTable() is { } table) (cell.Nested ??= []).Add(table);
                break;
            case "altChunk" or "subDoc":
                notes.Import(Place(""));
                cursor.Skip();
                break;
            case "del" or "moveFrom":
                notes.Deletion(Place(""));
                cursor.Skip();
                break;
            case "sdtPr":
                ReadControlProperties();
                break;
            case "sdtContent" when showsPlaceholder:
                SkipPlaceholder();
                break;
            case "sdtEndPr" or "customXmlPr":
                cursor.Skip();
                break;
        }
    }

    private void ReadCellContent(GridCell cell, ParagraphText text)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth)) ReadCellElement(cell, text);
    }

    private CellProperties ReadCellProperties()
    {
        var properties = new CellProperties { Span = 1 };
        if (cursor.IsEmpty) return properties;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "gridSpan":
                    properties.Span = cursor.Number("val") ?? 1;
                    break;
                case "vMerge":
                    properties.Down = Merge(cursor.Attribute("val"));
                    break;
                case "hMerge":
                    properties.Across = Merge(cursor.Attribute("val"));
                    break;
                // Tracked: a merge, an insertion, a deletion of the cell. The accepted reading has it done.
                case "cellMerge":
                    if (cursor.Attribute("vMerge") is { } merge) properties.Down = merge == "rest" ? CellMerge.Restart : CellMerge.Continue;
                    break;
                case "cellIns":
                    notes.Insertion(Place(""));
                    break;
                case "cellDel":
                    properties.IsDeleted = true;
                    notes.Deletion(Place(""));
                    break;
                case "tcPrChange" or "tcBorders" or "tcMar":
                    cursor.Skip();
                    break;
            }
        }
        return properties;
    }

    // Without a value a merge continues.
    private static CellMerge Merge(string? value) => value == "restart" ? CellMerge.Restart : CellMerge.Continue;

    private struct CellProperties
    {
        public int Span { get; set; }

        public CellMerge Down { get; set; }

        public CellMerge Across { get; set; }

        public bool IsDeleted { get; set; }
    }
}
