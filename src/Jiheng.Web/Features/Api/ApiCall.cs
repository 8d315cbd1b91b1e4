using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>One request: who asks, and what he sent.</summary>
/// <param name="Http">The request.</param>
/// <param name="Year">The year's filings.</param>
/// <param name="Person">Who asks.</param>
internal sealed record ApiCall(HttpContext Http, YearRoom Year, Person Person)
{
    private const string Scheme = "Bearer ";

    /// <summary>The bytes of the body; empty for none.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The office to which his token is bound, or null.</summary>
    public string? Only { get; init; }

    /// <summary>What he may see and do.</summary>
    public Scope Scope(JihengContext context) => Features.Year.Scope.Of(context, Person, Only);

    /// <summary>Who asks: by his token, or by his session at the browser, of which <see cref="SignInGate"/> has seen to it that the request is his own.</summary>
    /// <exception cref="ApiProblemException">Nobody that is known.</exception>
    public static ApiCall Of(HttpContext http, ApiRoom room)
    {
        var year = Room(room);
        var header = http.Request.Headers.Authorization.ToString();
        if (header.Length == 0 && http.User.FindFirst(ClaimTypes.NameIdentifier) is { } signedIn)
            return Let(new(http, year, year.Store.Look(c => c.People.Single(p => p.Id == signedIn.Value))));
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) throw Stranger("没有带令牌。请求头要写 Authorization: Bearer 令牌。");
        var (hash, now) = (Tokens.HashOf(header[Scheme.Length..].Trim()), year.Store.Clock.GetUtcNow());
        var found = year.Store.Look(c => (from t in c.Tokens
                                           join p in c.People on t.PersonId equals p.Id
                                           where t.Hash == hash && t.RevokedAt == null && t.ExpiresAt > now && p.IsActive
                                           select new { Person = p, t.OfficeId }).SingleOrDefault());
        return found is null ? throw Stranger("令牌无效、过期或已收回，请管理员另发一个。") : Let(new(http, year, found.Person) { Only = found.OfficeId });
    }

    private static ApiCall Let(ApiCall call)
    {
        ApiGuard.Pass(call);
        return call;
    }

    /// <summary>The year's filings.</summary>
    /// <exception cref="ApiProblemException">This server keeps none.</exception>
    public static YearRoom Room(ApiRoom room) => room.Year
        ?? throw new ApiProblemException(new(StatusCodes.Status503ServiceUnavailable, "no-data", "没有打开数据库", "这个服务只审核文件，没有打开数据库；请用 jiheng serve --data 文件夹 启动。"));

    private static ApiProblemException Stranger(string detail) => new(new(StatusCodes.Status401Unauthorized, "unauthorized", "没有登录", detail));

    /// <summary>A part of the address.</summary>
    public string Route(string name) => (string)Http.GetRouteValue(name)! is var value && value.Any(char.IsControl) ? throw ApiProblemException.Missing("地址里有控制字符。") : value;

    /// <summary>A whole number of the address.</summary>
    public int RouteNumber(string name) => int.TryParse(Route(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw ApiProblemException.Missing($"“{Route(name)}”不是编号。");

    /// <summary>A parameter behind the question mark, or null.</summary>
    public string? Query(string name) => Http.Request.Query[name] is not [{ Length: > 0 } value] ? null
        : value.Any(char.IsControl) ? throw ApiProblemException.Bad($"参数 {name} 里有控制字符。") : value;

    /// <summary>The same as a whole number.</summary>
    public int? QueryNumber(string name) => Query(name) is not { } text ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw ApiProblemException.Bad($"参数 {name} 应是整数，不是“{text}”。");

    /// <summary>The same as one of the words of docs/spec/workflow.md.</summary>
    public T? QueryWord<T>(string name)
        where T : struct, Enum => Query(name) is { } text ? Word<T>(name, text) : null;

    /// <summary>A word.</summary>
    public static T Word<T>(string name, string text)
        where T : struct, Enum => WorkWords.Parse<T>(text) ?? throw ApiProblemException.Bad($"{name} 不认识“{text}”，可用的有 {string.Join("、", Enum.GetValues<T>().Select(WorkWords.Key))}。");

    /// <summary>The body as an object.</summary>
    public T Read<T>()
    {
        // No text has it, and not every database keeps it.
        if (Body.AsSpan().IndexOf("\\u0000"u8) >= 0) throw ApiProblemException.Bad("内容里有空字符（\\u0000）。");
        try
        {
            return JsonSerializer.Deserialize<T>(Body, ApiAnswer.Options) ?? throw ApiProblemException.Bad("内容是 null。");
        }
        catch (JsonException e)
        {
            throw ApiProblemException.Bad($"内容不是要求的 JSON{(e.Path is { Length: > 1 } path ? $"，在 {path}" : "")}{(e.LineNumber is { } line ? $"，第{line + 1}行" : "")}：{Said(e)}");
        }
    }

    /// <summary>The revision of <c>If-Match</c>: <c>"7"</c>.</summary>
    /// <exception cref="ApiProblemException">It is not there.</exception>
    public long IfMatch() => Http.Request.Headers.IfMatch.ToString().Trim().Trim('"') is { Length: > 0 } tag
        ? long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : throw ApiProblemException.Bad($"If-Match 应是取得时的 ETag，不是“{tag}”。")
        : throw new ApiProblemException(new(StatusCodes.Status428PreconditionRequired, "if-match", "没有写根据哪一版", "请求头 If-Match 要写取得时的 ETag，免得盖掉别人刚刚的改动。"));

    // The library's own words are English and name types; a key that is missing or unknown is what most mistakes are.
    private static string Said(JsonException e) =>
        e.Message.Contains("missing required", StringComparison.Ordinal) ? $"缺少必需的内容（{Quoted(e.Message)}）。"
        : e.Message.Contains("could not be mapped", StringComparison.Ordinal) ? $"不认识的键{Quoted(e.Message)}。"
        : "写法或类型不对。";

    private static string Quoted(string message)
    {
        var from = message.IndexOf('\'', StringComparison.Ordinal);
        var to = message.IndexOf('\'', from + 1);
        const string Named = "including: ";
        if (message.IndexOf(Named, StringComparison.Ordinal) is >= 0 and var at) return message[(at + Named.Length)..].Split(". ", 2)[0].Replace("'", "", StringComparison.Ordinal).TrimEnd('.');
        return from >= 0 && to > from ? $"“{message[(from + 1)..to]}”" : "";
    }
}
