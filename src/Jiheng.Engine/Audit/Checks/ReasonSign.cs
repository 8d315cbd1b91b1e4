using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Which way the words of a reason point, and which years they name.</summary>
internal static class ReasonSign
{
    private static readonly string[] Up = ["增加", "新增", "增长", "增多", "上涨", "扩大"];

    private static readonly string[] Down = ["减少", "压减", "压缩", "缩减", "减支", "削减"];

    // What costs money when it grows and saves it when it shrinks.
    private static readonly string[] Things = ["项目", "经费", "人员", "支出", "费用", "开支", "次数", "批次", "人次", "工资", "津贴", "费"];

    // A word that turns the clause round, or makes it a consequence of something else.
    private static readonly string[] Turns = ["上年", "去年", "上一年", "基数", "但", "抵", "收入", "结余", "结转", "折旧", "审批", "统筹", "退回", "调剂", "力度", "渠道", "监督", "管控", "不", "未", "没", "同时", "其中", "导致", "使得"];

    /// <summary>The direction that every signed clause of a reason shares; none when they differ, or one of them may mean something else.</summary>
    public static Trend Of(string reason)
    {
        var found = Trend.None;
        if (Words.HasAny(reason, Turns)) return Trend.None;
        foreach (var clause in Words.Compact(reason).Split(',', '，', ';', '；', '。'))
        {
            var up = Words.HasAny(clause, Up);
            var down = Words.HasAny(clause, Down);
            if (!up && !down) continue;
            if (up == down || !Words.HasAny(clause, Things)) return Trend.None;
            var sign = up ? Trend.Up : Trend.Down;
            if (found != Trend.None && found != sign) return Trend.None;
            found = sign;
        }
        return found;
    }
}
