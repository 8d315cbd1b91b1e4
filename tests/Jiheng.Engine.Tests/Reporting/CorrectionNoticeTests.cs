using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Tests.Audit;

namespace Jiheng.Engine.Tests.Reporting;

public sealed class CorrectionNoticeTests
{
    private static readonly string Wrong = FormText.Project("产出指标 | 数量指标 | 培训人次 | ≥100人次 | 80人次 | 90 | 90 | ", "120.00 | 120.00 | 118.80 | 10 | 90.00% | 9.9");

    private static string[] Paragraphs(Document document) => [.. document.Blocks.OfType<Paragraph>().Select(p => p.Text)];

    [Fact]
    public void Every_open_error_and_doubt_is_a_row_with_place_value_and_what_to_do()
    {
        var result = RuleText.Audit(Wrong);
        var notice = CorrectionNotice.Of(result);
        var rows = notice.Blocks.OfType<Table>().First();
        var texts = Enumerable.Range(1, rows.RowCount - 1).Select(r => string.Join(" | ", rows.Row(r).Select(c => c.Text))).ToList();
        Assert.Equal(result.Count(Severity.Error), texts.Count);
        var rate = Assert.Single(texts, t => t.Contains("90.00%", StringComparison.Ordinal));
        Assert.Contains("《2024年度项目支出绩效自评表·云岫县医保宣传项目》第5行", rate, StringComparison.Ordinal);
        Assert.Contains("99.00%", rate, StringComparison.Ordinal);
        Assert.Equal("整改通知书", Paragraphs(notice)[0]);
        Assert.Contains(result.Count(Severity.Warning) > 0 ? $"有{result.Count(Severity.Error)}处错误应当更正，{result.Count(Severity.Warning)}处疑点" : $"有{result.Count(Severity.Error)}处错误应当更正，请予整改", Paragraphs(notice)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_accepted_is_not_asked_for()
    {
        var result = RuleText.Audit(Wrong);
        var entries = result.Findings.Select(f => BaselineEntry.Of(result.Filing, f) with { Acceptance = new("已说明", "张科长", "2025-03-01") });
        var accepted = new Baseline(entries).Compare(result);
        Assert.True(CorrectionNotice.IsDue(result));
        Assert.False(CorrectionNotice.IsDue(accepted));
        Assert.DoesNotContain("应当更正的错误", string.Concat(Paragraphs(CorrectionNotice.Of(accepted))), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_named_by_unit_and_year_or_by_the_file()
    {
        Assert.Equal("整改通知书-澄溪县医疗保障局-2024年度", CorrectionNotice.Name(AcrossText.Filing(AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次"))));
        Assert.Equal("整改通知书-样例", CorrectionNotice.Name(RuleText.Audit("没有单位").Filing));
    }
}
