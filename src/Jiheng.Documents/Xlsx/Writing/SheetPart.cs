using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Engine.Diagnostics;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>The parts of a sheet around its cells: columns, merges, protection, page.</summary>
internal static class SheetPart
{
    private const uint A3 = 8;
    private const uint A4 = 9;

    // Counted from 0: a break reaches over the whole sheet.
    private const uint LastColumn = XlsxLimits.LastColumn - 1;

    /// <summary>The whole sheet; the order of the elements is that of the schema.</summary>
    /// <param name="plan">What stands on it.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="validations">What is checked while it is filled in; null for nothing.</param>
    /// <param name="headings">Where the headings of the whole workbook stand.</param>
    /// <param name="isFirst">Whether it is the sheet that is seen when the workbook is opened.</param>
    public static Worksheet Build(SheetPlan plan, SheetCells cells, DataValidations? validations, IReadOnlyDictionary<int, string> headings, bool isFirst)
    {
        var data = cells.Build();
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = Used(plan).ToString() },
            new SheetViews(new SheetView { WorkbookViewId = 0, TabSelected = isFirst ? true : null, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            Columns(plan),
            data);
        // Without a password: whoever must change the form may, but nobody overwrites a label by a slip.
        if (plan.IsForm) sheet.Append(new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatRows = false, FormatColumns = false, InsertRows = false });
        var merges = plan.Cells.Where(c => c.Area.First != c.Area.Last).Select(c => new MergeCell { Reference = c.Area.ToString() }).ToList();
        if (merges.Count > 0) sheet.Append(new MergeCells(merges) { Count = (uint)merges.Count });
        if (validations is not null) sheet.Append(validations);
        var links = plan.Entries.Select(e => new X.Hyperlink { Reference = new CellReference(e.Row, 1).ToString(), Location = headings[e.Heading] }).ToList();
        if (links.Count > 0) sheet.Append(new Hyperlinks(links));
        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.8, Bottom = 0.8, Header = 0.3, Footer = 0.4 },
            new PageSetup { PaperSize = plan.IsLarge ? A3 : A4, Orientation = plan.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&C第 &P 页，共 &N 页")));
        if (cells.Breaks is { Count: > 0 } breaks)
            sheet.Append(new RowBreaks(breaks.Select(r => new Break { Id = (uint)r, Max = LastColumn, ManualPageBreak = true })) { Count = (uint)breaks.Count, ManualBreakCount = (uint)breaks.Count });
        sheet.Append(new IgnoredErrors(new IgnoredError { SequenceOfReferences = new ListValue<StringValue>([Used(plan).ToString()]), NumberStoredAsText = true }));
        if (plan.Charts.Count > 0) sheet.Append(new X.Drawing { Id = SheetDrawing.Id });
        return sheet;
    }

    /// <summary>The hidden sheet with the words of drop-downs, one list a column.</summary>
    public static Worksheet Choices(IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var data = new SheetData();
        for (var r = 0; r < lists.Max(l => l.Count); r++)
        {
            var row = new Row { RowIndex = (uint)r + 1 };
            for (var c = 0; c < lists.Count; c++)
                if (r < lists[c].Count)
                    row.Append(new X.Cell
                    {
                        CellReference = new CellReference(r + 1, c + 1).ToString(),
                        DataType = CellValues.InlineString,
                        InlineString = new InlineString(new X.Text(lists[c][r]) { Space = SpaceProcessingModeValues.Preserve }),
                    });
            data.Append(row);
        }
        return new Worksheet(data);
    }

    /// <summary>Names for printing: the area of each sheet, and the rows that its pages repeat.</summary>
    public static DefinedNames Names(IReadOnlyList<PlannedSheet> sheets)
    {
        var names = new DefinedNames();
        for (var i = 0; i < sheets.Count; i++)
        {
            var (plan, quoted) = (sheets[i].Plan, sheets[i].Quoted);
            names.Append(new DefinedName($"{quoted}!$A$1:${SheetAddress.Column(plan.ColumnCount)}${Math.Max(plan.RowCount, 1)}") { Name = "_xlnm.Print_Area", LocalSheetId = (uint)i });
            if (plan.RepeatedRows > 0) names.Append(new DefinedName($"{quoted}!$1:${plan.RepeatedRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }
        return names;
    }

    private static CellArea Used(SheetPlan plan) => new(new(1, 1), new(Math.Max(plan.RowCount, 1), plan.ColumnCount));

    private static Columns Columns(SheetPlan plan) => new(plan.Widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w + 0.71, CustomWidth = true }));
}
