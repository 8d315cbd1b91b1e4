using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>The letters of a cell.</summary>
internal enum SheetFont
{
    Body,
    Title,
    Heading,
    Link,
}

/// <summary>How a cell looks and whether it may be changed.</summary>
internal sealed record SheetStyle(SheetFont Font, bool IsShaded, bool IsBoxed, HorizontalAlignmentValues Horizontal, bool IsLocked, string Format, bool KeepsText);

/// <summary>Gathers the styles that are used and writes them as the styles part.</summary>
internal sealed class SheetStyles
{
    /// <summary>The format of a text: what is typed stays as it was typed, so that 1-2 becomes no day.</summary>
    public const string TextFormat = "@";

    private const uint FirstOwnFormat = 164;
    private const string Shade = "FFF2F2F2";

    private readonly List<SheetStyle> styles = [];
    private readonly List<string> formats = [];

    /// <summary>The number of a style.</summary>
    public uint Number(SheetStyle style)
    {
        var at = styles.IndexOf(style);
        if (at < 0)
        {
            at = styles.Count;
            styles.Add(style);
        }
        // 0 is the style of cells without one.
        return (uint)at + 1;
    }

    /// <summary>The styles part.</summary>
    public Stylesheet Build()
    {
        var cells = new X.CellFormats(new X.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 });
        foreach (var style in styles) cells.Append(Format(style));
        cells.Count = (uint)cells.ChildElements.Count;
        var own = formats.Select((code, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = code }).ToList();
        var sheet = new Stylesheet();
        if (own.Count > 0) sheet.Append(new NumberingFormats(own) { Count = (uint)own.Count });
        sheet.Append(
            new Fonts(Font("宋体", 11), Font("黑体", 16), Font("黑体", 12), Link()) { Count = 4 },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = Shade }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid })) { Count = 3 },
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(
                    new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
                    new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())) { Count = 2 },
            new CellStyleFormats(new X.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            cells,
            new CellStyles(new CellStyle { Name = "常规", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        return sheet;
    }

    // A number that is too wide shows as #### instead of a second line; it is made smaller.
    private static bool IsNumber(SheetStyle style) => style.Format.Length > 0 && style.Format is not ("General" or "@");

    private X.CellFormat Format(SheetStyle style) => new(
        new Alignment { Horizontal = style.Horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = !IsNumber(style), ShrinkToFit = IsNumber(style) ? true : null },
        new Protection { Locked = style.IsLocked })
    {
        NumberFormatId = FormatNumber(style.Format),
        FontId = (uint)style.Font,
        FillId = style.IsShaded ? 2U : 0U,
        BorderId = style.IsBoxed ? 1U : 0U,
        FormatId = 0,
        QuotePrefix = style.KeepsText ? BooleanValue.FromBoolean(true) : null,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };

    private uint FormatNumber(string code)
    {
        switch (code)
        {
            case "":
                return 0;
            case "0":
                return 1;
            case "0.00":
                return 2;
            case "0%":
                return 9;
            case "0.00%":
                return 10;
            case TextFormat:
                return 49;
        }
        var at = formats.IndexOf(code);
        if (at < 0)
        {
            at = formats.Count;
            formats.Add(code);
        }
        return FirstOwnFormat + (uint)at;
    }

    private static Font Font(string name, double size) => new(
        new FontSize { Val = size }, new FontName { Val = name }, new FontFamily { Val = 3 }, new FontCharSet { Val = 134 });

    private static Font Link() => new(
        new Underline(), new FontSize { Val = 11 }, new Color { Rgb = "FF1F4E79" }, new FontName { Val = "宋体" }, new FontFamily { Val = 3 }, new FontCharSet { Val = 134 });
}
