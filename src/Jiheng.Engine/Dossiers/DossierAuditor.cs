using System.Text;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Engine.Dossiers;

/// <summary>Judges what stands in a dossier: on every save, and again when it is handed in.</summary>
/// <param name="packs">The packs.</param>
public sealed class DossierAuditor(PackCatalogue packs)
{
    // Of the official documents only what the dossier itself freezes says more than these.
    private static readonly string[] SaidByFrozenGoals = ["JH8001", "JH8002"];

    private readonly EarlierReadings earlier = new(packs);

    /// <summary>Judges a content.</summary>
    /// <param name="content">The content as JSON: a filing, a decision or a rectification, by the step.</param>
    /// <param name="frame">The dossier.</param>
    /// <exception cref="FilingRefusedException">It cannot be read; nothing can be said of it.</exception>
    /// <exception cref="Packs.Text.PackRefusedException">The pack does not exist or is wrong.</exception>
    public DossierJudgement Judge(string content, DossierFrame frame)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(frame);
        var bytes = Encoding.UTF8.GetBytes(content);
        if (WorkTable.IsRecorded(frame.Step)) return DecisionCheck.Of(DecisionData.Read(bytes), frame);
        if (frame.Step == WorkStep.Rectification) return RectificationCheck.Of(RectificationData.Read(bytes), frame);
        return OfFiling(FilingReader.Read("填报数据", bytes), frame);
    }

    private DossierJudgement OfFiling(FilingData data, DossierFrame frame)
    {
        List<Finding> own = [.. FrameMatch.Check(data, frame)];
        // Of what is not the dossier's nothing more can be said.
        if (own.Count > 0) return new(own, [], DossierFigures.None) { Filing = data };
        var set = OfficialSet.Of(data, packs, null, earlier.Beside(frame));
        var isFrozen = FrozenGoals.IsFrozen(frame);
        own.AddRange(FrozenGoals.Check(data, frame));
        own.AddRange(EvidenceOfActuals.Check(data, frame));
        own.AddRange(GrantedMoney.Check(data, frame, packs.Load(data.Pack)));
        List<string> missing = [.. set.Missing];
        if (set.Documents.Count == 0) missing.Add("填报数据还写不出任何一张表：没有指标，或没有写明填哪张表");
        var findings = set.Findings.Where(f => !isFrozen || !SaidByFrozenGoals.Contains(f.Code)).Concat(own).OrderBy(f => f.Severity == Severity.Error ? 0 : 1).ToList();
        return new(findings, missing, DossierFigures.Of(data, SubjectOf(data, frame), packs.Load(data.Pack), set.Readings)) { Filing = data, Documents = set.Documents };
    }

    // What was approved before may bear the project's older name: of one project there is no doubt which is meant.
    internal static SubjectData SubjectOf(FilingData data, DossierFrame frame) => frame.Project.Length == 0 ? data.Whole : data.Projects.FirstOrDefault(p => FrameMatch.IsNamed(p, frame.Project)) ?? (data.Projects is [var first, ..] ? first : new());
}
