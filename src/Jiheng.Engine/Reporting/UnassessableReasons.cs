using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>What could not be judged, as people read it: the verdict counts every one, the same words stand once.</summary>
internal static class UnassessableReasons
{
    /// <summary>The distinct entries in their first order, with how many say the same.</summary>
    public static IReadOnlyList<UnassessableReason> Of(IReadOnlyList<Unassessable> entries)
    {
        var reasons = new List<UnassessableReason>();
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var words = $"{entry.Code}  {entry.Reason}";
            if (met.TryAdd(words, reasons.Count)) reasons.Add(new(entry, 1));
            else reasons[met[words]] = new(entry, reasons[met[words]].Count + 1);
        }
        return reasons;
    }
}

/// <summary>Something that could not be judged.</summary>
/// <param name="Entry">The first that says so.</param>
/// <param name="Count">How many say the same.</param>
internal sealed record UnassessableReason(Unassessable Entry, int Count);
