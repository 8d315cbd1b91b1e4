using System.Text.Json;

namespace Jiheng.Web.Features.Api;

/// <summary>A mistake as problem details (RFC 9457): what went wrong and what to do, in the user's words.</summary>
/// <param name="Status">The status.</param>
/// <param name="Kind">The kind, the end of <c>type</c>: conflict.</param>
/// <param name="Title">A few words.</param>
/// <param name="Detail">What went wrong, what to do.</param>
internal sealed record ApiProblem(int Status, string Kind, string Title, string Detail)
{
    /// <summary>Further members.</summary>
    public IReadOnlyDictionary<string, object> More { get; init; } = new Dictionary<string, object>();

    /// <summary>As an answer.</summary>
    public ApiAnswer Answer()
    {
        Dictionary<string, object> members = new(StringComparer.Ordinal) { ["type"] = $"/problems/{Kind}", ["title"] = Title, ["status"] = Status, ["detail"] = Detail };
        foreach (var (key, value) in More) members[key] = value;
        return new(Status, JsonSerializer.Serialize(members, ApiAnswer.Options)) { Type = "application/problem+json; charset=utf-8" };
    }
}

/// <summary>A request that is answered with a problem.</summary>
internal sealed class ApiProblemException(ApiProblem problem) : Exception(problem.Detail)
{
    /// <summary>The problem.</summary>
    public ApiProblem Problem { get; } = problem;

    /// <summary>400: what was sent cannot be understood.</summary>
    public static ApiProblemException Bad(string detail) => new(new(StatusCodes.Status400BadRequest, "bad-request", "请求有误", detail));

    /// <summary>404.</summary>
    public static ApiProblemException Missing(string detail) => new(new(StatusCodes.Status404NotFound, "not-found", "没有找到", detail));
}
