using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6002_TargetNotFarTooLowTests
{
    private static string Document(string target, string actual) => $"""
        2024年度项目支出绩效自评表

        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 培训人次 | {target} | {actual} | 100 | 100 |
        """;

    private static (string, string) Limits(string since = "2024-01-01", string more = "") => ("audit.json",
        $$"""{ "parameters": { "over-target-warning": { "meaning": "界限", "values": [ { "since": "{{since}}", "value": "150%", {{PackedText.Cite}} } ] }, "over-target-note": { "meaning": "界限", "values": [ { "since": "{{since}}", "value": "130%", {{PackedText.Cite}} } ] } }{{more}} }""");

    [Theory]
    [InlineData("≥100人次", "180人次", Severity.Warning, "完成180.00%，超过150%的界限")]
    [InlineData("≥100人次", "140人次", Severity.Note, "完成140.00%，超过130%的界限")]
    public void Far_above_the_limit_of_the_pack_is_found(string target, string actual, Severity severity, string words)
    {
        var finding = Assert.Single(PackedText.Check<JH6002_TargetNotFarTooLow>(Document(target, actual), Limits()).Findings);
        Assert.Equal(severity, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("≥100人次", "130人次")]
    [InlineData("≤100人次", "10人次")]
    [InlineData("≥100人次", "90人次")]
    public void At_the_limit_less_is_better_or_missed_is_not(string target, string actual) =>
        Assert.Empty(PackedText.Check<JH6002_TargetNotFarTooLow>(Document(target, actual), Limits()).Findings);

    [Fact]
    public void A_limit_of_a_later_year_does_not_count() =>
        Assert.Empty(PackedText.Check<JH6002_TargetNotFarTooLow>(Document("≥100人次", "180人次"), Limits("2025-01-01")).Findings);

    [Fact]
    public void What_ships_switched_off_says_nothing() =>
        Assert.Empty(RuleText.Check<JH6002_TargetNotFarTooLow>(Document("≥100人次", "180人次")));

    [Fact]
    public void A_pack_lowers_a_rule_or_switches_it_off_with_its_reason()
    {
        var lowered = PackedText.Audit(Document("≥100人次", "180人次"), Limits(more: """, "rules": { "JH6002": { "severity": "note" } }"""));
        Assert.Equal(Severity.Note, lowered.Findings.Single(f => f.Code == "JH6002").Severity);
        var off = PackedText.Audit(Document("≥100人次", "180人次"), Limits(more: """, "rules": { "JH6002": { "off": "另有专门分析" } }"""));
        Assert.DoesNotContain(off.Findings, f => f.Code == "JH6002");
        Assert.Contains(off.Unassessable, u => u.Code == "JH6002" && u.Reason.Contains("另有专门分析", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("over-target-warning", Severity.Warning)]
    [InlineData("over-target-note", Severity.Note)]
    public void One_of_the_two_limits_is_enough(string limit, Severity severity) =>
        Assert.Equal(severity, Assert.Single(PackedText.Check<JH6002_TargetNotFarTooLow>(Document("≥100人次", "180人次"), ("audit.json",
            $$"""{ "parameters": { "{{limit}}": { "meaning": "界限", "values": [ { "since": "2024-01-01", "value": "150%", {{PackedText.Cite}} } ] } } }""")).Findings).Severity);
}
