namespace Jiheng.Engine.Diagnostics;

/// <summary>How sure a finding is: a promise about false alarms, not a measure of importance.</summary>
public enum Severity
{
    /// <summary>提示: quality, rounding, wording. Never blocks.</summary>
    Note,

    /// <summary>疑点: very likely wrong, or must be explained.</summary>
    Warning,

    /// <summary>错误: provable from the document and the pack alone. The only one that may block a submission.</summary>
    Error,
}
