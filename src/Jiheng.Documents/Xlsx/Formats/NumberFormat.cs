using System.Text;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Xlsx.Formats;

/// <summary>How a cell shows its number, worked out on the digits of the file. docs/spec/xlsx.md lists where it differs from Excel.</summary>
internal sealed class NumberFormat
{
    // What Excel shows of a number in a cell without format: digits and point together.
    private const int GeneralLength = 11;

    private readonly List<FormatSection> sections;

    private NumberFormat(List<FormatSection> sections) => this.sections = sections;

    /// <summary>The format of a cell without one.</summary>
    public static NumberFormat General { get; } = new(FormatSection.Parse("General"));

    /// <summary>Reads a code; one too long to be meant is taken for General.</summary>
    public static NumberFormat Parse(string code) =>
        code.Length is 0 or > XlsxLimits.MaxFormatLength ? General : new(FormatSection.Parse(code));

    /// <summary>What a cell with the number shows; the text itself when it is no number.</summary>
    /// <param name="value">The number as the file writes it.</param>
    /// <param name="countsFrom1904">How the workbook counts days.</param>
    public string Show(string value, bool countsFrom1904)
    {
        if (!DecimalDigits.TryParse(value, out var number)) return value;
        var section = SectionFor(number, out var showsSign);
        if (section.IsDate) return DatePicture.Show(section, number, countsFrom1904) ?? ShowGeneral(number);
        if (section.IsGeneral || (section.TakesText && !HasDigits(section))) return Around(section, ShowGeneral(showsSign ? number : number with { IsNegative = false }));
        return NumberPicture.Show(section, number, showsSign).Trim();
    }

    /// <summary>What a cell with a text shows.</summary>
    public string ShowText(string text)
    {
        var section = sections.Count == 4 ? sections[3] : sections[^1];
        if (sections.Count == 4 && section.IsEmpty) return "";
        return section.TakesText && section.Tokens.Count > 1 ? Around(section, text) : text;
    }

    /// <summary>In at most 11 signs when there are decimals to cut; never with an exponent, which nobody writes into a form.</summary>
    private static string ShowGeneral(DecimalDigits number)
    {
        var rounded = number.Round(Math.Max(0, GeneralLength - 1 - Math.Max(number.IntegerLength, 1)));
        return rounded.ToString();
    }

    private FormatSection SectionFor(DecimalDigits number, out bool showsSign)
    {
        showsSign = number.IsNegative;
        // A last section with @ alone is for text.
        var count = Math.Min(sections.Count, 3);
        if (count > 1 && count == sections.Count && sections[count - 1] is { TakesText: true } last && !HasDigits(last)) count--;
        if (sections.Exists(s => s.Operator.Length > 0))
        {
            for (var i = 0; i < count - 1; i++)
                if (Holds(sections[i], number)) return sections[i];
            return sections[count - 1];
        }
        if (number.IsZero) return sections[count == 3 ? 2 : 0];
        if (!number.IsNegative || count == 1) return sections[0];
        // The section for negative numbers prints its own sign.
        showsSign = false;
        return sections[1];
    }

    private static bool Holds(FormatSection section, DecimalDigits number)
    {
        if (section.Operator.Length == 0) return true;
        if (!Rational.TryParse(number.ToString(), out var value, out _)) return false;
        return section.Operator switch
        {
            "<" => value < section.Bound,
            "<=" => value <= section.Bound,
            ">" => value > section.Bound,
            ">=" => value >= section.Bound,
            "<>" => value != section.Bound,
            _ => value == section.Bound,
        };
    }

    private static bool HasDigits(FormatSection section)
    {
        foreach (var token in section.Tokens)
            if (token.Kind is FormatTokenKind.Digit or FormatTokenKind.General or FormatTokenKind.Date) return true;
        return false;
    }

    private static string Around(FormatSection section, string text)
    {
        if (section.Tokens.Count == 1) return text;
        var shown = new StringBuilder();
        var isPlaced = false;
        foreach (var token in section.Tokens)
        {
            if (token.Kind == FormatTokenKind.Literal && token.Text != "/") shown.Append(token.Text);
            else if (!isPlaced)
            {
                isPlaced = true;
                shown.Append(text);
            }
        }
        return shown.ToString().Trim();
    }
}
