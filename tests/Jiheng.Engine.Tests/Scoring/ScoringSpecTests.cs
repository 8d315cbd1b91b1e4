using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Tests.Scoring;

/// <summary>The worked examples of docs/spec/scoring.md are what the program computes: 办法 | 指标值（预算数） | 完成值（执行数） | 分值 | 得分 | 计算过程.</summary>
public sealed class ScoringSpecTests
{
    public static TheoryData<string, string, string, string, string, string> Examples()
    {
        TheoryData<string, string, string, string, string, string> rows = [];
        foreach (var line in File.ReadAllLines(Repository.Path("docs", "spec", "scoring.md")))
            if (line.StartsWith("| `", StringComparison.Ordinal) && line.Trim('|', ' ').Split(" | ") is [var method, var target, var actual, var weight, var points, var working])
                rows.Add(method.Trim('`'), target, actual, weight, points, working);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_are_real(string method, string target, string actual, string weight, string points, string working)
    {
        var line = method.Contains("执行率", StringComparison.Ordinal) || method.StartsWith("每低", StringComparison.Ordinal)
            ? ScoringText.Execution(target, actual, "", method)
            : ScoringText.Indicator(target, actual, weight, "", method);
        Assert.Equal((points, working), (ScoringText.Shown(line), line.Working));
    }

    [Fact]
    public void Every_method_has_an_example() =>
        Assert.True(Examples().Select(r => r.Data.Item1).Distinct().Count() >= 12);
}
