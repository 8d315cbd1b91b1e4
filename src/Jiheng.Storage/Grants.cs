using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage.Entities;

namespace Jiheng.Storage;

/// <summary>Giving roles. What others made for somebody before, tokens and the password's link, was made for what he was then: with a new role it ends. What the program made at the console of its machine stays.</summary>
public static class Grants
{
    /// <summary>Gives a role that he does not have yet.</summary>
    /// <param name="context">Where.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="personId">To whom.</param>
    /// <param name="officeId">For which office.</param>
    /// <param name="role">Which.</param>
    /// <param name="by">Who gives it.</param>
    public static void Give(JihengContext context, TimeProvider clock, string personId, string officeId, WorkRole role, string by)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(clock);
        context.Roles.Add(new() { PersonId = personId, OfficeId = officeId, Role = role });
        var now = clock.GetUtcNow();
        foreach (var token in context.Tokens.Where(t => t.PersonId == personId && t.RevokedAt == null && t.MadeBy != personId && t.MadeBy != by && t.MadeBy != "").ToList()) token.RevokedAt = now;
        foreach (var invitation in context.Invitations.Where(i => i.PersonId == personId && i.UsedAt == null && i.MadeBy != by && i.MadeBy != "").ToList()) invitation.UsedAt = now;
        // Whoever made the link may know the password.
        if (context.Accounts.Find(personId) is { } account && account.InvitedBy != personId && account.InvitedBy != by && account.InvitedBy.Length > 0)
        {
            context.Accounts.Remove(account);
            context.Sessions.RemoveRange(context.Sessions.Where(s => s.PersonId == personId));
        }
    }
}
