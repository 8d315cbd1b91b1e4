using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit;

/// <summary>
/// One root cause, one finding. For a figure that is accused with an expected value, the document is read again with that
/// value in its place: what then vanishes was a consequence and is folded; if anything new goes wrong, the accusation
/// explains nothing and nothing is folded.
/// </summary>
internal static class Folding
{
    // A document with more contradictions than this is not explained by one wrong cell each; reading it again for all would cost more than it tells.
    private const int MaximumTrials = 16;

    /// <summary>Folds consequences under their causes.</summary>
    public static List<Finding> Fold(Filing filing, List<Finding> findings)
    {
        var left = new List<Finding>(findings);
        var trials = 0;
        while (trials < MaximumTrials && BestCause(filing, left, ref trials) is var (cause, consequences) && consequences.Count > 0)
        {
            var at = left.IndexOf(cause);
            left[at] = cause with { Folded = [.. cause.Folded, .. consequences] };
            left.RemoveAll(consequences.Contains);
        }
        return left;
    }

    private static (Finding Cause, List<Finding> Consequences) BestCause(Filing filing, List<Finding> findings, ref int trials)
    {
        Finding? best = null;
        List<Finding> consequences = [];
        foreach (var cause in findings)
        {
            if (cause.Folded.Count > 0 || cause.Severity != Severity.Error || Replacement(cause) is not { } text) continue;
            var accused = cause.Places[0].Origin;
            var touched = findings.FindAll(f => !ReferenceEquals(f, cause) && Uses(f, accused));
            if (touched.Count <= consequences.Count || ++trials > MaximumTrials) continue;
            var vanished = Vanished(filing, findings, cause, touched, text);
            if (vanished.Count > consequences.Count) (best, consequences) = (cause, vanished);
        }
        return best is null ? (findings.Count > 0 ? findings[0] : null!, []) : (best, consequences);
    }

    private static List<Finding> Vanished(Filing filing, List<Finding> findings, Finding cause, List<Finding> touched, string text)
    {
        if (Counterfactual.With(filing, cause.Places[0].Origin, text) is not { } changed) return [];
        var after = Auditor.Find(changed);
        if (after.Exists(f => f.Fingerprint == cause.Fingerprint)) return [];
        // Anything wrong that was not wrong before: the expected value is no better than the printed one.
        if (after.Exists(a => a.Severity != Severity.Note && !findings.Exists(f => f.Fingerprint == a.Fingerprint || f.Folded.Any(g => g.Fingerprint == a.Fingerprint)))) return [];
        return touched.FindAll(t => !after.Exists(a => a.Fingerprint == t.Fingerprint && a.Form == t.Form));
    }

    private static bool Uses(Finding finding, Origin accused) => finding.Places.Any(p => p.Origin.IsSamePlace(accused) && p.Role != PlaceRole.Context);

    /// <summary>The expected value as it would be printed in the accused cell: without a unit where the cell has none.</summary>
    private static string? Replacement(Finding finding)
    {
        if (finding.Expected is not { } expected || finding.Places[0] is not { Role: PlaceRole.Reported } place) return null;
        var digits = expected.TrimStart('≥', '≤', '=').AsSpan();
        var length = 0;
        while (length < digits.Length && (char.IsAsciiDigit(digits[length]) || digits[length] is '.' or '-')) length++;
        if (!Rational.TryParse(digits[..length], out _, out _)) return null;
        var tail = place.Value.AsSpan().TrimStart("0123456789.,，-");
        return string.Concat(digits[..length], tail);
    }
}
