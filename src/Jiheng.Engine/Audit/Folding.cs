using Jiheng.Engine.Audit.Causes;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

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
    public static List<Finding> Fold(AuditContext context, List<Finding> findings)
    {
        findings = Repeats(context.Filing, findings);
        if (findings.Count > MaximumFindings) return findings;
        List<Correction> untried = [];
        var causes = Causes(context, findings, untried);
        // The cause that explains most goes first, two figures that have to change together last; what one explains is no cause any more.
        causes = [.. causes.OrderBy(static c => c.With is not null).ThenByDescending(static c => c.Weight).ThenByDescending(static c => c.Correction.IsAccused)];
        var left = new List<Finding>(findings);
        // A cause keeps standing for its finding when that was given its consequences and its suspect.
        var now = new Dictionary<Finding, Finding>();
        foreach (var cause in causes)
        {
            var still = cause.Vanished.FindAll(left.Contains);
            // What another figure explained better has its cause: this one is not a second.
            if (!still.Exists(static f => f.Severity == Severity.Error) || still.Exists(now.ContainsKey)) continue;
            var root = cause.Root(still);
            // Where another figure may be the wrong one as well, only what both explain follows from the same mistake.
            var rivals = Rivals(root, cause, causes);
            var consequences = still.FindAll(f => !ReferenceEquals(f, root) && rivals.TrueForAll(r => r.Vanished.Contains(f)));
            var further = consequences.FindAll(static f => f.Severity != Severity.Note).Count;
            var made = Named(context.Filing, root, cause, rivals, untried, further, findings);
            if (consequences.Count > 0) made = made with { Folded = [.. made.Folded, .. consequences] };
            if (ReferenceEquals(made, root)) continue;
            now[root] = made;
            left.RemoveAll(consequences.Contains);
        }
        return Doubled(left.ConvertAll(f => now.GetValueOrDefault(f, f)));
    }

    /// <summary>Tries the figures that most findings speak of first, as far as it can be afforded.</summary>
    private static List<Cause> Causes(AuditContext context, List<Finding> findings, List<Correction> untried)
    {
        List<Cause> causes = [];
        var coverAll = new Dictionary<Finding, bool>();
        var candidates = Corrections.Of(findings).FindAll(c => IsWorthTrying(c, coverAll));
        if (candidates.Count == 0) return causes;
        candidates = [.. candidates.OrderByDescending(static c => c.BindsErrors).ThenByDescending(static c => c.BindsSeveral).ThenByDescending(static c => c.Weight).ThenByDescending(static c => c.Proposers.Count).ThenByDescending(static c => c.IsAccused)];
        var trial = new Trial(context, findings);
        foreach (var candidate in candidates)
        {
            // Two figures explain all that this one could: which of them it is, no third one tells.
            if (causes.FindAll(c => c.Explains(candidate.Touched)).Count > 1) continue;
            if (trial.Left <= 0 || (!candidate.BindsErrors && trial.LeftForOne <= 0)) { untried.Add(candidate); continue; }
            if (trial.Of(candidate) is { } cause) causes.Add(cause);
        }
        return causes;
    }

    /// <summary>Several findings, an error among them; or one error of several figures, each of which could be the wrong one.</summary>
    private static bool IsWorthTrying(Correction correction, Dictionary<Finding, bool> coverAll)
    {
        if (!correction.Touched.Exists(static f => f.Severity == Severity.Error)) return false;
        if (correction.BindsSeveral) return true;
        if (correction.Proposers[0] is not { NamesSuspect: false } only) return false;
        if (!coverAll.TryGetValue(only, out var all)) coverAll.Add(only, all = Corrections.CoverAll(only));
        return all;
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

    /// <summary>A doubt that asks whether a figure should be what another finding says it should be, or holds against it, is a part of that one.</summary>
    private static List<Finding> Doubled(List<Finding> findings)
    {
        List<Finding> left = [.. findings];
        foreach (var doubt in findings)
        {
            if (doubt is not { Severity: Severity.Warning, Expected: { Length: > 0 } expected } || doubt.Places is not [{ Role: PlaceRole.Reported } first, ..] || Corrections.Read(expected, first.Unit) is not { } value) continue;
            var at = left.FindIndex(f => !ReferenceEquals(f, doubt) && f.Severity >= doubt.Severity && f.Code != doubt.Code && Says(f, first, value));
            if (at < 0) continue;
            left[at] = left[at] with { Folded = [.. left[at].Folded, doubt] };
            left.Remove(doubt);
        }
        return left;
    }

    private static bool Says(Finding finding, Place figure, Quantity value)
    {
        if (finding.Places is not [{ Role: PlaceRole.Reported } first, ..] || !first.Origin.IsSamePlace(figure.Origin) || !Correction.IsOfFigure(first.Origin, figure.Origin)) return false;
        if (Corrections.Read(finding.Expected, first.Unit) is { } expected && expected.Base == value.Base) return true;
        return finding.Places.Any(p => p.Role == PlaceRole.Contradicts && Corrections.Read(p.Value, p.Unit) is { } other && other.Base == value.Base);
    }

    /// <summary>Whether the accused figure was read from a table: in a flattened text file only the fact says so.</summary>
    private static bool IsOfTable(Filing filing, Finding finding)
    {
        foreach (var document in filing.Documents)
            foreach (var fact in document.Facts)
                if (fact.InTable && fact.Entry.Origin.IsSamePlace(finding.Places[0].Origin)) return true;
        return false;
    }

    /// <summary>Other figures that explain the root and as much as this one, though it may be something else: they deny that this figure is the one.</summary>
    private static List<Cause> Rivals(Finding root, Cause cause, List<Cause> causes) =>
        causes.FindAll(c => !c.Correction.IsOf(cause.Correction.Place) && c.With is null && c.Weight >= cause.Weight && c.Vanished.Contains(root));

    /// <summary>The root with its odd one out, where one figure alone explains all of it.</summary>
    private static Finding Named(Filing filing, Finding root, Cause cause, List<Cause> rivals, List<Correction> untried, int consequences, List<Finding> findings)
    {
        if (untried.Exists(c => c.Touched.Contains(root) && cause.Vanished.TrueForAll(v => v.Severity == Severity.Note || c.Touched.Contains(v)))) return root;
        if (rivals.Count == 0 && (consequences > 0 || (Corrections.CoverAll(root) && StandsAlone(root, findings) && !IsHeldBeside(filing, root)))) return Accusation.Of(root, cause, consequences);
        // Any of the parts, but not the whole.
        if (consequences > 0 && !cause.Correction.IsOf(root.Places[0]) && rivals.TrueForAll(r => r.Explains(cause.Vanished)) && !rivals.Exists(r => r.Correction.IsOf(root.Places[0]))) return Accusation.OfParts(root, consequences);
        return root;
    }

    /// <summary>Whether a figure of a document held beside the filing takes part: that one is never tried, so it is not known whether it explains the finding too.</summary>
    private static bool IsHeldBeside(Filing filing, Finding finding)
    {
        if (filing.Against.Count == 0) return false;
        foreach (var place in finding.Places)
            if (place.Role != PlaceRole.Context && !filing.Documents.Any(d => d.Source.File == place.Origin.File)) return true;
        return false;
    }

    /// <summary>Whether no other error speaks of a figure of the finding: what a second mistake denies tells nothing of the first.</summary>
    private static bool StandsAlone(Finding root, List<Finding> findings)
    {
        foreach (var other in findings)
        {
            if (ReferenceEquals(other, root) || other.Severity != Severity.Error) continue;
            foreach (var place in other.Places)
                if (place.Role != PlaceRole.Context && root.Places.Any(p => p.Role != PlaceRole.Context && p.Origin.IsSamePlace(place.Origin) && Correction.IsOfFigure(p.Origin, place.Origin))) return false;
        }
        return true;
    }
}
