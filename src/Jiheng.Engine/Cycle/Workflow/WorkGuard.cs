namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>Says what somebody may do with a dossier, and why not. Whoever changes a dossier asks here: pages, bulk actions and the API alike.</summary>
public static class WorkGuard
{
    /// <summary>The actions that are his by role in this state, allowed or not; none of other people.</summary>
    /// <param name="standing">Where the dossier stands.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<WorkOffer> Offers(WorkStanding standing, WorkActor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(actor);
        List<WorkOffer> offers = [];
        foreach (var line in WorkTable.Lines)
            if (Holds(line, standing) && line.Roles.Any(actor.Roles.Contains)) offers.Add(Offer(line, standing, actor, today));
        return offers;
    }

    /// <summary>Whether somebody may take an action; the refusals say whether the state, the person or the circumstances stand against it.</summary>
    /// <param name="standing">Where the dossier stands.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="action">What he wants to do.</param>
    /// <param name="today">The day.</param>
    public static WorkOffer Judge(WorkStanding standing, WorkActor actor, WorkAction action, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(actor);
        var lines = WorkTable.Lines.Where(l => l.Action == action && Holds(l, standing)).ToList();
        if (lines.Count == 0)
            return new(action, standing.State, WorkNeeds.None, [$"{WorkWords.Of(standing.Step)}现在是“{WorkWords.Of(standing.State)}”，不能{WorkWords.Of(action)}"]);
        if (lines.Find(l => l.Roles.Any(actor.Roles.Contains)) is not { } line)
            return new(action, lines[0].To ?? standing.State, lines[0].Needs, [$"{WorkWords.Of(action)}是{string.Join("、", lines.SelectMany(l => l.Roles).Distinct().Select(WorkWords.Of))}的事"]);
        return Offer(line, standing, actor, today);
    }

    /// <summary>Whether a cell may still change: weights and targets of what was approved are frozen until an adjustment opens them.</summary>
    public static bool IsEditable(DossierState state) => state is DossierState.Draft or DossierState.Returned;

    private static bool Holds(WorkTransition line, WorkStanding standing) =>
        line.Steps.Contains(standing.Step) && line.From.Contains(standing.State) && (line.IsBelowDepartment is not { } below || below == standing.HasDepartment);

    private static WorkOffer Offer(WorkTransition line, WorkStanding standing, WorkActor actor, DateOnly today)
    {
        List<string> refusals = [];
        if (line.Needs.HasFlag(WorkNeeds.OpenWindow) && Closed(standing, today) is { } closed) refusals.Add(closed);
        if (line.Needs.HasFlag(WorkNeeds.NoErrors))
        {
            if (standing.Errors is null) refusals.Add("还没有审核，请先保存");
            else if (standing.Errors > 0) refusals.Add($"还有{standing.Errors}处错误没有改正");
        }
        if (line.Needs.HasFlag(WorkNeeds.AnsweredWarnings) && standing.OpenWarnings > 0) refusals.Add($"还有{standing.OpenWarnings}处疑点没有说明");
        if (line.Needs.HasFlag(WorkNeeds.AnotherPerson) && standing.Before.Length > 0 && standing.Before == actor.User) refusals.Add("上一步是本人办的，要由另一个人办");
        return new(line.Action, line.To ?? standing.State, line.Needs & (WorkNeeds.Reason | WorkNeeds.LineReasons), refusals) { MakesVersion = line.MakesVersion };
    }

    /// <summary>Why it cannot be filed today, or null. What was returned has the time that the return granted, also behind the window.</summary>
    private static string? Closed(WorkStanding standing, DateOnly today)
    {
        if (standing.GrantedUntil is { } until && today <= until) return null;
        if (standing.Window is not { } window) return $"财政部门还没有开放{WorkWords.Of(standing.Step)}";
        if (today < window.Opens) return $"{WorkWords.Of(standing.Step)}从{WorkWords.Of(window.Opens)}起填报";
        if (today <= window.Closes) return null;
        return standing.GrantedUntil is { } late && late > window.Closes
            ? $"退回后应在{WorkWords.Of(late)}前重新报送，已经过期，请联系财政部门"
            : $"{WorkWords.Of(standing.Step)}已于{WorkWords.Of(window.Closes)}截止，请联系财政部门";
    }
}
