using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Scoring;

/// <summary>Rates that cannot exceed 100 % by their nature. 完成率、增长率、控制率 can, and are none.</summary>
internal static class BoundedRate
{
    private static readonly string[] Endings =
    [
        "覆盖率", "合格率", "达标率", "运行率", "正常率", "准确率", "及时率", "知晓率", "知晓度", "满意度", "满意率", "参保率", "查处率", "整改率", "办结率", "合规率",
        "公开率", "通过率", "完好率", "验收率", "审核率", "受理率", "按时率", "按期率", "回访率", "连通率", "接入率", "规范率", "发放率", "优良率", "有效率", "成功率",
    ];

    /// <summary>Whether an indicator of this name is one.</summary>
    /// <param name="name">The name, white space removed.</param>
    public static bool IsNamed(string name)
    {
        var key = Words.WithoutBrackets(name);
        return Array.Exists(Endings, e => key.EndsWith(e, StringComparison.Ordinal));
    }
}
