using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Content;

/// <summary>A document without its file format: what every reader makes and every writer takes.</summary>
public sealed record Document
{
    /// <summary>The file's name as the user gave it.</summary>
    public required string File { get; init; }

    /// <summary>The format it was read from: docx, txt, …</summary>
    public required string Format { get; init; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal; empty where the host has no use for it.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Paragraphs and tables in reading order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What the sheets of a workbook store behind what they show, where they compute something.</summary>
    public IReadOnlyList<StoredSheet> StoredSheets { get; init; } = [];

    /// <summary>Where pictures, charts and drawings stand; null where the format or its reader cannot tell.</summary>
    public IReadOnlyList<Origin>? Pictures { get; init; }

    /// <summary>Native charts whose figures the file keeps, in reading order.</summary>
    public IReadOnlyList<ReadChart> Charts { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Loss> Losses { get; init; } = [];

    /// <summary>What a reader should know: tracked changes, comments, hidden text, macros, links, names in the file's properties.</summary>
    public IReadOnlyList<ReadingRemark> Remarks { get; init; } = [];
}

/// <summary>A chart that was read.</summary>
/// <param name="Chart">Its figures. How many decimals they are shown with is not known.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record ReadChart(Chart Chart, Origin Origin);

/// <summary>A part of the file that was not read, and why.</summary>
/// <param name="Origin">Where it stands, as near as is known.</param>
/// <param name="Reason">One Chinese sentence with what to do about it.</param>
public sealed record Loss(Origin Origin, string Reason)
{
    /// <summary>Whether glued numbers were not split because more than one split, or none, fits.</summary>
    public bool IsGlued { get; init; }

    /// <summary>Whether the figures are known by the names of their row and column and no more: their unit and meaning are not, and nothing else is lost with them.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>Something about the file that a reader of the figures should know, and which version was read.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">One Chinese sentence.</param>
public sealed record ReadingRemark(Origin Origin, ReadingRemarkKind Kind, string Text);

/// <summary>Kinds of <see cref="ReadingRemark"/>.</summary>
public enum ReadingRemarkKind
{
    /// <summary>修订: insertions and deletions not yet accepted; the accepted reading was taken.</summary>
    TrackedChanges,

    /// <summary>批注.</summary>
    Comments,

    /// <summary>隐藏文字.</summary>
    HiddenText,

    /// <summary>宏: programs in the file, which are never run.</summary>
    Macros,

    /// <summary>外部链接: values taken over from other files, which are never opened.</summary>
    ExternalLinks,

    /// <summary>文件属性中的作者: names that the file keeps beside its text; its place holds them, divided by 、.</summary>
    Author,
}
