namespace Jiheng.Web.Features.Year;

/// <summary>Something that is not done, and why. Nothing was saved.</summary>
/// <param name="kind">What stands against it.</param>
/// <param name="message">Why, and what to do, in the user's words.</param>
internal sealed class DeskRefusedException(DeskRefusal kind, string message) : Exception(message)
{
    /// <summary>What stands against it.</summary>
    public DeskRefusal Kind { get; } = kind;

    /// <summary>Further reasons, one sentence each.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>Kinds of refusals.</summary>
internal enum DeskRefusal
{
    /// <summary>There is nothing of the kind, or nothing that he may see.</summary>
    Missing,

    /// <summary>It is somebody else's to do.</summary>
    NotHis,

    /// <summary>What is asked does not make sense.</summary>
    Wrong,

    /// <summary>It may not be done now.</summary>
    NotNow,

    /// <summary>There is one already.</summary>
    Twice,
}
