using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>How a finding stands against the baseline, in a word.</summary>
internal static class StandingText
{
    /// <summary>〔新增〕 behind a title; nothing where no baseline was given.</summary>
    public static string Of(Finding finding) => finding.Standing is { } standing ? $"〔{Word(standing)}〕" : "";

    /// <summary>新增, 上次已有, 已接受.</summary>
    public static string Word(Standing standing) => standing switch { Standing.New => "新增", Standing.Repeated => "上次已有", _ => "已接受" };
}
