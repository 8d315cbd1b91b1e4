using System.Text;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Lineage;

/// <summary>Comparing names of projects of two years.</summary>
internal static class ProjectName
{
    // A project code of the budget system stands before the name: 21 letters and digits.
    private const int ShortestCode = 12;

    /// <summary>As printed without white space and without the code before it.</summary>
    public static string Printed(string raw)
    {
        var name = Words.Compact(raw);
        var end = 0;
        while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] is '-' or '_')) end++;
        return end >= ShortestCode && end < name.Length ? name[end..] : name;
    }

    /// <summary>The name without years, batches and the words for money carried over: what is left is the project itself.</summary>
    /// <param name="name">The name, compact.</param>
    /// <param name="carried">Words for money carried over.</param>
    public static string Stem(string name, IReadOnlyList<string> carried)
    {
        var text = name;
        foreach (var word in carried) text = text.Replace(word, "", StringComparison.Ordinal);
        var stem = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (YearAt(text, i) is > 0 and var year) i += year;
            else if (BatchAt(text, i) is > 0 and var batch) i += batch;
            else stem.Append(text[i++]);
        }
        return stem.ToString().Replace("()", "", StringComparison.Ordinal).Trim('-', '—', '_', ':', ',');
    }

    /// <summary>The name without years only.</summary>
    /// <param name="name">The name, compact.</param>
    public static string Undated(string name)
    {
        var stem = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length;)
        {
            if (YearAt(name, i) is > 0 and var year) i += year;
            else stem.Append(name[i++]);
        }
        return stem.ToString().Replace("()", "", StringComparison.Ordinal).Trim('-', '—', '_', ':', ',');
    }

    /// <summary>The length of 2024年度, 2024年, 2024 or 本年度, 上年 at a place, or 0.</summary>
    private static int YearAt(string s, int at)
    {
        foreach (var word in (string[])["本年度", "上年度", "当年度", "本年", "上年", "当年"]) if (string.CompareOrdinal(s, at, word, 0, word.Length) == 0) return word.Length;
        if (at + 4 > s.Length || s[at] != '2' || s[at + 1] != '0' || !char.IsAsciiDigit(s[at + 2]) || !char.IsAsciiDigit(s[at + 3])) return 0;
        if (at + 4 < s.Length && char.IsAsciiDigit(s[at + 4])) return 0;
        var end = at + 4;
        if (end < s.Length && s[end] == '年') end++;
        if (end > at + 4 && end < s.Length && s[end] == '度') end++;
        return end - at;
    }

    /// <summary>The length of 第二批, 第2批次, 首批 at a place, or 0.</summary>
    private static int BatchAt(string s, int at)
    {
        if (string.CompareOrdinal(s, at, "首批", 0, 2) == 0) return 2;
        if (s[at] != '第') return 0;
        var end = at + 1;
        while (end < s.Length && (char.IsAsciiDigit(s[end]) || "一二三四五六七八九十".Contains(s[end], StringComparison.Ordinal))) end++;
        if (end == at + 1 || end >= s.Length || s[end] != '批') return 0;
        end++;
        return end < s.Length && s[end] == '次' ? end + 1 - at : end - at;
    }
}
