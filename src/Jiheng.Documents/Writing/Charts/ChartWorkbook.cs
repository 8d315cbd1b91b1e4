using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Documents.Xlsx;
using Jiheng.Engine.Diagnostics;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>The workbook inside a Word file that opens when somebody edits a chart's figures.</summary>
internal static class ChartWorkbook
{
    private const string MainContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string SheetName = "Sheet1";
    private const uint FirstOwnFormat = 164;

    /// <summary>Where the workbook has the chart's figures.</summary>
    public static ChartSource Source(Engine.Content.Chart chart) =>
        new(SheetName, 1, 1, [.. Enumerable.Range(2, chart.Series.Count)], chart.Categories.Count);

    /// <summary>The workbook's bytes; the same chart gives the same.</summary>
    public static byte[] Write(Engine.Content.Chart chart)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddNewPart<WorkbookPart>(MainContentType, "rId1");
            book.AddNewPart<WorksheetPart>("rId1").Worksheet = new Worksheet(
                new Columns(new Column { Min = 1, Max = 1, Width = 24, CustomWidth = true }, new Column { Min = 2, Max = (uint)chart.Series.Count + 1, Width = 14, CustomWidth = true }),
                Rows(chart));
            book.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = Styles(ChartFigures.Format(chart));
            book.Workbook = new X.Workbook(new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = "rId1" }));
        }
        return FixedZip.Repack(stream, "x");
    }

    private static SheetData Rows(Engine.Content.Chart chart)
    {
        var header = new Row { RowIndex = 1 };
        for (var s = 0; s < chart.Series.Count; s++) header.Append(Words(1, s + 2, chart.Series[s].Name));
        var data = new SheetData(header);
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            var row = new Row { RowIndex = (uint)c + 2 };
            row.Append(Words(c + 2, 1, chart.Categories[c]));
            for (var s = 0; s < chart.Series.Count; s++)
                if (ChartFigures.Value(chart.Series[s], c) is { } value)
                    row.Append(new X.Cell { CellReference = new CellReference(c + 2, s + 2).ToString(), StyleIndex = 1, CellValue = new CellValue(ChartFigures.Stored(value)) });
            data.Append(row);
        }
        return data;
    }

    private static X.Cell Words(int row, int column, string text) => new()
    {
        CellReference = new CellReference(row, column).ToString(),
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new X.Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Stylesheet Styles(string format) => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = FirstOwnFormat, FormatCode = format }) { Count = 1 },
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" })) { Count = 1 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new X.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new X.CellFormats(
            new X.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            new X.CellFormat { NumberFormatId = FirstOwnFormat, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true }) { Count = 2 },
        new CellStyles(new CellStyle { Name = "常规", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
}
