using Jiheng.Engine.Dossiers;
using Jiheng.Engine.Numbers;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>A judgement with the answers that stand beside its findings.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Answers">Answers by fingerprint.</param>
internal sealed record Judged(DossierJudgement Judgement, IReadOnlyDictionary<string, FindingAnswer> Answers)
{
    // Money to the cent, points as fine as any method gives them: a decimal that is exact, or cut where no form prints.
    private const int MoneyDecimals = 6;
    private const int ScoreDecimals = 4;

    /// <summary>Judges a content outside of any transaction.</summary>
    public static Judged Of(YearRoom room, JihengContext context, DossierView view, string content) =>
        new(room.Auditor.Judge(content, Measures.With(room, context, view, DeskFrames.Of(room, context, view), content)), AnswersOf(context, view.Dossier.Id));

    /// <summary>The newest answer to each finding of a dossier.</summary>
    public static Dictionary<string, FindingAnswer> AnswersOf(JihengContext context, string dossierId)
    {
        Dictionary<string, FindingAnswer> answers = new(StringComparer.Ordinal);
        var all = from a in context.Answers
                  join p in context.People on a.PersonId equals p.Id
                  where a.DossierId == dossierId
                  orderby a.Number
                  select new { a.Fingerprint, a.Text, p.Name };
        foreach (var answer in all) answers[answer.Fingerprint] = new(answer.Text, answer.Name);
        return answers;
    }

    /// <summary>How many warnings nobody has answered.</summary>
    public int Open => DossierFindingsJson.Open(Judgement, Answers);

    /// <summary>As JSON.</summary>
    public string Json => DossierFindingsJson.Of(Judgement, Answers);

    /// <summary>Puts it beside the draft.</summary>
    public void Keep(JihengContext context, string dossierId, int revision)
    {
        var audit = context.DraftAudits.Find(dossierId);
        if (audit is null) context.DraftAudits.Add(audit = new() { DossierId = dossierId, Findings = "" });
        (audit.DraftRevision, audit.Errors, audit.Warnings, audit.OpenWarnings, audit.Findings) = (revision, Judgement.Errors, Judgement.Warnings, Open, Json);
    }

    /// <summary>Puts it and the figures beside a version.</summary>
    public void KeepWith(JihengContext context, string dossierId, int version)
    {
        context.VersionAudits.Add(new() { DossierId = dossierId, Number = version, Errors = Judgement.Errors, Warnings = Judgement.Warnings, Findings = Json });
        var figures = Judgement.Figures;
        context.Figures.Add(new()
        {
            DossierId = dossierId,
            Number = version,
            InitialBudget = Text(figures.InitialBudget, MoneyDecimals),
            AdjustedBudget = Text(figures.AdjustedBudget, MoneyDecimals),
            Executed = Text(figures.Executed, MoneyDecimals),
            Score = Text(figures.Score, ScoreDecimals),
            Grade = figures.Grade.Length > 0 ? figures.Grade : null,
            Month = figures.Month,
        });
    }

    private static string? Text(Rational? value, int decimals) => value?.ToText(decimals);
}
