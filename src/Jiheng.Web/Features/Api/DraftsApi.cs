using Jiheng.Engine.Cycle.Workflow;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Jiheng.Engine.Dossiers;
using Jiheng.Storage;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>What is being filled in, what is found in it, and what is said of that.</summary>
internal static class DraftsApi
{
    public sealed record SavedShown(int Revision, int Errors, int Warnings, int OpenWarnings);

    public sealed record AnswerBody(string Fingerprint, string Text);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{id}/draft", ApiHandler.Read((call, c) =>
        {
            var view = Desk.See(c, call.Scope(c), call.Route("id"));
            return view.Draft is { } draft ? ApiAnswer.Raw(draft.Content, Tag(draft.Revision)) : throw ApiProblemException.Missing("还没有保存过。");
        })).OnDossier().WithSummary("草稿；ETag 是它的版次").Produces<JsonElement>();
        api.MapPut("/dossiers/{id}/draft", ApiHandler.Write(Save)).OnDossier(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.FinanceReviewer).WithSummary("保存草稿；If-Match 写取得时的 ETag，第一次写 \"0\"；别人先保存了的，回答 412 并附上他的内容和差别").Takes<JsonElement>().Produces<SavedShown>();
        api.MapGet("/dossiers/{id}/findings", ApiHandler.Read((call, c) =>
        {
            var view = Desk.See(c, call.Scope(c), call.Route("id"));
            return view.Audit is { } audit ? ApiAnswer.Raw(audit.Findings) : throw ApiProblemException.Missing("草稿还没有审核，请先保存。");
        })).OnDossier().WithSummary("草稿的审核结果").Produces<JsonElement>();
        api.MapPost("/dossiers/{id}/answers", ApiHandler.Write(Answer)).OnDossier(WorkRole.Filler, WorkRole.UnitApprover).WithSummary("说明一处疑点为什么保留；以后不再问").Takes<AnswerBody>().Produces<SavedShown>();
    }

    private static string Tag(int revision) => $"\"{revision.ToString(CultureInfo.InvariantCulture)}\"";

    private static Func<JihengContext, ApiAnswer> Save(ApiCall call, JihengContext before)
    {
        var content = Text(call.Body);
        var basedOn = call.IfMatch();
        var saving = DeskSaving.Prepare(call.Year, before, call.Scope(before), call.Route("id"), content, checked((int)Math.Min(basedOn, int.MaxValue)));
        return context =>
        {
            var saved = DeskSaving.Save(call.Year, context, call.Scope(context), saving);
            if (!saved.IsSaved) throw Overtaken(context, saved, content);
            return ApiAnswer.Ok(new SavedShown(saved.Revision, saving.Judged.Judgement.Errors, saving.Judged.Judgement.Warnings, saving.Judged.Open), Tag(saved.Revision));
        };
    }

    /// <summary>Somebody else saved in between: nothing is lost, his content and each cell that differs are told.</summary>
    private static ApiProblemException Overtaken(JihengContext context, DraftSaving saved, string mine)
    {
        if (saved.Stored is not { } stored) return new(new(StatusCodes.Status412PreconditionFailed, "changed", "版次不对", "这个案卷还没有保存过，If-Match 应写 \"0\"。"));
        var by = context.People.Where(p => p.Id == stored.SavedBy).Select(p => p.Name).SingleOrDefault() ?? stored.SavedBy;
        return new(new(StatusCodes.Status412PreconditionFailed, "changed", "已被别人改动", $"{by}在{stored.SavedAt.ToLocalTime():yyyy-MM-dd HH:mm:ss}保存了新的内容，您的没有保存，也没有丢。请对照下面的差别，合并后按新的版次再保存。")
        {
            More = new Dictionary<string, object>
            {
                ["revision"] = stored.Revision,
                ["savedBy"] = by,
                ["savedAt"] = stored.SavedAt,
                ["stored"] = JsonSerializer.Deserialize<JsonElement>(stored.Content),
                ["changes"] = CellChanges.Of(stored.Content, mine).Select(c => new { cell = c.Key, stored = c.Before, mine = c.After }).ToArray(),
            },
        });
    }

    private static Func<JihengContext, ApiAnswer> Answer(ApiCall call, JihengContext before)
    {
        var (body, id) = (call.Read<AnswerBody>(), call.Route("id"));
        if (string.IsNullOrWhiteSpace(body.Text) || body.Text.Length > 2000) throw OrganisationApi.Wrong("说明不能空着，最长2000字。");
        var answering = DeskAnswering.Prepare(call.Year, before, call.Scope(before), id, body.Fingerprint, body.Text);
        return context =>
        {
            var saving = DeskAnswering.Answer(call.Year, context, call.Scope(context), answering);
            return ApiAnswer.Ok(new SavedShown(saving.Revision, saving.Judged.Judgement.Errors, saving.Judged.Judgement.Warnings, saving.Judged.Open));
        };
    }

    /// <summary>What somebody wrote by hand with comments is kept without them: what is given out again is JSON to the letter. What is none is told by whoever reads it.</summary>
    private static string Plain(string text)
    {
        try
        {
            using (JsonDocument.Parse(text)) return text;
        }
        catch (JsonException)
        {
            try
            {
                using var document = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
                return JsonSerializer.Serialize(document.RootElement, ApiAnswer.Options);
            }
            catch (JsonException)
            {
                return text;
            }
        }
    }

    /// <summary>The body as text: UTF-8 that is JSON.</summary>
    internal static string Text(byte[] body)
    {
        try
        {
            return Plain(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            throw ApiProblemException.Bad("内容不是 UTF-8。");
        }
    }
}
