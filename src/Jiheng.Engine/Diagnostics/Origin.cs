namespace Jiheng.Engine.Diagnostics;

/// <summary>Where something stands in somebody's document: as much of it as the format has.</summary>
/// <param name="File">The name of the file as the user gave it.</param>
/// <param name="Text">The exact text at the place.</param>
public sealed record Origin(string File, string Text)
{
    /// <summary>1-based line of a text file.</summary>
    public int? Line { get; init; }

    /// <summary>1-based page.</summary>
    public int? Page { get; init; }

    /// <summary>Name of a workbook's sheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>1-based number of the paragraph in the body, tables not counted.</summary>
    public int? Paragraph { get; init; }

    /// <summary>1-based number of the table in the document.</summary>
    public int? Table { get; init; }

    /// <summary>1-based grid row inside the table or sheet.</summary>
    public int? Row { get; init; }

    /// <summary>1-based grid column inside the table or sheet.</summary>
    public int? Column { get; init; }

    /// <summary>1-based place of the text in its line, for one of several figures of a sentence; 0 where the text is told without it.</summary>
    internal int At { get; init; }

    /// <summary>The same place, narrowed to a piece of its text.</summary>
    public Origin Narrow(string text) => text == Text ? this : this with { Text = text, At = 0 };

    /// <summary>Whether both point into the same line, cell or paragraph, whatever piece of text they name.</summary>
    public bool IsSamePlace(Origin other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return File == other.File && Line == other.Line && Page == other.Page && Sheet == other.Sheet
            && Paragraph == other.Paragraph && Table == other.Table && Row == other.Row && Column == other.Column;
    }
}
