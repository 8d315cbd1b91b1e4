using System.Globalization;

namespace Jiheng.Documents.Docx;

/// <summary>Letters of the symbol fonts that stand in forms: check boxes and comparison signs.</summary>
/// <remarks>Word stores them in the private area from U+F000; the tables are those of the fonts Wingdings, Wingdings 2 and Symbol.</remarks>
internal static class SymbolGlyphs
{
    /// <summary>The letter that looks like w:sym with this font and hexadecimal code.</summary>
    public static char Of(string? font, string? code)
    {
        if (!ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return '\uFFFD';
        var place = (char)(value >= 0xF000 ? value - 0xF000 : value);
        var glyph = font switch
        {
            "Symbol" => Symbol(place),
            "Wingdings 2" => Wingdings2(place),
            "Wingdings" => Wingdings(place),
            _ => value >= 0xF000 ? Wingdings(place) : (char)value,
        };
        return glyph ?? (char)value;
    }

    /// <summary>The same for text typed in a symbol font, whose letters arrive as they are.</summary>
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uF020', '\uF0FF') < 0) return text;
        return string.Create(text.Length, text, static (letters, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                letters[i] = source[i] is >= '\uF020' and <= '\uF0FF' ? Wingdings((char)(source[i] - 0xF000)) ?? source[i] : source[i];
        });
    }

    private static char? Wingdings(char place) => place switch
    {
        '\x6F' or '\x70' or '\x71' or '\x72' or '\xA8' => '□',
        '\xFE' => '☑',
        '\x78' or '\xFD' => '☒',
        '\xFC' => '√',
        '\xFB' => '×',
        '\x6C' => '●',
        '\x6E' => '■',
        '\xA1' => '○',
        _ => null,
    };

    private static char? Wingdings2(char place) => place switch
    {
        '\x2A' or '\xA3' => '□',
        '\x52' => '☑',
        '\x51' or '\x53' or '\x54' => '☒',
        '\x50' => '√',
        '\x4F' => '×',
        _ => null,
    };

    private static char? Symbol(char place) => place switch
    {
        '\xA3' => '≤',
        '\xB3' => '≥',
        '\xA5' => '∞',
        '\xB1' => '±',
        '\xB4' => '×',
        '\xB8' => '÷',
        '\xB9' => '≠',
        '\xBB' => '≈',
        '\xB0' => '°',
        '\xB7' => '·',
        '\xD6' => '√',
        '\x7E' => '~',
        >= '\x20' and <= '\x3F' => place,
        _ => null,
    };
}
