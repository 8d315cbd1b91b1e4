using System.Globalization;
using System.Text;

namespace Jiheng.Documents.Docx;

/// <summary>A list number in the formats of ISO 29500 part 1, 17.18.59, that Chinese documents use.</summary>
internal static class ListNumberFormat
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number as printed; null for a format that prints none or is not known.</summary>
    public static string? Of(int number, string format) => number < 0 ? null : format switch
    {
        "decimal" or "decimalHalfWidth" => number.ToString(CultureInfo.InvariantCulture),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => Told(number, "０１２３４５６７８９"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" =>
            number is >= 1 and <= 20 ? ((char)('①' + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture),
        // The counting kinds differ only above 99, where "counting" tells the digits one by one.
        "chineseCounting" or "taiwaneseCounting" => number < 100 ? Counted(number) : Told(number),
        "chineseCountingThousand" or "taiwaneseCountingThousand" or "japaneseCounting" => Counted(number),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Told(number),
        "ideographTraditional" => number is >= 1 and <= 10 ? "甲乙丙丁戊己庚辛壬癸"[number - 1].ToString() : number.ToString(CultureInfo.InvariantCulture),
        "lowerLetter" => Letter(number, 'a'),
        "upperLetter" => Letter(number, 'A'),
        "lowerRoman" => Roman(number, upper: false),
        "upperRoman" => Roman(number, upper: true),
        _ => null,
    };

    private static string Told(int number, string digits = Digits)
    {
        var text = new StringBuilder(number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < text.Length; i++) text[i] = digits[text[i] - '0'];
        return text.ToString();
    }

    private static string Counted(int number)
    {
        // No list has ten thousand items; what pretends to have is told digit by digit.
        if (number is 0 or >= 10_000) return Told(number);
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            if (gap) text.Append('零');
            gap = false;
            if (!(unit == 10 && digit == 1 && text.Length == 0)) text.Append(Digits[digit]);
            text.Append(name);
        }
        return text.ToString();
    }

    // 26 is z, 27 aa, 53 aaa: the letter is repeated.
    private static string? Letter(int number, char first) =>
        number is < 1 or > 260 ? null : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string? Roman(int number, bool upper)
    {
        if (number is < 1 or > 3999) return null;
        var text = new StringBuilder();
        foreach (var (value, letters) in ((int, string)[])
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; number >= value; number -= value) text.Append(letters);
        return upper ? text.ToString() : text.ToString().ToLowerInvariant();
    }
}
