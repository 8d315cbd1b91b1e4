using System.Text;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Audit.Baselines;

public sealed class BaselineTests
{
    private static readonly Acceptance Decision = new("口径不同，已附说明", "张科长", "2025-03-01");

    // 执行率 wrong, 满分却未完成.
    private static string Document(string rate = "90.00%", string actual = "80人次", string unit = "澄溪县医疗保障局", string before = "") => $"""
        {unit}2024年度项目支出绩效自评表
        {before}
        | 项目名称 | 医保基金监管经费 | | | 主管部门 | {unit} | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 120.00 | 120.00 | 118.80 | 10 | {rate} | 9.9 |

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | {actual} | 90 | 90 | |
        """;

    private static AuditResult Audit(string document) => Pipeline.Check(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document), TestPacks.Catalogue)])[0]);

    private static Baseline Of(string document) => new(Audit(document) is var result ? result.Findings.Select(f => BaselineEntry.Of(result.Filing, f)) : []);

    private static Finding Find(AuditResult result, string code) => Assert.Single(result.Findings, f => f.Code == code);

    private static Baseline Accepted(string document, string code) =>
        Of(document) is var baseline ? baseline.Accept(new HashSet<string>(baseline.Entries.Where(e => e.Code == code).Select(e => e.Fingerprint)), null, Decision, out _) : baseline;

    [Fact]
    public void What_was_found_before_is_repeated_the_rest_is_new_and_what_is_gone_is_fixed()
    {
        var result = Of(Document(actual: "100人次")).Compare(Audit(Document()));
        Assert.Equal(Standing.Repeated, Find(result, "JH3001").Standing);
        Assert.Equal(Standing.New, Find(result, "JH7002").Standing);
        result = Of(Document()).Compare(Audit(Document(actual: "100人次")));
        Assert.Contains("JH7002", result.Since!.Fixed.Select(e => e.Code));
        Assert.DoesNotContain("JH3001", result.Since.Fixed.Select(e => e.Code));
    }

    [Fact]
    public void An_accepted_finding_counts_nowhere_and_keeps_its_reason()
    {
        var before = Audit(Document());
        var result = Accepted(Document(), "JH3001").Compare(before);
        Assert.Equal((Standing.Accepted, Decision), (Find(result, "JH3001").Standing, Find(result, "JH3001").Acceptance));
        Assert.Equal(before.Count(Severity.Error) - 1, result.Count(Severity.Error));
        Assert.True(result.Risk.Score < before.Risk.Score);
        Assert.Empty(result.Since!.Stale);
    }

    [Fact]
    public void Other_values_end_an_acceptance()
    {
        var result = Accepted(Document(), "JH3001").Compare(Audit(Document(rate: "91.00%")));
        Assert.Equal((Standing.Repeated, null), (Find(result, "JH3001").Standing, Find(result, "JH3001").Acceptance));
        Assert.StartsWith("接受之后数值变了", Assert.Single(result.Since!.Stale).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void So_does_its_correction()
    {
        var result = Accepted(Document(), "JH3001").Compare(Audit(Document(rate: "99.00%")));
        Assert.DoesNotContain(result.Findings, f => f.Code == "JH3001");
        Assert.Equal("这个问题已经不存在，接受不再需要", Assert.Single(result.Since!.Stale).Why);
        Assert.DoesNotContain(result.Since.Fixed, e => e.Code == "JH3001");
    }

    [Fact]
    public void A_doubt_that_became_an_error_was_not_accepted()
    {
        var entries = Accepted(Document(), "JH3001").Entries.Select(e => e with { Severity = Severity.Warning });
        Assert.StartsWith("接受时是疑点，现在是错误", Assert.Single(new Baseline(entries).Compare(Audit(Document())).Since!.Stale).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_unit_has_its_own_findings()
    {
        var result = Of(Document(unit: "白栗县医疗保障局")).Compare(Audit(Document()));
        Assert.All(result.Findings, f => Assert.Equal(Standing.New, f.Standing));
        Assert.Empty(result.Since!.Fixed);
    }

    [Fact]
    public void What_is_folded_now_is_not_fixed()
    {
        var now = Audit(Document());
        var root = Find(now, "JH3001");
        var folded = root with { Folded = [Find(now, "JH7002")] };
        var result = Of(Document()).Compare(now with { Findings = [folded] });
        Assert.DoesNotContain(result.Since!.Fixed, e => e.Code == "JH7002");
    }

    [Fact]
    public void The_file_is_read_as_it_was_written_one_finding_a_line()
    {
        var baseline = Accepted(Document(), "JH3001");
        var bytes = baseline.Write();
        Assert.Equal(baseline.Entries, Baseline.Parse(bytes).Entries);
        Assert.Equal(baseline.Entries.Count, Encoding.UTF8.GetString(bytes).Split('\n').Count(l => l.Contains("\"fingerprint\"", StringComparison.Ordinal)));
        Assert.Equal(baseline.Entries, Baseline.Parse(Encoding.UTF8.GetPreamble().Concat(bytes).ToArray()).Entries);
    }

    [Theory]
    [InlineData("", "基线文件第 1 行不是正确的 JSON")]
    [InlineData("[]", "不是基线文件")]
    [InlineData("{\"schema\":\"jiheng/findings/1\",\"findings\":[]}", "不是基线文件")]
    [InlineData("{\"schema\":\"jiheng/baseline/1\"}", "没有 findings 数组")]
    [InlineData("{\"schema\":\"jiheng/baseline/1\",\"findings\":[{\"filing\":\"a\"}]}", "第 1 项缺少 fingerprint")]
    [InlineData("{\"schema\":\"jiheng/baseline/1\",\"findings\":[7]}", "第 1 项不是对象")]
    [InlineData("{\"schema\":\"jiheng/baseline/1\",\"findings\":[{\"filing\":\"a\",\"fingerprint\":\"b\",\"code\":\"c\",\"severity\":\"fatal\",\"form\":\"\",\"message\":\"\",\"values\":\"\"}]}", "severity“fatal”")]
    [InlineData("{\"schema\":\"jiheng/baseline/1\",\"findings\":[{\"filing\":\"a\",\"fingerprint\":\"b\",\"code\":\"c\",\"severity\":\"note\",\"form\":\"\",\"message\":\"\",\"values\":\"\",\"accepted\":{\"reason\":\" \",\"by\":\"x\",\"on\":\"\"}}]}", "没有写理由")]
    public void What_is_no_baseline_is_refused_with_the_reason(string json, string why) =>
        Assert.Contains(why, Assert.Throws<BaselineRefusedException>(() => Baseline.Parse(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void Filings_that_were_not_checked_stay_in_the_file()
    {
        var (one, other) = (Of(Document()), Of(Document(unit: "白栗县医疗保障局")));
        var after = one.After(other.Entries, [new BaselineFiling(other.Entries[0].Filing, ["样例.txt"])]);
        Assert.Equal([.. one.Entries, .. other.Entries], after.Entries);
        Assert.Empty(after.After([], after.Entries.Select(e => e.Filing).Distinct().Select(f => new BaselineFiling(f, ["样例.txt"]))).Entries);
    }

    private static AuditResult Files(params string[] files) =>
        Pipeline.Check(Pipeline.File([.. files.Select(f => Pipeline.Read(PlainTextReader.Read(f, Document(rate: f[0] == '好' ? "99.00%" : "98.00%")), TestPacks.Catalogue))])[0]);

    // The unit's first filing has two files with a wrong rate each.
    private static Baseline OfTwo => Files("甲.txt", "乙.txt") is var result ? new Baseline([]).After(result.Findings.Select(f => BaselineEntry.Of(result.Filing, f)), [BaselineFiling.Of(result.Filing)]) : null!;

    [Theory]
    [InlineData("甲.txt", "", "乙.txt")] // one file was not read: nobody knows of its findings
    [InlineData("甲.txt 好.txt", "乙.txt", "")] // it came under another name, put right
    [InlineData("好甲.txt 好乙.txt", "甲.txt 乙.txt", "")]
    [InlineData("好甲.txt", "", "甲.txt 乙.txt")] // one of two, renamed: which of them is not known
    public void Findings_of_a_file_that_was_not_read_are_neither_fixed_nor_forgotten(string now, string gone, string notRead)
    {
        var before = Baseline.Parse(OfTwo.Write());
        var result = before.Compare(Files(now.Split(' ')));
        static string In(IEnumerable<BaselineEntry> entries) => string.Join(' ', entries.Where(e => e.Code == "JH3001").Select(e => e.File).Distinct().OrderDescending(StringComparer.Ordinal));
        Assert.Equal((gone, notRead), (In(result.Since!.Fixed), In(result.Since.NotRead)));
        var after = before.After(result.Findings.Select(f => BaselineEntry.Of(result.Filing, f)), [BaselineFiling.Of(result.Filing)]);
        Assert.Equal(notRead, In(after.Entries.Where(e => notRead.Contains(e.File, StringComparison.Ordinal))));
        Assert.DoesNotContain(after.Entries, e => e.Code == "JH3001" && gone.Split(' ').Contains(e.File));
    }

    [Fact]
    public void What_other_documents_showed_is_not_fixed_when_they_are_left_out()
    {
        var declared = AcrossText.Read("申报.txt", AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次"));
        var filing = Pipeline.File([AcrossText.Read("自评.txt", AcrossText.Evaluated("产出指标 | 数量指标 | 培训人次 | ≥1000人次 | 1300人次 | 90 | 90 | "))])[0];
        var with = Pipeline.Check(FilingCabinet.Beside(filing, [declared]));
        Assert.Contains(with.Findings, f => f.Code == "JH8001");
        var before = Baseline.Parse(new Baseline([]).After(with.Findings.Select(f => BaselineEntry.Of(with.Filing, f)), [BaselineFiling.Of(with.Filing)]).Write());
        var without = before.Compare(Pipeline.Check(filing));
        Assert.Contains(without.Since!.NotRead, e => e.Code == "JH8001");
        Assert.DoesNotContain(without.Since.Fixed, e => e.Code.StartsWith("JH8", StringComparison.Ordinal));
        var after = before.After(without.Findings.Select(f => BaselineEntry.Of(filing, f)), [BaselineFiling.Of(filing)]);
        Assert.Single(after.Entries, e => e.Code == "JH8001");
        Assert.Empty(after.Compare(with).Since!.NotRead);
    }

    [Theory]
    [InlineData("材料/甲县/自评表.txt", "甲县/自评表.txt")]
    [InlineData("材料\\乙县\\自评表.txt", "乙县/自评表.txt")]
    [InlineData("./自评表.txt", "自评表.txt")]
    public void A_filing_without_unit_is_known_by_its_file_and_folder(string file, string name) =>
        Assert.Equal(name, BaselineEntry.NameOf(new(null, 2024, [Pipeline.Read(PlainTextReader.Read(file, "无"), TestPacks.Catalogue)])));

    [Fact]
    public void Only_the_filing_named_is_accepted()
    {
        var both = new Baseline([.. Of(Document()).Entries, .. Of(Document(unit: "白栗县医疗保障局")).Entries]);
        var prints = both.Entries.Select(e => e.Fingerprint).ToHashSet();
        var made = both.Accept(prints, "白栗县医疗保障局 2024", Decision, out var changed);
        Assert.Equal(both.Entries.Count / 2, changed);
        Assert.All(made.Entries, e => Assert.Equal(e.Filing == "白栗县医疗保障局 2024", e.Acceptance is not null));
        Assert.All(made.Accept(prints, null, null, out _).Entries, e => Assert.Null(e.Acceptance));
    }
}
