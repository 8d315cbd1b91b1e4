using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>How a finding stands against the baseline, in a word.</summary>
internal static class StandingText
{
    /// <summary>〔新增〕 behind a title; nothing where no baseline was given.</summary>
    public static string Of(Finding finding) => finding.Standing is { } standing ? $"〔{Word(standing)}〕" : "";

    /// <summary>Which findings of the baseline were not judged, and why.</summary>
    public static string NotRead(SinceBaseline since) =>
        $"基线里的这些问题，所在的文件（{string.Join("、", since.NotRead.Select(e => e.File).Distinct(StringComparer.Ordinal))}）或当时对照的文件这次没有读到，不知道是否已改正，照原样留在基线里。请连同当时的文件、用同样的 --against 再检查。";

    /// <summary>新增, 上次已有, 已接受.</summary>
    public static string Word(Standing standing) => standing switch { Standing.New => "新增", Standing.Repeated => "上次已有", _ => "已接受" };
}
