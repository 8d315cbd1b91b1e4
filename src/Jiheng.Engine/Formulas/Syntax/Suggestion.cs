namespace Jiheng.Engine.Formulas.Syntax;

/// <summary>The known word that a misspelt one most likely means.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of the words, or null when none is near.</summary>
    public static string? For(string written, IReadOnlyList<string> words)
    {
        if (written.Length > 20) return null;
        string? best = null;
        var least = int.MaxValue;
        foreach (var word in words)
        {
            // One wrong character of a Chinese word of two leaves one; of a Latin word, two may be wrong.
            var allowed = Math.Max(1, word.Length / 3);
            var distance = Begins(written, word) ? 1 : Distance(written.ToUpperInvariant(), word.ToUpperInvariant());
            if (distance > allowed || distance >= word.Length || distance >= least) continue;
            (best, least) = (word, distance);
        }
        return best;
    }

    private static bool Begins(string written, string word) =>
        written.Length >= 2 && (word.StartsWith(written, StringComparison.OrdinalIgnoreCase) || written.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    // The fewest characters to insert, drop or replace.
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
