using System.Globalization;
using Jiheng.Engine.Filings.Ledgers;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Building;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Dossiers.Measures;

/// <summary>What a row must be like to count.</summary>
/// <param name="Column">The column.</param>
/// <param name="Test">is, is-not, one-of, at-least, at-most, above, below, from, to, blank, not-blank.</param>
/// <param name="Values">What it is held against.</param>
public sealed record MeasureCondition(string Column, string Test, IReadOnlyList<string> Values)
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    internal static readonly KeyValuePair<string, string>[] Tests =
    [
        new("is", "是"), new("is-not", "不是"), new("one-of", "是其中之一"), new("at-least", "不小于"), new("at-most", "不大于"), new("above", "大于"), new("below", "小于"),
        new("from", "不早于"), new("to", "不晚于"), new("blank", "空白"), new("not-blank", "不空"),
    ];

    /// <summary>In words: “参保状态”是“正常参保”.</summary>
    public string Words => $"“{Column}”{Tests.First(t => t.Key == Test).Value}{(Values.Count > 0 ? string.Join("、", Values.Select(v => $"“{v}”")) : "")}";

    /// <summary>Whether a cell meets it.</summary>
    /// <exception cref="MeasureRefusedException">It must be a number or a day and is neither.</exception>
    internal bool Holds(string? cell, string place)
    {
        var text = Reading.Words.Compact(cell ?? "");
        switch (Test)
        {
            case "blank": return text.Length == 0;
            case "not-blank": return text.Length > 0;
            case "is": return text == Reading.Words.Compact(Values[0]);
            case "is-not": return text != Reading.Words.Compact(Values[0]);
            case "one-of": return Values.Any(v => text == Reading.Words.Compact(v));
        }
        // A blank is neither small nor early: it meets no comparison.
        if (text.Length == 0) return false;
        if (Test is "from" or "to")
        {
            var (day, bound) = (Day(text) ?? throw Refused(place, text, "日期"), Day(Values[0])!.Value);
            return Test == "from" ? day >= bound : day <= bound;
        }
        if (!LedgerAmounts.TryRead(text, Unit.None, out var number) || number is not { } value) throw Refused(place, text, "数字");
        var limit = Rational.Parse(Values[0]);
        return Test switch { "at-least" => value >= limit, "at-most" => value <= limit, "above" => value > limit, _ => value < limit };
    }

    internal static MeasureCondition Of(PackNode node, string at, List<PackProblem> problems)
    {
        List<string> said = [.. Tests.Select(t => t.Key).Where(k => node[k] is not null)];
        if (said.Count != 1)
        {
            problems.Add(new(node.Place, at, $"一个条件要写一种判断：{string.Join("、", Tests.Select(t => t.Key))}。"));
            return new(node.Text("column"), "not-blank", []);
        }
        List<string> values = said[0] is "blank" or "not-blank" ? [] : said[0] == "one-of" ? [.. node.Texts("one-of")] : [node.Text(said[0])];
        if (said[0] is "at-least" or "at-most" or "above" or "below" && !Rational.TryParse(values[0], out _, out _)) problems.Add(new(node.Place, $"{at}.{said[0]}", $"“{values[0]}”不是数字。"));
        if (said[0] is "from" or "to" && Day(values[0]) is null) problems.Add(new(node.Place, $"{at}.{said[0]}", $"“{values[0]}”不是日期，应写成 年-月-日 的样子，如 2000-12-31。"));
        return new(node.Text("column"), said[0], values);
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private MeasureRefusedException Refused(string place, string text, string what) => new($"{place}“{Column}”是“{text}”，不是{what}，不能判断是否{Words}；请先改正台账。");
}
