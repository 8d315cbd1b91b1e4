using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Which way an indicator is better by its name, as the document's pack says.</summary>
internal enum Nature
{
    /// <summary>The pack does not say.</summary>
    Unknown,

    /// <summary>满意度.</summary>
    MoreIsBetter,

    /// <summary>投诉率, 三公经费变动率.</summary>
    LessIsBetter,
}

/// <summary>The names that a pack knows.</summary>
internal static class Natures
{
    /// <summary>What the pack says of a name.</summary>
    /// <param name="pack">The pack: its words and its standard ratios.</param>
    /// <param name="name">The name, compact.</param>
    public static Nature Of(Pack pack, string name)
    {
        var key = Words.WithoutBrackets(name).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        // The longest name decides: 不合格率 is no 合格率.
        var (higher, lower) = (0, 0);
        foreach (var words in pack.Words.Better)
            foreach (var pattern in words.Patterns)
            {
                if (!pattern.Matches(key)) continue;
                if (words.Role == "neither") return Nature.Unknown;
                if (words.Role == "higher") higher = Math.Max(higher, pattern.Text.Length);
                else lower = Math.Max(lower, pattern.Text.Length);
            }
        foreach (var ratio in pack.Ratios)
        {
            if (!key.EndsWith(ratio.Name, StringComparison.Ordinal)) continue;
            if (ratio.Better == "higher") higher = Math.Max(higher, ratio.Name.Length);
            else if (ratio.Better == "lower") lower = Math.Max(lower, ratio.Name.Length);
        }
        return higher == lower ? Nature.Unknown : higher > lower ? Nature.MoreIsBetter : Nature.LessIsBetter;
    }
}
