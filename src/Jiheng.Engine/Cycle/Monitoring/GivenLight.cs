using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Cycle.Monitoring;

/// <summary>A light with the sentence that explains it.</summary>
/// <param name="Light">The light; null when it cannot be told.</param>
/// <param name="Subject">What it is given for: 年度资金总额, an indicator.</param>
/// <param name="By">What it is given by, as the pack calls it.</param>
/// <param name="Text">1-6月执行数 120.00 ÷ 年初预算数 400.00 = 30.00%，时间进度 6÷12 = 50.00%，比值 60.00%，不低于60%、低于80%：黄灯. Or why there is none.</param>
/// <param name="Cite">Where the rule comes from, or null.</param>
/// <param name="Inputs">The figures it was given by.</param>
public sealed record GivenLight(Light? Light, string Subject, string By, string Text, Citation? Cite, IReadOnlyList<Place> Inputs)
{
    /// <summary>绿灯, 黄灯 or 红灯.</summary>
    public static string Name(Light light) => light switch
    {
        Packs.Light.Green => "绿灯",
        Packs.Light.Yellow => "黄灯",
        _ => "红灯",
    };
}
