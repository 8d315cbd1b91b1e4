using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>The one place where the rules beside the addresses are enforced, before anything else is done. What is said there is about addresses; whether a step is allowed now, <see cref="WorkGuard"/> says.</summary>
internal static class ApiGuard
{
    /// <summary>Lets a known caller past, or not.</summary>
    /// <exception cref="DeskRefusedException">It is not for him.</exception>
    public static void Pass(ApiCall call)
    {
        // An address without a rule is a mistake of ours and open to nobody.
        var rule = call.Http.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() ?? throw new InvalidOperationException($"no rule for {call.Http.GetEndpoint()?.DisplayName}");
        if (rule.Reach is AccessReach.Anybody or AccessReach.Known) return;
        var roles = rule.RolesFor(call.Http.GetRouteValue("action") as string);
        call.Year.Store.Look(context =>
        {
            var scope = call.Scope(context);
            if (rule.Reach == AccessReach.Role && !scope.Grants.Any(g => roles.Contains(g.Role))) throw NotHis(roles);
            if (rule.Reach == AccessReach.Dossier)
            {
                var office = Desk.See(context, scope, call.Route("id")).Office.Id;
                if (roles.Count > 0 && !scope.RolesFor(office).Any(roles.Contains)) throw NotHis(roles);
            }
            if (rule.Reach == AccessReach.Person) Person(call, context, scope);
            return true;
        });
    }

    // One's own, or those of people whose every office one administers: a token of somebody mightier would be a way up.
    private static void Person(ApiCall call, Storage.JihengContext context, Scope scope)
    {
        var id = call.Route("id");
        // Nor may a token that is bound to one office make one that is not.
        if (id == call.Person.Id && call.Only is null) return;
        var offices = context.Roles.Where(r => r.PersonId == id).Select(r => r.OfficeId).ToList();
        // Of whom nobody knows yet what he will be, nobody knows whether he may.
        if (offices.Count == 0 && scope.IsAdministrator) throw OrganisationApi.Wrong("请先给他角色，再发令牌或链接。");
        if (offices.Count == 0 || !offices.TrueForAll(scope.Administers)) throw OrganisationApi.NotHis("管理别人的令牌和密码");
    }

    private static DeskRefusedException NotHis(IReadOnlyList<WorkRole> roles) => new(DeskRefusal.NotHis, $"这是{string.Join("、", roles.Select(WorkWords.Of))}的事。");
}
