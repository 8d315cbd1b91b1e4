using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Diagnostics;
using Jiheng.Storage;

namespace Jiheng.Web.Features.Year;

/// <summary>Answering a warning: it stays, and why.</summary>
internal static class DeskAnswering
{
    /// <summary>What stands after the answer.</summary>
    public sealed record Answered(int Revision, Judged Judged);

    /// <summary>What is to be answered, judged.</summary>
    public sealed record Answering(string Id, string Fingerprint, string Text, int DraftRevision, Judged Judged);

    /// <summary>Looks whether there is something to answer. An error cannot be answered, it must be put right.</summary>
    public static Answering Prepare(YearRoom room, JihengContext context, Scope scope, string id, string fingerprint, string text)
    {
        var view = Desk.See(context, scope, id);
        Refuse(scope, view);
        var judged = Judged.Of(room, context, view, view.Draft!.Content);
        var finding = judged.Judgement.Findings.FirstOrDefault(f => f.Fingerprint == fingerprint) ?? throw new DeskRefusedException(DeskRefusal.Missing, "审核结果里没有这一处。");
        if (finding.Severity == Severity.Error) throw new DeskRefusedException(DeskRefusal.Wrong, "错误要改正，不能用说明代替。");
        return new(id, fingerprint, text, view.Draft.Revision, judged);
    }

    /// <summary>Keeps the answer.</summary>
    public static Answered Answer(YearRoom room, JihengContext context, Scope scope, Answering answering)
    {
        var view = Desk.See(context, scope, answering.Id);
        Refuse(scope, view);
        if (view.Draft!.Revision != answering.DraftRevision) throw new DossierChangedException("别人刚刚改动了这个案卷，没有保存说明；请刷新后再看。");
        var number = context.Answers.Where(a => a.DossierId == answering.Id).Max(a => (int?)a.Number).GetValueOrDefault() + 1;
        context.Answers.Add(new() { DossierId = answering.Id, Number = number, Fingerprint = answering.Fingerprint, Text = answering.Text, PersonId = scope.Person.Id, At = room.Store.Clock.GetUtcNow() });
        context.SaveChanges();
        var after = answering.Judged with { Answers = Judged.AnswersOf(context, answering.Id) };
        after.Keep(context, answering.Id, answering.DraftRevision);
        return new(answering.DraftRevision, after);
    }

    private static void Refuse(Scope scope, DossierView view)
    {
        var roles = scope.RolesFor(view.Office.Id);
        if (!roles.Contains(WorkRole.Filler) && !roles.Contains(WorkRole.UnitApprover)) throw new DeskRefusedException(DeskRefusal.NotHis, "疑点由填报人或单位审核说明。");
        if (view.Draft is null || !(WorkGuard.IsEditable(view.Dossier.State) || view.Dossier.State == DossierState.Complete)) throw new DeskRefusedException(DeskRefusal.NotNow, "案卷已经报送，不能再补说明。");
    }
}
