using System.Globalization;
using System.Text;

namespace Jiheng.Documents.Xlsx.Formats;

/// <summary>Prints the number of a day as a section such as yyyy"年"m"月"d"日" asks.</summary>
internal static class DatePicture
{
    // 9999-12-31.
    private const int LastDay = 2_958_465;
    private const int DaysBefore1904 = 1_462;
    private const int LeapDayThatNeverWas = 60;
    private const int SecondsOfDay = 86_400;
    private const string Weekdays = "日一二三四五六";

    /// <summary>What the section prints; null when the number is no day.</summary>
    public static string? Show(FormatSection section, DecimalDigits number, bool countsFrom1904)
    {
        if ((number.IsNegative && !number.IsZero) || !decimal.TryParse(number.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        if (countsFrom1904) value += DaysBefore1904;
        if (value > LastDay + 1) return null;
        var seconds = (long)decimal.Round(value * SecondsOfDay, MidpointRounding.AwayFromZero);
        var moment = new Moment((int)(seconds / SecondsOfDay), (int)(seconds % SecondsOfDay));
        return moment.Day > LastDay ? null : Print(section.Tokens, moment);
    }

    private static string Print(IReadOnlyList<FormatToken> tokens, Moment moment)
    {
        var text = new StringBuilder();
        var hasHalves = false;
        foreach (var token in tokens) hasHalves |= token.Kind == FormatTokenKind.HalfDay;
        var isAfterHour = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (kind, letters) = (tokens[i].Kind, tokens[i].Text);
            switch (kind)
            {
                case FormatTokenKind.Literal or FormatTokenKind.Comma:
                    text.Append(letters);
                    break;
                case FormatTokenKind.Point when i + 1 < tokens.Count && tokens[i + 1].Kind != FormatTokenKind.Digit:
                    text.Append('.');
                    break;
                case FormatTokenKind.HalfDay:
                    text.Append(letters[0] == '上' ? (moment.Hour < 12 ? "上午" : "下午") : moment.Hour < 12 ? "AM" : "PM");
                    break;
                case FormatTokenKind.Elapsed:
                    text.Append(letters[0] switch { 'h' => moment.TotalSeconds / 3600, 'm' => moment.TotalSeconds / 60, _ => moment.TotalSeconds });
                    isAfterHour = letters[0] == 'h';
                    break;
                case FormatTokenKind.Date when letters[0] == 'm' && (isAfterHour || SecondsFollow(tokens, i)):
                    text.Append(Padded(moment.Minute, letters));
                    break;
                case FormatTokenKind.Date:
                    text.Append(Piece(letters, moment, hasHalves));
                    isAfterHour = letters[0] == 'h';
                    break;
            }
        }
        return text.ToString().Trim();
    }

    private static string Piece(string letters, Moment moment, bool hasHalves) => letters[0] switch
    {
        'y' when letters.Length <= 2 => (moment.Date.Year % 100).ToString("00", CultureInfo.InvariantCulture),
        'y' or 'e' => moment.Date.Year.ToString(CultureInfo.InvariantCulture),
        'm' when letters.Length >= 3 => moment.Date.Month is var m ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m) is var name && letters.Length == 4 ? name : name[..(letters.Length == 3 ? 3 : 1)] : "",
        'm' => Padded(moment.Date.Month, letters),
        'd' when letters.Length >= 3 => moment.Weekday.ToString() is var name && letters.Length == 3 ? name[..3] : name,
        'd' => Padded(moment.Date.Day, letters),
        'a' when letters.Length >= 3 => (letters.Length == 3 ? "" : "星期") + Weekdays[(int)moment.Weekday],
        'h' => Padded(hasHalves ? (moment.Hour + 11) % 12 + 1 : moment.Hour, letters),
        's' => Padded(moment.Second, letters),
        _ => letters,
    };

    private static string Padded(int number, string letters) => number.ToString(letters.Length >= 2 ? "00" : "0", CultureInfo.InvariantCulture);

    private static bool SecondsFollow(IReadOnlyList<FormatToken> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Count; i++)
            if (tokens[i].Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed) return tokens[i].Text[0] == 's';
        return false;
    }

    /// <summary>A day counted as Excel does, with its leap day 1900-02-29 and its day 0, and the seconds of the day.</summary>
    private readonly record struct Moment(int Day, int Seconds)
    {
        public (int Year, int Month, int Day) Date
        {
            get
            {
                if (Day == 0) return (1900, 1, 0);
                if (Day == LeapDayThatNeverWas) return (1900, 2, 29);
                var date = new DateOnly(1899, 12, Day < LeapDayThatNeverWas ? 31 : 30).AddDays(Day);
                return (date.Year, date.Month, date.Day);
            }
        }

        public DayOfWeek Weekday => (DayOfWeek)((Day + 6) % 7);

        public int Hour => Seconds / 3600;

        public int Minute => Seconds / 60 % 60;

        public int Second => Seconds % 60;

        public long TotalSeconds => (long)Day * SecondsOfDay + Seconds;
    }
}
