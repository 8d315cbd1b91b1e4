using System.Text;

namespace Jiheng.Engine.Reporting;

/// <summary>What a piece of text is, so that a terminal may colour it. Plain output loses nothing.</summary>
public enum Tone
{
    /// <summary>Body text.</summary>
    Plain,

    /// <summary>A file or a form.</summary>
    Heading,

    /// <summary>错误, 不通过.</summary>
    Error,

    /// <summary>疑点, 需复核.</summary>
    Warning,

    /// <summary>提示.</summary>
    Note,

    /// <summary>通过.</summary>
    Good,

    /// <summary>Places, excerpts and what follows from something else.</summary>
    Faint,
}

/// <summary>A piece of text of one tone.</summary>
/// <param name="Text">May hold line ends.</param>
/// <param name="Tone">What it is.</param>
public sealed record StyledRun(string Text, Tone Tone);

/// <summary>Text built run by run. How the tones look is the host's affair.</summary>
public sealed class StyledText
{
    private readonly List<StyledRun> runs = [];

    /// <summary>The runs in order.</summary>
    public IReadOnlyList<StyledRun> Runs => runs;

    /// <summary>Appends text.</summary>
    public StyledText Add(string text, Tone tone = Tone.Plain)
    {
        if (text.Length > 0) runs.Add(new(text, tone));
        return this;
    }

    /// <summary>Appends text and ends the line.</summary>
    public StyledText Line(string text = "", Tone tone = Tone.Plain) => Add(text, tone).Add("\n");

    /// <summary>The text without its tones.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var run in runs) text.Append(run.Text);
        return text.ToString();
    }
}
