using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Dossiers;

/// <summary>Findings whose place is a key of the filing and no cell of a document.</summary>
internal static class DossierFinding
{
    /// <summary>A finding.</summary>
    /// <param name="descriptor">Its rule.</param>
    /// <param name="severity">How sure it is.</param>
    /// <param name="form">Whose it is: the project, or empty.</param>
    /// <param name="key">The line of the filing it is about.</param>
    /// <param name="message">What does not agree.</param>
    public static Finding Of(FindingDescriptor descriptor, Severity severity, string form, string key, string message) => new()
    {
        Descriptor = descriptor,
        Severity = severity,
        Message = message,
        Form = form,
        Places = [new(PlaceRole.Reported, "", "", key, new Origin("填报数据", key))],
        Subject = $"{form}|{key}",
    };
}
