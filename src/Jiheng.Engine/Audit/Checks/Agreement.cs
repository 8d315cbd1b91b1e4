namespace Jiheng.Engine.Audit.Checks;

/// <summary>How two ways to a figure compare.</summary>
internal enum Agreement
{
    /// <summary>The same number.</summary>
    Equal,

    /// <summary>Different as printed, but both can be true of one quantity: a difference of rounding size.</summary>
    Rounding,

    /// <summary>They cannot both be true.</summary>
    Contradiction,
}
