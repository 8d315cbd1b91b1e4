using System.Text;

namespace Jiheng.Documents.Docx.Annotating;

/// <summary>Finds an excerpt in printed text.</summary>
internal static class ExcerptSearch
{
    /// <summary>Where it begins and how long it is; false when it is empty or does not stand there.</summary>
    /// <param name="text">What is printed.</param>
    /// <param name="excerpt">The words.</param>
    /// <param name="occurrence">Which one of several, from 1; where there are fewer, the last.</param>
    /// <param name="start">Its first letter.</param>
    /// <param name="length">Its letters.</param>
    public static bool Find(string text, string excerpt, int occurrence, out int start, out int length)
    {
        (start, length) = (Nth(text, excerpt, occurrence), excerpt.Length);
        if (start >= 0 || string.IsNullOrWhiteSpace(excerpt)) return start >= 0;
        // Lines are read trimmed and without their ends, so blanks do not tell words apart.
        var packed = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            packed.Append(text[i]);
            places.Add(i);
        }
        var bare = string.Concat(excerpt.Where(c => !char.IsWhiteSpace(c)));
        if (Nth(packed.ToString(), bare, occurrence) is not (var at and >= 0)) return false;
        start = places[at];
        length = places[at + bare.Length - 1] + 1 - start;
        return true;
    }

    private static int Nth(string text, string words, int occurrence)
    {
        if (words.Length == 0) return -1;
        var found = -1;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            found = at;
            if (--occurrence <= 0) break;
        }
        return found;
    }
}
