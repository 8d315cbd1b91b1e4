using Jiheng.Engine.Cycle.Workflow;

namespace Jiheng.Web.Access;

/// <summary>Who may come to an address of the API at all. It stands beside the address, is enforced in one place (<see cref="Features.Api.ApiGuard"/>), and docs/spec/roles.md is made from it.</summary>
/// <param name="Reach">Whom it is for.</param>
/// <param name="Roles">The roles it is for; none for all.</param>
internal sealed record AccessRule(AccessReach Reach, IReadOnlyList<WorkRole> Roles)
{
    /// <summary>The roles for an action of the address, where it names one: those that the table of work gives it to.</summary>
    public IReadOnlyList<WorkRole> RolesFor(string? action) =>
        action is not null && WorkWords.Parse<WorkAction>(action) is { } named ? [.. WorkTable.Lines.Where(l => l.Action == named).SelectMany(l => l.Roles).Distinct()] : Roles;
}

/// <summary>Whom an address is for.</summary>
internal enum AccessReach
{
    /// <summary>Whoever asks.</summary>
    Anybody,

    /// <summary>Whoever is known.</summary>
    Known,

    /// <summary>Whoever has one of the roles, somewhere.</summary>
    Role,

    /// <summary>Whoever sees the dossier and has one of the roles for it.</summary>
    Dossier,

    /// <summary>The person himself, and administrators of all his offices.</summary>
    Person,
}

/// <summary>Saying it beside the address.</summary>
internal static class AccessRules
{
    /// <summary>For whoever asks, without a token.</summary>
    public static RouteHandlerBuilder ForAnybody(this RouteHandlerBuilder route) => Rule(route, AccessReach.Anybody);

    /// <summary>For whoever is known; what he sees is what his offices are.</summary>
    public static RouteHandlerBuilder ForKnown(this RouteHandlerBuilder route) => Rule(route, AccessReach.Known);

    /// <summary>For whoever has one of the roles somewhere; for which office the address itself looks.</summary>
    public static RouteHandlerBuilder ForRole(this RouteHandlerBuilder route, params WorkRole[] roles) => Rule(route, AccessReach.Role, roles);

    /// <summary>For whoever sees the dossier of the address and has one of the roles for it; all roles where none is named.</summary>
    public static RouteHandlerBuilder OnDossier(this RouteHandlerBuilder route, params WorkRole[] roles) => Rule(route, AccessReach.Dossier, roles);

    /// <summary>For the person of the address, and who administers all his offices.</summary>
    public static RouteHandlerBuilder ForPerson(this RouteHandlerBuilder route) => Rule(route, AccessReach.Person);

    private static RouteHandlerBuilder Rule(RouteHandlerBuilder route, AccessReach reach, params WorkRole[] roles) => route.WithMetadata(new AccessRule(reach, roles));
}
