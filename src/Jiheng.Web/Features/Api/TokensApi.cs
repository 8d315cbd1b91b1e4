using Jiheng.Web.Access;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access.Accounts;

namespace Jiheng.Web.Features.Api;

/// <summary>Tokens: shown once, kept as a hash, taken back at any time.</summary>
internal static class TokensApi
{
    private const int UsualDays = 365;

    public sealed record TokenBody(string Name, int? Days = null, string? Office = null);

    public sealed record TokenShown(string Id, string Name, string? Office, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, string? Token);

    public sealed record InvitationShown(string Link);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/people/{id}/tokens", ApiHandler.Read((call, c) =>
        {
            var id = call.Route("id");
            return ApiAnswer.Ok(Paging.Of(call, c.Tokens.Where(t => t.PersonId == id).ToList().Select(t => Shown(t, null)), t => t.Id));
        })).ForPerson().WithSummary("一个人的令牌").Paged<TokenShown>();
        api.MapPost("/people/{id}/tokens", ApiHandler.Write(Make)).ForPerson().WithSummary("发一个令牌；令牌只显示这一次").Takes<TokenBody>().Produces<TokenShown>(201);
        api.MapPost("/people/{id}/invitations", ApiHandler.Write(Invite)).ForPerson().WithSummary("给一个设置密码的链接；链接只显示这一次，3天内有效").Produces<InvitationShown>(201);
        api.MapDelete("/people/{id}/tokens/{token}", ApiHandler.Write((call, before) =>
        {
                var (id, token) = (call.Route("id"), call.Route("token"));
            return c =>
            {
                if (c.Tokens.SingleOrDefault(t => t.Id == token && t.PersonId == id) is not { } found) throw ApiProblemException.Missing("没有这个令牌。");
                found.RevokedAt ??= call.Year.Store.Clock.GetUtcNow();
                return ApiAnswer.Nothing;
            };
        })).ForPerson().WithSummary("收回令牌").Produces(204);
    }

    private static Func<JihengContext, ApiAnswer> Make(ApiCall call, JihengContext before)
    {
        var body = call.Read<TokenBody>();
        var (id, days) = (call.Route("id"), body.Days ?? UsualDays);
        if (days is < 1 or > 3660 || string.IsNullOrWhiteSpace(body.Name) || body.Name.Length > 200) throw OrganisationApi.Wrong("令牌要有名称，有效期为1到3660天。");
        // A kept answer would keep the token: what is shown once is written nowhere.
        if (call.Http.Request.Headers.ContainsKey("Idempotency-Key")) throw ApiProblemException.Bad("发令牌不能带 Idempotency-Key：令牌只显示一次，不会保存下来再显示。");
        return context =>
        {
            if (body.Office is { } office && !call.Scope(context).Sees(office)) throw ApiProblemException.Missing("没有这个单位，或不归您管。");
            if (!context.People.Any(p => p.Id == id)) throw ApiProblemException.Missing("没有这个人。");
            var (token, row) = Tokens.New(id, body.Name, days, call.Year.Store.Clock, call.Person.Id, body.Office);
            context.Tokens.Add(row);
            return ApiAnswer.Made($"/api/v1/people/{id}/tokens", Shown(row, token));
        };
    }

    private static Func<JihengContext, ApiAnswer> Invite(ApiCall call, JihengContext before)
    {
        var id = call.Route("id");
        if (call.Http.Request.Headers.ContainsKey("Idempotency-Key")) throw ApiProblemException.Bad("给链接不能带 Idempotency-Key：链接只显示一次，不会保存下来再显示。");
        return context =>
        {
            if (!context.People.Any(p => p.Id == id && p.IsActive)) throw ApiProblemException.Missing("没有这个人，或已经停用。");
            return ApiAnswer.Made($"/api/v1/people/{id}/tokens", new InvitationShown(Invitations.Make(context, call.Year.Store.Clock, id, call.Person.Id)));
        };
    }

    private static TokenShown Shown(AccessToken t, string? token) => new(t.Id, t.Name, t.OfficeId, t.MadeAt, t.ExpiresAt, t.RevokedAt, token);
}
