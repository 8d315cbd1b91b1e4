namespace Jiheng.Engine.Numbers;

/// <summary>A rounding step by name. Rounding happens only where one of these is written.</summary>
public enum Rounding
{
    /// <summary>四舍五入: a half goes away from zero. What forms mean unless they say otherwise.</summary>
    HalfUp,

    /// <summary>A half goes to the even neighbour (GB/T 8170-2008 四舍六入五成双).</summary>
    HalfEven,

    /// <summary>截尾: the digits beyond are dropped.</summary>
    Truncate,
}
