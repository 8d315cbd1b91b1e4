using System.Buffers;

namespace Jiheng.Engine.Content.PlainText;

/// <summary>What a trimmed line looks like on its own, without its neighbours. Every question reads a bounded part of the line or reads it once.</summary>
internal static class LineShape
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。；！？，：;!?:");
    private const string Digits = "0123456789０１２３４５６７８９";
    private const string ChineseDigits = "〇一二三四五六七八九十百";
    private static readonly string[] TitleEnds = ["表", "报告", "报告书", "情况", "明细", "清单", "一览", "图"];
    private static readonly string[] NoteStarts =
        ["说明", "注", "备注", "填表说明", "填表人", "填报人", "填表日期", "填报日期", "制表人", "填表单位", "填报单位", "附件", "附表", "附"];
    private static readonly string[] CaptionStarts =
        ["单位", "金额单位", "填报单位", "填表单位", "编制单位", "申报单位", "填报日期", "填表日期", "填报时间", "填表时间", "日期", "编制日期", "报表编号", "公开"];

    /// <summary>A figure with nothing but operators, separators and % around it.</summary>
    public static bool IsNumber(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > 24) return false;
        var hasDigit = false;
        foreach (var c in line)
        {
            if (Digits.Contains(c)) hasDigit = true;
            else if (!Blank.Is(c) && !".,，%％-－+±<>=＜＞＝≤≥≦≧".Contains(c)) return false;
        }
        return hasDigit;
    }

    /// <summary>附件三, 附表 2, 附件4：2024年度…表.</summary>
    public static bool IsAnnexLabel(ReadOnlySpan<char> line)
    {
        if (line.Length is < 2 or > 60 || line[0] != '附') return false;
        var i = line[1] is '件' or '表' or '录' or '图' or '注' ? 2 : 1;
        while (i < line.Length && (Blank.Is(line[i]) || line[i] is '（' or '(')) i++;
        if (i == line.Length) return line.Length <= 3;
        var number = i;
        while (i < line.Length && (Digits.Contains(line[i]) || ChineseDigits.Contains(line[i]) || (i > number && line[i] is '-' or '－' or '）' or ')'))) i++;
        if (i == number) return false;
        return i == line.Length || Blank.Is(line[i]) || line[i] is ':' or '：' or '.' or '．' or '、';
    }

    /// <summary>A short line without sentence marks that ends the way titles of forms end; a closing （2024年度） does not count.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line)
    {
        line = WithoutClosingBracket(line);
        if (line.Length is < 5 or > 60 || line.ContainsAny(SentenceMarks) || line[0] is '（' or '(') return false;
        foreach (var end in TitleEnds) if (line.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A title that is a form's or a report's, of at least so many characters.</summary>
    public static bool IsFormTitle(ReadOnlySpan<char> line, int atLeast) =>
        IsTitle(line) && WithoutClosingBracket(line) is var title && title.Length >= atLeast
        && (title[^1] == '表' || title.EndsWith("报告", StringComparison.Ordinal));

    /// <summary>What stands between a title and its table: （2024年度）, 单位：万元, 填报日期：….</summary>
    public static bool IsCaption(ReadOnlySpan<char> line)
    {
        if (line.Length > 80) return false;
        if (IsBracketed(line)) return true;
        if (!line.ContainsAny(":：") && !line.EndsWith("年度", StringComparison.Ordinal)) return false;
        return StartsWithAny(line, CaptionStarts) || Digits.Contains(line[0]);
    }

    /// <summary>填表人：…, 说明：…, 注：…, 附件：….</summary>
    public static bool IsNote(ReadOnlySpan<char> line)
    {
        foreach (var start in NoteStarts)
        {
            if (!line.StartsWith(start, StringComparison.Ordinal)) continue;
            var i = start.Length;
            while (i < line.Length && i < start.Length + 3 && (Digits.Contains(line[i]) || Blank.Is(line[i]))) i++;
            if (i < line.Length && line[i] is ':' or '：') return true;
        }
        return false;
    }

    /// <summary>一、…, （一）…, 第一部分 …, 第二章 …: a short line numbered the way a report's sections are; an item with clauses is no heading.</summary>
    public static bool IsSectionHeading(ReadOnlySpan<char> line)
    {
        if (line.Length is < 2 or > 40 || line.ContainsAny('，', '；')) return false;
        return HasSectionNumber(line);
    }

    /// <summary>Whether a section's number stands at the start.</summary>
    public static bool HasSectionNumber(ReadOnlySpan<char> line)
    {
        if (line.Length < 2) return false;
        var opening = line[0] is '第' or '（' or '(' ? 1 : 0;
        var i = opening;
        while (i < line.Length && i < opening + 4 && ChineseDigits.Contains(line[i])) i++;
        if (i == opening || i == line.Length) return false;
        return (opening, line[0]) switch
        {
            (0, _) => line[i] == '、',
            (_, '第') => line[i] is '章' or '节' || line[i..].StartsWith("部分", StringComparison.Ordinal),
            _ => line[i] is '）' or ')' && i + 1 < line.Length,
        };
    }

    /// <summary>（40 分）, （万元）, (2024 年完工项目): a short line that is one bracket.</summary>
    public static bool IsBracketed(ReadOnlySpan<char> line) =>
        line.Length is > 2 and <= 24 && line[0] is '（' or '(' && line[^1] is '）' or ')'
        && !line[1..^1].ContainsAny("（()）");

    /// <summary>Long enough, or punctuated enough, to be running text.</summary>
    public static bool IsSentence(ReadOnlySpan<char> line) => line.Length >= 40 || (line.Length >= 10 && line.ContainsAny("。；：，"));

    /// <summary>Words that announce a table: 具体如下：, 见下表.</summary>
    public static bool IsLeadIn(ReadOnlySpan<char> line)
    {
        if (line.Length < 4) return false;
        var tail = line[Math.Max(0, line.Length - 12)..].TrimEnd("：:。.，");
        return tail.EndsWith("如下", StringComparison.Ordinal) || tail.EndsWith("下表", StringComparison.Ordinal)
            || tail.EndsWith("如下表所示", StringComparison.Ordinal) || tail.EndsWith("下图", StringComparison.Ordinal);
    }

    /// <summary>Whether the line closes like a sentence.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) => line.Length >= 10 && line[^1] is '。' or '；' or '！' or '？';

    private static ReadOnlySpan<char> WithoutClosingBracket(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > 80 || line[^1] is not ('）' or ')')) return line;
        var open = line.LastIndexOfAny('（', '(');
        return open > 0 ? Blank.Trim(line[..open]) : line;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] starts)
    {
        foreach (var start in starts) if (line.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }
}
