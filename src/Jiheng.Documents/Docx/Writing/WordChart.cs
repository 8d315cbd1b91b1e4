using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Writing.Charts;
using Jiheng.Engine.Content;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>Writes charts in the line of the text, each with the workbook that its figures are edited in.</summary>
internal sealed class WordChart(MainDocumentPart main)
{
    private const string WorkbookId = "rId1";

    private uint count;

    /// <summary>The paragraph with the chart.</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="paper">The pages it stands on.</param>
    /// <param name="keepsNext">Whether the paragraph behind it is its caption.</param>
    public W.Paragraph Build(Chart chart, WordPaper paper, bool keepsNext)
    {
        var id = $"rIdChart{++count}";
        var part = main.AddNewPart<ChartPart>(id);
        var workbook = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, WorkbookId);
        using (var bytes = new MemoryStream(ChartWorkbook.Write(chart))) workbook.FeedData(bytes);
        part.ChartSpace = ChartXml.Build(chart, ChartWorkbook.Source(chart), WorkbookId);

        var (width, height) = ChartSize.Of(chart, WordPage.TextWidth(paper), WordPage.TextHeight(paper));
        var properties = new ParagraphProperties();
        if (keepsNext) properties.Append(new KeepNext());
        // A line of exact height would cut it.
        properties.Append(new SpacingBetweenLines { Before = "120", After = "120", Line = "240", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = JustificationValues.Center });
        return new W.Paragraph(properties, new Run(new W.Drawing(new D.Inline(
            new D.Extent { Cx = width, Cy = height },
            new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new D.DocProperties { Id = count, Name = $"图表 {count}", Description = chart.Title },
            new D.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        })));
    }
}
