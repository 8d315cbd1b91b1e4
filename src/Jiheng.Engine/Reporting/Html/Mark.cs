using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>A piece of a line or cell that findings speak of.</summary>
/// <param name="start">Where it begins in the text of its spot.</param>
/// <param name="end">Where it ends.</param>
internal sealed class Mark(int start, int end)
{
    private readonly List<(Accusation Accusation, bool IsContext)> accusations = [];

    public int Start => start;

    public int End { get; private set; } = end;

    /// <summary>The findings, the worst first; of equals one that accuses the place before one that shows it as context.</summary>
    public IReadOnlyList<Accusation> Accusations => [.. accusations.Select(static a => a.Accusation)];

    /// <summary>The worst severity.</summary>
    public Severity Severity => accusations[0].Accusation.Finding.Severity;

    /// <summary>Whether the place is only context for all of them.</summary>
    public bool IsContext => accusations.TrueForAll(static a => a.IsContext);

    /// <summary>The worst severity and whether it is only context, as class names.</summary>
    public string Classes => Slugs.Of(Severity) + (IsContext ? " context" : "");

    /// <summary>One mark of places given in any order: those that overlap are one.</summary>
    public static IReadOnlyList<Mark> Of(List<MarkedPlace> places)
    {
        // Equal beginnings keep the order of the findings.
        places.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        var marks = new List<Mark>();
        foreach (var place in places)
        {
            // A blank cell's marks have no length and are one.
            if (marks.Count == 0 || (place.Start >= marks[^1].End && place.Start > marks[^1].Start)) marks.Add(new(place.Start, place.End));
            marks[^1].End = Math.Max(marks[^1].End, place.End);
            marks[^1].accusations.Add((place.Accusation, place.IsContext));
        }
        foreach (var mark in marks) mark.Settle();
        return marks;
    }

    // One finding may have several places in one mark.
    private void Settle()
    {
        accusations.Sort(static (a, b) =>
            a.Accusation.Finding.Severity != b.Accusation.Finding.Severity ? (a.Accusation.Finding.Severity > b.Accusation.Finding.Severity ? -1 : 1)
            : a.IsContext != b.IsContext ? (a.IsContext ? 1 : -1)
            : a.Accusation.Number != b.Accusation.Number ? a.Accusation.Number.CompareTo(b.Accusation.Number)
            : string.CompareOrdinal(a.Accusation.Token, b.Accusation.Token));
        var met = new HashSet<string>(StringComparer.Ordinal);
        accusations.RemoveAll(a => !met.Add(a.Accusation.Token));
    }
}

/// <summary>One place of one finding in the text of a spot.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Accusation">The finding.</param>
/// <param name="IsContext">Whether the place is only context for it.</param>
internal readonly record struct MarkedPlace(int Start, int End, Accusation Accusation, bool IsContext);
