using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs;

/// <summary>Exact numbers of a pack: 9.5, or "60%" for 0.6.</summary>
internal static class PackNumber
{
    // A number with more digits than any form prints is a mistake, and arithmetic on it would cost time.
    private const int LongestNumber = 30;

    /// <summary>The number, or null when the node holds none.</summary>
    public static Rational? Read(PackNode node)
    {
        var text = node.Text;
        if (text.Length is 0 or > LongestNumber) return null;
        var percent = node.Kind == PackNodeKind.Text && text.EndsWith('%');
        if (node.Kind != PackNodeKind.Number && !percent) return null;
        if (!Rational.TryParse(percent ? text.AsSpan(0, text.Length - 1) : text, out var value, out _)) return null;
        return percent ? value / 100 : value;
    }
}
