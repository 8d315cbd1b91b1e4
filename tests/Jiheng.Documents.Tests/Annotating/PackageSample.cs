using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Jiheng.Documents.Tests.Annotating;

/// <summary>Files as programs write them, with a comment, a chart and a picture in them, built by the format library.</summary>
internal static class PackageSample
{
    // One transparent point.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static byte[] Docx()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            var image = main.AddImagePart(ImagePartType.Png, "rIdImage");
            image.FeedData(new MemoryStream(Picture));
            Chart(main.AddNewPart<ChartPart>("rIdChart"));
            main.AddNewPart<HeaderPart>("rIdHeader").Header = new W.Header(Paragraph("页眉文字"));
            main.AddNewPart<WordprocessingCommentsPart>("rIdComments").Comments = new W.Comments(new W.Comment(Paragraph("请核实")) { Id = "3", Author = "王某", Initials = "王", Date = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc) });
            main.Document = new W.Document(new W.Body(
                Paragraph("2024年度绩效自评表"),
                new W.Paragraph(new W.CommentRangeStart { Id = "3" }, Run("执行率为95%。"), new W.CommentRangeEnd { Id = "3" }, new W.Run(new W.CommentReference { Id = "3" })),
                new W.Paragraph(new W.Run(new W.Drawing(
                    $"""
                    <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="990000" cy="790000"/><wp:docPr id="1" name="图"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="图"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdImage" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="990000" cy="790000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
                    """)), Run("图示说明")),
                new W.Table(
                    new W.TableProperties(new W.TableBorders(new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = 4 }, new W.InsideVerticalBorder { Val = W.BorderValues.Single, Size = 4 })),
                    new W.TableGrid(new W.GridColumn { Width = "3000" }, new W.GridColumn { Width = "3000" }),
                    new W.TableRow(Cell("指标"), Cell("完成值")),
                    new W.TableRow(Cell("执行率"), Cell("95%")),
                    new W.TableRow(Cell("备注"), Cell(""))),
                Paragraph("填表人"),
                new W.SectionProperties(new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "rIdHeader" })));
        }
        return stream.ToArray();
    }

    public static byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>("rIdSheet");
            var drawings = part.AddNewPart<DrawingsPart>("rIdDrawing");
            var image = drawings.AddImagePart(ImagePartType.Png, "rIdImage");
            image.FeedData(new MemoryStream(Picture));
            Chart(drawings.AddNewPart<ChartPart>("rIdChart"));
            drawings.WorksheetDrawing = new Xdr.WorksheetDrawing(Anchor(8,
                """<xdr:graphicFrame xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" x="0" y="0"/><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" cx="0" cy="0"/></xdr:xfrm><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdChart"/></a:graphicData></a:graphic></xdr:graphicFrame>"""));
            part.AddNewPart<WorksheetCommentsPart>("rIdComments").Comments = new S.Comments(new S.Authors(new S.Author("王某")), new S.CommentList(new S.Comment(new S.CommentText(new S.Text("请核实"))) { Reference = "B2", AuthorId = 0 }));
            var boxes = part.AddNewPart<VmlDrawingPart>("rIdBoxes");
            boxes.FeedData(new MemoryStream("""<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;width:100pt;height:50pt;visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 1, 10, 5, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>"""u8.ToArray()));
            part.Worksheet = new S.Worksheet(
                new S.SheetData(
                    new S.Row(Text("A1", "指标"), Text("B1", "完成值"), Text("C1", "备注")) { RowIndex = 1 },
                    new S.Row(Text("A2", "执行率"), Text("B2", "95%"), Text("C2", "按期")) { RowIndex = 2 },
                    new S.Row(Text("A3", "满意度"), Text("C3", "抽样")) { RowIndex = 3 }),
                new S.Drawing { Id = "rIdDrawing" }, new S.LegacyDrawing { Id = "rIdBoxes" });
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = new S.Stylesheet(
                new S.Fonts(new S.Font()), new S.Fills(new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }), new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 })),
                new S.Borders(new S.Border()), new S.CellStyleFormats(new S.CellFormat()), new S.CellFormats(new S.CellFormat()));
            book.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Name = "自评表", SheetId = 1, Id = "rIdSheet" }), new S.DefinedNames(new S.DefinedName("自评表!$A$1:$C$3") { Name = "_xlnm.Print_Area", LocalSheetId = 0 }));
        }
        return stream.ToArray();
    }

    private static void Chart(ChartPart part) => part.ChartSpace = new C.ChartSpace(new C.Chart(new C.PlotArea(new C.Layout(),
        new C.PieChart(new C.VaryColors { Val = true }, new C.PieChartSeries(new C.Index { Val = 0 }, new C.Order { Val = 0 }, new C.Values(new C.NumberLiteral(new C.PointCount { Val = 1 }, new C.NumericPoint(new C.NumericValue("1")) { Index = 0 })))))));

    private static Xdr.TwoCellAnchor Anchor(int row, string content)
    {
        var anchor = new Xdr.TwoCellAnchor(new Xdr.FromMarker(new Xdr.ColumnId("1"), new Xdr.ColumnOffset("0"), new Xdr.RowId($"{row}"), new Xdr.RowOffset("0")), new Xdr.ToMarker(new Xdr.ColumnId("4"), new Xdr.ColumnOffset("0"), new Xdr.RowId($"{row + 8}"), new Xdr.RowOffset("0")));
        anchor.Append(new Xdr.GraphicFrame(content), new Xdr.ClientData());
        return anchor;
    }

    private static S.Cell Text(string place, string text) => new() { CellReference = place, DataType = S.CellValues.InlineString, InlineString = new S.InlineString(new S.Text(text)) };

    private static W.Run Run(string text) => new(new W.Text(text));

    private static W.Paragraph Paragraph(string text) => new(Run(text));

    private static W.TableCell Cell(string text) => new(new W.TableCellProperties(new W.TableCellWidth { Width = "3000", Type = W.TableWidthUnitValues.Dxa }), text.Length == 0 ? new W.Paragraph() : Paragraph(text));
}
