using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Values;
using Jiheng.Web.Shared;

namespace Jiheng.Web.Features.Understood;

/// <summary>How far a cell was understood.</summary>
internal enum Understanding
{
    /// <summary>As a value.</summary>
    Whole,

    /// <summary>Only the number in it.</summary>
    Part,

    /// <summary>As words, which no number is among.</summary>
    Words,

    /// <summary>Not, though it holds digits.</summary>
    Unread,
}

/// <summary>What a cell was read as, in words: our words around those of the document.</summary>
/// <param name="Before">Ours.</param>
/// <param name="Original">The document's number, unit or word.</param>
/// <param name="After">Ours.</param>
/// <param name="Understanding">How far it was understood.</param>
internal sealed record ReadAs(string Before, string Original, string After, Understanding Understanding = Understanding.Whole)
{
    /// <summary>The reading of a cell that is not blank.</summary>
    public static ReadAs Of(IndicatorValue value, Language say) => value.Kind switch
    {
        ValueKind.Number or ValueKind.Range when value.Quantity is { } number => Number(value, number, say),
        ValueKind.Date => new(Date(value, say), "", ""),
        ValueKind.YesNo => new(say["是非：", "yes or no: "], value.Word, ""),
        ValueKind.Level => new($"{say["等级词：", "level: "]}{Spaced(say.Of(value.Operator))}", value.Word, ""),
        ValueKind.NotApplicable => new(say["不适用", "does not apply"], "", ""),
        ValueKind.Placeholder => new(say["占位符号，不是数", "a filler, not a figure"], "", ""),
        _ => new(UnreadValue.Why(value, say.Words), "", "", UnreadValue.HoldsNumber(value) ? Understanding.Unread : Understanding.Words),
    };

    private static ReadAs Number(IndicatorValue value, Quantity number, Language say)
    {
        var blur = number.Qualifier == Qualifier.None ? "" : say.Of(number.Qualifier);
        var before = Spaced(say.Of(value.Operator)) + (blur == say.Of(value.Operator) ? "" : Spaced(blur));
        if (value.Upper is { } upper) return new(before, $"{number}～{upper}", say["，含两端", ", both ends included"]);
        var unit = number.Unit.Symbol.Length == 0 ? say["，没有单位", ", without unit"] : "";
        return value.IsWholeText
            ? new(before, number.ToString(), unit)
            : new(before, number.ToString(), say[$"{unit}；其余文字不作比较", $"{unit}; the words around it are not compared"], Understanding.Part);
    }

    private static string Date(IndicatorValue value, Language say)
    {
        var last = value.Date is { } date ? Day(date, say) : "";
        if (value.From is { } from) return say[$"日期：{Day(from, say)}至{last}", $"dates: {Day(from, say)} to {last}"];
        return value.Date is { By: true } limit
            ? say[$"期限：{last}{(limit.AtEnd ? "底" : "")}前", $"deadline: {(limit.AtEnd ? "by the end of " : "before ")}{last}"]
            : say[$"日期：{last}", $"date: {last}"];
    }

    private static string Day(DateValue date, Language say)
    {
        var (year, month, day) = ($"{date.Year}", $"{date.Month}", $"{date.Day}");
        if (!say.IsEnglish) return $"{(year.Length > 0 ? year + "年" : "")}{(month.Length > 0 ? month + "月" : "")}{(day.Length > 0 ? day + "日" : "")}";
        // Parts that are not printed are not made up: 12月31日 is --12-31, as ISO 8601 once wrote it.
        var known = year.Length > 0 ? year : "--";
        if (month.Length > 0) known += (year.Length > 0 ? "-" : "") + month.PadLeft(2, '0');
        return day.Length > 0 ? $"{known}-{day.PadLeft(2, '0')}" : known;
    }

    private static string Spaced(string word) => word.Length == 0 ? "" : word + " ";
}
