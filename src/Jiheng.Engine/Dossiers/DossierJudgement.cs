using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Engine.Dossiers;

/// <summary>What is to be said of a draft.</summary>
/// <param name="Findings">Errors first, then warnings.</param>
/// <param name="Missing">What must still be filled in, one sentence each; counts as an error.</param>
/// <param name="Figures">The figures by which places are added up.</param>
public sealed record DossierJudgement(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Missing, DossierFigures Figures)
{
    /// <summary>The filing; null for what others decide and for notices.</summary>
    public FilingData? Filing { get; init; }

    /// <summary>Its official documents; none for what others decide and for notices.</summary>
    public IReadOnlyList<OfficialDocument> Documents { get; init; } = [];

    /// <summary>How much stands in the way of handing it in.</summary>
    public int Errors => Missing.Count + Findings.Count(f => f.Severity == Severity.Error);

    /// <summary>How many warnings there are.</summary>
    public int Warnings => Findings.Count(f => f.Severity == Severity.Warning);
}
