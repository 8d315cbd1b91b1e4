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
    private const int MaximumTrials = 12;

    // Beyond this many findings nobody reads them one by one, and each pair of them would have to be compared.
    private const int MaximumFindings = 300;

    // Cells and paragraphs read again over all trials of one document: keeps a huge file's audit within a few times its reading.
    private const int MaximumPlacesReadAgain = 40_000;

    /// <summary>What a cause explains.</summary>
    private sealed record Explanation(Finding Cause, List<Finding> Consequences);

    /// <summary>Folds consequences under their causes.</summary>
    public static List<Finding> Fold(Filing filing, List<Finding> findings)
    {
        findings = Repeats(filing, findings);
        List<Explanation> explanations = [];
        if (findings.Count > MaximumFindings) return findings;
        var trials = Math.Min(MaximumTrials, MaximumPlacesReadAgain / Math.Max(1, Size(filing)));
        foreach (var cause in findings)
        {
            if (cause.Severity != Severity.Error || Replacement(cause) is not { } text) continue;
            var accused = cause.Places[0].Origin;
            var touched = findings.FindAll(f => !ReferenceEquals(f, cause) && f.Severity != Severity.Note && Uses(f, accused));
            // Questions about a figure come from many sides and are cheap to read; it is the chain of errors that must be one.
            if (!touched.Exists(f => f.Severity == Severity.Error) || explanations.Count >= trials) continue;
            explanations.Add(new(cause, Vanished(filing, findings, cause, touched, text)));
        }
        // The cause that explains most goes first; what it explains is no cause any more.
        explanations.Sort((a, b) => b.Consequences.Count.CompareTo(a.Consequences.Count));
        var left = new List<Finding>(findings);
        foreach (var (cause, consequences) in explanations)
        {
            var at = left.FindIndex(f => ReferenceEquals(f, cause));
            var still = consequences.FindAll(c => left.Exists(f => ReferenceEquals(f, c)));
            if (at < 0 || still.Count == 0) continue;
            left[at] = cause with { Folded = [.. cause.Folded, .. still] };
            left.RemoveAll(f => still.Exists(c => ReferenceEquals(f, c)));
        }
        return left;
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

    private static List<Finding> Vanished(Filing filing, List<Finding> findings, Finding cause, List<Finding> touched, string text)
    {
        if (Counterfactual.With(filing, cause.Places[0].Origin, text) is not { } changed) return [];
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            before.Add(Identity(finding));
            foreach (var repeat in finding.Folded) before.Add(Identity(repeat));
        }
        var context = new AuditContext(changed);
        // The rules that touch the figure come first: they alone tell what vanishes, and most trials fail with them.
        var asked = Auditor.Find(context, rule => Accuses(rule, cause) || touched.Exists(t => Accuses(rule, t)));
        if (HasNew(asked, before)) return [];
        var afterwards = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in asked) afterwards.Add(Identity(finding));
        var vanished = touched.FindAll(t => !afterwards.Contains(Identity(t)));
        if (vanished.Count == 0 || afterwards.Contains(Identity(cause))) return [];
        // Of the others those that can prove an error: the rest would say the same as before.
        var others = Auditor.Find(context, rule => rule.Descriptor.Severity == Severity.Error && !Accuses(rule, cause) && !touched.Exists(t => Accuses(rule, t)));
        return HasNew(others, before) ? [] : vanished;
    }

    /// <summary>Whether anything is wrong that was not wrong before: then the expected value is no better than the printed one.</summary>
    private static bool HasNew(List<Finding> after, HashSet<string> before) =>
        after.Exists(a => a.Severity != Severity.Note && !before.Contains(Identity(a)));

    private static bool Accuses(AuditRule rule, Finding finding) => ReferenceEquals(rule.Descriptor, finding.Descriptor);

    private static int Size(Filing filing)
    {
        var size = 0;
        foreach (var document in filing.Documents)
            foreach (var block in document.Source.Blocks) size += block is Content.Table table ? table.Cells.Count : 1;
        return size;
    }

    private static string Identity(Finding finding) => finding.Fingerprint + finding.Form;

    private static bool Uses(Finding finding, Origin accused)
    {
        foreach (var place in finding.Places)
            if (place.Role != PlaceRole.Context && place.Origin.IsSamePlace(accused) && IsOfFigure(place.Origin, accused)) return true;
        return false;
    }

    /// <summary>Whether two places of one line or cell are about one figure: a paragraph holds many, and another one of it is no consequence.</summary>
    private static bool IsOfFigure(Origin place, Origin accused) =>
        place.Text.Contains(accused.Text, StringComparison.Ordinal) || accused.Text.Contains(place.Text, StringComparison.Ordinal);

    /// <summary>The expected value as it would be printed in the accused cell: without a unit where the cell has none.</summary>
    private static string? Replacement(Finding finding)
    {
        if (finding.Expected is not { } expected || finding.Places[0] is not { Role: PlaceRole.Reported } place) return null;
        var digits = expected.AsSpan().TrimStart("≥≤=");
        var length = 0;
        while (length < digits.Length && (char.IsAsciiDigit(digits[length]) || digits[length] is '.' or '-')) length++;
        if (!Rational.TryParse(digits[..length], out _, out _)) return null;
        var tail = place.Value.AsSpan().TrimStart("0123456789.,，-");
        return string.Concat(digits[..length], tail);
    }
}
