namespace Jiheng.Engine.Seeding;

/// <summary>What a printed number is.</summary>
public enum NumberKind
{
    /// <summary>金额.</summary>
    Money,

    /// <summary>比率、占比、增幅.</summary>
    Rate,

    /// <summary>分值、权重.</summary>
    Weight,

    /// <summary>得分.</summary>
    Score,

    /// <summary>人、次、户、个 …</summary>
    Count,

    /// <summary>年度.</summary>
    Year,

    /// <summary>月、日、时.</summary>
    Date,

    /// <summary>序号.</summary>
    Numbering,

    /// <summary>文号、科目编码、电话 …</summary>
    Code,

    /// <summary>其他数字: durations, areas, limits without a known unit.</summary>
    Other,
}
