namespace Jiheng.Engine.Tests.Reading;

/// <summary>Which cell is the value of a label.</summary>
public sealed class LabelledFieldTests
{
    [Theory]
    // A label over two columns leaves a blank behind it where merged cells were lost.
    [InlineData("| 项目名称 | | 送教下乡 | | |", "项目名称=送教下乡")]
    [InlineData("| 主管部门 | | 禾渡县教育局 | 实施单位 | 禾渡县第二中学 |", "主管部门=禾渡县教育局;实施单位=禾渡县第二中学")]
    [InlineData("| 转移支付（项目）名称 | | 送教补助 | | |", "转移支付名称=送教补助")]
    // A value that was not filled in stays blank.
    [InlineData("| 主管部门 | | 实施单位 | 禾渡县第二中学 | |", "主管部门=;实施单位=禾渡县第二中学")]
    [InlineData("| 主管部门 | | 经办电话 | 8812345 | |", "主管部门=")]
    [InlineData("| 主管部门 | | | | |", "主管部门=")]
    public void A_label_names_the_next_cell_or_what_stands_behind_its_own_width(string row, string fields) => Assert.Equal(
        fields, string.Join(';', ReadText.Read($"""
            2024年度项目支出绩效自评表

            {row}
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
            | 产出指标 | 送教次数 | ≥10次 | 10次 | 100 |
            """).Forms[0].Fields.Select(f => $"{f.Label}={f.Raw}")));

    [Fact]
    public void The_table_below_a_title_that_names_its_project_opens_no_second_form()
    {
        var form = Assert.Single(ReadText.Read("""
            送教下乡项目支出绩效自评表（2024年度）

            | 项目名称 | 送教下乡 | | |
            | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
            | 送教次数 | ≥10次 | 10次 | 100 |
            """).Forms);
        Assert.Equal(("送教下乡", 1), (form.Project?.Raw, form.Indicators.Count()));
    }
}
