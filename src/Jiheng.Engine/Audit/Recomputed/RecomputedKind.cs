namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>What a printed figure is that others give.</summary>
public enum RecomputedKind
{
    /// <summary>得分 of an indicator, of the execution rate, of a part of a summary.</summary>
    Score,

    /// <summary>总分: in a form, a summary or the text.</summary>
    ScoreTotal,

    /// <summary>分值 of a group or of the whole.</summary>
    Weight,

    /// <summary>执行率、得分率、完成率 and any other rate.</summary>
    Rate,

    /// <summary>占比.</summary>
    Share,

    /// <summary>增减额、增减率、剩余.</summary>
    Change,

    /// <summary>合计, and any figure that consists of others.</summary>
    Total,

    /// <summary>等级 in words.</summary>
    Grade,

    /// <summary>The result of an equation that the text writes out, and a fee by a rule of the text.</summary>
    Fee,
}
