using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Content;

/// <summary>A paragraph or a table; in documents to be written also a chart, the contents, a new page.</summary>
public abstract record Block;

/// <summary>A line of text with its place. In a text file a line of the file; in Word a paragraph or a line break inside one.</summary>
/// <param name="Text">Without the line end and without what converters leave behind; inner white space as printed.</param>
/// <param name="Origin">Where it stands, with the text as it stands there.</param>
public sealed record TextLine(string Text, Origin Origin)
{
    /// <summary>Without the line end and without what converters leave behind; inner white space as printed.</summary>
    public string Text { get; init; } = Residue.Strip(Text);
}

/// <summary>A paragraph outside tables.</summary>
/// <param name="Lines">One or more lines.</param>
public sealed record Paragraph(IReadOnlyList<TextLine> Lines) : Block
{
    /// <summary>The heading level the format itself gives (Word outline level, Markdown #), 1 at the top; null for body text.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Where the text comes from when it is not the body: a footnote or a text box.</summary>
    public ParagraphSource Source { get; init; }

    /// <summary>How it is set when written.</summary>
    public ParagraphPlace Place { get; init; }

    /// <summary>The lines joined, without line ends.</summary>
    public string Text => Lines.Count == 1 ? Lines[0].Text : string.Concat(Lines.Select(l => l.Text));

    /// <summary>The place of the first line.</summary>
    public Origin Origin => Lines[0].Origin;
}

/// <summary>Where a paragraph outside the tables was found.</summary>
public enum ParagraphSource
{
    /// <summary>The running text.</summary>
    Body,

    /// <summary>A footnote or endnote.</summary>
    Footnote,

    /// <summary>A text box or shape.</summary>
    TextBox,
}
