namespace Jiheng.Documents.Docx;

/// <summary>What the tables of a Word document may cost; what any package may cost is in <see cref="Package.PackageLimits"/>.</summary>
internal static class DocxLimits
{
    /// <summary>Cells in all tables.</summary>
    public const int MaxCells = 500_000;

    /// <summary>Rows times columns over all tables; understanding them takes some hundred bytes for each place.</summary>
    public const int MaxGridPlaces = 1_000_000;

    /// <summary>Grid columns of one table; Word itself ends at 63.</summary>
    public const int MaxColumns = 1024;
}
