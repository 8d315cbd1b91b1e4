using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers.Organisation;
using Jiheng.Storage.Entities;

namespace Jiheng.Storage;

/// <summary>Keeping what a workbook says of the organisation. Nothing is deleted; applied twice, the second time changes nothing.</summary>
public static class Organisations
{
    /// <summary>What is there.</summary>
    public static KnownOrganisation Known(JihengContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(context.Regions.Select(r => r.Code).ToHashSet(StringComparer.Ordinal), context.Offices.ToDictionary(o => o.Code, o => WorkWords.Key(o.Kind), StringComparer.Ordinal));
    }

    /// <summary>Applies a plan; the caller makes it whole or nothing (<see cref="Store.Whole"/>).</summary>
    /// <param name="context">Where.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="plan">A plan without problems.</param>
    /// <param name="by">Who applies it; empty for whoever sets up the database. New finance bureaus are his to administer.</param>
    /// <exception cref="DossierChangedException">It would move an office that has dossiers.</exception>
    public static AppliedPlan Apply(JihengContext context, TimeProvider clock, OrganisationPlan plan, string by = "")
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Problems.Count > 0) throw new ArgumentException("the plan has problems", nameof(plan));
        foreach (var region in plan.Regions)
            if (context.Regions.Find(region.Code) is { } known) known.Name = region.Name;
            // A region above that nobody named is none.
            else context.Regions.Add(new() { Code = region.Code, Name = region.Name, ParentCode = region.ParentCode is { } parent && (context.Regions.Find(parent) is not null) ? parent : null });
        var grants = context.Roles.Select(r => new { r.PersonId, r.OfficeId, r.Role }).ToList().Select(r => (r.PersonId, r.OfficeId, r.Role)).ToHashSet();
        var offices = context.Offices.ToDictionary(o => o.Code, StringComparer.Ordinal);
        foreach (var office in plan.Offices)
        {
            var parent = office.ParentCode is { } above ? offices[above].Id : null;
            if (offices.TryGetValue(office.Code, out var known))
            {
                if ((WorkWords.Key(known.Kind) != office.Kind || known.RegionCode != office.RegionCode)) throw new DossierChangedException($"单位编码 {office.Code}（{known.Name}）已经建过，类别和地区不能由导入改变。");
                if (known.ParentId != parent && context.Dossiers.Any(d => d.OfficeId == known.Id && d.State != DossierState.Archived)) throw new DossierChangedException($"单位 {office.Code}（{known.Name}）还有没归档的案卷，不能换上级。");
                (known.Name, known.ParentId, known.IsActive) = (office.Name, parent, office.IsActive ?? known.IsActive);
            }
            else
            {
                context.Offices.Add(offices[office.Code] = new() { Id = Keys.New(clock), Code = office.Code, Name = office.Name, Kind = WorkWords.Parse<OfficeKind>(office.Kind)!.Value, RegionCode = office.RegionCode, ParentId = parent, IsActive = office.IsActive ?? true });
                if (by.Length > 0 && offices[office.Code].Kind == OfficeKind.FinanceBureau && grants.Add((by, offices[office.Code].Id, WorkRole.Administrator))) Grants.Give(context, clock, by, offices[office.Code].Id, WorkRole.Administrator, by);
            }
        }
        var people = context.People.ToDictionary(p => p.SignIn, StringComparer.OrdinalIgnoreCase);
        foreach (var person in plan.People)
        {
            if (people.TryGetValue(person.SignIn, out var known)) (known.Name, known.IsActive) = (person.Name, person.IsActive ?? known.IsActive);
            else context.People.Add(people[person.SignIn] = known = new() { Id = Keys.New(clock), SignIn = person.SignIn, Name = person.Name, IsActive = person.IsActive ?? true });
            foreach (var (code, role) in person.Roles)
                if (grants.Add((known.Id, offices[code].Id, role))) Grants.Give(context, clock, known.Id, offices[code].Id, role, by);
        }
        var projects = context.Projects.ToDictionary(p => (p.OfficeId, p.Code));
        foreach (var project in plan.Projects)
        {
            var office = offices[project.OfficeCode].Id;
            if (projects.TryGetValue((office, project.Code), out var known)) (known.Name, known.LastYear) = (project.Name, project.LastYear);
            else context.Projects.Add(projects[(office, project.Code)] = new() { Id = Keys.New(clock), OfficeId = office, Code = project.Code, Name = project.Name, FirstYear = project.FirstYear, LastYear = project.LastYear });
        }
        context.ChangeTracker.DetectChanges();
        var entries = context.ChangeTracker.Entries().ToList();
        return new(entries.Count(e => e.State == Microsoft.EntityFrameworkCore.EntityState.Added), entries.Count(e => e.State == Microsoft.EntityFrameworkCore.EntityState.Modified));
    }
}

/// <summary>What a plan did.</summary>
/// <param name="Added">Rows that are new, roles counted.</param>
/// <param name="Changed">Rows that changed.</param>
public sealed record AppliedPlan(int Added, int Changed);
