using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>When two printed names are those of one indicator.</summary>
internal static class IndicatorNames
{
    // What a name says of planning and counting and not of its subject.
    private static readonly string[] Around = ["计划", "预计", "年度", "全年", "实际", "开展", "数量", "人数", "户数", "家数", "次数", "场次", "份数", "人次", "控制额", "控制数", "控制金额", "限额", "金额"];

    /// <summary>The subject of a name: 计划救助群众人数 and 救助群众数量 have one.</summary>
    public static string Subject(Indicator indicator)
    {
        var name = Words.WithoutBrackets(Attainment.Name(indicator));
        foreach (var word in Around) name = name.Replace(word, "", StringComparison.Ordinal);
        return name.TrimEnd('数');
    }
}
