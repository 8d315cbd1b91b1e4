using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Lines that say that there is nothing to put into a table: 故本表无数据, 本部门没有政府性基金预算收支.</summary>
internal static class NothingStatement
{
    private const int Farthest = 24;

    private static readonly string[] Table = ["表无数据", "表没有数据", "表为空", "空表列示", "空表公开", "以空表", "表数据为空", "无相关收支", "无此项", "无此类", "没有此项"];

    private static readonly string[] Denials = ["没有", "未安排", "未发生", "未使用", "不涉及", "无"];

    private static readonly string[] Things = ["政府性基金", "国有资本经营", "三公", "社会保险基金"];

    // 没有政府性基金收支的，保留空表: an instruction of the form. 有无, 无偿: other words.
    private static readonly string[] Conditional = ["如无", "若无", "如没有", "若没有", "的,", "的单位", "的部门", "的保留", "应注明", "有无", "是否"];

    // 没有政府性基金安排的三公经费, 无政府性基金年初结转: a part of what the table holds.
    private static readonly string[] Parts = ["结转", "结余", "项目", "基本", "三公", "采购", "因公", "接待", "用车", "会议", "培训"];

    /// <summary>What of the tables of these titles a title is about; empty when none.</summary>
    public static string ThingOf(string title)
    {
        foreach (var thing in Things) if (title.Contains(thing, StringComparison.Ordinal)) return thing;
        return "";
    }

    /// <summary>Whether a line at a table says that the table is empty or that there is nothing of its kind.</summary>
    public static bool IsAtTable(string text, string thing)
    {
        var line = Words.Compact(text);
        return !Words.HasAny(line, Conditional) && (Words.HasAny(line, Table) || (Denies(line, thing) && !Words.HasAny(line[(line.IndexOf(thing, StringComparison.Ordinal) + thing.Length)..], Parts)));
    }

    /// <summary>Whether any line says that there is nothing of a kind, in words or by a 0 behind it; conditions count too, since they leave it open.</summary>
    public static bool IsAnywhere(string text, string thing)
    {
        var line = Words.Compact(text);
        var at = line.IndexOf(thing, StringComparison.Ordinal);
        return at >= 0 && (Denies(line, thing) || Words.HasAny(line[at..], "为0", "支出0", "收入0", "为零", "表无数据", "空表"));
    }

    /// <summary>没有 … 政府性基金预算 …收入、支出: a denial close before the kind, with nothing but its account between.</summary>
    private static bool Denies(string line, string thing)
    {
        for (var at = line.IndexOf(thing, StringComparison.Ordinal); thing.Length > 0 && at >= 0; at = line.IndexOf(thing, at + thing.Length, StringComparison.Ordinal))
            foreach (var denial in Denials)
            {
                var from = line.LastIndexOf(denial, at, StringComparison.Ordinal);
                if (from >= 0 && at - from <= Farthest && line.IndexOfAny(['。', ';', ','], from, at - from) < 0) return true;
            }
        return false;
    }
}
