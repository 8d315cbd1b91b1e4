using System.Text.Json;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>What a reading.json states of its document; the keys are described in samples/README.md.</summary>
internal sealed record ExpectedReading(
    bool IsTextStage, bool IsBorderless, string? Unit, string? FiscalYear, string? Grade,
    List<string> Indicators, List<string> Funds, List<string> Totals, List<string> Groups,
    List<ExpectedAmount> Amounts, List<(string Code, string Text)> Losses)
{
    /// <summary>The columns of a fund row in the order in which a row is told.</summary>
    public static readonly string[] FundColumns = ["initial-budget", "adjusted-budget", "budget", "executed", "final", "rate", "weight", "score"];

    public static ExpectedReading Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        return new(
            Text(root, "stage") == "text", Text(root, "stage") == "borderless", Text(root, "unit"), Text(root, "fiscalYear"), Text(root, "grade"),
            [.. Items(root, "indicators").Select(i => ReadingLine.Indicator(
                Text(i, "level1"), Text(i, "level2"), Text(i, "level3"), Text(i, "target"), Text(i, "actual"), Text(i, "weight"), Text(i, "score")))],
            [.. Items(root, "funds").Select(f => ReadingLine.Fund(Text(f, "label"), FundColumns.Select(c => Text(f, c))))],
            [.. Items(root, "total").Select(t => ReadingLine.Total(Text(t, "weight"), Text(t, "score")))],
            // The weight of a second level is stated for the reader of the file; the model has groups of the first level only.
            [.. Items(root, "groups").Where(g => Text(g, "level2") is null).Select(g => ReadingLine.Group(Text(g, "level1"), Text(g, "weight")))],
            [.. Items(root, "amounts").Select(a => new ExpectedAmount(
                a.TryGetProperty("line", out var line) ? line.GetInt32() : null, ReadingLine.Number(Text(a, "value")), ReadingLine.Unit(Text(a, "unit")), Text(a, "label") ?? "", Text(a, "role") ?? ""))],
            [.. Items(root, "losses").Select(l => (Text(l, "code") ?? "JH1001", Text(l, "text") ?? ""))]);
    }

    // A single object stands for a list of one.
    private static IEnumerable<JsonElement> Items(JsonElement item, string key) =>
        !item.TryGetProperty(key, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static string? Text(JsonElement item, string key) =>
        !item.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
}

/// <summary>One printed amount; the line only where the file has lines.</summary>
internal sealed record ExpectedAmount(int? Line, string Value, string Unit, string Label, string Role)
{
    public override string ToString() => $"{(Line is { } line ? $"第{line}行 " : "")}{Label} {Role}：{Value}{Unit}";
}
