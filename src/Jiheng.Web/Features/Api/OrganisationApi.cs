using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers.Organisation;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>Regions, offices, people, what they are, projects.</summary>
internal static class OrganisationApi
{
    public sealed record RegionBody(string Code, string Name);

    public sealed record OfficeBody(string Code, string Name, string Kind, string Region, string? Parent = null);

    public sealed record PersonBody(string SignIn, string Name);

    public sealed record RoleBody(string Office, string Role);

    public sealed record ProjectBody(string Office, string Code, string Name, int FirstYear, int? LastYear = null);

    public sealed record OfficeShown(string Id, string Code, string Name, string Kind, string Region, string? Parent, bool Active);

    public sealed record PersonShown(string Id, string SignIn, string Name, bool Active, IReadOnlyList<RoleShown>? Roles);

    public sealed record RoleShown(string Office, string OfficeName, string Role, string Title);

    public sealed record ProjectShown(string Id, string Office, string Code, string Name, int FirstYear, int? LastYear);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/me", ApiHandler.Read(Me)).ForKnown().WithSummary("我是谁，在哪里是什么角色").Produces<PersonShown>();
        api.MapGet("/regions", ApiHandler.Read((call, c) => ApiAnswer.Ok(Paging.Of(call, c.Regions.ToList(), r => r.Code)))).ForKnown().WithSummary("地区").Paged<Region>();
        api.MapPost("/regions", ApiHandler.Write(AddRegion)).ForRole(WorkRole.Administrator).WithSummary("增加地区").Takes<RegionBody>().Produces<RegionBody>(201);
        api.MapGet("/offices", ApiHandler.Read(Offices)).ForKnown().WithSummary("我看得见的单位").Paged<OfficeShown>().Asks("parent", "上级单位").Asks("kind", "类别");
        api.MapPost("/offices", ApiHandler.Write(AddOffice)).ForRole(WorkRole.Administrator).WithSummary("增加单位").Takes<OfficeBody>().Produces<OfficeShown>(201);
        api.MapGet("/people", ApiHandler.Read(People)).ForRole(WorkRole.Administrator).WithSummary("我管理的人员").Paged<PersonShown>();
        api.MapPost("/people", ApiHandler.Write(AddPerson)).ForRole(WorkRole.Administrator).WithSummary("增加人员").Takes<PersonBody>().Produces<PersonShown>(201);
        api.MapPost("/people/{id}/roles", ApiHandler.Write(Grant)).ForRole(WorkRole.Administrator).WithSummary("给角色").Takes<RoleBody>().Produces<PersonShown>();
        api.MapDelete("/people/{id}/roles/{office}/{role}", ApiHandler.Write(Withdraw)).ForRole(WorkRole.Administrator).WithSummary("收回角色").Produces(204);
        api.MapGet("/projects", ApiHandler.Read(Projects)).ForKnown().WithSummary("项目").Paged<ProjectShown>().Asks("office", "单位");
        api.MapPost("/projects", ApiHandler.Write(AddProject)).ForRole(WorkRole.UnitApprover, WorkRole.Administrator).WithSummary("增加项目").Takes<ProjectBody>().Produces<ProjectShown>(201);
    }

    public static OfficeShown Shown(Office o) => new(o.Id, o.Code, o.Name, WorkWords.Key(o.Kind), o.RegionCode, o.ParentId, o.IsActive);

    private static ApiAnswer Me(ApiCall call, JihengContext context) => ApiAnswer.Ok(Shown(call.Person, call.Scope(context).Grants));

    private static PersonShown Shown(Person person, IEnumerable<(Office Office, WorkRole Role)>? grants) =>
        new(person.Id, person.SignIn, person.Name, person.IsActive, grants is null ? null : [.. grants.Select(g => new RoleShown(g.Office.Id, g.Office.Name, WorkWords.Key(g.Role), WorkWords.Of(g.Role)))]);

    private static ApiAnswer Offices(ApiCall call, JihengContext context)
    {
        var scope = call.Scope(context);
        var (parent, kind) = (call.Query("parent"), call.QueryWord<OfficeKind>("kind"));
        var visible = scope.Visible.ToHashSet(StringComparer.Ordinal);
        return ApiAnswer.Ok(Paging.Of(call, scope.Tree.All.Where(o => visible.Contains(o.Id) && (parent is null || o.ParentId == parent) && (kind is null || o.Kind == kind)).Select(Shown), o => o.Id));
    }

    private static ApiAnswer People(ApiCall call, JihengContext context)
    {
        var scope = call.Scope(context);
        var mine = scope.Visible.Where(scope.Administers).ToHashSet(StringComparer.Ordinal);
        var grants = context.Roles.ToList().ToLookup(r => r.PersonId, StringComparer.Ordinal);
        // Who was given no role yet is seen by those who may give him one.
        var people = context.People.ToList().Where(p => grants[p.Id].Any(g => mine.Contains(g.OfficeId)) || (scope.IsAdministrator && !grants[p.Id].Any()));
        return ApiAnswer.Ok(Paging.Of(call, people.Select(p => Shown(p, grants[p.Id].Where(g => mine.Contains(g.OfficeId)).Select(g => (scope.Tree[g.OfficeId]!, g.Role)))), p => p.Id));
    }

    private static Func<JihengContext, ApiAnswer> AddRegion(ApiCall call, JihengContext before)
    {
        var body = call.Read<RegionBody>();
        if (!call.Scope(before).IsChief) throw NotHis("增加地区");
        if (body.Code.Length != 6 || !body.Code.All(char.IsAsciiDigit)) throw Wrong($"行政区划代码是六位数字，不是“{body.Code}”。");
        Name(body.Name, "地区名称");
        var parent = body.Code.EndsWith("0000", StringComparison.Ordinal) ? null : body.Code.EndsWith("00", StringComparison.Ordinal) ? $"{body.Code[..2]}0000" : $"{body.Code[..4]}00";
        return context =>
        {
            if (context.Regions.Any(r => r.Code == body.Code)) throw Twice($"已经有代码为 {body.Code} 的地区。");
            context.Regions.Add(new() { Code = body.Code, Name = body.Name, ParentCode = parent is not null && context.Regions.Any(r => r.Code == parent) ? parent : null });
            return ApiAnswer.Made($"/api/v1/regions?after={body.Code}", body);
        };
    }

    private static Func<JihengContext, ApiAnswer> AddOffice(ApiCall call, JihengContext before)
    {
        var body = call.Read<OfficeBody>();
        var kind = ApiCall.Word<OfficeKind>("kind", body.Kind);
        Name(body.Name, "单位名称");
        Name(body.Code, "单位编码");
        var scope = call.Scope(before);
        if (kind == OfficeKind.FinanceBureau ? !scope.IsChief || body.Parent is not null : body.Parent is null || !scope.Administers(body.Parent)) throw NotHis("在这里增加单位");
        if (body.Parent is { } above && (scope.Tree[above]!.Kind, kind) is not ((OfficeKind.FinanceBureau, OfficeKind.Department or OfficeKind.Unit) or (OfficeKind.Department, OfficeKind.Unit)))
            throw Wrong("主管部门的上级是财政部门，单位的上级是主管部门或财政部门。");
        return context =>
        {
            if (!context.Regions.Any(r => r.Code == body.Region)) throw Wrong($"没有代码为 {body.Region} 的地区，请先增加地区。");
            if (context.Offices.Any(o => o.Code == body.Code)) throw Twice($"已经有编码为 {body.Code} 的单位。");
            var office = new Office { Id = Keys.New(call.Year.Store.Clock), Code = body.Code, Name = body.Name, Kind = kind, RegionCode = body.Region, ParentId = body.Parent };
            context.Offices.Add(office);
            context.SaveChanges();
            // Otherwise nobody could give anybody a role there.
            if (kind == OfficeKind.FinanceBureau) Grants.Give(context, call.Year.Store.Clock, call.Person.Id, office.Id, WorkRole.Administrator, call.Person.Id);
            return ApiAnswer.Made($"/api/v1/offices?after={office.Id}", Shown(office));
        };
    }

    private static Func<JihengContext, ApiAnswer> AddPerson(ApiCall call, JihengContext before)
    {
        var body = call.Read<PersonBody>();
        if (!call.Scope(before).IsAdministrator) throw NotHis("增加人员");
        Name(body.Name, "姓名");
        if (!SignInName.IsGood(body.SignIn)) throw Wrong($"{SignInName.Rule}。");
        return context =>
        {
            // The database compares the same way.
#pragma warning disable CA1862, CA1304, CA1311
            if (context.People.Any(p => p.SignIn.ToLower() == body.SignIn.ToLower())) throw Twice($"登录名“{body.SignIn}”已经有人用了。");
#pragma warning restore CA1862, CA1304, CA1311
            var person = new Person { Id = Keys.New(call.Year.Store.Clock), SignIn = body.SignIn, Name = body.Name };
            context.People.Add(person);
            return ApiAnswer.Made($"/api/v1/people?after={person.Id}", Shown(person, null));
        };
    }

    private static Func<JihengContext, ApiAnswer> Grant(ApiCall call, JihengContext before)
    {
        var body = call.Read<RoleBody>();
        var role = ApiCall.Word<WorkRole>("role", body.Role);
        var scope = call.Scope(before);
        if (!scope.Administers(body.Office)) throw NotHis("给这个单位的人员分配角色");
        var office = scope.Tree[body.Office]!;
        if (role == WorkRole.Public) throw Wrong("公众不是分配的角色。");
        // Whoever scores a unit again is sent by the bureau and not by the unit.
        if (role is WorkRole.FinanceReviewer or WorkRole.Evaluator && office.Kind != OfficeKind.FinanceBureau) throw Wrong($"{WorkWords.Of(role)}只能在财政部门里分配。");
        if (role == WorkRole.DepartmentReviewer && office.Kind != OfficeKind.Department) throw Wrong("部门审核只能在主管部门里分配。");
        if (role is WorkRole.Filler or WorkRole.UnitApprover && office.Kind == OfficeKind.FinanceBureau) throw Wrong("填报人和单位审核在单位或主管部门里分配。");
        var id = call.Route("id");
        return context =>
        {
            var person = context.People.SingleOrDefault(p => p.Id == id) ?? throw ApiProblemException.Missing("没有这个人。");
            if (!context.Roles.Any(r => r.PersonId == id && r.OfficeId == body.Office && r.Role == role)) Grants.Give(context, call.Year.Store.Clock, id, body.Office, role, call.Person.Id);
            return ApiAnswer.Ok(Shown(person, [(office, role)]));
        };
    }

    private static Func<JihengContext, ApiAnswer> Withdraw(ApiCall call, JihengContext before)
    {
        var (id, office, role) = (call.Route("id"), call.Route("office"), ApiCall.Word<WorkRole>("role", call.Route("role")));
        if (!call.Scope(before).Administers(office)) throw NotHis("收回这个单位人员的角色");
        return context =>
        {
            if (context.Roles.Find(id, office, role) is { } grant) context.Roles.Remove(grant);
            return ApiAnswer.Nothing;
        };
    }

    private static ApiAnswer Projects(ApiCall call, JihengContext context)
    {
        var scope = call.Scope(context);
        string[] offices = call.Query("office") is { } one ? scope.Sees(one) ? [one] : [] : [.. scope.Visible];
        var (limit, after) = (Paging.Limit(call), call.Query("after") ?? "");
        var items = context.Projects.Where(p => offices.Contains(p.OfficeId) && string.Compare(p.Id, after) > 0).OrderBy(p => p.Id).Take(limit + 1)
            .Select(p => new ProjectShown(p.Id, p.OfficeId, p.Code, p.Name, p.FirstYear, p.LastYear)).ToList();
        return ApiAnswer.Ok(items.Count <= limit ? new Page<ProjectShown>(items, null) : new(items.GetRange(0, limit), items[limit - 1].Id));
    }

    private static Func<JihengContext, ApiAnswer> AddProject(ApiCall call, JihengContext before)
    {
        var body = call.Read<ProjectBody>();
        var scope = call.Scope(before);
        if (!scope.Administers(body.Office) && !scope.RolesFor(body.Office).Contains(WorkRole.UnitApprover)) throw NotHis("增加这个单位的项目");
        Name(body.Name, "项目名称");
        Name(body.Code, "项目编码");
        if (body.FirstYear is < 2000 or > 2100 || body.LastYear < body.FirstYear) throw Wrong("起始年度是四位数字，结束年度不早于它。");
        return context =>
        {
            if (context.Projects.Any(p => p.OfficeId == body.Office && p.Code == body.Code)) throw Twice($"这个单位已经有编码为 {body.Code} 的项目。");
            var project = new Project { Id = Keys.New(call.Year.Store.Clock), OfficeId = body.Office, Code = body.Code, Name = body.Name, FirstYear = body.FirstYear, LastYear = body.LastYear };
            context.Projects.Add(project);
            return ApiAnswer.Made($"/api/v1/projects?after={project.Id}", new ProjectShown(project.Id, project.OfficeId, project.Code, project.Name, project.FirstYear, project.LastYear));
        };
    }

    private static void Name(string text, string what)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200 || text.Any(char.IsControl)) throw Wrong($"{what}不能空着，不能换行，最长200个字符。");
    }

    internal static DeskRefusedException NotHis(string what) => new(DeskRefusal.NotHis, $"{what}是管理员的事。");

    internal static DeskRefusedException Wrong(string text) => new(DeskRefusal.Wrong, text);

    internal static DeskRefusedException Twice(string text) => new(DeskRefusal.Twice, text);
}
