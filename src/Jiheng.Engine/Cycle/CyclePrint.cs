using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Cycle;

/// <summary>Printed words as a result shows them.</summary>
internal static class CyclePrint
{
    /// <summary>A share with two decimals: 30.00%.</summary>
    public static string Percent(Rational share) => (share * 100).Round(2, Rounding.HalfUp).ToText(2) + "%";

    /// <summary>As printed, white space removed; full-width signs stay.</summary>
    public static string Of(string text)
    {
        foreach (var c in text)
            if (char.IsWhiteSpace(c) || c == '\uFEFF') return string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF'));
        return text;
    }
}
