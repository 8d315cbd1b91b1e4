namespace Jiheng.Engine.Reading;

/// <summary>The number that opens a heading or list item.</summary>
/// <param name="Style">Its shape with the number left out: 一、 is «一、», (3) is «(1)».</param>
/// <param name="Value">Its value.</param>
/// <param name="Length">Characters it takes, sign and bracket included.</param>
internal readonly record struct ListNumber(string Style, int Value, int Length)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Levels of the usual order of numbering (GB/T 9704-2012, 7.3.3): 一、 above （一） above 1. above （1） above ①.</summary>
    public int Level => Style switch
    {
        "一、" => 1,
        "(一)" => 2,
        "1、" or "1." => 3,
        "(1)" or "1)" => 4,
        _ => 5,
    };

    /// <summary>Reads a list number at the start of a text; brackets and digits may be full-width.</summary>
    public static bool TryRead(string text, out ListNumber number)
    {
        number = default;
        var i = 0;
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        if (i >= text.Length) return false;
        if (text[i] is >= '①' and <= '⑳')
        {
            number = new("①", text[i] - '①' + 1, i + 1);
            return true;
        }
        var bracket = text[i] is '(' or '（';
        if (bracket) i++;
        while (i < text.Length && text[i] == ' ') i++;
        var start = i;
        var chinese = false;
        var value = 0;
        while (i < text.Length && Digit(text[i]) is { } d && i - start < 3)
        {
            value = value * 10 + d;
            i++;
        }
        if (i == start)
        {
            chinese = true;
            while (i < text.Length && Numerals.Contains(text[i], StringComparison.Ordinal) && i - start < 3) i++;
            if (i == start) return false;
            value = Chinese(text.AsSpan(start, i - start));
        }
        while (i < text.Length && text[i] == ' ') i++;
        if (value <= 0 || i >= text.Length) return false;
        if (bracket)
        {
            if (text[i] is not (')' or '）')) return false;
            number = new(chinese ? "(一)" : "(1)", value, i + 1);
            return true;
        }
        switch (text[i])
        {
            case '、':
                number = new(chinese ? "一、" : "1、", value, i + 1);
                return true;
            // 1.5万元 is a figure, 1.项目决策 a heading, and so is 1.2024年度工作.
            case '.' or '．' when !chinese && (i + 1 >= text.Length || Digit(text[i + 1]) is null || BeginsYear(text, i + 1)):
                number = new("1.", value, i + 1);
                return true;
            case ')' or '）':
                number = new(chinese ? "(一)" : "1)", value, i + 1);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The value of 一 … 九十九.</summary>
    public static int Chinese(ReadOnlySpan<char> text)
    {
        var total = 0;
        var current = 0;
        foreach (var c in text)
        {
            var d = Numerals.IndexOf(c, StringComparison.Ordinal) + 1;
            if (d == 0) return 0;
            if (d == 10) { total += (current == 0 ? 1 : current) * 10; current = 0; }
            else current = d;
        }
        return total + current;
    }

    private static bool BeginsYear(string text, int at)
    {
        if (at + 4 >= text.Length || text[at + 4] != '年') return false;
        for (var i = at; i < at + 4; i++) if (Digit(text[i]) is null) return false;
        return Digit(text[at]) is 1 or 2;
    }

    private static int? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => null,
    };
}
