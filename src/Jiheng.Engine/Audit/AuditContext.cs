using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>What a rule sees: one filing, and the place to say what could not be judged.</summary>
/// <param name="filing">The filing.</param>
public sealed class AuditContext(Filing filing)
{
    private readonly List<Unassessable> unassessable = [];

    /// <summary>The filing under audit.</summary>
    public Filing Filing { get; } = filing;

    /// <summary>What rules could not judge.</summary>
    public IReadOnlyList<Unassessable> Unassessable => unassessable;

    /// <summary>Every form of the filing with its document.</summary>
    public IEnumerable<(DocumentReading Document, FilledForm Form)> Forms =>
        Filing.Documents.SelectMany(d => d.Forms.Select(f => (d, f)));

    /// <summary>Says that a rule could not judge something. The same reason is kept once.</summary>
    public void CannotAssess(AuditRule rule, string reason)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var entry = new Unassessable(rule.Code, reason);
        if (!unassessable.Contains(entry)) unassessable.Add(entry);
    }
}
