using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Indicators named as rates: …率, 覆盖面, 比例, 占比. An action (提高知晓率) and 效率 or 频率 are none.</summary>
internal static class NamedRate
{
    private static readonly string[] NotRates = ["效率", "频率", "功率", "速率", "汇率", "周转率"];

    private static readonly string[] Actions = ["提高", "提升", "增强", "降低", "减少", "增加", "扩大", "促进", "保障", "确保", "改善"];

    /// <summary>Whether an indicator of this name is one.</summary>
    /// <param name="name">The name, compact.</param>
    public static bool Is(string name)
    {
        var key = Words.WithoutBrackets(name);
        if (Array.Exists(Actions, a => key.StartsWith(a, StringComparison.Ordinal))) return false;
        return (key.EndsWith('率') && !Array.Exists(NotRates, n => key.EndsWith(n, StringComparison.Ordinal)))
            || key.EndsWith("覆盖面", StringComparison.Ordinal) || key.EndsWith("比例", StringComparison.Ordinal) || key.EndsWith("占比", StringComparison.Ordinal);
    }
}
