using System.Security.Cryptography;
using System.Text;
using Jiheng.Storage;
using Jiheng.Web.Features.Year;
using Jiheng.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Features.Api;

/// <summary>From a request to its answer: who asks, what is done, what went wrong.</summary>
internal static partial class ApiHandler
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 200;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    /// <summary>The largest JSON that is taken in.</summary>
    public const int LargestBody = 20 << 20;

    private const int LargestOpenBody = 64 << 10;

    /// <summary>A look-up.</summary>
    public static Func<HttpContext, Task> Read(Func<ApiCall, JihengContext, ApiAnswer> look) => http => Answer(http, room =>
    {
        var call = ApiCall.Of(http, room);
        return Task.FromResult(call.Year.Store.Look(c => look(call, c)));
    });

    /// <summary>A look-up by anybody.</summary>
    public static Func<HttpContext, Task> Open(Func<HttpContext, YearRoom, JihengContext, ApiAnswer> look) => http => Answer(http, room =>
    {
        var year = ApiCall.Room(room);
        return Task.FromResult(year.Store.Look(c => look(http, year, c)));
    });

    /// <summary>A write: prepared while nothing is locked, then done whole with the answer that is kept under its key, or not at all.</summary>
    public static Func<HttpContext, Task> Write(Func<ApiCall, JihengContext, Func<JihengContext, ApiAnswer>> prepare) => http => Answer(http, async room =>
    {
        var call = ApiCall.Of(http, room) with { Body = await Bytes(http) };
        var (key, request) = KeyOf(call);
        if (key.Length > 0 && Kept(call, key, request) is { } known) return known;
        try
        {
            return await Once();
        }
        catch (DossierChangedException)
        {
            // Somebody was faster at the same moment: looked at again, it can be said who and what.
            return await Once();
        }

        async Task<ApiAnswer> Once()
        {
            var work = call.Year.Store.Look(c => prepare(call, c));
            try
            {
                return await Do(work);
            }
            catch (DbUpdateException) when (key.Length > 0 && Kept(call, key, request) is not null)
            {
                // The same request came twice at once: the other one was faster.
                return Kept(call, key, request)!;
            }
            catch (DbUpdateException)
            {
                throw new DossierChangedException("别人刚刚办了同一件事，没有重复办理；请刷新后再看。");
            }
        }

        Task<ApiAnswer> Do(Func<JihengContext, ApiAnswer> work) => call.Year.Store.WholeAsync(context =>
            {
                context.By = call.Person.Id;
                var answer = work(context);
                if (key.Length > 0) Keep(context, call, key, request, answer);
                return answer;
            }, http.RequestAborted);
    });

    /// <summary>Several writes of one request, each whole or not at all and by itself: what is wrong with one is said beside it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="prepare">Prepares one of them.</param>
    /// <param name="failed">What is answered for one that was not done.</param>
    public static Task Many<TBody, TResult>(HttpContext http, Func<TBody, int> count, Func<ApiCall, TBody, int, Func<JihengContext, TResult>> prepare, Func<TBody, int, string, TResult> failed) => Answer(http, async room =>
    {
        var call = ApiCall.Of(http, room) with { Body = await Bytes(http) };
        var body = call.Read<TBody>();
        var (key, request) = KeyOf(call);
        if (key.Length > 0 && Kept(call, key, request) is { } known) return known;
        List<TResult> results = [];
        string? stopped = null;
        for (var i = 0; i < count(body); i++)
        {
            if (stopped is not null)
            {
                results.Add(failed(body, i, stopped));
                continue;
            }
            try
            {
                var work = prepare(call, body, i);
                results.Add(await call.Year.Store.WholeAsync(
                    context =>
                    {
                        context.By = call.Person.Id;
                        return work(context);
                    }, http.RequestAborted));
                call.Year.Clock.Done();
            }
            catch (Exception e) when (ApiProblems.Of(e) is { } problem)
            {
                results.Add(failed(body, i, problem.Detail));
                // What was done is done and told; the rest would fail alike.
                if (problem.Status == StatusCodes.Status503ServiceUnavailable) stopped = problem.Detail;
            }
        }
        var answer = ApiAnswer.Ok(results);
        if (key.Length > 0 && stopped is null) await call.Year.Store.WholeAsync(context => Keep(context, call, key, request, answer), CancellationToken.None);
        return answer;
    });

    /// <summary>A small write by anybody: looked at before anything is locked, so that nobody outside keeps those inside waiting.</summary>
    public static Func<HttpContext, Task> OpenWrite(Func<HttpContext, YearRoom, byte[], JihengContext, Func<JihengContext, ApiAnswer>> prepare) => http => Answer(http, async room =>
    {
        var year = ApiCall.Room(room);
        var body = await Bytes(http, LargestOpenBody);
        var work = year.Store.Look(c => prepare(http, year, body, c));
        return await year.Store.WholeAsync(work, http.RequestAborted);
    });

    /// <summary>Anything else, with its mistakes as problems.</summary>
    public static async Task Answer(HttpContext http, Func<ApiRoom, Task<ApiAnswer>> work)
    {
        ApiAnswer? answer = null;
        await Catch(http, async room => answer = await work(room), problem => answer = problem);
        if (answer is not null) await answer.Send(http);
    }

    /// <summary>Does something; a mistake becomes the answer that tells it. Whoever has gone is told nothing.</summary>
    public static async Task Catch(HttpContext http, Func<ApiRoom, Task> work, Action<ApiAnswer> problem)
    {
        try
        {
            await work(http.RequestServices.GetRequiredService<ApiRoom>());
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
#pragma warning disable CA1031 // A program that asks must get problem details, whatever went wrong.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (http.RequestAborted.IsCancellationRequested) return;
            var answer = Problem(http, e);
            http.RequestServices.GetRequiredService<Telemetry>().Problems.Add(1, new KeyValuePair<string, object?>("kind", ApiProblems.Of(e)?.Kind ?? "mistake"));
            if (answer.Status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "10";
            if (answer.Status == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer";
            problem(answer);
        }
    }

    private static ApiAnswer Problem(HttpContext http, Exception e)
    {
        if (ApiProblems.Of(e) is { } problem) return problem.Answer();
        Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiHandler)), e);
        return new ApiProblem(StatusCodes.Status500InternalServerError, "mistake", "程序出错", "这是程序的错误，没有保存任何内容；请稍后再试，仍然出错时请反馈给开发者。").Answer();
    }

    private static (string Key, string Request) KeyOf(ApiCall call)
    {
        var http = call.Http.Request;
        var key = http.Headers[KeyHeader].ToString();
        if (key.Length > LongestKey || key.Any(char.IsControl)) throw ApiProblemException.Bad($"{KeyHeader} 太长了，最多{LongestKey}个字符。");
        return (key, Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{http.Method} {http.Path}{http.QueryString} {http.Headers.IfMatch}\n"), .. call.Body])));
    }

    private static ApiAnswer Keep(JihengContext context, ApiCall call, string key, string request, ApiAnswer answer)
    {
        var now = call.Year.Store.Clock.GetUtcNow();
        // Whoever asks again does so within minutes.
        context.KeptAnswers.Where(a => a.At < now - KeptFor).ExecuteDelete();
        context.KeptAnswers.Add(new() { PersonId = call.Person.Id, Key = key, Request = request, Status = answer.Status, Body = answer.Body, Tag = answer.Tag, Location = answer.Location, At = now });
        return answer;
    }

    private static ApiAnswer? Kept(ApiCall call, string key, string request)
    {
        var kept = call.Year.Store.Look(c => c.KeptAnswers.SingleOrDefault(a => a.PersonId == call.Person.Id && a.Key == key));
        if (kept is null) return null;
        return kept.Request == request ? new(kept.Status, kept.Body) { Tag = kept.Tag, Location = kept.Location }
            : throw new ApiProblemException(new(StatusCodes.Status422UnprocessableEntity, "key-reused", "幂等键用过了", $"{KeyHeader} 的值已经用在另一个请求上，请换一个。"));
    }

    private static async Task<byte[]> Bytes(HttpContext http, int most = LargestBody)
    {
        if (http.Request.ContentLength > most) throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 15];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > most) throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        }
        return bytes.ToArray();
    }

    // Neither names nor contents are logged.
    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed by a mistake of the program")]
    private static partial void Failed(ILogger log, Exception e);
}
