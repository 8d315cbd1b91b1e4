using Jiheng.Documents.Csv;
using Jiheng.Engine.Dossiers;
using Jiheng.Engine.Dossiers.Measures;
using Jiheng.Engine.Filings;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>Measures that are attached to a dossier, computed from the ledgers that are attached beside them.</summary>
internal static class Measures
{
    /// <summary>What a measure is called by its name.</summary>
    public const string Ending = ".measure.json";

    // A dossier has some dozens of indicators; whoever cites more measures makes the server work and nobody wiser.
    private const int MostCited = 60;
    private const long LargestLedger = 20 << 20;

    /// <summary>The frame with what the measures give that a content cites, and why one gives nothing.</summary>
    public static DossierFrame With(YearRoom room, JihengContext context, DossierView view, DossierFrame frame, string content)
    {
        var files = context.Files.Where(f => f.DossierId == view.Dossier.Id).OrderBy(f => f.Number).ToList();
        Dictionary<string, string> measured = new(StringComparer.Ordinal), unmeasured = new(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Name.EndsWith(Ending, StringComparison.Ordinal) && content.Contains(f.Sha256, StringComparison.Ordinal)).Take(MostCited))
        {
            var (result, refusal) = Known(room, files, file);
            if (result is not null) measured[file.Sha256] = result.Text;
            else unmeasured[file.Sha256] = refusal;
        }
        return frame with { Measured = measured, Unmeasured = unmeasured, Surveyed = Surveyed(room, context, view) };
    }

    /// <summary>What the questionnaires of a dossier came to; of those that nobody has answered validly nothing is known.</summary>
    private static Dictionary<string, string> Surveyed(YearRoom room, JihengContext context, DossierView view)
    {
        Dictionary<string, string> surveyed = new(StringComparer.Ordinal);
        foreach (var survey in context.Surveys.Where(s => s.DossierId == view.Dossier.Id).OrderBy(s => s.Id).ToList())
            if (room.Packs.Load(view.Dossier.PackId).Questionnaires.FirstOrDefault(q => q.Id == survey.QuestionnaireId) is { } questionnaire
                && SurveyTally.Of(questionnaire, survey.Issued, [.. context.SurveyReplies.Where(r => r.SurveyId == survey.Id).OrderBy(r => r.Number).Select(r => r.Choices)]).Satisfaction is { } satisfaction)
                surveyed[survey.Indicator] = satisfaction;
        return surveyed;
    }

    /// <summary>Computes one.</summary>
    /// <exception cref="MeasureRefusedException">It cannot be computed.</exception>
    public static Measured Compute(YearRoom room, IReadOnlyList<DossierFile> files, DossierFile file) =>
        Known(room, files, file) is var (result, refusal) && result is not null ? result : throw new MeasureRefusedException(refusal);

    /// <summary>What it gives, or why nothing. Files never change, so that is known by the measure's hash and the ledgers by name and hash.</summary>
    private static (Measured? Result, string Refusal) Known(YearRoom room, IReadOnlyList<DossierFile> files, DossierFile file)
    {
        // The newest of a name is meant.
        var key = $"{file.Sha256}|{string.Join('|', files.Where(f => !f.Name.EndsWith(Ending, StringComparison.Ordinal)).GroupBy(f => f.Name, StringComparer.Ordinal).Select(g => $"{g.Key}:{g.Last().Sha256}"))}";
        return room.Measured.GetOrAdd(key, () =>
        {
            try
            {
                return (Computed(room, files, file), "");
            }
            catch (Exception e) when (e is MeasureRefusedException or FilingRefusedException or FileDamagedException or Engine.Content.UnreadableDocumentException)
            {
                return (null, e.Message);
            }
        });
    }

    private static Measured Computed(YearRoom room, IReadOnlyList<DossierFile> files, DossierFile file)
    {
        var measure = Measure.Read(room.Files.Read(file.Sha256));
        Dictionary<string, LedgerTable> ledgers = new(StringComparer.Ordinal);
        foreach (var name in measure.Ledgers)
        {
            if (files.LastOrDefault(f => f.Name == name) is not { } ledger) continue;
            if (ledger.Size > LargestLedger) throw new MeasureRefusedException($"台账“{name}”超过{LargestLedger >> 20}MB，请只留本单位本年度需要的栏和行。");
            ledgers[name] = room.Ledgers.GetOrAdd($"{name}:{ledger.Sha256}", () => LedgerTable.Of(room.Reading.ReadLedger(name, room.Files.Read(ledger.Sha256))));
        }
        var measured = measure.Compute(ledgers);
        // Where a ledger was taken from is part of how the value came about.
        List<byte[]> origins = [.. files.Where(f => Year.Ledgers.IsOrigin(f.Name)).Select(f => room.Files.Read(f.Sha256))];
        var from = ledgers.Keys.Select(name => Year.Ledgers.Origin(origins, name, files.Last(f => f.Name == name).Sha256)).Where(o => o.Length > 0);
        return measured with { Lineage = [.. from, .. measured.Lineage] };
    }
}
