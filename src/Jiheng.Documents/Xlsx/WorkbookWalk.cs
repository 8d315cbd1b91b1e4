using Jiheng.Documents.Package;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Xlsx;

/// <summary>All sheets in the order of their tabs, with what hangs on them: comments and drawings.</summary>
internal sealed class WorkbookWalk(string file, OfficePackage package)
{
    private readonly SheetNotes notes = new(file);
    private readonly ChartParts charts = new(package);
    private readonly HashSet<string> read = new(StringComparer.OrdinalIgnoreCase);

    public Document Read()
    {
        var book = Workbook.Read(package);
        if (book.Sheets.Count == 0)
            throw new UnreadableDocumentException("工作簿中没有工作表，文件可能已损坏；请用 Excel 或 WPS 打开修复后另存为 .xlsx。");
        var reader = new SheetReader(book, new SharedStrings(package), CellFormats.Read(package), notes);
        var sheets = new List<SheetContent>();
        foreach (var entry in book.Sheets)
            if (book.ReviewSheets.Contains(entry.Name)) notes.ReviewSheet(new SheetPlace(entry.Name, 0, 0));
            else if (Read(entry, reader) is { } sheet) sheets.Add(sheet);

        var blocks = new SheetBlocks(file, notes);
        foreach (var sheet in sheets)
        {
            if (sheet.Entry.IsHidden && IsListOfChoices(sheet, sheets)) continue;
            if (sheet.Entry.IsHidden && sheet.Rows.Exists(r => r.Cells.Count > 0)) notes.HiddenSheet(new SheetPlace(sheet.Entry.Name, 0, 0));
            blocks.Add(sheet);
        }
        return new Document { File = file, Format = "xlsx", Blocks = blocks.Blocks, StoredSheets = [.. sheets.Where(s => s.Stored.Count > 0).Select(s => new StoredSheet(s.Entry.Name, s.Stored))],
            Charts = charts.Charts, Losses = ChartFigureNotes.Of(charts.Charts, blocks.Blocks) is { } figures ? [.. notes.Losses(), figures] : notes.Losses(), Remarks = [.. notes.Remarks(), .. Surroundings()] };
    }

    /// <summary>What the workbook brings beside its sheets.</summary>
    private IEnumerable<ReadingRemark> Surroundings()
    {
        var links = package.RelationshipsOf(package.MainPart).Count(r => r.Kind == "externalLink");
        if (links > 0)
            yield return new ReadingRemark(new Origin(file, ""), ReadingRemarkKind.ExternalLinks,
                $"工作簿引用了 {links} 个其他文件的数据，没有打开那些文件，核对的是保存时的数值；公开或报送前请断开链接，改为数值。");
        if (package.HasMacros()) yield return MacroRemark.At(new Origin(file, ""));
        if (AuthorRemark.Of(package, file) is { } author) yield return author;
    }

    private SheetContent? Read(SheetEntry entry, SheetReader reader)
    {
        var place = new SheetPlace(entry.Name, 0, 0);
        if (entry.Kind == "chartsheet") notes.Chart(place);
        if (entry.Kind is not ("worksheet" or "")) return null;
        // A part belongs to one sheet (ISO 29500-1, 12.3.24): a damaged list that names it a thousand times is no thousand sheets.
        using var part = entry.Part.Length == 0 || !read.Add(entry.Part) ? null : package.OpenLarge(entry.Part);
        if (part is null)
        {
            notes.MissingSheet(place);
            return null;
        }
        var sheet = reader.Read(entry, part);
        foreach (var related in package.RelationshipsOf(entry.Part))
        {
            if (related.Kind == "comments") CountComments(related.Target, entry.Name);
            else if (related.Kind == "drawing") CountDrawings(related.Target, place);
        }
        return sheet;
    }

    /// <summary>A hidden sheet that only holds the words of drop-downs is no content of anybody's form.</summary>
    private static bool IsListOfChoices(SheetContent sheet, List<SheetContent> sheets) => sheets.Exists(other => !ReferenceEquals(other, sheet)
        && other.ChoiceSources.Exists(s => s.Equals(sheet.Entry.Name, StringComparison.OrdinalIgnoreCase)));

    private void CountComments(string part, string sheet)
    {
        using var cursor = package.Open(part);
        while (cursor is not null && cursor.Advance())
        {
            if (!cursor.IsElement || cursor.Name != "comment") continue;
            var place = CellReference.TryParse(cursor.PlainAttribute("ref"), out var found) ? found : default;
            notes.Comment(new SheetPlace(sheet, place.Row, place.Column));
            cursor.Skip();
        }
    }

    private void CountDrawings(string part, SheetPlace place)
    {
        using var cursor = package.Open(part);
        while (cursor is not null && cursor.Advance())
        {
            if (!cursor.IsElement) continue;
            switch (cursor.Name)
            {
                case "pic":
                    notes.Picture(place);
                    cursor.Skip();
                    break;
                case "graphicFrame":
                    Chart(cursor, part, place);
                    break;
                case "txBody" when HasText(cursor):
                    notes.TextBox(place);
                    break;
            }
        }
    }

    private void Chart(XmlCursor cursor, string part, SheetPlace place)
    {
        var isRead = false;
        if (!cursor.IsEmpty)
        {
            var depth = cursor.Depth;
            while (cursor.NextInside(depth))
                isRead |= cursor.Name == "chart" && charts.Read(part, cursor.RelationshipId(), notes.Origin(place));
        }
        if (!isRead) notes.Chart(place);
    }

    private static bool HasText(XmlCursor cursor)
    {
        if (cursor.IsEmpty) return false;
        var depth = cursor.Depth;
        var hasText = false;
        while (cursor.NextInside(depth)) hasText |= cursor.Name == "t" && !string.IsNullOrWhiteSpace(cursor.ReadText());
        return hasText;
    }
}
