namespace Jiheng.Engine.Model;

/// <summary>What a figure tells of its quantity: how large it is, or how it compares.</summary>
public enum Measure
{
    /// <summary>How much or how many: 支出570.73万元, 参保180672人.</summary>
    Level,

    /// <summary>An absolute difference: 增加97.2万元.</summary>
    Change,

    /// <summary>A relative difference in percent: 增长17%.</summary>
    Growth,

    /// <summary>A difference of two rates in 个百分点.</summary>
    Points,

    /// <summary>A part of a whole in percent: 占50.6%.</summary>
    Share,

    /// <summary>A rate of its own: 执行率、完成率、参保率、满意度.</summary>
    Rate,

    /// <summary>Money for one person, piece or day: 人均640元.</summary>
    Price,

    /// <summary>Points of an evaluation: 自评得分96分.</summary>
    Score,
}

/// <summary>Which way a change goes, by its words.</summary>
public enum Trend
{
    /// <summary>No word tells.</summary>
    None,

    /// <summary>增加、增长、上升、提高.</summary>
    Up,

    /// <summary>减少、下降、降低、压减.</summary>
    Down,

    /// <summary>持平、一致、无变化.</summary>
    Flat,
}
