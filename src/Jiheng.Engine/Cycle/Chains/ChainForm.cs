using Jiheng.Engine.Model;

namespace Jiheng.Engine.Cycle.Chains;

/// <summary>A form in its place of the years and steps.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Form">The form.</param>
/// <param name="Year">The year it speaks of.</param>
/// <param name="Step">The step it is filed in.</param>
/// <param name="IsOlder">Whether its document is only held beside the filing and is not judged itself.</param>
public sealed record ChainForm(DocumentReading Document, FilledForm Form, int Year, Step Step, bool IsOlder)
{
    /// <summary>2023年申报.</summary>
    public string Point => $"{Year}年{StepWords.Name(Step)}";

    /// <summary>Whether it comes before another one in time.</summary>
    public bool IsBefore(ChainForm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Year != other.Year ? Year < other.Year : Step < other.Step;
    }

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(ChainForm? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>What the forms of the years speak of: the whole unit, or one project under all the names it had.</summary>
/// <param name="Name">The project by its newest name; empty for the whole unit.</param>
/// <param name="Forms">Its forms in the order of time.</param>
public sealed record ChainSubject(string Name, IReadOnlyList<ChainForm> Forms)
{
    /// <summary>Every name of the project as printed, white space removed.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The pairs of a form that is judged and one of an earlier step of the same year, in another file.</summary>
    public IEnumerable<(ChainForm Before, ChainForm Here)> WithinYear()
    {
        foreach (var here in Forms)
            if (!here.IsOlder)
                foreach (var before in Forms)
                    if (before.Year == here.Year && before.IsBefore(here) && before.Document.Source.File != here.Document.Source.File) yield return (before, here);
    }

    /// <summary>The pairs of a form that is judged and one of the year before.</summary>
    public IEnumerable<(ChainForm Before, ChainForm Here)> AcrossYears()
    {
        foreach (var here in Forms)
            if (!here.IsOlder)
                foreach (var before in Forms)
                    if (before.Year == here.Year - 1 && before.IsOlder) yield return (before, here);
    }
}
