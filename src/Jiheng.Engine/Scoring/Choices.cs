using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Scoring;

/// <summary>Which methods a scheme names for an indicator: the first choice whose level, name and kind of target fit.</summary>
internal static class Choices
{
    /// <summary>The choice, or null when none fits.</summary>
    public static MethodChoice? For(Indicator indicator, ScoringScheme scheme)
    {
        var kind = KindOf(indicator.Target!.Value);
        var (level1, level2, name) = (Words.Compact(indicator.Level1), Words.Compact(indicator.Level2), Words.Compact(indicator.Name.Raw));
        foreach (var choice in scheme.Choices)
        {
            if (choice.Level is { } level && !level.Matches(level1) && !level.Matches(level2)) continue;
            if (choice.Name is { } pattern && !pattern.Matches(name)) continue;
            if (choice.Targets.Count > 0 && !choice.Targets.Contains(kind)) continue;
            return choice;
        }
        return null;
    }

    /// <summary>The kind of a target in the words of packs; a number inside a phrase is text.</summary>
    public static string KindOf(IndicatorValue target) => target switch
    {
        { IsWholeText: false } => "text",
        { Kind: ValueKind.Range } => "range",
        { Kind: ValueKind.Number, Operator: Comparison.AtLeast or Comparison.MoreThan } => "at-least",
        { Kind: ValueKind.Number, Operator: Comparison.AtMost or Comparison.LessThan } => "at-most",
        { Kind: ValueKind.Number, Operator: Comparison.Equal } => "equal",
        { Kind: ValueKind.Number } => "plain",
        { Kind: ValueKind.Level } => "level",
        { Kind: ValueKind.YesNo } => "yes-no",
        { Kind: ValueKind.Date } => "date",
        _ => "text",
    };
}
