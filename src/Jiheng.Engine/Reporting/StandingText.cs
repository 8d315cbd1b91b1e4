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
        $"基线里的这些问题所在的文件这次没有读到：{string.Join("、", since.NotRead.Select(e => e.File).Distinct(StringComparer.Ordinal))}。它们照原样留在基线里；连同这些文件一起检查，才知道是否已改正。";

    /// <summary>新增, 上次已有, 已接受.</summary>
    public static string Word(Standing standing) => standing switch { Standing.New => "新增", Standing.Repeated => "上次已有", _ => "已接受" };
}
