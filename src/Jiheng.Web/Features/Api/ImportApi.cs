using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Documents;
using Jiheng.Engine.Content;
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

    // Headers that the reader knows, and what belongs under them.
    private const string Template = """
        地区：行政区划代码六位，按 GB/T 2260

        | 行政区划代码 | 名称 |
        |---|---|
        | | |

        单位：类别写 财政部门、主管部门 或 单位；编码列设为文本格式；停用的在状态写 停用

        | 单位编码 | 单位名称 | 类别 | 上级编码 | 行政区划代码 | 状态 |
        |---|---|---|---|---|---|
        | | | | | | |

        人员：角色写 填报人、单位审核、部门审核、财政审核、第三方、审计、管理员；一个人可以有几行

        | 登录名 | 姓名 | 单位编码 | 角色 | 状态 |
        |---|---|---|---|---|
        | | | | | |

        项目：没有结束的，结束年度空着

        | 项目编码 | 项目名称 | 单位编码 | 起始年度 | 结束年度 |
        |---|---|---|---|---|
        | | | | | |
        """;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/imports/organisation/template", (Delegate)((HttpContext http) => FilesApi.Send(http, _ => ("组织.xlsx", DocumentWriters.Write("xlsx", PlainTextReader.Read("组织.md", Template)), ""))))
            .ForRole(WorkRole.Administrator).WithSummary("导入用的空白工作簿").Produces(200, contentType: System.Net.Mime.MediaTypeNames.Application.Octet);
        api.MapPost("/imports/organisation", ApiHandler.Write(Import)).ForRole(WorkRole.Administrator).WithSummary("从工作簿导入地区、单位、人员、项目；不写 apply=true 的只查看").TakesBytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").Asks("apply", "true：没有问题就导入").Produces<ImportShown>();
    }

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
