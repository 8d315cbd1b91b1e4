using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Reading.Mapping;

public sealed class CellCoverageTests
{
    private const string Form = """
        2024年度项目支出绩效自评表

        | 项目名称 | 医保宣传经费 | | | | | | |
        |---|---|---|---|---|---|---|---|
        | 主管部门 | 禾渡县医疗保障局 | | | 实施单位 | 禾渡县医疗保障局 | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 10.00 | 10.00 | 10.00 | 10 | 100.00% | 10 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 宣传活动次数 | ≥10次 | 12次 | 50 | 50 | |
        | 效益指标 | 社会效益指标 | 政策知晓率 | ≥80% | 85% | 30 | 30 | |
        | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 10 | 10 | |
        | 总分 | | | | | 100 | 100 | |
        """;

    private static string[] Unmatched(string text) =>
        [.. Pipeline.Read(PlainTextReader.Read("表.md", text), TestPacks.Catalogue, "national/2020").Tables.SelectMany(t => t.Unmatched.Select(c => c.Text))];

    [Fact]
    public void Labels_and_values_are_all_there_is() => Assert.Empty(Unmatched(Form));

    [Theory]
    [InlineData("| 总分 | | |", "| 总分 | | 此处由科室核对 |", "此处由科室核对")]
    [InlineData("| 医保宣传经费 | | |", "| 医保宣传经费 | | 内部编号甲 |", "内部编号甲")]
    [InlineData("| | 年度资金总额 |", "| 待补 | 年度资金总额 |", "待补")]
    public void A_cell_that_is_neither_is_named(string part, string instead, string cell) =>
        Assert.Equal([cell], Unmatched(Form.Replace(part, instead, StringComparison.Ordinal)));
}
