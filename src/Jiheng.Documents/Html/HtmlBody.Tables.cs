using System.Globalization;
using AngleSharp.Dom;
using Jiheng.Documents.Docx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html;

internal sealed partial class HtmlBody
{
    private TableShapes layouts = null!;
    private int tableNumber;
    private int tableCount;
    private int row;
    private int column;
    private int cellCount;
    private long gridPlaces;

    private void ReadTable(IElement table, Story story)
    {
        Flush(story);
        foreach (var caption in Parts(table, "caption")) ReadElement(caption, story);
        if (layouts.IsLayout(table)) ReadLayout(table, story);
        else if (ReadGrid(table) is not { } grid) return;
        else if (story.Cell is { } cell) (cell.Nested ??= []).Add(grid);
        else story.Into.Add(grid);
    }

    /// <summary>A table that arranges the page: its cells are blocks, one after the other.</summary>
    private void ReadLayout(IElement table, Story story)
    {
        foreach (var group in Groups(table))
            foreach (var line in Parts(group, "tr"))
                foreach (var part in line.Children)
                {
                    if (IsHidden(part) || IsHidden(line) || IsHidden(group)) MeetHidden(part);
                    else if (part.LocalName is "td" or "th") ReadBlock(part, "div", HtmlStyle.Of(part), story);
                }
    }

    private Table? ReadGrid(IElement table)
    {
        var grid = new HtmlGrid(++tableCount);
        var (outer, number) = ((tableNumber, row, column), tableCount);
        tableNumber = number;
        foreach (var group in Groups(table))
        {
            if (IsHidden(group)) MeetHidden(group);
            else
                foreach (var line in Parts(group, "tr")) ReadRow(line, grid);
            grid.EndGroup();
        }
        (tableNumber, row, column) = outer;
        gridPlaces += grid.Places;
        if (gridPlaces > HtmlLimits.MaxGridPlaces)
            throw new UnreadableDocumentException($"网页内的表格合计超过 {HtmlLimits.MaxGridPlaces:N0} 格，已停止读取；请拆分成几个文件后再试。");
        if (grid.Places > 0) return grid.Build(file);
        // A table without rows is none, and takes no number.
        if (tableCount == number) tableCount--;
        return null;
    }

    private void ReadRow(IElement line, HtmlGrid grid)
    {
        if (IsHidden(line))
        {
            MeetHidden(line);
            return;
        }
        var isStarted = false;
        foreach (var part in line.Children)
        {
            if (part.LocalName is not ("td" or "th")) continue;
            if (!isStarted) grid.StartRow();
            isStarted = true;
            if (IsHidden(part)) MeetHidden(part);
            else ReadCell(part, grid);
        }
        if (!isStarted) grid.PassRow();
    }

    private void ReadCell(IElement part, HtmlGrid grid)
    {
        var style = HtmlStyle.Of(part);
        var columns = Span(part, "colspan");
        // Excel joins blank cells so, to let a text run over them; they stay cells.
        var isJoinedBlank = style.Has("mso-ignore:colspan") || style.Has("mso-ignore:colspan-rowspan");
        var cell = Place(grid, isJoinedBlank ? 1 : columns, Rows(part));
        var story = new Story { Cell = cell };
        if (style.KeepsSpace) keepsSpace++;
        ReadInside(part, style, story);
        if (style.KeepsSpace) keepsSpace--;
        Flush(story);
        for (var i = 1; isJoinedBlank && i < Math.Min(columns, HtmlLimits.WidestSpan); i++) Place(grid, 1, 1);
    }

    private GridCell Place(HtmlGrid grid, int columns, int rows)
    {
        if (++cellCount > HtmlLimits.MaxCells)
            throw new UnreadableDocumentException($"网页内的表格合计超过 {HtmlLimits.MaxCells:N0} 个单元格，已停止读取；请拆分成几个文件后再试。");
        var cell = grid.Place(columns, rows);
        (row, column) = (cell.Row + 1, cell.Column + 1);
        return cell;
    }

    /// <summary>The groups of rows in the order they are shown: the first thead at the top, the first tfoot at the end.</summary>
    private static IEnumerable<IElement> Groups(IElement table)
    {
        var head = Parts(table, "thead").FirstOrDefault();
        var foot = Parts(table, "tfoot").FirstOrDefault();
        if (head is not null) yield return head;
        foreach (var part in table.Children)
            if (part.LocalName is "tbody" or "thead" or "tfoot" && part != head && part != foot) yield return part;
        if (foot is not null) yield return foot;
    }

    private static IEnumerable<IElement> Parts(IElement parent, string name) => parent.Children.Where(c => c.LocalName == name);

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden") || HtmlStyle.Of(element).IsHidden;

    private static int Rows(IElement cell) => Digits(cell.GetAttribute("rowspan")) switch { 0 => int.MaxValue, null => 1, var rows => rows.Value };

    private static int Span(IElement cell, string name) => Digits(cell.GetAttribute(name)) is { } span and > 0 ? span : 1;

    /// <summary>The digits a value begins with, as browsers read it; null for none.</summary>
    private static int? Digits(string? value)
    {
        var digits = value.AsSpan().Trim();
        var end = 0;
        while (end < digits.Length && end < 8 && char.IsAsciiDigit(digits[end])) end++;
        return end == 0 ? null : int.Parse(digits[..end], CultureInfo.InvariantCulture);
    }
}
