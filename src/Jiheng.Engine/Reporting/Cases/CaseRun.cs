using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Reporting.Cases;

/// <summary>A case's form as read, scored and audited with its pack.</summary>
internal sealed class CaseRun
{
    private CaseRun(DocumentReading reading, IReadOnlyList<ScoreSheet> sheets, AuditResult audit)
    {
        Reading = reading;
        Scored = [.. sheets.Where(s => s.NotScored is null)];
        NotScored = sheets.FirstOrDefault(s => s.NotScored is not null)?.NotScored;
        Audit = audit;
    }

    /// <summary>What was understood.</summary>
    public DocumentReading Reading { get; }

    /// <summary>Its forms that could be scored.</summary>
    public IReadOnlyList<ScoreSheet> Scored { get; }

    /// <summary>Why a form was not scored, or null.</summary>
    public string? NotScored { get; }

    /// <summary>What the audit found.</summary>
    public AuditResult Audit { get; }

    /// <summary>Runs the form of a case with a pack.</summary>
    public static CaseRun Of(PackCase one, PackCatalogue packs, string id)
    {
        var reading = DocumentInterpreter.Read(one.Form, packs, id);
        return new(reading, [.. reading.Forms.Select(f => Scorer.Score(f, f.Pattern))], Auditor.Check(FilingCabinet.Group([reading])[0]));
    }

    /// <summary>The findings of a severity, one for each code, in order of the codes.</summary>
    public IReadOnlyList<Finding> Findings(Severity severity) =>
        [.. Audit.Findings.Where(f => f.Severity == severity).DistinctBy(f => f.Code).OrderBy(f => f.Code, StringComparer.Ordinal)];
}
