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

    /// <summary>The frame with what the measures give. One that cannot be computed gives nothing here; whoever computes it is told why.</summary>
    public static DossierFrame With(YearRoom room, JihengContext context, DossierView view, DossierFrame frame)
    {
        var files = context.Files.Where(f => f.DossierId == view.Dossier.Id).OrderBy(f => f.Number).ToList();
        Dictionary<string, string> measured = new(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Name.EndsWith(Ending, StringComparison.Ordinal)))
        {
            try
            {
                measured[file.Sha256] = Compute(room, files, file).Text;
            }
            catch (Exception e) when (e is MeasureRefusedException or FilingRefusedException or FileDamagedException or Engine.Content.UnreadableDocumentException)
            {
                // Whoever computes it is told.
            }
        }
        return frame with { Measured = measured, Surveyed = Surveyed(room, context, view) };
    }

    /// <summary>What the questionnaires of a dossier came to; of those that nobody has answered validly nothing is known.</summary>
    private static Dictionary<string, string> Surveyed(YearRoom room, JihengContext context, DossierView view)
    {
        Dictionary<string, string> surveyed = new(StringComparer.Ordinal);
        foreach (var survey in context.Surveys.Where(s => s.DossierId == view.Dossier.Id).ToList())
            if (room.Packs.Load(view.Dossier.PackId).Questionnaires.FirstOrDefault(q => q.Id == survey.QuestionnaireId) is { } questionnaire
                && SurveyTally.Of(questionnaire, survey.Issued, [.. context.SurveyReplies.Where(r => r.SurveyId == survey.Id).OrderBy(r => r.Number).Select(r => r.Choices)]).Satisfaction is { } satisfaction)
                surveyed[survey.Indicator] = satisfaction;
        return surveyed;
    }

    /// <summary>Computes one.</summary>
    /// <exception cref="MeasureRefusedException">It cannot be computed.</exception>
    /// <exception cref="FilingRefusedException">It is no measure.</exception>
    public static Measured Compute(YearRoom room, IReadOnlyList<DossierFile> files, DossierFile file)
    {
        // Files never change, so what they give is known by their hashes.
        var key = string.Join(',', files.Select(f => f.Sha256).Prepend(file.Sha256));
        return room.Measured.GetOrAdd(key, () =>
        {
            var measure = Measure.Read(room.Files.Read(file.Sha256));
            Dictionary<string, LedgerTable> ledgers = new(StringComparer.Ordinal);
            foreach (var name in measure.Ledgers)
                // Of several of one name the newest is meant.
                if (files.LastOrDefault(f => f.Name == name) is { } ledger) ledgers[name] = LedgerTable.Of(CsvReader.ReadLedger(name, room.Files.Read(ledger.Sha256)));
            var measured = measure.Compute(ledgers);
            // Where a ledger was taken from is part of how the value came about.
            List<byte[]> origins = [.. files.Where(f => Ledgers.IsOrigin(f.Name)).Select(f => room.Files.Read(f.Sha256))];
            var from = ledgers.Keys.Select(name => Ledgers.Origin(origins, name, files.Last(f => f.Name == name).Sha256)).Where(o => o.Length > 0);
            return measured with { Lineage = [.. from, .. measured.Lineage] };
        });
    }
}
