using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>The relation a printed sign or word sets between an actual figure and the printed one.</summary>
public enum Comparison
{
    /// <summary>No sign.</summary>
    None,

    /// <summary>=、等于.</summary>
    Equal,

    /// <summary>≥、不低于、以上.</summary>
    AtLeast,

    /// <summary>&gt;、超过、高于.</summary>
    MoreThan,

    /// <summary>≤、不超过、以内.</summary>
    AtMost,

    /// <summary>&lt;、低于、不足.</summary>
    LessThan,
}

/// <summary>The correspondence between a comparison and the qualifying word of a plain number.</summary>
internal static class Comparisons
{
    public static Comparison Of(Qualifier qualifier) => qualifier switch
    {
        Qualifier.AtLeast => Comparison.AtLeast,
        Qualifier.MoreThan => Comparison.MoreThan,
        Qualifier.AtMost => Comparison.AtMost,
        Qualifier.LessThan => Comparison.LessThan,
        _ => Comparison.None,
    };
}
