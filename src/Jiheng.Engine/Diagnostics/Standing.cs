namespace Jiheng.Engine.Diagnostics;

/// <summary>How a finding stands against what was found the last time.</summary>
public enum Standing
{
    /// <summary>新增: it was not found then.</summary>
    New,

    /// <summary>上次已有: it was found then too.</summary>
    Repeated,

    /// <summary>已接受: somebody accepted it with a reason, and its values are still those that were accepted.</summary>
    Accepted,
}

/// <summary>Why, by whom and when a finding was accepted as it is.</summary>
/// <param name="Reason">The reason in the words of who accepted it; never empty.</param>
/// <param name="By">Who; never empty.</param>
/// <param name="On">The day, yyyy-MM-dd.</param>
public sealed record Acceptance(string Reason, string By, string On);
