using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Splitting a level-1 cell such as 产出指标(50分) into its name and its printed weight.</summary>
internal static class GroupWeight
{
    /// <summary>The name without the weight, and the weight as an entry or null.</summary>
    public static (string Name, Entry? Weight) Read(Cell cell)
    {
        var compact = WithoutContinued(Words.Compact(cell.Text));
        var open = compact.LastIndexOf('(');
        var close = compact.LastIndexOf(')');
        if (open <= 0 || close < open) return (compact, null);
        var inner = compact.AsSpan(open + 1, close - open - 1);
        if (inner.EndsWith("分", StringComparison.Ordinal)) inner = inner[..^1];
        else if (inner.EndsWith("%", StringComparison.Ordinal)) inner = inner[..^1];
        if (!Rational.TryParse(inner, out _, out _)) return (compact, null);
        var name = compact[..open];
        var digits = inner.ToString();
        return (name, Entries.Piece(cell, digits, $"{name}（分值）", Unit.Points));
    }

    /// <summary>The same for names of lower levels and of totals, where only points are weights: 论证充分性（4分）.</summary>
    public static (string Name, Entry? Weight) InPoints(Cell cell)
    {
        var text = cell.Text.TrimEnd();
        return text.EndsWith("分)", StringComparison.Ordinal) || text.EndsWith("分）", StringComparison.Ordinal) ? Read(cell) : (Words.Compact(cell.Text), null);
    }

    /// <summary>产出指标（续） is the group that the page before began.</summary>
    public static string WithoutContinued(string compact) =>
        compact.EndsWith("(续)", StringComparison.Ordinal) ? compact[..^3] : compact.EndsWith("(续表)", StringComparison.Ordinal) ? compact[..^4] : compact;
}
