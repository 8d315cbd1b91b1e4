using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Tests.Audit;

namespace Jiheng.Engine.Tests.Reporting;

/// <summary>What SARIF 2.1.0 requires of a log (sections 3.13 to 3.49): the names and values are the standard's.</summary>
public sealed class SarifJsonTests
{
    private static readonly string Document = FormText.Project("产出指标 | 数量指标 | 培训人次 | ≥100人次 | 80人次 | 90 | 90 | ", "120.00 | 120.00 | 118.80 | 10 | 90.00% | 9.9");

    private static JsonElement Log(AuditResult result, params UnreadableFile[] unreadable)
    {
        var output = new ArrayBufferWriter<byte>();
        SarifJson.WriteHead(output, "1.2.3");
        SarifJson.WriteResults(output, result);
        SarifJson.WriteTail(output, [.. result.Filing.Documents.Select(AuditedDocument.Of)], result.Unassessable, unreadable);
        return JsonDocument.Parse(output.WrittenMemory).RootElement.Clone();
    }

    [Fact]
    public void A_log_has_one_run_whose_rules_are_the_catalogue()
    {
        var log = Log(RuleText.Audit(Document));
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var driver = Assert.Single(log.GetProperty("runs").EnumerateArray()).GetProperty("tool").GetProperty("driver");
        Assert.Equal(("Jiheng", "1.2.3"), (driver.GetProperty("name").GetString(), driver.GetProperty("version").GetString()));
        Assert.Equal(AuditRules.All.Select(r => r.Code), driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
    }

    [Fact]
    public void Each_finding_is_a_result_with_its_rule_level_place_and_fingerprint()
    {
        var audit = RuleText.Audit(Document);
        var run = Log(audit).GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(audit.Findings.Select(f => (f.Code, f.Fingerprint)), results.Select(r => (r.GetProperty("ruleId").GetString()!, r.GetProperty("partialFingerprints").GetProperty("jiheng/1").GetString()!)));
        foreach (var result in results)
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), AuditRules.All[result.GetProperty("ruleIndex").GetInt32()].Code);
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("%E6%A0%B7%E4%BE%8B.txt", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
            Assert.False(result.TryGetProperty("baselineState", out _));
        }
        Assert.Equal("%E6%A0%B7%E4%BE%8B.txt", run.GetProperty("artifacts")[0].GetProperty("location").GetProperty("uri").GetString());
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void Against_a_baseline_results_are_new_unchanged_or_absent_and_acceptances_suppress()
    {
        var audit = RuleText.Audit(Document);
        var entries = audit.Findings.Select(f => BaselineEntry.Of(audit.Filing, f)).ToList();
        var gone = entries[0] with { Fingerprint = "0000000000000000", Acceptance = null };
        var results = Log(new Baseline([entries[0] with { Acceptance = new("已说明", "张科长", "2025-03-01") }, gone]).Compare(audit)).GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["unchanged", .. Enumerable.Repeat("new", audit.Findings.Count - 1), "absent"], results.Select(r => r.GetProperty("baselineState").GetString()));
        var suppression = Assert.Single(results[0].GetProperty("suppressions").EnumerateArray());
        Assert.Equal(("external", "accepted", "已说明（张科长，2025-03-01）"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString(), suppression.GetProperty("justification").GetString()));
    }

    [Fact]
    public void What_could_not_be_judged_or_read_is_a_notification()
    {
        var result = RuleText.Audit(Document) with { Unassessable = [new Unassessable("JH3001", "缺少预算数。")] };
        var invocation = Log(result, new UnreadableFile("坏.docx", "文件损坏。")).GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(["JH3001 无法判断：缺少预算数。", "无法读取：文件损坏。"], invocation.GetProperty("toolExecutionNotifications").EnumerateArray().Select(n => n.GetProperty("message").GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("a b/表.docx", "a%20b/%E8%A1%A8.docx")]
    [InlineData("/tmp/x#1.txt", "file:///tmp/x%231.txt")]
    [InlineData("C:\\报表\\a.xlsx", "file:///C:/%E6%8A%A5%E8%A1%A8/a.xlsx")]
    [InlineData("set.zip/b.docx", "set.zip/b.docx")]
    public void A_file_is_a_reference_that_every_tool_can_follow(string file, string uri)
    {
        var result = RuleText.Audit(Document);
        Assert.Equal(uri, Log(result, new UnreadableFile(file, "")).GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().Last()
            .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }
}
