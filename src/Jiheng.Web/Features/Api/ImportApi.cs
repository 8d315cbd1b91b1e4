using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Documents;
using Jiheng.Engine.Dossiers.Organisation;
using Jiheng.Storage;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;
using Jiheng.Web.Reading;

namespace Jiheng.Web.Features.Api;

/// <summary>The organisation from a workbook: looked at first, then kept.</summary>
internal static class ImportApi
{
    public sealed record ImportShown(bool Applied, int Regions, int Offices, int People, int Projects, int Added, int Changed, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/imports/organisation", ApiHandler.Write(Import)).ForRole(WorkRole.Administrator).WithSummary("从工作簿导入地区、单位、人员、项目；不写 apply=true 的只查看").TakesBytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").Asks("apply", "true：没有问题就导入").Produces<ImportShown>();

    private static Func<JihengContext, ApiAnswer> Import(ApiCall call, JihengContext before)
    {
        if (!call.Scope(before).IsChief) throw OrganisationApi.NotHis("导入组织");
        if (call.Body.Length == 0) throw ApiProblemException.Bad("没有收到工作簿：内容就是请求体。");
        var document = call.Http.RequestServices.GetRequiredService<ReadingRoom>().Read("组织.xlsx", call.Body, call.Http.RequestAborted);
        var wanted = call.Query("apply") == "true";
        return context =>
        {
            var plan = OrganisationReader.Read(document, Organisations.Known(context));
            // Looked at here, so that what he may is what he may at this moment.
            List<string> problems = [.. plan.Problems, .. ImportScope.Problems(context, call.Scope(context), plan)];
            var isApplied = wanted && problems.Count == 0;
            var applied = isApplied ? Organisations.Apply(context, call.Year.Store.Clock, plan, call.Person.Id) : new(0, 0);
            return ApiAnswer.Ok(new ImportShown(isApplied, plan.Regions.Count, plan.Offices.Count, plan.People.Count, plan.Projects.Count, applied.Added, applied.Changed, problems, plan.Notes));
        };
    }
}
