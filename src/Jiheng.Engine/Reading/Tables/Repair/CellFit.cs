using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables.Repair;

/// <summary>How well a cell's text fits a column: above 0 it says so itself, below 0 it speaks against it.</summary>
internal static class CellFit
{
    /// <summary>A text that cannot be meant for the column.</summary>
    public const int No = -4;

    private static readonly string[] Firsts = ["产出", "效益", "效果", "满意度", "成本", "投入", "过程", "决策", "管理", "履职"];
    private static readonly string[] Seconds = ["数量", "质量", "时效", "成本", "经济", "社会", "生态", "可持续", "满意度"];

    /// <summary>The fit of a text, blank or not.</summary>
    public static int Of(string text, ColumnRole role)
    {
        if (text.Length == 0) return role is ColumnRole.Level3 or ColumnRole.TargetValue or ColumnRole.Target ? -1 : 0;
        var value = IndicatorValue.Parse(text);
        var isNumber = value is { Kind: ValueKind.Number, IsWholeText: true };
        if (value.Kind is ValueKind.Placeholder or ValueKind.NotApplicable) return role is ColumnRole.Level1 or ColumnRole.Level2 or ColumnRole.Level3 or ColumnRole.TargetSign ? -1 : 0;
        var isSign = IsSign(text);
        switch (role)
        {
            case ColumnRole.Level1:
                return isNumber || isSign ? No : IsLevel(text, Firsts) ? 3 : IsLevel(text, Seconds) ? -3 : 0;
            case ColumnRole.Level2:
                return isNumber || isSign ? No : IsLevel(text, Seconds) ? 3 : IsLevel(text, Firsts) ? -2 : 0;
            case ColumnRole.Level3:
                return isNumber || isSign ? No : IsLevel(text, Seconds) ? -2 : IsLevel(text, Firsts) ? -3 : 1;
            case ColumnRole.TargetSign:
                return isSign ? 4 : No;
            // ≥95% is what is to be reached, not what was.
            case ColumnRole.Actual when text[0] is '≥' or '≤' or '<' or '>' or '＞' or '＜':
                return -2;
            case ColumnRole.Target or ColumnRole.TargetValue or ColumnRole.Actual:
                return isSign ? No : isNumber || value.Quantity is not null ? 1 : 0;
            case ColumnRole.TargetUnit:
                return isNumber || isSign || text.Length > 8 ? No : HasDigit(text) ? -2 : 1;
            case ColumnRole.Weight or ColumnRole.Score or ColumnRole.OtherScore or ColumnRole.Share:
                return IsPoints(value) ? 3 : No;
            case ColumnRole.Rate:
                return !isNumber ? No : value.Quantity!.Value.Unit == Unit.Percent ? 3 : 0;
            case ColumnRole.InitialBudget or ColumnRole.AdjustedBudget or ColumnRole.Budget or ColumnRole.Executed or ColumnRole.Final:
                return !isNumber || value.Quantity!.Value.Unit == Unit.Percent ? No : 2;
            default:
                return isNumber ? -2 : 1;
        }
    }

    /// <summary>What an empty column costs: a name is missed, a level or a remark is not.</summary>
    public static int OfNothing(ColumnRole role) => role is ColumnRole.Level3 ? -3 : role is ColumnRole.TargetValue or ColumnRole.Weight ? -1 : 0;

    /// <summary>Whether a text is a sign of comparison, or says that there is none.</summary>
    public static bool IsSign(string text) => Words.Compact(text) is "≥" or "≤" or "=" or ">" or "<" or ">=" or "<=" or "≧" or "≦" or "═" or "﹦" or "定性" or "文字描述";

    private static bool IsPoints(IndicatorValue value) =>
        value is { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } q } && (q.Unit.Dimension == Dimension.None || q.Unit == Unit.Points) && q.Unit.Factor == Rational.One && q.Value >= Rational.Zero && q.Value <= 100;

    private static bool IsLevel(string text, string[] words)
    {
        var compact = Words.WithoutBrackets(Words.Compact(text));
        if (compact.Length > 12 || !compact.EndsWith("指标", StringComparison.Ordinal)) return false;
        foreach (var word in words) if (compact.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text) if (char.IsAsciiDigit(c)) return true;
        return false;
    }
}
