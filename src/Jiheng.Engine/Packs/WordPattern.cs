namespace Jiheng.Engine.Packs;

/// <summary>Words of a pack in which * stands for any text, also none.</summary>
public sealed class WordPattern
{
    private readonly string[] pieces;

    /// <param name="text">The words, compact: without white space, half-width.</param>
    public WordPattern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        pieces = text.Split('*');
    }

    /// <summary>As the pack writes it.</summary>
    public string Text { get; }

    /// <summary>Whether it is a plain word without *.</summary>
    public bool IsWord => pieces.Length == 1;

    /// <summary>Whether the whole text matches.</summary>
    public bool Matches(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsWord) return text == Text;
        if (!text.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length - 1; i++)
        {
            var found = text.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }
        return text.Length - at >= pieces[^1].Length && text.EndsWith(pieces[^1], StringComparison.Ordinal);
    }

    public override string ToString() => Text;
}
