using Jiheng.Engine.Audit.Causes;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>
/// One root cause, one finding. Each single figure that could be the wrong one is set to what the findings say it should be, and the
/// document is read again: what then vanishes has this one cause and becomes one finding; if anything new goes wrong, the figure
/// explains nothing. Where one figure alone explains a finding, it is named as the odd one out.
/// </summary>
internal static class Folding
{
    // Beyond this many findings nobody reads them one by one, and each pair of them would have to be compared.
    private const int MaximumFindings = 300;

    /// <summary>Folds consequences under their causes.</summary>
    public static List<Finding> Fold(Filing filing, List<Finding> findings)
    {
        findings = Repeats(filing, findings);
        if (findings.Count > MaximumFindings) return findings;
        List<Correction> untried = [];
        var causes = Causes(filing, findings, untried);
        // The cause that explains most goes first; what it explains is no cause any more.
        causes = [.. causes.OrderByDescending(static c => c.Weight).ThenByDescending(static c => c.Correction.IsAccused)];
        var left = new List<Finding>(findings);
        // A cause keeps standing for its finding when that was given its consequences and its suspect.
        var now = new Dictionary<Finding, Finding>();
        foreach (var cause in causes)
        {
            var still = cause.Vanished.FindAll(left.Contains);
            // What another figure explained better has its cause: this one is not a second.
            if (!still.Exists(static f => f.Severity == Severity.Error) || still.Exists(now.ContainsKey)) continue;
            var root = cause.Root(still);
            var consequences = still.FindAll(f => !ReferenceEquals(f, root));
            var further = consequences.FindAll(static f => f.Severity != Severity.Note).Count;
            var made = Named(root, cause, causes, untried, further);
            if (consequences.Count > 0) made = made with { Folded = [.. made.Folded, .. consequences] };
            if (ReferenceEquals(made, root)) continue;
            now[root] = made;
            left.RemoveAll(consequences.Contains);
        }
        return left.ConvertAll(f => now.GetValueOrDefault(f, f));
    }

    /// <summary>Tries the figures that most findings speak of first, as far as it can be afforded.</summary>
    private static List<Cause> Causes(Filing filing, List<Finding> findings, List<Correction> untried)
    {
        List<Cause> causes = [];
        var candidates = Corrections.Of(findings).FindAll(static c => IsWorthTrying(c));
        if (candidates.Count == 0) return causes;
        candidates = [.. candidates.OrderByDescending(static c => c.BindsErrors).ThenByDescending(static c => c.BindsSeveral).ThenByDescending(static c => c.Weight).ThenByDescending(static c => c.Proposers.Count).ThenByDescending(static c => c.IsAccused)];
        var trial = new Trial(filing, findings);
        foreach (var candidate in candidates)
        {
            // Two figures explain all that this one could: which of them it is, no third one tells.
            if (causes.FindAll(c => c.Explains(candidate.Touched)).Count > 1) continue;
            if (trial.Left <= 0 || (!candidate.BindsErrors && trial.LeftForOne <= 0)) { untried.Add(candidate); continue; }
            var vanished = trial.Vanished(candidate);
            if (vanished.Count > 0) causes.Add(new(candidate, vanished));
        }
        return causes;
    }

    /// <summary>Several findings, an error among them; or one error of several figures, each of which could be the wrong one.</summary>
    private static bool IsWorthTrying(Correction correction)
    {
        if (!correction.Touched.Exists(static f => f.Severity == Severity.Error)) return false;
        return correction.BindsSeveral || (correction.Proposers[0] is { NamesSuspect: false } only && Corrections.CoverAll(only));
    }

    /// <summary>
    /// One wrong figure of running text told again for the same project is one mistake: the same rule, the same value, the same arithmetic.
    /// The first place stays, the others are folded under it. Cells of tables are entered each by itself.
    /// </summary>
    private static List<Finding> Repeats(Filing filing, List<Finding> findings)
    {
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        List<Finding> left = [];
        foreach (var finding in findings)
        {
            if (finding is not { Reported: { Length: > 0 } reported, Expected: { } expected, Arithmetic: { Length: > 0 } arithmetic, Severity: > Severity.Note } || finding.Places[0].Origin is { Table: not null } or { Row: not null } || IsOfTable(filing, finding)) { left.Add(finding); continue; }
            var project = finding.Subject.Split('|', 3) is [_, var named, ..] ? named : "";
            var key = string.Join('\n', finding.Code, finding.Places[0].Origin.File, project, reported, expected, arithmetic);
            if (!first.TryGetValue(key, out var at))
            {
                first.Add(key, left.Count);
                left.Add(finding);
                continue;
            }
            left[at] = left[at] with { Severity = left[at].Severity > finding.Severity ? left[at].Severity : finding.Severity, Folded = [.. left[at].Folded, finding] };
        }
        return left;
    }

    /// <summary>Whether the accused figure was read from a table: in a flattened text file only the fact says so.</summary>
    private static bool IsOfTable(Filing filing, Finding finding)
    {
        foreach (var document in filing.Documents)
            foreach (var fact in document.Facts)
                if (fact.InTable && fact.Entry.Origin.IsSamePlace(finding.Places[0].Origin)) return true;
        return false;
    }

    /// <summary>The root with its odd one out, where one figure alone explains all of it.</summary>
    private static Finding Named(Finding root, Cause cause, List<Cause> causes, List<Correction> untried, int consequences)
    {
        if (untried.Exists(c => c.Touched.Contains(root) && cause.Vanished.TrueForAll(v => v.Severity == Severity.Note || c.Touched.Contains(v)))) return root;
        // What explains as much, though something else, denies that this figure is the one.
        var rivals = causes.FindAll(c => !c.Correction.IsOf(cause.Correction.Place) && c.Weight >= cause.Weight && c.Vanished.Contains(root));
        if (rivals.Count == 0 && (consequences > 0 || Corrections.CoverAll(root))) return Accusation.Of(root, cause.Correction, consequences);
        // Any of the parts, but not the whole.
        if (consequences > 0 && !cause.Correction.IsOf(root.Places[0]) && rivals.TrueForAll(r => r.Explains(cause.Vanished)) && !rivals.Exists(r => r.Correction.IsOf(root.Places[0]))) return Accusation.OfParts(root, consequences);
        return root;
    }
}
