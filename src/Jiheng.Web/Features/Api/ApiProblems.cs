using Jiheng.Documents;
using Jiheng.Engine.Content;
using Jiheng.Engine.Dossiers.Measures;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs.Text;
using Jiheng.Storage;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>Which mistake is which problem.</summary>
internal static class ApiProblems
{
    /// <summary>The problem of a mistake, or null where it is one of ours.</summary>
    public static ApiProblem? Of(Exception e) => e switch
    {
        ApiProblemException p => p.Problem,
        DeskRefusedException r => Refused(r),
        FilingRefusedException f => new(StatusCodes.Status422UnprocessableEntity, "unreadable-filing", "填报数据有误", f.Message)
        {
            More = new Dictionary<string, object> { ["problems"] = f.Problems.Select(p => new { line = p.Place.Line, key = p.Key, message = p.Message }).ToArray() },
        },
        MeasureRefusedException m => new(StatusCodes.Status422UnprocessableEntity, "measure", "算不出来", m.Message),
        PackRefusedException p => new(StatusCodes.Status422UnprocessableEntity, "pack", "规则包不能使用", p.Message),
        DossierChangedException c => new(StatusCodes.Status412PreconditionFailed, "changed", "已被别人改动", c.Message),
        FileTooLargeException t => new(StatusCodes.Status413PayloadTooLarge, "too-large", "文件太大", t.Message),
        FileDamagedException d => new(StatusCodes.Status500InternalServerError, "damaged", "附件已损坏", d.Message),
        StoreUnavailableException u => new(StatusCodes.Status503ServiceUnavailable, "unavailable", "暂时不能办理", u.Message),
        ClockSetBackException c => new(StatusCodes.Status503ServiceUnavailable, "clock", "服务器时间不对", c.Message),
        UnreadableDocumentException u => new(StatusCodes.Status422UnprocessableEntity, "unreadable-document", "文件读不出来", u.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(StatusCodes.Status413PayloadTooLarge, "too-large", "内容太大", "发来的内容超过限额，没有收下。"),
        BadHttpRequestException => new(StatusCodes.Status400BadRequest, "bad-request", "请求有误", "请求没有发完，或格式不对。"),
        _ => null,
    };

    private static ApiProblem Refused(DeskRefusedException e)
    {
        var (status, kind, title) = e.Kind switch
        {
            DeskRefusal.Missing => (StatusCodes.Status404NotFound, "not-found", "没有找到"),
            DeskRefusal.NotHis => (StatusCodes.Status403Forbidden, "not-yours", "不归您办理"),
            DeskRefusal.Wrong => (StatusCodes.Status422UnprocessableEntity, "wrong", "内容不对"),
            DeskRefusal.Twice => (StatusCodes.Status409Conflict, "exists", "已经有了"),
            _ => (StatusCodes.Status409Conflict, "not-now", "现在不能办理"),
        };
        return new(status, kind, title, e.Message) { More = e.Reasons.Count > 0 ? new Dictionary<string, object> { ["reasons"] = e.Reasons } : new Dictionary<string, object>() };
    }
}
