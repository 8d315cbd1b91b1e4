using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Jiheng.Documents.Writing.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>The charts of a sheet, each over the rows that were kept free for it.</summary>
internal static class SheetDrawing
{
    /// <summary>The relationship from the sheet.</summary>
    public const string Id = "rId1";

    /// <summary>Adds the drawing and its charts to the sheet's part.</summary>
    public static void Add(WorksheetPart sheet, SheetPlan plan, string sheetName)
    {
        var part = sheet.AddNewPart<DrawingsPart>(Id);
        var drawing = new S.WorksheetDrawing();
        for (var i = 0; i < plan.Charts.Count; i++)
        {
            var id = $"rId{i + 1}";
            part.AddNewPart<ChartPart>(id).ChartSpace = ChartXml.Build(plan.Charts[i].Chart, plan.Charts[i].Source(sheetName), null);
            drawing.Append(Anchor(plan.Charts[i], plan.ColumnCount, id, (uint)i + 2));
        }
        part.WorksheetDrawing = drawing;
    }

    private static S.TwoCellAnchor Anchor(PlannedChart chart, int columns, string id, uint number) => new(
        new S.FromMarker(new S.ColumnId("0"), new S.ColumnOffset("0"), new S.RowId(Number(chart.FirstRow - 1)), new S.RowOffset("0")),
        new S.ToMarker(new S.ColumnId(Number(columns)), new S.ColumnOffset("0"), new S.RowId(Number(chart.FirstRow - 1 + chart.RowCount)), new S.RowOffset("0")),
        new S.GraphicFrame(
            new S.NonVisualGraphicFrameProperties(
                new S.NonVisualDrawingProperties { Id = number, Name = $"图表 {number - 1}", Description = chart.Chart.Title },
                new S.NonVisualGraphicFrameDrawingProperties()),
            new S.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            Macro = "",
        },
        new S.ClientData())
    {
        EditAs = S.EditAsValues.OneCell,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
