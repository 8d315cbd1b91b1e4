using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The circle of bodies that words limit a figure or a claim to, beside the unit itself.</summary>
internal static class Circle
{
    private static readonly string[] Others = ["全县", "全市", "全区", "全省", "全州", "下属", "所属", "局属", "下设"];

    private static readonly string[] Parts = ["本级", "机关", "中心"];

    /// <summary>全县 and 下属单位 are other subjects than the unit itself.</summary>
    public static bool IsOther(string words) => Words.HasAny(words, Others);

    /// <summary>本级, 机关 and 中心 may be a part of the unit.</summary>
    public static bool MayBePart(string words) => Words.HasAny(words, Parts);
}
