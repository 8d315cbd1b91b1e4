using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Diagnostics;
using Jiheng.Storage;

namespace Jiheng.Web.Features.Year;

/// <summary>Answering a warning: it stays, and why.</summary>
internal static class DeskAnswering
{
    /// <summary>What stands after the answer.</summary>
    public sealed record Answered(int Revision, Judged Judged);

    /// <summary>Keeps the answer. An error cannot be answered, it must be put right.</summary>
    public static Answered Answer(YearRoom room, JihengContext context, Scope scope, string id, string fingerprint, string text)
    {
        var view = Desk.See(context, scope, id);
        var roles = scope.RolesFor(view.Office.Id);
        if (!roles.Contains(WorkRole.Filler) && !roles.Contains(WorkRole.UnitApprover)) throw new DeskRefusedException(DeskRefusal.NotHis, "疑点由填报人或单位审核说明。");
        if (view.Draft is not { } draft || !(WorkGuard.IsEditable(view.Dossier.State) || view.Dossier.State == DossierState.Complete)) throw new DeskRefusedException(DeskRefusal.NotNow, "案卷已经报送，不能再补说明。");
        var judged = Judged.Of(room, context, view, draft.Content);
        var finding = judged.Judgement.Findings.FirstOrDefault(f => f.Fingerprint == fingerprint) ?? throw new DeskRefusedException(DeskRefusal.Missing, "审核结果里没有这一处。");
        if (finding.Severity == Severity.Error) throw new DeskRefusedException(DeskRefusal.Wrong, "错误要改正，不能用说明代替。");
        var number = context.Answers.Where(a => a.DossierId == id).Max(a => (int?)a.Number).GetValueOrDefault() + 1;
        context.Answers.Add(new() { DossierId = id, Number = number, Fingerprint = fingerprint, Text = text, PersonId = scope.Person.Id, At = room.Store.Clock.GetUtcNow() });
        context.SaveChanges();
        var after = judged with { Answers = Judged.AnswersOf(context, id) };
        after.Keep(context, id, draft.Revision);
        return new(draft.Revision, after);
    }
}
