namespace Jiheng.Documents.Xlsx;

/// <summary>What a workbook may cost; what any package may cost is in <see cref="Package.PackageLimits"/>.</summary>
internal static class XlsxLimits
{
    /// <summary>Sheets; a year's forms of a large unit are some dozens.</summary>
    public const int MaxSheets = 1_000;

    /// <summary>Cells with text in all sheets.</summary>
    public const int MaxCells = 500_000;

    /// <summary>Rows times columns of all blocks, blank places included.</summary>
    public const int MaxGridPlaces = 1_000_000;

    /// <summary>The last row and column of Excel itself (ISO 29500-1, 18.3.1.73 and the limits of Excel 2007 and later).</summary>
    public const int LastRow = 1_048_576;

    /// <inheritdoc cref="LastRow"/>
    public const int LastColumn = 16_384;

    /// <summary>Merged areas of one sheet.</summary>
    public const int MaxMerges = 200_000;

    /// <summary>A merge that ends further beyond the filled cells was made of a whole row or column and is cut at them.</summary>
    public const int MaxMergedBeyond = 256;

    /// <summary>Texts in the common table.</summary>
    public const int MaxSharedStrings = 2_000_000;

    /// <summary>Letters of a number format; Excel ends at 255.</summary>
    public const int MaxFormatLength = 1024;
}
