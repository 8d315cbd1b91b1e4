using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>
/// A letter of one office to another in the manner of GB/T 9704-2012, 7.3: title, addressee, body, then at the right who signs and the date.
/// What is not known is a blank to be filled in by hand.
/// </summary>
/// <param name="From">Who signs; empty for a blank.</param>
/// <param name="Date">The date, in figures: 2024年8月20日; empty for a blank.</param>
public sealed record Letter(string From, string Date)
{
    /// <summary>What stands where a name must be written by hand.</summary>
    public const string Blank = "________";

    private const string BlankDate = "____年__月__日";

    /// <summary>A letter that nobody has signed.</summary>
    public static Letter Blanks { get; } = new("", "");

    /// <summary>Whether it is signed and dated.</summary>
    public bool IsSigned => From.Length > 0 && Date.Length > 0;

    /// <summary>The letter as blocks.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="to">Who is addressed.</param>
    /// <param name="body">What it says.</param>
    /// <param name="note">A remark below the signature; empty for none.</param>
    public IReadOnlyList<Block> Of(string title, string to, IReadOnlyList<Block> body, string note = "")
    {
        ArgumentNullException.ThrowIfNull(body);
        List<Block> blocks = [Line(title) with { HeadingLevel = 1 }, Line($"{(to.Length > 0 ? to : Blank)}："), .. body];
        blocks.Add(Line(From.Length > 0 ? From : Blank) with { Place = ParagraphPlace.Right });
        blocks.Add(Line(Date.Length > 0 ? Date : BlankDate) with { Place = ParagraphPlace.Right });
        if (note.Length > 0) blocks.Add(Line(note));
        return blocks;
    }

    private static Paragraph Line(string text) => new([new TextLine(text, new Origin("", ""))]);
}
