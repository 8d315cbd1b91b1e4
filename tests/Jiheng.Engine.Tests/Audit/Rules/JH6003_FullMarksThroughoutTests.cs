using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6003_FullMarksThroughoutTests
{
    private static string Form(int rows, string lastScore) => FormText.Project(string.Join('\n',
        Enumerable.Range(1, rows).Select(i => $"产出指标 | 数量指标 | 宣传场次{i} | ≥5场 | 6场 | 10 | {(i == rows ? lastScore : "10")} | ")), total: "100 | 100");

    [Fact]
    public void Eight_rows_all_full_are_a_note()
    {
        var finding = Assert.Single(RuleText.Check<JH6003_FullMarksThroughout>(Form(8, "10")));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Equal("100", finding.Places[0].Value);
    }

    [Fact]
    public void Two_such_forms_are_one_note() =>
        Assert.Equal(2, Assert.Single(RuleText.Check<JH6003_FullMarksThroughout>(Form(9, "10") + "\n\n" + Form(8, "10"))).Places.Count);

    [Theory]
    [InlineData(8, "9.5")]
    [InlineData(7, "10")]
    [InlineData(8, "")]
    public void A_deduction_or_few_rows_are_none(int rows, string lastScore) => Assert.Empty(RuleText.Check<JH6003_FullMarksThroughout>(Form(rows, lastScore)));
}
