namespace Jiheng.Engine.Numbers;

/// <summary>A word beside a printed number that changes what it stands for. Intervals: docs/spec/rounding.md.</summary>
public enum Qualifier
{
    /// <summary>No such word.</summary>
    None,

    /// <summary>约、左右、大约: within 5 % either way.</summary>
    About,

    /// <summary>近、接近: [0.9x, x].</summary>
    Near,

    /// <summary>余、多: [x, x + one unit of its last non-zero digit).</summary>
    Odd,

    /// <summary>超过、大于、逾: (x, ∞).</summary>
    MoreThan,

    /// <summary>以上、至少、不低于、不少于: [x, ∞).</summary>
    AtLeast,

    /// <summary>以下、以内、不超过: (−∞, x].</summary>
    AtMost,

    /// <summary>不足、低于、小于: (−∞, x).</summary>
    LessThan,
}
