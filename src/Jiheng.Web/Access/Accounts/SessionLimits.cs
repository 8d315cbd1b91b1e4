namespace Jiheng.Web.Access.Accounts;

/// <summary>How long somebody stays signed in.</summary>
/// <param name="Idle">After how long without any request a session ends.</param>
/// <param name="Most">After how long it ends in any case.</param>
internal sealed record SessionLimits(TimeSpan Idle, TimeSpan Most)
{
    /// <summary>Half an hour, and one working day.</summary>
    public static SessionLimits Usual { get; } = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(12));
}
