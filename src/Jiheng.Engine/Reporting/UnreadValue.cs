using Jiheng.Engine.Reporting.Html;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reporting;

/// <summary>Why a cell stayed text: what the value grammar (docs/spec/value-grammar.md) refuses to guess.</summary>
public static class UnreadValue
{
    /// <summary>Whether the cell holds digits that were not read as a value: something may be missing from the comparison.</summary>
    public static bool HoldsNumber(IndicatorValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Kind == ValueKind.Text && value.Raw.Any(char.IsDigit);
    }

    /// <summary>The reason in one sentence; empty when the cell was read as something other than text.</summary>
    public static string Why(IndicatorValue value, HtmlWords words)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Kind != ValueKind.Text) return "";
        if (!HoldsNumber(value)) return Say(words, "不含数字，不能按数值比较", "no number in it; cannot be compared as a value");
        return NumberScanner.Scan(value.Raw).Count switch
        {
            0 => Say(words, "其中的数字像日期、编号或名称，没有当作数值", "its digits look like a date, code or name; not taken as a value"),
            1 => Say(words, "数字与文字的写法不能确定含义，没有当作数值", "the number and the words around it have no sure meaning; not taken as a value"),
            var n => Say(words, $"有{n}个数，不能确定以哪个为准，没有取数", $"holds {n} numbers, and which one counts is not sure; none was taken"),
        };
    }

    private static string Say(HtmlWords words, string chinese, string english) => words == HtmlWords.English ? english : chinese;
}
