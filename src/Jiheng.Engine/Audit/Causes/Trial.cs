using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Causes;

/// <summary>Reads a filing again with other figures and tells which of its findings are then gone.</summary>
internal sealed class Trial
{
    // A document read again costs as much as it is long: all trials of one filing cost at most a few times its first reading.
    private const int MostTrials = 12;
    private const int MostPlacesReadAgain = 20_000;

    // To tell which figure of a single finding is wrong is worth less than to tell what belongs together.
    // Half the throughput went into it where long documents were tried too (docs/benchmark.md).
    private const int MostPlacesForOne = 500;

    private readonly Filing filing;
    private readonly IReadOnlyList<Unassessable> unassessable;
    private readonly Dictionary<string, Known> before = new(StringComparer.Ordinal);

    /// <summary>Prepares trials of a filing.</summary>
    /// <param name="context">The filing, and what could not be judged in it.</param>
    /// <param name="findings">What was found.</param>
    public Trial(AuditContext context, List<Finding> findings)
    {
        (filing, unassessable) = (context.Filing, context.Unassessable);
        var size = Math.Max(1, Size(filing));
        Left = Math.Min(MostTrials, MostPlacesReadAgain / size);
        LeftForOne = MostPlacesForOne / size;
        foreach (var finding in findings)
        {
            Count(before, finding);
            foreach (var repeat in finding.Folded) Count(before, repeat);
        }
    }

    /// <summary>How often one thing is found wrong, and how surely.</summary>
    private sealed class Known
    {
        public int Count { get; set; }

        public Severity Severity { get; set; }
    }

    private static void Count(Dictionary<string, Known> known, Finding finding)
    {
        var identity = Identity(finding);
        if (!known.TryGetValue(identity, out var one)) known.Add(identity, one = new());
        one.Count++;
        if (finding.Severity > one.Severity) one.Severity = finding.Severity;
    }

    /// <summary>How many more trials can be afforded.</summary>
    public int Left { get; private set; }

    /// <summary>How many of them may be spent on figures that a single error speaks of.</summary>
    public int LeftForOne { get; private set; }

    /// <summary>What the correction explains; null when it cures none of those that give it, or anything new goes wrong.</summary>
    public Cause? Of(Correction correction)
    {
        List<Place> places = [correction.Place, .. correction.Repeats];
        var vanished = Vanished(correction, places, out var isDenied);
        if (vanished.Count > 0) return new(correction, vanished);
        if (!isDenied || Left == 0) return null;
        // The same figure told elsewhere now says otherwise: it was copied from here. An indicator that is left out takes its points with it.
        var points = PointsOf(correction.Place);
        var told = points is not null ? [points] : ToldAgain(correction.Place, places);
        if (told.Count == 0) return null;
        vanished = Vanished(correction, [.. places, .. told], out _);
        return vanished.Count == 0 ? null : new(correction, vanished) { With = points };
    }

    private List<Finding> Vanished(Correction correction, List<Place> places, out bool isDenied)
    {
        isDenied = false;
        Left--;
        if (!correction.BindsErrors) LeftForOne--;
        List<Change> changes = [];
        foreach (var place in places)
        {
            if (TextAt(place, correction) is not { } text) return [];
            changes.Add(new(place.Origin, text));
        }
        if (Counterfactual.With(filing, changes) is not { } changed) return [];
        var context = new AuditContext(changed);
        // The rules that touch the figure come first: they alone tell what vanishes, and most trials fail with them.
        bool Touches(AuditRule rule) => correction.Touched.Exists(t => ReferenceEquals(t.Descriptor, rule.Descriptor));
        var after = Auditor.Find(context, Touches);
        var afterwards = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in after) afterwards.Add(Identity(finding));
        if (!correction.Proposers.Exists(p => !afterwards.Contains(Identity(p)))) return [];
        // Anything wrong that was not wrong before: the other value is no better than the printed one. Of the other rules those that can prove an error.
        isDenied = HasNew(context, after) || HasNew(context, Auditor.Find(context, rule => rule.Descriptor.Severity == Severity.Error && !Touches(rule)));
        return isDenied ? [] : correction.Touched.FindAll(t => !afterwards.Contains(Identity(t)));
    }

    /// <summary>Whether something is wrong that was not, more often than it was, or more surely.</summary>
    private bool HasNew(AuditContext context, List<Finding> after)
    {
        Dictionary<string, Known> now = new(StringComparer.Ordinal);
        foreach (var finding in after)
        {
            if (finding.Severity == Severity.Note) continue;
            Count(now, finding);
            var was = before.GetValueOrDefault(Identity(finding));
            var known = now[Identity(finding)];
            if ((was is null || known.Count > was.Count || known.Severity > was.Severity) && !WasHidden(context, finding)) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether the finding's rule could not judge before what it can judge now: then the defect was there already, and the wrong figure
    /// only stood in front of it.
    /// </summary>
    private bool WasHidden(AuditContext context, Finding finding)
    {
        foreach (var unjudged in unassessable)
            if (unjudged.Code == finding.Code && !context.Unassessable.Contains(unjudged)) return true;
        return false;
    }

    /// <summary>The text of a place with the corrected value; a repeat in another unit prints it in its own.</summary>
    private static string? TextAt(Place place, Correction correction)
    {
        if (ReferenceEquals(place, correction.Place)) return correction.Text;
        if (Corrections.Read(place.Value, place.Unit) is not { } printed || Corrections.Read(correction.Value, correction.Place.Unit) is not { } value) return null;
        return Correction.To(place, printed, value.Base)?.Text;
    }

    /// <summary>The full points of an indicator whose weight the place is.</summary>
    private Place? PointsOf(Place place)
    {
        foreach (var document in filing.Documents)
            foreach (var form in document.Forms)
                foreach (var indicator in form.Indicators)
                    if (indicator is { Weight: { } weight, Score: { } score } && weight.Number == score.Number && IsSame(weight.As(PlaceRole.Operand), place)) return score.As(PlaceRole.Operand);
        return null;
    }

    /// <summary>Other places that print the same value of the same quantity.</summary>
    private List<Place> ToldAgain(Place place, List<Place> known)
    {
        List<Place> again = [];
        foreach (var document in filing.Documents)
            foreach (var fact in document.Facts)
            {
                if (fact.Concept.Length == 0 || !fact.Entry.Origin.IsSamePlace(place.Origin) || !Correction.IsOfFigure(fact.Entry.Origin, place.Origin)) continue;
                foreach (var other in filing.Documents)
                    foreach (var same in other.Facts)
                        if (same.Concept == fact.Concept && same.Project == fact.Project && same.Year == fact.Year && same.Measure == fact.Measure
                            && same.Quantity.Base == fact.Quantity.Base && same.Quantity.Unit.Dimension == fact.Quantity.Unit.Dimension
                            && same.Entry.As(PlaceRole.Reported) is var found && !known.Exists(k => IsSame(k, found)) && !again.Exists(k => IsSame(k, found))) again.Add(found);
                return again;
            }
        return again;
    }

    private static bool IsSame(Place one, Place other) => one.Origin.IsSamePlace(other.Origin) && Correction.IsOfFigure(one.Origin, other.Origin);

    private static int Size(Filing filing)
    {
        var size = 0;
        foreach (var document in filing.Documents)
            foreach (var block in document.Source.Blocks) size += block is Content.Table table ? table.Cells.Count : 1;
        return size;
    }

    // Two forms, or two documents as a whole, may have the same defect each.
    private static string Identity(Finding finding) =>
        finding.Fingerprint + (finding.Form.Length > 0 || finding.Places.Count == 0 ? finding.Form : finding.Places[0].Origin.File);
}
