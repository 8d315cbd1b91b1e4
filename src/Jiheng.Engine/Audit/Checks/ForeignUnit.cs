using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A body of the same kind and another place named where the document's own body must stand: as the subject of its own
/// report, form or accounts (某某市医疗保障局整体…自评报告 in the report of a district's bureau).
/// </summary>
internal static class ForeignUnit
{
    private const int LongestPlace = 16;

    // What follows a unit's name where its own report or accounts are meant.
    private static readonly string[] Own = ["整体", "部门整体", "（含部门预算", "部门预算项目", "年度部门决算", "部门决算"];

    private static readonly string[] Others = ["根据", "按照", "依据", "关于", "印发", "下达", "转发", "通知", "批复", "《", "办法", "要求", "上级", "下属", "所属", "指导", "第三方", "审计"];

    /// <summary>The first line that names another place's body as its own.</summary>
    public static (TextLine Line, string Name, string Own)? In(DocumentReading document)
    {
        if (document.Unit is not { } unit || document.Region is not { Length: >= 2 } region || unit.Length - region.Length < 2) return null;
        var place = LastPlace(region);
        var kinds = Kinds(document, unit[region.Length..], place);
        foreach (var line in document.Lines)
            foreach (var kind in kinds)
                for (var at = line.Text.IndexOf(kind, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(kind, at + kind.Length, StringComparison.Ordinal))
                {
                    if (!IsSubject(line.Text, at + kind.Length) && !SpeaksAsItself(line.Text, at, kind, region)) continue;
                    var name = NameBefore(line.Text, at);
                    if (name.Length < 2 || !"省市县区州旗".Contains(name[^1], StringComparison.Ordinal) || name.Contains(place, StringComparison.Ordinal) || name.Contains(place[..^1], StringComparison.Ordinal)) continue;
                    if (Words.HasAny(Clause(line.Text, at), Others)) continue;
                    return (line, name + kind, unit);
                }
        return null;
    }

    /// <summary>某市某区 → 某区: what tells the place from others.</summary>
    private static string LastPlace(string region)
    {
        for (var i = region.Length - 3; i >= 1; i--)
            if ("省市县区州旗".Contains(region[i], StringComparison.Ordinal)) return region[(i + 1)..];
        return region;
    }

    /// <summary>The body's own names without the place, long and short: what stands behind its place in the text.</summary>
    private static List<string> Kinds(DocumentReading document, string kind, string place)
    {
        List<string> kinds = [kind];
        foreach (var line in document.Lines)
        {
            var at = line.Text.IndexOf(place, StringComparison.Ordinal);
            if (at < 0) continue;
            var start = at + place.Length;
            for (var end = start; end < Math.Min(line.Text.Length, start + 12); end++)
            {
                if (!Values.Fold.IsHan(line.Text[end])) break;
                if (line.Text[end] is not ('局' or '委' or '厅')) continue;
                var name = line.Text[start..(end + 1)];
                // Another body of the same place: only what shares its first and last letters with the own name.
                if (name.Length >= 3 && name[0] == kind[0] && name[^1] == kind[^1] && !kinds.Contains(name)) kinds.Add(name);
                break;
            }
        }
        return kinds;
    }

    private static bool IsSubject(string text, int end)
    {
        foreach (var word in Own)
            if (string.CompareOrdinal(text, end, word, 0, word.Length) == 0) return true;
        return false;
    }

    // What a text on the unit's own duties and staff goes on with behind its name.
    private static readonly string[] Duties = ["负责", "主要负责", "主要职责", "是", "为", "内设", "下设", "核定", "现有", "共有", "承担", "贯彻"];

    private static readonly string[] OfItself = ["职责", "职能", "概况", "工作部门", "组成部门", "机构", "编制", "负责全", "负责拟订", "负责拟定", "负责本"];

    private static readonly string[] OfYear = ["部门", "单位", "整体", "预算", "决算", "项目支出", "绩效"];

    /// <summary>
    /// Whether the name begins a sentence on its own duties and staff, or a line like a title (某县水利局2024年度部门决算), and its place is
    /// of the same tier as the own one: a body above or below has its rightful parts.
    /// </summary>
    private static bool SpeaksAsItself(string text, int at, string kind, string region)
    {
        var name = NameBefore(text, at);
        if (name.Length < 3 || Tier(name[^1]) != Tier(region[^1]) || Tier(region[^1]) == 0) return false;
        var start = at - name.Length;
        if (start > 0 && !"。；：:、．. \u3000\t)）".Contains(text[start - 1], StringComparison.Ordinal)) return false;
        // 甲县、乙县水利局: one of several.
        if (start > 0 && text[start - 1] == '、' && (start < 2 || !"一二三四五六七八九十0123456789".Contains(text[start - 2], StringComparison.Ordinal))) return false;
        var end = at + kind.Length;
        var rest = text[end..];
        var stop = text.IndexOf('。', end);
        var sentence = text[start..(stop < 0 ? text.Length : stop)];
        if (sentence.Contains(region, StringComparison.Ordinal)) return false;
        foreach (var word in Duties)
            if (rest.StartsWith(word, StringComparison.Ordinal) && Words.HasAny(text[..start] + sentence, OfItself)) return true;
        if (text.Length > 60 || text.Contains('。', StringComparison.Ordinal) || rest.Length < 6 || !rest.StartsWith("20", StringComparison.Ordinal) || rest[4] != '年') return false;
        var title = rest[5..].TrimStart('度');
        foreach (var word in OfYear) if (title.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static int Tier(char place) => place switch
    {
        '县' or '区' or '旗' => 1,
        '市' or '州' => 2,
        '省' => 3,
        _ => 0,
    };

    private static string NameBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestPlace && Values.Fold.IsHan(text[start - 1]) && !"年度月日由为对向和与及的将据照经至即是根按成了、".Contains(text[start - 1], StringComparison.Ordinal)) start--;
        return text[start..at];
    }

    /// <summary>The clause the name stands in.</summary>
    private static string Clause(string text, int at)
    {
        var start = at;
        while (start > 0 && !"，。；、".Contains(text[start - 1], StringComparison.Ordinal)) start--;
        var end = at;
        while (end < text.Length && !"，。；、".Contains(text[end], StringComparison.Ordinal)) end++;
        return text[start..end];
    }
}
