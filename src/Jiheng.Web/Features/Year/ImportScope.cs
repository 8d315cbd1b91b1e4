using Jiheng.Engine.Dossiers.Organisation;
using Jiheng.Storage;

namespace Jiheng.Web.Features.Year;

/// <summary>What of a workbook is not for whoever imports it: offices, people and projects of others.</summary>
internal static class ImportScope
{
    /// <summary>What he may not, in words.</summary>
    public static IEnumerable<string> Problems(JihengContext context, Scope scope, OrganisationPlan plan)
    {
        var known = scope.Tree.All.ToDictionary(o => o.Code, StringComparer.Ordinal);
        var planned = plan.Offices.ToDictionary(o => o.Code, StringComparer.Ordinal);
        foreach (var office in plan.Offices)
        {
            if (known.TryGetValue(office.Code, out var there) && !scope.Administers(there.Id)) yield return $"单位 {office.Code}（{there.Name}）不归您管理，不能由您导入。";
            else if (!Mine(office.Code)) yield return $"单位 {office.Code}（{office.Name}）的上级不归您管理。";
        }
        var people = context.People.ToList().ToDictionary(p => p.SignIn, StringComparer.OrdinalIgnoreCase);
        var grants = context.Roles.ToList().ToLookup(r => r.PersonId, StringComparer.Ordinal);
        foreach (var person in plan.People)
        {
            if (people.TryGetValue(person.SignIn, out var there) && there.Id != scope.Person.Id && !grants[there.Id].All(g => scope.Administers(g.OfficeId))) yield return $"人员“{person.SignIn}”（{there.Name}）在别的单位有角色，不能由您导入。";
            foreach (var (code, _) in person.Roles.Where(r => !Mine(r.OfficeCode)).DistinctBy(r => r.OfficeCode)) yield return $"人员“{person.SignIn}”的单位 {code} 不归您管理。";
        }
        foreach (var project in plan.Projects.Where(p => !Mine(p.OfficeCode))) yield return $"项目 {project.Code}（{project.Name}）的单位 {project.OfficeCode} 不归您管理。";
        var regions = context.Regions.ToDictionary(r => r.Code, r => r.Name, StringComparer.Ordinal);
        foreach (var region in plan.Regions)
            if (regions.TryGetValue(region.Code, out var name) && name != region.Name && scope.Tree.All.Any(o => o.RegionCode == region.Code && !scope.Administers(o.Id))) yield return $"地区 {region.Code}（{name}）还有别的财政部门，不能由您改名。";

        // A new bureau is his who founds it, and what stands under what is his.
        bool Mine(string code) => known.TryGetValue(code, out var there) ? scope.Administers(there.Id)
            : planned.TryGetValue(code, out var office) && (office.ParentCode is not { } parent || Mine(parent));
    }
}
