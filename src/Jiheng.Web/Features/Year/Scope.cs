using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>What somebody is, where. The one place that decides whose dossiers he sees and as what he acts on them.</summary>
internal sealed class Scope
{
    // What somebody is for a department or a finance bureau he is for all below it; what he fills and hands in is his own office's.
    private static readonly WorkRole[] OfOwnOffice = [WorkRole.Filler, WorkRole.UnitApprover];

    private readonly OfficeTree tree;
    private readonly ILookup<string, WorkRole> grants;
    private readonly string? only;

    private Scope(Person person, OfficeTree tree, IEnumerable<RoleGrant> grants, string? only)
    {
        (Person, this.tree, this.only) = (person, tree, only);
        this.grants = grants.ToLookup(g => g.OfficeId, g => g.Role, StringComparer.Ordinal);
    }

    /// <summary>Who it is.</summary>
    public Person Person { get; }

    /// <summary>The offices.</summary>
    public OfficeTree Tree => tree;

    /// <summary>Reads it.</summary>
    /// <param name="context">Where.</param>
    /// <param name="person">Who.</param>
    /// <param name="only">The office to which a token is bound, or null.</param>
    public static Scope Of(JihengContext context, Person person, string? only = null) => new(person, OfficeTree.Of(context), context.Roles.Where(r => r.PersonId == person.Id).ToList(), only);

    /// <summary>What he is for the dossiers of an office; nothing for one that he does not see.</summary>
    public IReadOnlySet<WorkRole> RolesFor(string officeId)
    {
        var roles = Held(officeId);
        // A reviewer of the office itself is none for what it hands in: that goes to the office above.
        if (tree[officeId] is { Kind: not OfficeKind.FinanceBureau } && !tree.HasDepartment(officeId)) roles.Remove(WorkRole.DepartmentReviewer);
        return roles;
    }

    private HashSet<WorkRole> Held(string officeId)
    {
        HashSet<WorkRole> roles = [];
        if (only is not null && !tree.Up(officeId).Any(o => o.Id == only)) return roles;
        foreach (var office in tree.Up(officeId))
            foreach (var role in grants[office.Id])
                if (office.Id == officeId || !OfOwnOffice.Contains(role)) roles.Add(role);
        return roles;
    }

    /// <summary>The roles that are given to him, office by office.</summary>
    public IEnumerable<(Office Office, WorkRole Role)> Grants => tree.All.SelectMany(o => grants[o.Id].Select(r => (o, r)));

    /// <summary>The offices whose dossiers he sees.</summary>
    public IReadOnlyList<string> Visible => visible ??= [.. tree.All.Select(o => o.Id).Where(Sees)];

    private string[]? visible;

    /// <summary>Whether he sees the dossiers of an office.</summary>
    public bool Sees(string officeId) => Held(officeId).Count > 0;

    /// <summary>Whether he is an administrator of an office or of one above it.</summary>
    public bool Administers(string officeId) => RolesFor(officeId).Contains(WorkRole.Administrator);

    /// <summary>Whether he is an administrator anywhere.</summary>
    public bool IsAdministrator => only is null && grants.Any(g => g.Contains(WorkRole.Administrator));

    /// <summary>Whether he is an administrator of a finance bureau: who sets up regions and further bureaus must see the whole.</summary>
    public bool IsChief => only is null && grants.Any(g => g.Contains(WorkRole.Administrator) && tree[g.Key]?.Kind == OfficeKind.FinanceBureau);

    /// <summary>He as the guard knows him.</summary>
    public WorkActor ActorFor(string officeId) => new(Person.Id, RolesFor(officeId));
}
