namespace Jiheng.Engine.Packs;

/// <summary>Words of a pack in which * stands for any text, also none, and &amp; joins several that must all match.</summary>
public sealed class WordPattern
{
    // One list of pieces, between which anything may stand, for each of the words joined by &.
    private readonly string[][] all;

    /// <param name="text">The words, compact: without white space, half-width.</param>
    public WordPattern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            all = [text.Split('*')];
            return;
        }
        var words = text.Split('&');
        all = new string[words.Length][];
        for (var i = 0; i < words.Length; i++) all[i] = words[i].Split('*');
    }

    /// <summary>As the pack writes it.</summary>
    public string Text { get; }

    /// <summary>Whether it is a plain word without * and &amp;.</summary>
    public bool IsWord => all.Length == 1 && all[0].Length == 1;

    /// <summary>Whether the whole text matches.</summary>
    public bool Matches(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var pieces in all) if (!Matches(text, pieces)) return false;
        return true;
    }

    /// <summary>Whether one of some patterns matches.</summary>
    public static bool Any(IReadOnlyList<WordPattern> patterns, string text)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        for (var i = 0; i < patterns.Count; i++) if (patterns[i].Matches(text)) return true;
        return false;
    }

    private static bool Matches(string text, string[] pieces)
    {
        if (pieces.Length == 1) return text == pieces[0];
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
