using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Reporting.Cases;

/// <summary>What a case may expect, by the names its table uses. Each check gives null when the run is as written, else what it gave instead, or a sentence with 但 why there is nothing to compare.</summary>
internal static class CaseItems
{
    private const string None = "无";
    private const string Unscored = "不复算";

    private static readonly (string Name, Func<CaseRun, string, string?> Check)[] Whole =
    [
        ("填报总分", (run, e) => Total(run, e, s => s.PrintedTotal, "但表中没有总分")),
        ("复算总分", (run, e) => Total(run, e, s => s.RecomputedTotal, "但有的行既没有填得分也不能复算，没有复算总分")),
        ("等级", (run, e) => Sheet(run, s => Name(e, s.RecomputedGrade?.Name))),
        ("填报等级", (run, e) => Sheet(run, s => Name(e, s.PrintedGrade?.Name))),
        ("分值结构", (run, e) => Sheet(run, s => Name(e, s.Weights?.Split?.Id))),
        ("不符", (run, e) => Sheet(run, s => Names(e, s.Differing))),
        ("未复算", (run, e) => Sheet(run, s => Names(e, s.Unassessable))),
        ("错误", (run, e) => Codes(run, e, Severity.Error)),
        ("疑点", (run, e) => Codes(run, e, Severity.Warning)),
        ("提示", (run, e) => Codes(run, e, Severity.Note)),
        ("读出指标", (run, e) => run.Reading.Indicators.Count() is var n && e == $"{n}" ? null : $"{n}"),
    ];

    private static readonly (string Name, Func<ScoreLine, string, string?> Check)[] ByRow =
    [
        ("得分", Score),
        ("办法", (line, e) => Name(e, (line.Alternative ?? line.Method)?.Id)),
    ];

    /// <summary>All names, for the sentence about a name that is none.</summary>
    public static string Known { get; } =
        string.Join("、", [.. ByRow.Select(i => $"{i.Name}：指标名称"), .. Whole.Select(i => i.Name)]);

    /// <summary>Whether the item is one that cases may expect.</summary>
    public static bool IsKnown(string item) => Array.Exists(Whole, i => i.Name == item) || RowItem(item, out _, out _);

    /// <summary>Holds a run against one expectation: null when it is as written, else what it gave.</summary>
    public static string? Check(CaseRun run, CaseExpectation expectation)
    {
        foreach (var (name, check) in Whole) if (name == expectation.Item) return check(run, expectation.Expected);
        return RowItem(expectation.Item, out var row, out var byRow) ? Sheet(run, s => Row(s, row, expectation.Expected, byRow)) : null;
    }

    private static bool RowItem(string item, out string row, out Func<ScoreLine, string, string?> check)
    {
        foreach (var (name, one) in ByRow)
            if (item.StartsWith(name, StringComparison.Ordinal) && item.Length > name.Length + 1 && item[name.Length] is '：' or ':')
            {
                (row, check) = (Reading.Words.Compact(item[(name.Length + 1)..]), one);
                return true;
            }
        (row, check) = ("", static (_, _) => null);
        return false;
    }

    private static string? Sheet(CaseRun run, Func<ScoreSheet, string?> check) => run.Scored switch
    {
        [var only] => check(only),
        [] => $"但没有计分的表（{(run.NotScored ?? "没有读出表").TrimEnd('。')}）",
        _ => $"但有 {run.Scored.Count} 张计分的表，一个案例只写一张",
    };

    private static string? Row(ScoreSheet sheet, string row, string expected, Func<ScoreLine, string, string?> check)
    {
        var lines = sheet.Lines.Where(l => Reading.Words.Compact(l.Name) == row).ToList();
        return lines switch
        {
            [var only] => check(only, expected),
            [] => $"但表中没有这一行，有的是：{string.Join("、", sheet.Lines.Select(l => l.Name))}",
            _ => $"但表中有 {lines.Count} 行叫这个名称，分不清是哪一行",
        };
    }

    private static string? Score(ScoreLine line, string expected)
    {
        var got = line.Status switch
        {
            ScoreStatus.NotAssessable => $"{Unscored}（{line.Reason.TrimEnd('。')}）",
            ScoreStatus.Dropped => $"去掉（{line.Reason.TrimEnd('。')}）",
            _ when line.Suggested is { } points => $"{CasePoints.Text(points)}（{line.Working}）",
            _ => $"{PointsText.Range(line.Points!.Value)}（{line.Working}）",
        };
        var holds = line.Status switch
        {
            ScoreStatus.NotAssessable => expected == Unscored,
            ScoreStatus.Dropped => expected == "去掉",
            _ when CasePoints.TryRead(expected, out var points) => line.Suggested is { } exact && points.Are(exact),
            _ when CasePoints.TryReadRange(expected, out var low, out var high) =>
                line is { Suggested: null, Points: { Lower: { } from, Upper: { } to } } && low.Are(from) && high.Are(to),
            _ => false,
        };
        return holds ? null : got;
    }

    private static string? Total(CaseRun run, string expected, Func<ScoreSheet, Rational?> total, string missing) =>
        Sheet(run, s => total(s) is not { } points ? expected == None ? null : missing
            : CasePoints.TryRead(expected, out var value) && value.Are(points) ? null : CasePoints.Text(points));

    private static string? Name(string expected, string? got) => expected == (got ?? None) ? null : got ?? None;

    private static string? Names(string expected, IEnumerable<ScoreLine> lines)
    {
        var got = lines.Select(l => l.Name).ToList();
        return Same(List(expected), got) ? null : got.Count == 0 ? None : string.Join("、", got);
    }

    private static string? Codes(CaseRun run, string expected, Severity severity)
    {
        var found = run.Findings(severity);
        var wanted = List(expected);
        if (Same(wanted, [.. found.Select(f => f.Code)])) return null;
        var extra = found.Where(f => !wanted.Contains(f.Code)).Select(f => $"；{f.Code}：{f.Message.TrimEnd('。')}");
        return (found.Count == 0 ? None : string.Join("、", found.Select(f => f.Code))) + string.Concat(extra);
    }

    private static List<string> List(string expected) =>
        expected == None ? [] : [.. expected.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static bool Same(List<string> wanted, List<string> got) =>
        wanted.Count == got.Count && wanted.Order(StringComparer.Ordinal).SequenceEqual(got.Order(StringComparer.Ordinal));
}
