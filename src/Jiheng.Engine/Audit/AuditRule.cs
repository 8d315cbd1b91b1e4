using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>
/// One rule of the catalogue. A rule is one file named after its code; it is found by existing, has a parameterless
/// constructor and keeps no state.
/// </summary>
public abstract class AuditRule
{
    /// <summary>Code, promise and words.</summary>
    public abstract FindingDescriptor Descriptor { get; }

    /// <summary>All findings of this rule in a filing. What it cannot judge it says through <see cref="AuditContext.CannotAssess"/>.</summary>
    public abstract IEnumerable<Finding> Check(AuditContext context);

    /// <summary>The code of the descriptor.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Makes a finding of this rule.</summary>
    /// <param name="form">The form it belongs to.</param>
    /// <param name="subject">What it is about (row, column, indicator), without positions or values; with the form's name it makes the fingerprint.</param>
    /// <param name="message">What does not agree, in one Chinese sentence with the figures.</param>
    /// <param name="places">All places, the accused one first.</param>
    protected Finding Report(FilledForm form, string subject, string message, params IReadOnlyList<Place> places)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            Descriptor = Descriptor,
            Severity = Descriptor.Severity,
            Form = form.Name,
            Subject = $"{form.Kind.ToString()}|{form.Project?.Raw}|{subject}",
            Message = message,
            Places = places,
        };
    }

    /// <summary>The title of a form, for the reader to see what the accused words stand in.</summary>
    protected static Place TitleOf(FilledForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(PlaceRole.Context, form.Title, "", "标题", form.TitleOrigin);
    }

    /// <summary>Makes a finding that belongs to a document as a whole, whose forms may be none.</summary>
    /// <param name="document">The document. Its findings stand under the heading of the text as a whole: a file's name is no heading.</param>
    /// <param name="subject">What it is about, without positions or values.</param>
    /// <param name="message">What does not agree, in one Chinese sentence.</param>
    /// <param name="places">All places, the accused one first.</param>
    protected Finding Report(DocumentReading document, string subject, string message, params IReadOnlyList<Place> places)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new()
        {
            Descriptor = Descriptor,
            Severity = Descriptor.Severity,
            Form = "",
            Subject = subject,
            Message = message,
            Places = places,
        };
    }
}
