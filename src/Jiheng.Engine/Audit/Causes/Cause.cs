using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Causes;

/// <summary>A correction that was tried, and what it explains.</summary>
/// <param name="Correction">The figure with its other value.</param>
/// <param name="Vanished">The findings that are gone with it, notes too.</param>
internal sealed record Cause(Correction Correction, List<Finding> Vanished)
{
    /// <summary>A second figure that had to change with it: the points of an indicator whose weight was changed.</summary>
    public Place? With { get; init; }

    /// <summary>Errors and doubts among them.</summary>
    public int Weight { get; } = Vanished.FindAll(static f => f.Severity != Severity.Note).Count;

    /// <summary>Whether it explains all of these errors and doubts.</summary>
    public bool Explains(List<Finding> findings)
    {
        foreach (var finding in findings)
            if (finding.Severity != Severity.Note && !Vanished.Contains(finding)) return false;
        return true;
    }

    /// <summary>
    /// The one of the explained findings that is nearest to the figure: an error, one that gives the value itself, one that accuses
    /// the figure, one of few figures.
    /// </summary>
    public Finding Root(List<Finding> explained)
    {
        Finding? root = null;
        foreach (var finding in explained)
            if (root is null || IsNearer(finding, root)) root = finding;
        return root!;
    }

    private bool IsNearer(Finding one, Finding other)
    {
        if (one.Severity != other.Severity) return one.Severity > other.Severity;
        var (gives, gave) = (Correction.Proposers.Contains(one), Correction.Proposers.Contains(other));
        if (gives != gave) return gives;
        var (accuses, accused) = (Correction.IsOf(one.Places[0]), Correction.IsOf(other.Places[0]));
        return accuses != accused ? accuses : one.Places.Count < other.Places.Count;
    }
}
