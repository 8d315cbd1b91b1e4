using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Tables.Repair;

/// <summary>The ways to cut glued digits into numbers as people print them: no leading zeros, at most two decimals, % only where a rate is due.</summary>
internal static class NumberSplits
{
    // More ways than this are no reading but a guess.
    private const int Most = 2_000;
    private const int LongestGlue = 32;

    /// <summary>All ways to cut a text into so many numbers; none when it holds anything else.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="rates">For each number whether % must follow it (true), must not (false), or may (null).</param>
    public static List<string[]> Of(string text, IReadOnlyList<bool?> rates)
    {
        List<string[]> found = [];
        var compact = Words.Compact(text).Replace(",", "", StringComparison.Ordinal);
        if (compact.Length is 0 or > LongestGlue) return found;
        foreach (var c in compact) if (!char.IsAsciiDigit(c) && c is not ('.' or '%')) return found;
        Cut(compact, 0, rates, new string[rates.Count], 0, found);
        return found.Count > Most ? [] : found;
    }

    private static void Cut(string text, int from, IReadOnlyList<bool?> rates, string[] pieces, int index, List<string[]> found)
    {
        if (found.Count > Most) return;
        if (index == rates.Count)
        {
            if (from == text.Length) found.Add((string[])pieces.Clone());
            return;
        }
        // Each number that is still to come takes a digit at least.
        for (var end = from + 1; end <= text.Length - (rates.Count - index - 1); end++)
        {
            var piece = text[from..end];
            if (!MayBeNumber(piece)) break;
            if (IsNumber(piece, rates[index]) && !(end < text.Length && text[end] is '.' or '%' && (text[end] == '.' || piece[^1] == '%')))
            {
                pieces[index] = piece;
                Cut(text, end, rates, pieces, index + 1, found);
            }
        }
    }

    private static bool MayBeNumber(string piece)
    {
        if (!char.IsAsciiDigit(piece[0])) return false;
        if (piece.Length > 1 && piece[0] == '0' && char.IsAsciiDigit(piece[1])) return false;
        var dot = piece.IndexOf('.', StringComparison.Ordinal);
        var percent = piece.IndexOf('%', StringComparison.Ordinal);
        if (percent >= 0 && percent != piece.Length - 1) return false;
        if (dot < 0) return true;
        var decimals = (percent < 0 ? piece.Length : percent) - dot - 1;
        return piece.LastIndexOf('.') == dot && decimals <= 2;
    }

    private static bool IsNumber(string piece, bool? isRate)
    {
        var percent = piece[^1] == '%';
        if (isRate is { } due && due != percent) return false;
        var digits = percent ? piece[..^1] : piece;
        return digits.Length > 0 && digits[^1] != '.' && Rational.TryParse(digits, out _, out _);
    }
}
