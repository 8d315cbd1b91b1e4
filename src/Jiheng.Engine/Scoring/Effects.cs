using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Scoring;

/// <summary>Special entries: which there are, and what the scheme makes of them. Table: docs/spec/scoring.md, 特殊填法.</summary>
internal static class Effects
{
    /// <summary>What the scheme says to a special case; only those it declares can be anything but not assessable.</summary>
    public static ScoringEffect Of(RefusalKind kind, ScoringScheme scheme) => kind switch
    {
        RefusalKind.Blank => scheme.Blank,
        RefusalKind.NotApplicable => scheme.NotApplicable,
        RefusalKind.ZeroBase => scheme.ZeroBase,
        RefusalKind.Words => scheme.Text,
        _ => ScoringEffect.NotAssessable,
    };

    /// <summary>Why target and actual cannot be scored whatever the method, or null.</summary>
    public static Refusal? Before(Indicator indicator)
    {
        if (indicator.Target?.Value.Kind == ValueKind.NotApplicable) return new(RefusalKind.NotApplicable, $"指标值填“{indicator.Target.Raw}”。");
        if (indicator.Actual?.Value.Kind == ValueKind.NotApplicable) return new(RefusalKind.NotApplicable, $"实际完成值填“{indicator.Actual.Raw}”。");
        if (Missing(indicator.Target, "指标值", RefusalKind.Unknown) is { } noTarget) return noTarget;
        if (Missing(indicator.Actual, "实际完成值", RefusalKind.Blank) is { } noActual) return noActual;
        var name = Words.Compact(indicator.Name.Raw);
        foreach (var (entry, title) in new[] { (indicator.Target!, "指标值"), (indicator.Actual!, "实际完成值") })
            if (Words.Compact(entry.Raw) == name) return new(RefusalKind.Unknown, $"{title}填的是指标名称，没有可以比较的内容。");
        return null;
    }

    private static Refusal? Missing(Entry? entry, string title, RefusalKind blank) => entry switch
    {
        null => new(RefusalKind.Unknown, $"表中没有{title}一栏。"),
        { IsBlank: true } => new(blank, $"{title}空白。"),
        { Value.Kind: ValueKind.Placeholder } => new(RefusalKind.Unknown, $"{title}填“{entry.Raw}”，没有可以比较的内容。"),
        _ => null,
    };
}
