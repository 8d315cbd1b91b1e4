namespace Jiheng.Engine.Reporting.Forms;

/// <summary>A target in the three cells that some forms have for it: sign, value, unit. ≥95% → ≥, 95, %. Words have the sign 定性 and no unit.</summary>
/// <param name="Sign">≥, ≤, ＝, ＞, ＜ or 定性; empty for a bare number.</param>
/// <param name="Value">The number, or the words.</param>
/// <param name="Unit">What stands behind the number.</param>
internal readonly record struct TargetParts(string Sign, string Value, string Unit)
{
    // 90-95%, 3～5次.
    private const string Between = "-–—~～";

    private const string Signs = "≥≤＝=＞>＜<";

    /// <summary>Takes a target apart.</summary>
    public static TargetParts Of(string target)
    {
        var text = target.Trim();
        if (text.Length == 0) return new("", "", "");
        var at = 0;
        while (at < text.Length && Signs.Contains(text[at], StringComparison.Ordinal)) at++;
        var (sign, rest) = (text[..at], text[at..].Trim());
        var end = 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] is '.' or ',' || (end > 0 && Between.Contains(rest[end], StringComparison.Ordinal) && end + 1 < rest.Length && char.IsAsciiDigit(rest[end + 1])))) end++;
        if (end == 0 || rest[end..].Any(char.IsAsciiDigit)) return new("定性", text, "");
        return new(sign, rest[..end], rest[end..].Trim());
    }
}
