using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Tests.Audit;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>Lists of projects with their money: what names a row, and what is the money of the unit itself.</summary>
public sealed class FundListTests
{
    private static string Report(string header, string rows) => $"云岫县医疗保障局2023年度绩效自评报告\n\n单位：万元\n\n| {header} |\n" + string.Join('\n', rows.Split(';').Select(r => $"| {r} |"));

    [Theory]
    [InlineData("序号 | 项目名称 | 全年预算数 | 全年执行数 | 执行率", "1 | 宣传 | 20 | 18 | 90%;2 | 监管补助 | 30 | 30 | 100%;合计 | | 50 | 48 | 96%")]
    [InlineData("序号 | 项目名称 | 实施单位 | 全年预算数 | 全年执行数 | 执行率 | 自评得分", "1 | 宣传 | 医保局 | 20 | 18 | 90% | 99;2 | 监管补助 | 医保局 | 30 | 30 | 100% | 98;合计 | | | 50 | 48 | 96% | 98.5")]
    [InlineData("项目类别 | 项目数（个） | 全年预算数 | 全年执行数 | 执行率", "宣传 | 2 | 20 | 18 | 90%;监管补助 | 1 | 30 | 30 | 100%;合计 | 3 | 50 | 48 | 96%")]
    [InlineData("项目 | 全年预算数 | 全年执行数 | 执行率", "宣传 | 20 | 18 | 90%;监管补助 | 30 | 30 | 100%;合计 | 50 | 48 | 96%")]
    public void Rows_are_named_by_their_project_and_add_up(string header, string rows)
    {
        var reading = ReadText.Read(Report(header, rows));
        Assert.Empty(reading.Losses);
        Assert.Null(reading.Forms[0].Funds);
        var list = Assert.Single(reading.Forms[0].FundLists);
        Assert.Equal(["宣传 20 18", "监管补助 30 30", "合计 50 48"], list.Rows.Select(r => $"{r.Label.Raw} {r.Amounts[0].Entry.Raw} {r.Amounts[1].Entry.Raw}"));
        Assert.Equal(["50=20+30", "48=18+30"], ReadText.Sums(reading));
    }

    [Theory]
    [InlineData("项目 | 全年预算数 | 全年执行数 | 执行率", "基本支出 | 20 | 18 | 90%;监管补助 | 30 | 30 | 100%;合计 | 50 | 48 | 96%")]
    [InlineData("项目资金（万元） | 全年预算数 | 全年执行数 | 执行率", "年度资金总额 | 50 | 48 | 96%;中央补助 | 20 | 18 | 90%;其他资金 | 30 | 30 | 100%")]
    public void The_units_own_money_is_no_list(string header, string rows)
    {
        var form = ReadText.Read(Report(header, rows)).Forms[0];
        Assert.Empty(form.FundLists);
        Assert.NotNull(form.Funds?.Total);
    }

    [Theory]
    [InlineData("宣传 | 20.00 | 18.00 | 95%;监管 | 30.00 | 30.00 | 100%;经办 | 10.00 | 9.00 | 90%;合计 | 60.00 | 57.00 | 95%", Severity.Error)]
    [InlineData("宣传 | 20.00 | 18.00 | 95%;监管 | 30.00 | 30.00 | 120%;经办 | 10.00 | 9.00 | 90%;合计 | 60.00 | 57.00 | 95%", Severity.Warning)]
    public void A_wrong_rate_is_sure_where_the_other_rows_show_how_it_is_computed(string rows, Severity severity) => Assert.All(
        RuleText.Check<JH3001_RateEqualsQuotient>(Report("项目 | 全年预算数 | 全年执行数 | 执行率", rows)), f => Assert.Equal(severity, f.Severity));
}
