using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading;

/// <summary>Many phrases looked for in many sentences, most of which hold none: one pass over the sentence instead of one for each phrase.</summary>
internal sealed class Phrases
{
    private readonly Signs openings;
    private readonly string[] words;

    public Phrases(IEnumerable<string> words)
    {
        this.words = [.. words];
        openings = new(string.Concat(this.words.Select(w => w[..1])));
    }

    /// <summary>Whether the text holds one of them.</summary>
    public bool AreIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!openings.Contains(text[i])) continue;
            foreach (var word in words)
                if (word[0] == text[i] && string.CompareOrdinal(text, i, word, 0, word.Length) == 0) return true;
        }
        return false;
    }
}
