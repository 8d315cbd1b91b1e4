using System.Buffers.Text;
using System.Security.Cryptography;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Packs;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>Questionnaires by a public link, and what they come to.</summary>
internal static class SurveysApi
{
    private const int LinkBytes = 16;
    private const int MostReplies = 100_000;

    public sealed record SurveyBody(string Questionnaire, string Indicator, DateOnly Opens, DateOnly Closes, int? Issued = null);

    public sealed record SurveyShown(string Id, string Questionnaire, string Indicator, DateOnly Opens, DateOnly Closes, int? Issued, string? Link);

    public sealed record QuestionShown(int Number, string Text, IReadOnlyList<string> Options);

    public sealed record PublicSurvey(string Title, string Unit, int Year, IReadOnlyList<QuestionShown> Questions);

    public sealed record ReplyBody(string Key, IReadOnlyDictionary<string, string> Choices);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/dossiers/{id}/surveys", ApiHandler.Write(Make)).OnDossier(WorkRole.Filler, WorkRole.UnitApprover, WorkRole.Evaluator).WithSummary("发一份问卷；链接只显示这一次").Takes<SurveyBody>().Produces<SurveyShown>(201);
        api.MapGet("/dossiers/{id}/surveys", ApiHandler.Read((call, c) =>
        {
            Desk.See(c, call.Scope(c), call.Route("id"));
            var id = call.Route("id");
            return ApiAnswer.Ok(c.Surveys.Where(s => s.DossierId == id).ToList().ConvertAll(s => Shown(s, null)));
        })).OnDossier().WithSummary("这个案卷的问卷").Produces<IReadOnlyList<SurveyShown>>();
        api.MapGet("/dossiers/{id}/surveys/{survey}/result", ApiHandler.Read(Result)).OnDossier().WithSummary("份数、样本和满意度，可以直接填进指标").Produces<SurveyTally>();
        api.MapGet("/public/surveys/{link}", ApiHandler.Open((http, year, c) =>
        {
            var (survey, questionnaire) = Find(year, c, (string)http.GetRouteValue("link")!);
            var dossier = c.Dossiers.Single(d => d.Id == survey.DossierId);
            return ApiAnswer.Ok(new PublicSurvey(questionnaire.Title, c.Offices.Single(o => o.Id == dossier.OfficeId).Name, dossier.Year,
                [.. questionnaire.Questions.Select((q, i) => new QuestionShown(i + 1, q.Text, [.. questionnaire.Options.Select(o => o.Name)]))]));
        })).ForAnybody().WithSummary("问卷（凭链接，不用登录）").Produces<PublicSurvey>();
        api.MapPost("/public/surveys/{link}/replies", ApiHandler.OpenWrite(Reply)).ForAnybody().WithSummary("交一份答卷；同一个 key 只算一份").Takes<ReplyBody>().Produces(204);
    }

    private static Func<JihengContext, ApiAnswer> Make(ApiCall call, JihengContext before)
    {
        var body = call.Read<SurveyBody>();
        if (call.Http.Request.Headers.ContainsKey("Idempotency-Key")) throw ApiProblemException.Bad("发问卷不能带 Idempotency-Key：链接只显示一次，不会保存下来再显示。");
        if (string.IsNullOrWhiteSpace(body.Indicator) || body.Indicator.Length > 200) throw OrganisationApi.Wrong("indicator 写指标的名称，最长200个字符。");
        if (body.Closes < body.Opens || body.Issued is < 1) throw OrganisationApi.Wrong("截止日不能早于起始日，发放份数从1起。");
        return context =>
        {
            var scope = call.Scope(context);
            var view = Desk.See(context, scope, call.Route("id"));
            var roles = scope.RolesFor(view.Office.Id);
            if (!roles.Contains(WorkRole.Filler) && !roles.Contains(WorkRole.UnitApprover) && !roles.Contains(WorkRole.Evaluator)) throw new DeskRefusedException(DeskRefusal.NotHis, "问卷由单位的填报人、审核人或委托的第三方发放。");
            if (view.Dossier.Step != WorkStep.SelfEvaluation) throw OrganisationApi.Wrong("问卷用于绩效自评。");
            var known = call.Year.Packs.Load(view.Dossier.PackId).Questionnaires;
            if (known.All(q => q.Id != body.Questionnaire)) throw OrganisationApi.Wrong($"规则包 {view.Dossier.PackId} 没有问卷“{body.Questionnaire}”，有 {string.Join("、", known.Select(q => q.Id))}。");
            // A second one would take the place of the first, whatever that came to.
            if (context.Surveys.Any(s => s.DossierId == view.Dossier.Id && s.Indicator == body.Indicator)) throw OrganisationApi.Twice($"指标“{body.Indicator}”已经有一份问卷。");
            var link = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(LinkBytes));
            var survey = new Survey { Id = Keys.New(call.Year.Store.Clock), DossierId = view.Dossier.Id, QuestionnaireId = body.Questionnaire, Indicator = body.Indicator, LinkHash = Tokens.HashOf(link), Opens = body.Opens, Closes = body.Closes, Issued = body.Issued };
            context.Surveys.Add(survey);
            return ApiAnswer.Made($"/api/v1/dossiers/{view.Dossier.Id}/surveys/{survey.Id}/result", Shown(survey, $"/api/v1/public/surveys/{link}"));
        };
    }

    private static SurveyShown Shown(Survey s, string? link) => new(s.Id, s.QuestionnaireId, s.Indicator, s.Opens, s.Closes, s.Issued, link);

    private static ApiAnswer Result(ApiCall call, JihengContext context)
    {
        var view = Desk.See(context, call.Scope(context), call.Route("id"));
        var id = call.Route("survey");
        var survey = context.Surveys.SingleOrDefault(s => s.Id == id && s.DossierId == view.Dossier.Id) ?? throw ApiProblemException.Missing("没有这份问卷。");
        var questionnaire = call.Year.Packs.Load(view.Dossier.PackId).Questionnaires.First(q => q.Id == survey.QuestionnaireId);
        return ApiAnswer.Ok(SurveyTally.Of(questionnaire, survey.Issued, [.. context.SurveyReplies.Where(r => r.SurveyId == id).OrderBy(r => r.Number).Select(r => r.Choices)]));
    }

    private static (Survey Survey, Questionnaire Questionnaire) Find(YearRoom year, JihengContext context, string link)
    {
        var hash = Tokens.HashOf(link);
        var survey = context.Surveys.SingleOrDefault(s => s.LinkHash == hash) ?? throw ApiProblemException.Missing("没有这份问卷。");
        var today = year.Clock.Day();
        if (today < survey.Opens || today > survey.Closes) throw new DeskRefusedException(DeskRefusal.NotNow, $"问卷在{WorkWords.Of(survey.Opens)}至{WorkWords.Of(survey.Closes)}之间填写。");
        var pack = context.Dossiers.Where(d => d.Id == survey.DossierId).Select(d => d.PackId).Single();
        return (survey, year.Packs.Load(pack).Questionnaires.First(q => q.Id == survey.QuestionnaireId));
    }

    private static Func<JihengContext, ApiAnswer> Reply(HttpContext http, YearRoom year, byte[] bytes, JihengContext before)
    {
        var (survey, questionnaire) = Find(year, before, (string)http.GetRouteValue("link")!);
        var body = new ApiCall(http, year, null!) { Body = bytes }.Read<ReplyBody>();
        if (body.Key.Length is < 8 or > 64) throw OrganisationApi.Wrong("key 要有8到64个字符，每份答卷各取一个。");
        var choices = SurveyTally.Choices(questionnaire, body.Choices);
        return context => Added(context, year, survey, body.Key, choices);
    }

    private static ApiAnswer Added(JihengContext context, YearRoom year, Survey survey, string key, string choices)
    {
        if (context.SurveyReplies.Any(r => r.SurveyId == survey.Id && r.Key == key)) return ApiAnswer.Nothing;
        var count = context.SurveyReplies.Count(r => r.SurveyId == survey.Id);
        // More than were given out cannot come back; an open link has an end too.
        if (count >= (survey.Issued ?? MostReplies)) throw new DeskRefusedException(DeskRefusal.NotNow, "问卷已经收满。");
        context.SurveyReplies.Add(new()
        {
            SurveyId = survey.Id,
            Number = context.SurveyReplies.Where(r => r.SurveyId == survey.Id).Max(r => (int?)r.Number).GetValueOrDefault() + 1,
            Key = key,
            Choices = choices,
            At = year.Store.Clock.GetUtcNow(),
        });
        return ApiAnswer.Nothing;
    }
}
