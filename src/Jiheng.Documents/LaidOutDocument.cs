namespace Jiheng.Documents;

/// <summary>A written document after a program that has pages laid it out.</summary>
/// <param name="Docx">The Word file; with the page numbers of its contents where they were asked for.</param>
/// <param name="Pdf">Its pages; empty where they were not asked for.</param>
public sealed record LaidOutDocument(byte[] Docx, byte[] Pdf);

/// <summary>What a layout is for.</summary>
[Flags]
public enum LayoutWork
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The page numbers of contents.</summary>
    Numbers = 1,

    /// <summary>The pages as PDF.</summary>
    Pdf = 2,
}
