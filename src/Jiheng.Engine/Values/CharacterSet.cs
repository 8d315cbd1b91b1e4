namespace Jiheng.Engine.Values;

/// <summary>A set of characters that single letters of short texts are asked for.</summary>
/// <remarks>The platform's own search is compiled for the processor at every start, which costs more than it saves on a form's texts; see docs/decisions/0009.</remarks>
internal sealed class CharacterSet
{
    private const int Bits = 64;
    private readonly ulong[] bits = new ulong[(char.MaxValue + 1) / Bits];

    public CharacterSet(string characters)
    {
        foreach (var c in characters) bits[c / Bits] |= 1UL << (c % Bits);
    }

    /// <summary>The letters that some words begin with; none of the words is empty.</summary>
    public static CharacterSet OfFirst(IEnumerable<string> words) => new(string.Concat(words.Select(w => w[..1])));

    /// <summary>The letters that some words end with; none of the words is empty.</summary>
    public static CharacterSet OfLast(IEnumerable<string> words) => new(string.Concat(words.Select(w => w[^1..])));

    /// <summary>Whether the character is one of them.</summary>
    public bool Contains(char c) => (bits[c / Bits] & (1UL << (c % Bits))) != 0;

    /// <summary>Where the first of them stands; −1 when there is none.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++) if (Contains(text[i])) return i;
        return -1;
    }
}
