using System.Text.Json;
using System.Text.Json.Serialization;
using Jiheng.Hosts.Tests.Cli;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>A finding, or a consequence folded into one, as the page or the command line says it.</summary>
internal sealed record Found(string Code, string Severity, string Message);

/// <summary>A place of a finding: the element it leads to and what stands there.</summary>
internal sealed record FoundPlace(string Target, string Value);

/// <summary>One finding of the page with the token that its marks carry.</summary>
internal sealed record FoundOnPage
{
    // What the page says, read from its elements.
    private const string Script = """
        () => [...document.querySelectorAll('.finding, .consequence')].map(f => ({
          token: f.id.slice(1),
          code: f.querySelector('.code').textContent,
          severity: [...f.classList].find(c => ['error', 'warning', 'note'].includes(c)),
          message: f.querySelector(':scope > .message').textContent,
          targets: [...f.querySelectorAll(':scope > .places a.place')].map(a => a.getAttribute('href')),
        }))
        """;

    [JsonPropertyName("token")]
    public required string Token { get; init; }

    [JsonPropertyName("code")]
    public required string Code { get; init; }

    [JsonPropertyName("severity")]
    public required string Severity { get; init; }

    [JsonPropertyName("message")]
    public required string Message { get; init; }

    [JsonPropertyName("targets")]
    public required string[] Targets { get; init; }

    public Found Found => new(Code, Severity, Message);

    public static async Task<IReadOnlyList<FoundOnPage>> All(Visit visit) => JsonSerializer.Deserialize<FoundOnPage[]>((await visit.Ask<JsonElement>(Script)).GetRawText())!;

    /// <summary>What the command line finds in a file, consequences after their findings, with the elements of the page that its places should be.</summary>
    public static IReadOnlyList<(Found Found, IReadOnlyList<FoundPlace> Places)> ByCommandLine(string path)
    {
        using var json = JsonDocument.Parse(CommandLine.Run("check", path, "--format", "json").Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().SelectMany(WithConsequences)];
    }

    private static IEnumerable<(Found, IReadOnlyList<FoundPlace>)> WithConsequences(JsonElement finding)
    {
        yield return (new(Text(finding, "code"), Text(finding, "severity"), Text(finding, "message")),
            [.. finding.GetProperty("places").EnumerateArray().Select(p => new FoundPlace(Target(p.GetProperty("origin")), Text(p, "value")))]);
        foreach (var consequence in finding.GetProperty("folded").EnumerateArray().SelectMany(WithConsequences)) yield return consequence;
    }

    // The ids of docs/spec/report-html.md.
    private static string Target(JsonElement origin) =>
        origin.TryGetProperty("row", out var row) ? $"#d1-t{origin.GetProperty("table")}-r{row}-c{origin.GetProperty("column")}"
        : origin.TryGetProperty("paragraph", out var paragraph) ? $"#d1-p{paragraph}"
        : $"#d1-l{origin.GetProperty("line")}";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
