namespace Jiheng.Engine.Content;

/// <summary>A new page begins here, and the pages from here on lie so. Readers never make one.</summary>
/// <param name="IsLandscape">Whether they lie on their side, for wide tables.</param>
public sealed record NewPage(bool IsLandscape = false) : Block
{
    /// <summary>Whether page numbers begin at 1 again: behind a cover or contents.</summary>
    public bool RestartsNumbers { get; init; }
}

/// <summary>目录: a list of the headings behind it, with their pages where the format has pages. Readers never make one.</summary>
/// <param name="Levels">How deep it goes: 2 lists headings of levels 1 and 2.</param>
public sealed record Contents(int Levels = 2) : Block;

/// <summary>How a written paragraph is set where its text and neighbours do not tell.</summary>
public enum ParagraphPlace
{
    /// <summary>As its role says: body text begins two letters in.</summary>
    Usual,

    /// <summary>In the middle: a cover's lines, the caption of a chart.</summary>
    Middle,

    /// <summary>At the right: who signs, and the date.</summary>
    Right,

    /// <summary>At the left without indent: 附件1, the name of the one addressed.</summary>
    Left,
}
