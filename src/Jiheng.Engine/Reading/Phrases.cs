using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading;

/// <summary>Many phrases looked for in many sentences, most of which hold none: one pass over the sentence instead of one for each phrase.</summary>
internal sealed class Phrases
{
    private readonly CharacterSet openings;
    private readonly string[] phrases;

    /// <param name="phrases">The phrases; where two begin at one place the first counts.</param>
    public Phrases(IEnumerable<string> phrases)
    {
        this.phrases = [.. phrases];
        openings = CharacterSet.OfFirst(this.phrases);
    }

    /// <summary>Whether the text holds one of them.</summary>
    public bool AreIn(string text) => At(text, 0, out _) >= 0;

    /// <summary>The phrase that stands first in the text, or null.</summary>
    public string? Find(string text) => At(text, 0, out var phrase) >= 0 ? phrase : null;

    /// <summary>Where the next of them stands; −1 when there is none.</summary>
    public int At(string text, int from) => At(text, from, out _);

    private int At(string text, int from, out string found)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!openings.Contains(text[i])) continue;
            foreach (var phrase in phrases)
            {
                if (string.CompareOrdinal(text, i, phrase, 0, phrase.Length) != 0) continue;
                found = phrase;
                return i;
            }
        }
        found = "";
        return -1;
    }
}
