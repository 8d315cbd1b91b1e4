using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Dossiers;

/// <summary>What a dossier is by its place in the year, whatever stands in it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Pack">The pack it is filed by.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Unit">The unit's full name.</param>
public sealed record DossierFrame(WorkStep Step, string Pack, int Year, string Unit)
{
    /// <summary>The project's name; empty for the whole unit.</summary>
    public string Project { get; init; } = "";

    /// <summary>What was approved before: the declaration of the year, its monitoring, the self-evaluation of the year before; each in the version that holds.</summary>
    public IReadOnlyList<EarlierFiling> Earlier { get; init; } = [];

    /// <summary>What the budget reply of the year grants the subject, in 元; null where none is recorded.</summary>
    public Rational? Granted { get; init; }

    /// <summary>The hashes of the attached files; null where nobody can tell, and then places in files are not looked up.</summary>
    public IReadOnlySet<string>? Files { get; init; }

    /// <summary>What measures give, by the hash of the file that holds the measure: 95.54%.</summary>
    public IReadOnlyDictionary<string, string> Measured { get; init; } = new Dictionary<string, string>();

    /// <summary>Why a measure gives nothing, by the hash of the file that holds it.</summary>
    public IReadOnlyDictionary<string, string> Unmeasured { get; init; } = new Dictionary<string, string>();

    /// <summary>What questionnaires of the dossier came to, by the indicator that they feed: 97.50%.</summary>
    public IReadOnlyDictionary<string, string> Surveyed { get; init; } = new Dictionary<string, string>();

    /// <summary>The notice that a rectification answers, as it was sent; null for other steps.</summary>
    public RectificationData? Notice { get; init; }
}

/// <summary>An approved filing of an earlier step or year.</summary>
/// <param name="Step">Its step.</param>
/// <param name="Year">Its year.</param>
/// <param name="Data">What was approved.</param>
public sealed record EarlierFiling(WorkStep Step, int Year, FilingData Data);
