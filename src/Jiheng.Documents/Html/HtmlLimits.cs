namespace Jiheng.Documents.Html;

/// <summary>What a web page may cost. Each bound is far above any real page and far below what hurts the machine.</summary>
/// <remarks>Lines and characters are bounded as for every format, in <see cref="Package.PackageLimits"/>.</remarks>
internal static class HtmlLimits
{
    /// <summary>Bytes of the file; a page of a year's forms has some hundred kilobytes, Word's own HTML some megabytes.</summary>
    public const int MaxBytes = 64 << 20;

    /// <summary>Tags, texts and comments.</summary>
    public const int MaxTokens = 4_000_000;

    /// <summary>Elements that may be open inside each other. Browsers end at 512.</summary>
    public const int MaxOpen = 400;

    /// <summary>
    /// Steps of the parser: at every tag it may look through all that is open, and repeat every formatting element left open.
    /// </summary>
    public const long MaxSteps = 200_000_000;

    /// <summary>Formatting elements the parser repeats because somebody forgot to close them; each is a node of the tree.</summary>
    public const int MaxRepeated = 1_000_000;

    /// <summary>Attributes of one tag; Word writes about ten.</summary>
    public const int MaxAttributes = 1_000;

    /// <summary>Cells in all tables.</summary>
    public const int MaxCells = 500_000;

    /// <summary>Rows times columns over all tables; understanding them takes some hundred bytes for each place.</summary>
    public const int MaxGridPlaces = 1_000_000;

    /// <summary>Grid columns of one table.</summary>
    public const int MaxColumns = 1024;

    /// <summary>A wider span means "to the edge": no printed form has so many columns.</summary>
    public const int WidestSpan = 100;

    /// <summary>Parts of a page saved as one file (mht): the page, its pictures and style sheets.</summary>
    public const int MaxParts = 2_000;

    /// <summary>Parts inside parts.</summary>
    public const int MaxPartDepth = 5;
}
