using Jiheng.Engine.Audit.Rules.Reading;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH1004_FormIsKnownTests
{
    private static string Form(string title) => $"""
        {title}

        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 窗口数量 | ≥12个 | 15个 | 10 | 10 |
        | 培训期数 | ≥2期 | 3期 | 10 | 10 |
        """;

    [Fact]
    public void An_unknown_title_above_indicators_is_a_note()
    {
        var finding = Assert.Single(RuleText.Check<JH1004_FormIsKnown>(Form("2024年度任务完成一览")));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Equal("《2024年度任务完成一览》不是已知表样，按通用表头读出指标2项，可信度0.90。", finding.Message);
        Assert.Equal(1, finding.Places[0].Origin.Line);
    }

    [Theory]
    [InlineData("2024年度项目支出绩效自评表")]
    [InlineData("2024年度部门整体支出绩效自评表")]
    public void A_known_form_is_silent(string title) => Assert.Empty(RuleText.Check<JH1004_FormIsKnown>(Form(title)));

    [Fact]
    public void Text_that_is_no_form_is_silent() =>
        Assert.Empty(RuleText.Check<JH1004_FormIsKnown>("关于报送材料的说明\n\n2024年全年支出12.00万元。"));

    [Fact]
    public void Rows_of_money_are_counted_and_the_table_read_worst_is_told() =>
        Assert.Equal("《2024年度任务完成一览》不是已知表样，按通用表头读出指标2项、金额1行，可信度0.72。", Assert.Single(RuleText.Check<JH1004_FormIsKnown>("""
            2024年度任务完成一览

            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 |
            | | 年度资金总额 | 100 | 90 | 81 |

            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 甲乙 |
            | 窗口数量 | ≥12个 | 15个 | 10 | 10 | 7 |

            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 培训期数 | ≥2期 | 3期 | 10 | 10 |
            """)).Message);

    [Fact]
    public void The_confidence_of_another_form_is_not_told() =>
        Assert.Contains("可信度0.90", Assert.Single(RuleText.Check<JH1004_FormIsKnown>(Form("2024年度任务完成一览") + """


            2024年度项目支出绩效自评表

            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 甲乙 |
            | 窗口数量 | ≥12个 | 15个 | 10 | 10 | 7 |
            """)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "按人工确认的对应关系")]
    [InlineData(1, "按通用表头")] // what a person said is of another form
    public void A_form_read_as_a_person_said_says_so(int mapped, string how)
    {
        var text = Form("2024年度任务完成一览") + """


            2024年度项目支出绩效自评表

            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 甲乙 |
            | 窗口数量 | ≥12个 | 15个 | 10 | 10 | 7 |
            """;
        var table = Pipeline.Read(PlainTextReader.Read("样例.txt", text), TestPacks.Catalogue).Tables[mapped];
        string[] roles = ["三级指标", "指标值", "实际完成值", "分值", "得分", "不读"];
        var mapping = new TableMapping("map.json", [new()
        {
            Title = table.Title,
            Fingerprint = table.Fingerprint!,
            Header = 1,
            ConfirmedBy = "核对人",
            ConfirmedOn = "2024年底",
            Columns = [.. table.Headers[0].Columns.Select((c, i) => new MappedColumn(c.Number, c.Path, roles[i]))],
        }]);
        var reading = Pipeline.Read(PlainTextReader.Read("样例.txt", text), TestPacks.Catalogue, null, mapping);
        Assert.True(reading.Tables[mapped].IsConfirmed);
        var finding = Assert.Single(new JH1004_FormIsKnown().Check(new(Pipeline.File([reading])[0])));
        Assert.StartsWith($"《2024年度任务完成一览》不是已知表样，{how}读出", finding.Message, StringComparison.Ordinal);
    }
}
