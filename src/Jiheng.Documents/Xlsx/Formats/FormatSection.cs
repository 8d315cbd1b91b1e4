using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Xlsx.Formats;

/// <summary>One of the up to four parts of a format code: for positive and negative numbers, 0 and text, or under a condition.</summary>
internal sealed class FormatSection
{
    // The long date and the time of the system's settings.
    private const string LongDate = "yyyy\"年\"m\"月\"d\"日\"";
    private const string SystemTime = "h:mm:ss";

    private readonly List<FormatToken> tokens = [];

    /// <summary>The pieces in order.</summary>
    public IReadOnlyList<FormatToken> Tokens => tokens;

    /// <summary>Whether it prints a date or time.</summary>
    public bool IsDate { get; private set; }

    /// <summary>Whether it prints the number as General does, or in a way that is better read so: fractions, powers of ten.</summary>
    public bool IsGeneral { get; private set; }

    /// <summary>Whether it has a place for text.</summary>
    public bool TakesText { get; private set; }

    /// <summary>Whether it prints nothing whatever the value is.</summary>
    public bool IsEmpty => tokens.Count == 0;

    /// <summary>The sign of a condition such as [&gt;=10000]; empty for none.</summary>
    public string Operator { get; private set; } = "";

    /// <summary>The number of the condition.</summary>
    public Rational Bound { get; private set; }

    /// <summary>Reads the sections of a code.</summary>
    public static List<FormatSection> Parse(string code)
    {
        var sections = new List<FormatSection>();
        for (var i = 0; i <= code.Length; i++)
        {
            var section = new FormatSection();
            i = section.Read(code, i);
            section.Judge();
            sections.Add(section);
        }
        return sections;
    }

    private int Read(string code, int i)
    {
        while (i < code.Length && code[i] != ';')
        {
            var letter = code[i++];
            switch (letter)
            {
                case '"':
                    var close = code.IndexOf('"', i);
                    if (close < 0) close = code.Length;
                    Add(FormatTokenKind.Literal, code[i..close]);
                    i = Math.Min(close + 1, code.Length);
                    break;
                case '\\' or '!':
                    if (i < code.Length) Add(FormatTokenKind.Literal, code[i++].ToString());
                    break;
                // The width of a sign, and a sign that fills the cell: neither is a text.
                case '_' or '*':
                    if (i < code.Length) i++;
                    break;
                case '[':
                    var end = code.IndexOf(']', i);
                    if (end < 0) end = code.Length;
                    ReadBracket(code[i..end]);
                    i = Math.Min(end + 1, code.Length);
                    break;
                case '0' or '#' or '?':
                    Add(FormatTokenKind.Digit, letter.ToString());
                    break;
                case '.':
                    Add(FormatTokenKind.Point, ".");
                    break;
                case ',':
                    Add(FormatTokenKind.Comma, ",");
                    break;
                case '%':
                    Add(FormatTokenKind.Percent, "%");
                    break;
                case '@':
                    Add(FormatTokenKind.Text, "@");
                    break;
                default:
                    i = ReadLetters(code, i - 1);
                    break;
            }
        }
        return i;
    }

    private int ReadLetters(string code, int i)
    {
        foreach (var general in (ReadOnlySpan<string>)["General", "G/通用格式"])
            if (StartsAt(code, i, general))
            {
                Add(FormatTokenKind.General, general);
                return i + general.Length;
            }
        foreach (var half in (ReadOnlySpan<string>)["AM/PM", "上午/下午", "A/P"])
            if (StartsAt(code, i, half))
            {
                Add(FormatTokenKind.HalfDay, half);
                return i + half.Length;
            }
        var letter = char.ToLowerInvariant(code[i]);
        if (letter == 'e' && i + 1 < code.Length && code[i + 1] is '+' or '-')
        {
            Add(FormatTokenKind.Exponent, code.Substring(i, 2));
            return i + 2;
        }
        if (letter is not ('y' or 'm' or 'd' or 'h' or 's' or 'e' or 'a'))
        {
            Add(FormatTokenKind.Literal, code[i].ToString());
            return i + 1;
        }
        var start = i;
        while (i < code.Length && char.ToLowerInvariant(code[i]) == letter) i++;
        Add(FormatTokenKind.Date, new string(letter, i - start));
        return i;
    }

    private void ReadBracket(string inside)
    {
        if (inside.StartsWith('$'))
        {
            var dash = inside.IndexOf('-', StringComparison.Ordinal);
            var locale = dash < 0 ? "" : inside[(dash + 1)..];
            if (locale.Equals("F800", StringComparison.OrdinalIgnoreCase)) ReadSystem(LongDate);
            else if (locale.Equals("F400", StringComparison.OrdinalIgnoreCase)) ReadSystem(SystemTime);
            else if (inside[1..(dash < 0 ? inside.Length : dash)] is { Length: > 0 } currency) Add(FormatTokenKind.Literal, currency);
        }
        else if (inside.Length > 0 && inside[0] is '<' or '>' or '=')
        {
            var length = inside.Length > 1 && inside[1] is '=' or '>' ? 2 : 1;
            if (!Rational.TryParse(inside.AsSpan(length), out var bound, out _)) return;
            (Operator, Bound) = (inside[..length], bound);
        }
        else if (inside.ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss")
            Add(FormatTokenKind.Elapsed, inside.ToLowerInvariant());
        // Colours and the Chinese figures of [DBNum1] change how it looks; the figures are read as figures.
    }

    // The system's own form replaces what the code goes on to say.
    private void ReadSystem(string code)
    {
        Read(code, 0);
        isSystem = true;
    }

    private bool isSystem;

    private void Add(FormatTokenKind kind, string text)
    {
        if (!isSystem && text.Length > 0) tokens.Add(new FormatToken(kind, text));
    }

    private void Judge()
    {
        var (digitSeen, slashSeen) = (false, false);
        foreach (var token in tokens)
        {
            if (token.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed or FormatTokenKind.HalfDay) IsDate = true;
            if (token.Kind is FormatTokenKind.General or FormatTokenKind.Exponent) IsGeneral = true;
            if (token.Kind == FormatTokenKind.Text) TakesText = true;
            if (token.Kind == FormatTokenKind.Digit && slashSeen) IsGeneral = true;
            digitSeen |= token.Kind == FormatTokenKind.Digit;
            slashSeen |= digitSeen && token is { Kind: FormatTokenKind.Literal, Text: "/" };
        }
        if (IsDate) IsGeneral = false;
    }

    private static bool StartsAt(string code, int at, string word) => string.Compare(code, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
