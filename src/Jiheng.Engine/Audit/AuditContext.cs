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
    public IReadOnlyList<FormOfDocument> Forms { get; } = List(filing);

    private static List<FormOfDocument> List(Filing filing)
    {
        List<FormOfDocument> forms = [];
        foreach (var document in filing.Documents)
            foreach (var form in document.Forms) forms.Add(new(document, form));
        return forms;
    }

    /// <summary>Says that a rule could not judge something. The same reason is kept once.</summary>
    public void CannotAssess(AuditRule rule, string reason)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var entry = new Unassessable(rule.Code, reason);
        if (!unassessable.Contains(entry)) unassessable.Add(entry);
    }
}

/// <summary>A form and the document it stands in.</summary>
/// <param name="Document">The document.</param>
/// <param name="Form">The form.</param>
public sealed record FormOfDocument(DocumentReading Document, FilledForm Form);
