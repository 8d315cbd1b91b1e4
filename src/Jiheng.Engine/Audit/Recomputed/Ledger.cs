using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>The figures of one document as they are found. Each is kept once: what is known of it first counts.</summary>
internal sealed class Ledger(DocumentReading document)
{
    private readonly List<RecomputedFigure> figures = [];
    private readonly Dictionary<Entry, RecomputedFigure> byEntry = [];
    private readonly AuditContext context = new(new Filing(document.Unit, document.FiscalYear, [document]));

    /// <summary>What was found, in no order.</summary>
    public IReadOnlyList<RecomputedFigure> Figures => figures;

    /// <summary>The document.</summary>
    public DocumentReading Document { get; } = document;

    /// <summary>Whether so many more comparisons with other figures can be afforded.</summary>
    public bool CanCompare(long more) => context.CanAfford(more);

    /// <summary>What is known of an entry, or null.</summary>
    public RecomputedFigure? Of(Entry entry) => byEntry.GetValueOrDefault(entry);

    /// <summary>A figure that was computed. A contradiction must be one that a rule reports.</summary>
    public void Add(RecomputedKind kind, string name, Entry printed, Agreement outcome, string expected, string arithmetic) =>
        Add(printed, new(kind, Outcome(outcome), name, printed.As(PlaceRole.Reported)) { Expected = expected, Arithmetic = arithmetic });

    /// <summary>A figure that is another one told again, which was computed.</summary>
    public void Add(RecomputedKind kind, string name, Entry printed, RecomputedFigure same) =>
        Add(printed, new(kind, same.Outcome, name, printed.As(PlaceRole.Reported)) { Expected = same.Expected, Arithmetic = same.Arithmetic });

    /// <summary>A figure that could not be computed.</summary>
    public void CannotAssess(RecomputedKind kind, string name, Entry printed, string reason) =>
        Add(printed, new(kind, RecomputedOutcome.NotAssessable, name, printed.As(PlaceRole.Reported)) { Reason = reason });

    /// <summary>A figure that is no entry: a grade in words.</summary>
    public void Add(RecomputedFigure figure) => figures.Add(figure);

    private void Add(Entry printed, RecomputedFigure figure)
    {
        if (byEntry.TryAdd(printed, figure)) figures.Add(figure);
    }

    private static RecomputedOutcome Outcome(Agreement agreement) => agreement switch
    {
        Agreement.Equal => RecomputedOutcome.Agrees,
        Agreement.Rounding => RecomputedOutcome.RoundingOnly,
        _ => RecomputedOutcome.Differs,
    };
}
