using Jiheng.Engine.Content;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>One document that a filing gives.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Form">The form's key in the pack.</param>
/// <param name="Document">What is written.</param>
public sealed record OfficialDocument(string Name, string Form, Document Document)
{
    /// <summary>The parts of the filing that it prints, by the words of <see cref="Filings.FilingParts"/>.</summary>
    public IReadOnlySet<string> Parts { get; init; } = new HashSet<string>();

    /// <summary>What the form speaks of with the scores that were computed; null for a report.</summary>
    public Filings.SubjectData? Subject { get; init; }

    /// <summary>What the unit must still write in it, by chapter.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
