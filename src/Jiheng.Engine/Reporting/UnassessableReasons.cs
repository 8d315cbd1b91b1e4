using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>What could not be judged, as people read it: the verdict counts every one, the same words stand once with all rules they stop.</summary>
internal static class UnassessableReasons
{
    /// <summary>The distinct reasons in their first order, each with its rules and with how many entries say it.</summary>
    public static IReadOnlyList<UnassessableReason> Of(IReadOnlyList<Unassessable> entries)
    {
        var reasons = new List<UnassessableReason>();
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (met.TryAdd(entry.Reason, reasons.Count))
            {
                reasons.Add(new([entry.Code], entry.Reason, 1));
                continue;
            }
            var known = reasons[met[entry.Reason]];
            reasons[met[entry.Reason]] = known with { Codes = known.Codes.Contains(entry.Code) ? known.Codes : [.. known.Codes, entry.Code], Count = known.Count + 1 };
        }
        return reasons;
    }
}

/// <summary>Something that could not be judged.</summary>
/// <param name="Codes">The rules.</param>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many entries say so.</param>
internal sealed record UnassessableReason(IReadOnlyList<string> Codes, string Reason, int Count)
{
    /// <summary>How many say the same beside one for each rule.</summary>
    public bool IsRepeated => Count > Codes.Count;
}
