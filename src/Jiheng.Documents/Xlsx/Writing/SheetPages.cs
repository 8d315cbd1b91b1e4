using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>Where the pages of a sheet with charts end: where one is full, lest a chart be cut in two.</summary>
internal static class SheetPages
{
    // Points that a page surely has room for: A4 less the margins, and a little less than that since rows grow when they are opened.
    private const double PortraitHeight = 690;
    private const double LandscapeHeight = 455;

    /// <summary>1-based rows behind which a new page begins.</summary>
    /// <param name="plan">The sheet.</param>
    /// <param name="heights">The height of each row in points; 0 for the usual one.</param>
    public static IReadOnlyList<int> Breaks(SheetPlan plan, double[] heights)
    {
        if (plan.Charts.Count == 0) return [];
        var room = plan.IsLandscape ? LandscapeHeight : PortraitHeight;
        var charts = plan.Charts.ToDictionary(c => c.FirstRow, c => Together(c, heights, room));
        List<int> breaks = [];
        // What stands in the middle leads to a table, unless it is the caption of a chart above it.
        var captions = plan.Charts.Select(c => c.LastRow + 1).ToHashSet();
        var leads = plan.Cells.Where(c => c.Role is ParagraphRole.Heading or ParagraphRole.Unit || (c.Role is not null && c.Place == ParagraphPlace.Middle && !captions.Contains(c.Area.First.Row))).Select(c => c.Area.First.Row).ToHashSet();
        var (used, begin) = (0.0, 1);
        for (var row = 1; row <= plan.RowCount;)
        {
            var rows = charts.GetValueOrDefault(row, 1);
            var height = 0.0;
            for (var r = row; r < row + rows; r++) height += Height(heights[r - 1]);
            if (row > 1 && used + height > room)
            {
                var first = row;
                // What leads to a table goes with it, unless it fills the page by itself.
                while (leads.Contains(first - 1) && first - 1 > begin) first--;
                breaks.Add(first - 1);
                begin = first;
                used = 0;
                for (var r = first; r < row; r++) used += Height(heights[r - 1]);
            }
            used += height;
            row += rows;
        }
        return breaks;
    }

    /// <summary>How many rows stay on one page: those under the drawing, with its figures and caption where there is room.</summary>
    private static int Together(PlannedChart chart, double[] heights, double room)
    {
        var end = Math.Min(chart.LastRow + 1, heights.Length);
        var height = 0.0;
        for (var r = chart.FirstRow; r <= end; r++) height += Height(heights[r - 1]);
        return height <= room ? end - chart.FirstRow + 1 : chart.RowCount;
    }

    private static double Height(double height) => height > 0 ? height : SheetPlan.ChartRowHeight;
}
