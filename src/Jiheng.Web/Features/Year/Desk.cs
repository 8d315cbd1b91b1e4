using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;

namespace Jiheng.Web.Features.Year;

/// <summary>What all use cases ask first.</summary>
internal static class Desk
{
    /// <summary>A dossier that he sees.</summary>
    /// <exception cref="DeskRefusedException">There is none, or none for him: which of the two is not told.</exception>
    public static DossierView See(JihengContext context, Scope scope, string id) =>
        DossierView.Find(context, scope.Tree, id) is { } view && scope.Sees(view.Office.Id) ? view : throw new DeskRefusedException(DeskRefusal.Missing, "没有这个案卷，或不归您管。");

    /// <summary>Why an action is not allowed.</summary>
    public static DeskRefusedException NotAllowed(DossierView view, Scope scope, WorkAction action, IReadOnlyList<string> refusals, IReadOnlyList<string>? found = null)
    {
        // Whether it is nobody's now or only not his.
        var his = WorkTable.Lines.Any(l => l.Action == action && l.Roles.Any(scope.RolesFor(view.Office.Id).Contains));
        return new(his ? DeskRefusal.NotNow : DeskRefusal.NotHis, $"没有{WorkWords.Of(action)}：{string.Join("；", refusals)}。") { Reasons = [.. refusals, .. found ?? []] };
    }
}
