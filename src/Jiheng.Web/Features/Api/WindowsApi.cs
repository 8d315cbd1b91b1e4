using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>When a step of a year may be filed.</summary>
internal static class WindowsApi
{
    public sealed record WindowBody(string FinanceOffice, int Year, string Step, string Pack, DateOnly Opens, DateOnly Closes, int? Round = null);

    public sealed record DaysBody(DateOnly Opens, DateOnly Closes);

    public sealed record WindowShown(string Id, string FinanceOffice, int Year, string Step, string Title, int Round, string Pack, DateOnly Opens, DateOnly Closes);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/windows", ApiHandler.Read(List)).ForKnown().WithSummary("填报期限").Paged<WindowShown>().Asks("year", "年度");
        api.MapPost("/windows", ApiHandler.Write(Open)).ForRole(WorkRole.FinanceReviewer, WorkRole.Administrator).WithSummary("开放一个步骤").Takes<WindowBody>().Produces<WindowShown>(201);
        api.MapPut("/windows/{id}", ApiHandler.Write(Move)).ForRole(WorkRole.FinanceReviewer, WorkRole.Administrator).WithSummary("改期限").Takes<DaysBody>().Produces<WindowShown>();
    }

    private static ApiAnswer List(ApiCall call, JihengContext context)
    {
        var scope = call.Scope(context);
        var year = call.QueryNumber("year");
        var bureaus = scope.Visible.Select(scope.Tree.FinanceOf).OfType<Office>().Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        return ApiAnswer.Ok(Paging.Of(call, context.Windows.Where(w => year == null || w.Year == year).ToList().Where(w => bureaus.Contains(w.FinanceOfficeId)).Select(Shown), w => w.Id));
    }

    private static Func<JihengContext, ApiAnswer> Open(ApiCall call, JihengContext before)
    {
        var body = call.Read<WindowBody>();
        var step = ApiCall.Word<WorkStep>("step", body.Step);
        var scope = call.Scope(before);
        Allow(scope, body.FinanceOffice);
        if (scope.Tree[body.FinanceOffice]!.Kind != OfficeKind.FinanceBureau) throw OrganisationApi.Wrong("期限由财政部门开放。");
        if (WorkTable.IsRecorded(step)) throw OrganisationApi.Wrong($"{WorkWords.Of(step)}由财政部门登记，没有填报期限。");
        if (body.Year is < 2000 or > 2100 || body.Round is < 0 or > 100) throw OrganisationApi.Wrong("年度是四位数字，次数从0起。");
        Days(body.Opens, body.Closes);
        call.Year.Packs.Load(body.Pack);
        return context =>
        {
            var round = body.Round ?? 0;
            if (context.Windows.Any(w => w.FinanceOfficeId == body.FinanceOffice && w.Year == body.Year && w.Step == step && w.Round == round)) throw OrganisationApi.Twice("这个步骤已经开放，改期限请用 PUT。");
            var window = new FilingWindow { Id = Keys.New(call.Year.Store.Clock), FinanceOfficeId = body.FinanceOffice, Year = body.Year, Step = step, Round = round, PackId = body.Pack, Opens = body.Opens, Closes = body.Closes };
            context.Windows.Add(window);
            return ApiAnswer.Made($"/api/v1/windows?after={window.Id}", Shown(window));
        };
    }

    private static Func<JihengContext, ApiAnswer> Move(ApiCall call, JihengContext before)
    {
        var (body, scope, id) = (call.Read<DaysBody>(), call.Scope(before), call.Route("id"));
        Days(body.Opens, body.Closes);
        return context =>
        {
            if (context.Windows.SingleOrDefault(w => w.Id == id) is not { } window || !scope.Sees(window.FinanceOfficeId)) throw ApiProblemException.Missing("没有这个期限。");
            Allow(scope, window.FinanceOfficeId);
            (window.Opens, window.Closes) = (body.Opens, body.Closes);
            return ApiAnswer.Ok(Shown(window));
        };
    }

    private static void Allow(Scope scope, string office)
    {
        var roles = scope.RolesFor(office);
        if (!roles.Contains(WorkRole.Administrator) && !roles.Contains(WorkRole.FinanceReviewer)) throw new DeskRefusedException(DeskRefusal.NotHis, "填报期限由财政审核或管理员开放。");
    }

    private static void Days(DateOnly opens, DateOnly closes)
    {
        if (closes < opens) throw OrganisationApi.Wrong("截止日不能早于起始日。");
    }

    private static WindowShown Shown(FilingWindow w) => new(w.Id, w.FinanceOfficeId, w.Year, WorkWords.Key(w.Step), WorkWords.Of(w.Step), w.Round, w.PackId, w.Opens, w.Closes);
}
