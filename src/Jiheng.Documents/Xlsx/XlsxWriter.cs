using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Documents.Writing;
using Jiheng.Documents.Xlsx.Writing;
using Jiheng.Engine.Content;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Jiheng.Documents.Xlsx;

/// <summary>
/// Writes a document as a workbook to fill in or to print, a sheet for all between two new pages: labels locked without a password,
/// cells to fill in open and checked, computed cells as formulas, charts above their figures, A4 with page numbers.
/// </summary>
public sealed class XlsxWriter : IDocumentWriter
{
    private const string MainContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // Styles and choices.
    private const int OtherParts = 2;

    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
            Write(document, package.AddNewPart<WorkbookPart>(MainContentType, "rId1"));
        return FixedZip.Repack(stream, "x");
    }

    private static void Write(Document document, WorkbookPart book)
    {
        var planned = PlannedSheet.Of(document);
        var headings = PlannedSheet.Headings(planned);
        var styles = new SheetStyles();
        List<IReadOnlyList<string>> lists = [];
        var sheets = new Sheets();
        for (var i = 0; i < planned.Count; i++)
        {
            var id = i == 0 ? "rId1" : $"rId{i + OtherParts + 1}";
            Write(planned[i], book.AddNewPart<WorksheetPart>(id), styles, new SheetValidations(lists), headings, isFirst: i == 0);
            sheets.Append(new Sheet { Name = planned[i].Name, SheetId = (uint)i + 1, Id = id });
        }
        if (lists.Count > 0)
        {
            book.AddNewPart<WorksheetPart>("rId3").Worksheet = SheetPart.Choices(lists);
            sheets.Append(new Sheet { Name = SheetValidations.ChoicesSheet, SheetId = (uint)planned.Count + 1, Id = "rId3", State = SheetStateValues.Hidden });
        }
        book.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = styles.Build();
        book.Workbook = new X.Workbook(
            new WorkbookProperties(),
            sheets,
            SheetPart.Names(planned),
            // Stored values of formulas are blank or as read; whoever opens the file sees them computed.
            new CalculationProperties { CalculationId = 0, FullCalculationOnLoad = true });
    }

    private static void Write(PlannedSheet sheet, WorksheetPart part, SheetStyles styles, SheetValidations validations, IReadOnlyDictionary<int, string> headings, bool isFirst)
    {
        foreach (var cell in sheet.Plan.Cells)
            if (cell.Cell?.Input is { } input) validations.Add(input, cell.Area);
        part.Worksheet = SheetPart.Build(sheet.Plan, new SheetCells(sheet.Plan, styles), validations.Build(), headings, isFirst);
        if (sheet.Plan.Charts.Count > 0) SheetDrawing.Add(part, sheet.Plan, sheet.Name);
    }
}
