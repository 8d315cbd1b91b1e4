using Jiheng.Documents.Package;
using Jiheng.Documents.Xlsx.Formats;

namespace Jiheng.Documents.Xlsx;

/// <summary>What the reading needs of the style of a cell.</summary>
/// <param name="Format">How its number is shown.</param>
/// <param name="IsBoxed">Whether it has a border at its left or right side: a cell of a drawn table.</param>
internal sealed record CellFormat(NumberFormat Format, bool IsBoxed)
{
    public static CellFormat Plain { get; } = new(NumberFormat.General, false);
}

/// <summary>The styles that cells name by their number.</summary>
internal sealed class CellFormats
{
    private readonly Dictionary<int, string> codes = [];
    private readonly Dictionary<int, NumberFormat> parsed = [];
    private readonly List<bool> boxed = [];
    private readonly List<CellFormat> formats = [];

    /// <summary>The style of a number; the plain one where the table has none.</summary>
    public CellFormat Of(int? number) => number is { } n && n >= 0 && n < formats.Count ? formats[n] : CellFormat.Plain;

    public static CellFormats Read(OfficePackage package)
    {
        var read = new CellFormats();
        using var cursor = package.OpenRelated("styles");
        while (cursor is not null && cursor.Advance())
        {
            if (!cursor.IsElement || !cursor.IsSheet) continue;
            switch (cursor.Name)
            {
                case "numFmts":
                    read.ReadCodes(cursor);
                    break;
                case "borders":
                    read.ReadBorders(cursor);
                    break;
                case "cellXfs":
                    read.ReadFormats(cursor);
                    break;
                case "fonts" or "fills" or "cellStyleXfs" or "cellStyles" or "dxfs" or "tableStyles" or "colors" or "extLst":
                    cursor.Skip();
                    break;
            }
        }
        return read;
    }

    private void ReadCodes(XmlCursor cursor)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
            if (cursor.Name == "numFmt" && Number(cursor, "numFmtId") is { } id && cursor.PlainAttribute("formatCode") is { } code) codes.TryAdd(id, code);
    }

    private void ReadBorders(XmlCursor cursor)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (cursor.Name == "border") boxed.Add(false);
            else if (cursor.Name is "left" or "right" or "start" or "end" && boxed.Count > 0 && cursor.PlainAttribute("style") is not (null or "none")) boxed[^1] = true;
        }
    }

    private void ReadFormats(XmlCursor cursor)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (cursor.Name != "xf") continue;
            var isBoxed = Number(cursor, "borderId") is { } border && border >= 0 && border < boxed.Count && boxed[border];
            formats.Add(new CellFormat(Format(Number(cursor, "numFmtId") ?? 0), isBoxed));
        }
    }

    private NumberFormat Format(int id)
    {
        if (!parsed.TryGetValue(id, out var format))
            parsed[id] = format = NumberFormat.Parse(codes.TryGetValue(id, out var code) ? code : BuiltInFormats.Code(id));
        return format;
    }

    private static int? Number(XmlCursor cursor, string name) => int.TryParse(cursor.PlainAttribute(name), out var number) ? number : null;
}
