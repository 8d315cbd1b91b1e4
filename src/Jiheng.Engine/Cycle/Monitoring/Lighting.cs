using System.Text;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Cycle.Monitoring;

/// <summary>Giving a light by the bands of a rule.</summary>
internal static class Lighting
{
    /// <summary>The light of a value, or of all that an approximate one can stand for where one band holds it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">What is judged.</param>
    /// <param name="working">The working up to the value that is judged.</param>
    /// <param name="value">The value exactly as printed, or null.</param>
    /// <param name="range">What it can stand for.</param>
    /// <param name="inputs">The figures.</param>
    public static GivenLight Of(LightRule rule, string subject, string working, Rational? value, Interval range, IReadOnlyList<Place> inputs)
    {
        LightBand? found = null;
        foreach (var band in rule.Bands)
        {
            if (value is { } exact ? !band.Range.Contains(exact) : !range.IsWithin(band.Range)) continue;
            found = band;
            break;
        }
        var text = found is null
            ? $"{working}，{(value is null ? "数字是约数，跨了两档" : "不在规则包的任何一档")}：不亮灯"
            : $"{working}，{Bounds(found.Range)}：{GivenLight.Name(found.Light)}{(found.Text.Length > 0 ? $"（{found.Text}）" : "")}";
        return new(found?.Light, subject, rule.Title, text, rule.Cite, inputs);
    }

    /// <summary>不低于60%、低于80%.</summary>
    public static string Bounds(Interval range)
    {
        var text = new StringBuilder();
        if (range.Lower is { } low) text.Append(range.LowerClosed ? "不低于" : "高于").Append(PointsText.Percent(low));
        if (range.Upper is { } high) text.Append(text.Length > 0 ? "、" : "").Append(range.UpperClosed ? "不高于" : "低于").Append(PointsText.Percent(high));
        return text.Length > 0 ? text.ToString() : "不论多少";
    }
}
