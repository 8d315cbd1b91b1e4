using System.Globalization;

namespace Jiheng.Engine.Filings;

/// <summary>Signs that no document can hold: XML 1.0, 2.2, leaves out control signs, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
internal static class TextSigns
{
    /// <summary>The first such sign as U+0001, or null.</summary>
    public static string? Bad(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (char.IsHighSurrogate(sign) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            if ((char.IsControl(sign) && sign is not ('\n' or '\r' or '\t')) || char.IsSurrogate(sign) || sign is '\uFFFE' or '\uFFFF')
                return "U+" + ((int)sign).ToString("X4", CultureInfo.InvariantCulture);
        }
        return null;
    }
}
