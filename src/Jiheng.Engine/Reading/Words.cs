using System.Text;

namespace Jiheng.Engine.Reading;

/// <summary>Comparing printed words: white space, full-width forms and brackets carry no meaning in a label.</summary>
internal static class Words
{
    /// <summary>Without any white space, full-width letters, digits and signs made half-width.</summary>
    public static string Compact(string text)
    {
        var clean = 0;
        while (clean < text.Length && IsCompact(text[clean])) clean++;
        if (clean == text.Length) return text;
        var buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        text.AsSpan(0, clean).CopyTo(buffer);
        var length = clean;
        for (var i = clean; i < text.Length; i++)
        {
            var c = text[i];
            if (IsCompact(c)) buffer[length++] = c;
            else if (c is >= '！' and <= '～') buffer[length++] = (char)(c - '！' + '!');
        }
        return buffer[..length].ToString();
    }

    // Nearly every sign of a form is a Chinese character or ASCII: asked first.
    private static bool IsCompact(char c) => c is (> '\u3000' and < '！') or (> ' ' and < '\u007F') || IsRareCompact(c);

    private static bool IsRareCompact(char c) => c is not (>= '！' and <= '～') && c != '\uFEFF' && !char.IsWhiteSpace(c);

    private static readonly char[] Closing = [':', '。', '.', ',', '*'];

    /// <summary>A label for looking up: compact, without bracketed remarks, numbering, 其中 and a closing colon.</summary>
    public static string Key(string label)
    {
        var text = WithoutNumbering(WithoutBrackets(Compact(label)));
        if (text.StartsWith("其中", StringComparison.Ordinal)) text = text[2..].TrimStart(':');
        text = text.TrimEnd(Closing);
        return WithoutNumbering(text);
    }

    /// <summary>Without (…), which holds units, column letters and remarks.</summary>
    public static string WithoutBrackets(string compact)
    {
        if (compact.IndexOf('(') < 0) return compact;
        var result = new StringBuilder(compact.Length);
        var depth = 0;
        foreach (var c in compact)
        {
            if (c == '(') depth++;
            else if (c == ')') { if (depth > 0) depth--; }
            else if (depth == 0) result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>全年预算数②, 支出率④＝③÷②: without the number of the column and what it is computed of.</summary>
    public static string WithoutColumnNumber(string compact)
    {
        for (var i = 1; i < compact.Length; i++) if (compact[i] is >= '①' and <= '⑳') return compact[..i];
        return compact;
    }

    /// <summary>Without a leading list number such as 1、 or (一) or 二、.</summary>
    public static string WithoutNumbering(string compact) =>
        ListNumber.TryRead(compact, out var number) ? compact[number.Length..] : compact;

    /// <summary>上年决算数, 去年支出: a figure of the year before. 上年结转 is money that this year has.</summary>
    public static bool IsOfLastYear(string text)
    {
        var compact = Compact(text);
        foreach (var lead in (string[])["上年度", "上一年度", "上年", "去年"])
            if (compact.StartsWith(lead, StringComparison.Ordinal))
                foreach (var what in (string[])["决算", "执行", "预算", "支出", "收入", "实际", "完成", "数", "同期"])
                    if (string.CompareOrdinal(compact, lead.Length, what, 0, what.Length) == 0) return true;
        return false;
    }

    /// <summary>The letters and digits alone.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text) if (char.IsLetterOrDigit(c)) letters.Append(c);
        return letters.ToString();
    }

    /// <summary>Whether the text holds any of the words.</summary>
    /// <remarks>An array and not a span: each length of a span of arguments is a type of its own, compiled at every start.</remarks>
    public static bool HasAny(string text, params string[] words)
    {
        foreach (var w in words) if (text.Contains(w, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Where the last of some signs stands, or −1. A plain loop: the vectorised search of many signs is compiled at every start.</summary>
    public static int LastSign(string text, string signs)
    {
        for (var i = text.Length - 1; i >= 0; i--) if (signs.Contains(text[i], StringComparison.Ordinal)) return i;
        return -1;
    }

    /// <summary>Whether the text holds one of some signs.</summary>
    public static bool HasSign(string text, string signs) => LastSign(text, signs) >= 0;

    /// <summary>The first four-digit year from 1990 to 2099 that 年 follows (or that ends the text), or null.</summary>
    public static int? Year(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (!IsYear(text, i)) continue;
            var j = i + 4;
            while (j < text.Length && char.IsWhiteSpace(text[j])) j++;
            if (j == text.Length || text[j] == '年') return (text[i] - '0') * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 + (text[i + 3] - '0');
        }
        return null;
    }

    /// <summary>Whether a cell holds a year and nothing else to speak of: 2024, 2024年, 2024年度.</summary>
    public static bool IsYear(string text) => Compact(text) is { Length: <= 8 } name && Year(name) is not null;

    private static bool IsYear(string text, int i) =>
        ((text[i] == '1' && text[i + 1] == '9' && text[i + 2] == '9') || (text[i] == '2' && text[i + 1] == '0'))
        && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));
}
