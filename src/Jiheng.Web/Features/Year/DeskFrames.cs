using System.Text;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>What a draft is held against: what was approved of the same subject before.</summary>
internal static class DeskFrames
{
    private static readonly WorkStep[] HeldAgainst = [WorkStep.Declaration, WorkStep.Monitoring];

    /// <summary>The frame of a dossier.</summary>
    public static DossierFrame Of(YearRoom room, JihengContext context, DossierView view)
    {
        var dossier = view.Dossier;
        var before = context.Dossiers
            .Where(d => d.OfficeId == dossier.OfficeId && d.Subject == dossier.Subject && d.ApprovedVersion > 0 && d.Id != dossier.Id
                && ((d.Year == dossier.Year && HeldAgainst.Contains(d.Step)) || (d.Year == dossier.Year - 1 && d.Step == WorkStep.SelfEvaluation)))
            .Select(d => new { d.Id, d.Step, d.Year, d.Round, d.ApprovedVersion }).ToList();
        List<EarlierFiling> earlier = [];
        foreach (var one in before.Where(d => IsBefore(d.Step, d.Year, d.Round, dossier)).OrderBy(d => d.Year).ThenBy(d => d.Step).ThenBy(d => d.Round))
        {
            var hash = context.Versions.Where(v => v.DossierId == one.Id && v.Number == one.ApprovedVersion).Select(v => v.Sha256).Single();
            earlier.Add(new(one.Step, one.Year, Content(room, hash, () => context.Versions.Where(v => v.DossierId == one.Id && v.Number == one.ApprovedVersion).Select(v => v.Content).Single())));
        }
        var files = context.Files.Where(f => f.DossierId == dossier.Id).ToList();
        return new(dossier.Step, dossier.PackId, dossier.Year, view.Office.Name)
        {
            Project = view.Project?.Name ?? "",
            Earlier = earlier,
            Granted = Granted(context, view),
            Files = files.Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal),
            Notice = dossier.Step == WorkStep.Rectification ? Notice(context, dossier) : null,
        };
    }

    /// <summary>The filing of a version, read once.</summary>
    public static FilingData Content(YearRoom room, string sha256, Func<string> content) => room.Contents.GetOrAdd(sha256, () => FilingReader.Read("已批准的填报数据", Encoding.UTF8.GetBytes(content())));

    private static bool IsBefore(WorkStep step, int year, int round, Dossier dossier) => year < dossier.Year || step < dossier.Step || (step == dossier.Step && round < dossier.Round);

    private static RectificationData? Notice(JihengContext context, Dossier dossier) =>
        context.Versions.Where(v => v.DossierId == dossier.Id && v.Number == 1).Select(v => v.Content).SingleOrDefault() is { } content ? RectificationData.Read(Encoding.UTF8.GetBytes(content)) : null;

    /// <summary>What the recorded budget reply grants: the project by code, else by name; the whole office the total.</summary>
    private static Rational? Granted(JihengContext context, DossierView view)
    {
        var dossier = view.Dossier;
        if (dossier.Step is not (WorkStep.Monitoring or WorkStep.SelfEvaluation)) return null;
        var content = (from d in context.Dossiers
                       join v in context.Versions on new { Id = d.Id, Number = d.ApprovedVersion } equals new { Id = v.DossierId, v.Number }
                       where d.OfficeId == dossier.OfficeId && d.Year == dossier.Year && d.Step == WorkStep.BudgetReply && (d.Subject == Dossier.Whole || d.Subject == dossier.Subject) && d.ApprovedVersion > 0
                       // A later reply takes the place of an earlier one, one for the project that of the whole.
                       orderby d.Subject == Dossier.Whole, d.Round descending
                       select new { d.Subject, v.Content }).FirstOrDefault();
        if (content is null) return null;
        var reply = DecisionData.Read(Encoding.UTF8.GetBytes(content.Content));
        if (view.Project is null || (content.Subject != Dossier.Whole && reply.Amounts.Count == 0)) return reply.Total.Length > 0 ? Rational.Parse(reply.Total) : null;
        var granted = reply.Amounts.FirstOrDefault(a => a.Code.Length > 0 && a.Code == view.Project.Code) ?? reply.Amounts.FirstOrDefault(a => a.Name == view.Project.Name);
        return granted is null ? null : Rational.Parse(granted.Amount);
    }
}
