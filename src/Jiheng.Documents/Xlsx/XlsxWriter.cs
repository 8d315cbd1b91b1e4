using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Documents.Writing;
using Jiheng.Documents.Xlsx.Writing;
using Jiheng.Engine.Content;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Jiheng.Documents.Xlsx;

/// <summary>
/// Writes a document as one sheet to fill in or to print: labels locked without a password, cells to fill in open and checked,
/// computed cells as formulas, charts above their figures, A4 with page numbers.
/// </summary>
public sealed class XlsxWriter : IDocumentWriter
{
    private const string MainContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int LongestSheetName = 31;

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
        var plan = SheetPlan.Of(document);
        var styles = new SheetStyles();
        var validations = new SheetValidations();
        foreach (var cell in plan.Cells)
            if (cell.Cell?.Input is { } input) validations.Add(input, cell.Area);

        var name = SheetName(document);
        var sheets = new Sheets(new Sheet { Name = name, SheetId = 1, Id = "rId1" });
        var sheet = book.AddNewPart<WorksheetPart>("rId1");
        var cells = new SheetCells(plan, styles);
        var rows = cells.Build();
        sheet.Worksheet = SheetPart.Build(plan, rows, cells.Breaks, validations.Build(), name);
        if (plan.Charts.Count > 0) SheetDrawing.Add(sheet, plan, name);
        if (validations.Lists.Count > 0)
        {
            book.AddNewPart<WorksheetPart>("rId3").Worksheet = SheetPart.Choices(validations.Lists);
            sheets.Append(new Sheet { Name = SheetValidations.ChoicesSheet, SheetId = 2, Id = "rId3", State = SheetStateValues.Hidden });
        }
        book.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = styles.Build();
        book.Workbook = new X.Workbook(
            new WorkbookProperties(),
            sheets,
            SheetPart.Names(plan, name),
            // Stored values of formulas are blank or as read; whoever opens the file sees them computed.
            new CalculationProperties { CalculationId = 0, FullCalculationOnLoad = true });
    }

    /// <summary>The first heading as a tab's name: at most 31 signs, none that Excel forbids.</summary>
    private static string SheetName(Document document)
    {
        var paragraphs = document.Blocks.OfType<Engine.Content.Paragraph>().ToList();
        var title = (paragraphs.Find(p => p.HeadingLevel is not null) ?? paragraphs.FirstOrDefault())?.Text ?? "";
        var name = new string([.. title.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && !"[]:*?/\\：？＊／＼".Contains(c, StringComparison.Ordinal))]).Trim().Trim('\'');
        if (name.Length > LongestSheetName) name = name[..LongestSheetName];
        return name.Length == 0 || name == SheetValidations.ChoicesSheet || name.Equals("History", StringComparison.OrdinalIgnoreCase) ? "Sheet1" : name;
    }
}
