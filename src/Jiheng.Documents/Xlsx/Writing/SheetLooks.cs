using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>Chooses the style of a planned cell: labels shaded and locked, cells to fill in open, titles large.</summary>
internal static class SheetLooks
{
    // A label up to this width stands in the middle of its cell.
    private const int ShortLabel = 24;

    /// <summary>The style of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isForm">Whether the sheet has something to fill in.</param>
    public static SheetStyle Of(PlannedCell cell, bool isForm)
    {
        if (cell.Role is { } role) return OfParagraph(cell, role);
        var input = cell.Cell?.Input;
        var isComputed = cell.Formula is not null;
        return new SheetStyle(
            SheetFont.Body,
            IsShaded: isForm ? input is null || isComputed : cell.IsHeader,
            IsBoxed: true,
            Horizontal(cell, input),
            IsLocked: input is null || isComputed,
            cell.Figure?.Format ?? Format(input),
            KeepsText: input is null && LooksLikeFormula(cell.Lines));
    }

    /// <summary>The number format of a cell to fill in; empty for General.</summary>
    public static string Format(CellInput? input) => input?.Kind switch
    {
        null => "",
        InputKind.Percentage => Decimals(input.Decimals ?? 2) + "%",
        InputKind.Number => input.Decimals is { } decimals ? Decimals(decimals) : "",
        _ => SheetStyles.TextFormat,
    };

    private static SheetStyle OfParagraph(PlannedCell cell, ParagraphRole role) => new(
        cell.IsLink ? SheetFont.Link : role switch { ParagraphRole.Title => SheetFont.Title, ParagraphRole.Heading => SheetFont.Heading, _ => SheetFont.Body },
        IsShaded: false,
        IsBoxed: false,
        cell.Place switch
        {
            ParagraphPlace.Middle => HorizontalAlignmentValues.Center,
            ParagraphPlace.Right => HorizontalAlignmentValues.Right,
            ParagraphPlace.Left => HorizontalAlignmentValues.Left,
            _ => Horizontal(role),
        },
        // ____年度, 填表人：: what is blank in a line is filled in too.
        IsLocked: !cell.Lines.Any(l => l.Contains("__", StringComparison.Ordinal) || l.EndsWith('：') || l.Contains("：　", StringComparison.Ordinal)),
        "",
        LooksLikeFormula(cell.Lines));

    private static HorizontalAlignmentValues Horizontal(ParagraphRole role) => role switch
    {
        ParagraphRole.Title or ParagraphRole.Subtitle => HorizontalAlignmentValues.Center,
        ParagraphRole.Unit => HorizontalAlignmentValues.Right,
        _ => HorizontalAlignmentValues.Left,
    };

    private static HorizontalAlignmentValues Horizontal(PlannedCell cell, CellInput? input) => input?.Kind switch
    {
        _ when cell.IsAtRight => HorizontalAlignmentValues.Right,
        null => cell.Lines.All(l => TextWidth.Of(l) <= ShortLabel) ? HorizontalAlignmentValues.Center : HorizontalAlignmentValues.Left,
        InputKind.Text => HorizontalAlignmentValues.Left,
        _ => HorizontalAlignmentValues.Center,
    };

    private static string Decimals(int count) => count <= 0 ? "0" : "0." + new string('0', count);

    // As text it is harmless; the mark keeps it so when somebody edits the cell.
    private static bool LooksLikeFormula(IReadOnlyList<string> lines) => lines.Count > 0 && lines[0].Length > 0 && lines[0][0] is '=' or '+' or '-' or '@';
}
