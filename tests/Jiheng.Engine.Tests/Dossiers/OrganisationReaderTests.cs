using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers.Organisation;

namespace Jiheng.Engine.Tests.Dossiers;

public sealed class OrganisationReaderTests
{
    private const string Whole = """
        | 行政区划代码 | 名称 |
        |---|---|
        | 530424 | 云岫县 |

        | 单位编码 | 单位名称 | 类别 | 上级编码 | 行政区划代码 | 备注 |
        |---|---|---|---|---|---|
        | 361 | 云岫县医疗保障局 | 单位 | 100 | 530424 | |
        | 100 | 云岫县卫生健康局 | 主管部门 | 001 | 530424 | |
        | 001 | 云岫县财政局 | 财政部门 | | 530424 | |

        | 登录名 | 姓名 | 单位编码 | 角色 |
        |---|---|---|---|
        | yi | 填报人乙 | 361 | 填报人、单位审核 |
        | yi | 填报人乙 | 100 | 填报人 |
        | wu | 财政戊 | 001 | 财政审核，管理员 |

        | 项目编码 | 项目名称 | 单位编码 | 起始年度 | 结束年度 |
        |---|---|---|---|---|
        | 43042401 | 基金监管经费 | 361 | 2023 | |
        """;

    private static OrganisationPlan Read(string text, KnownOrganisation? known = null) => OrganisationReader.Read(PlainTextReader.Read("组织.md", text), known ?? KnownOrganisation.Empty);

    [Fact]
    public void A_workbook_is_read_as_a_whole_in_the_order_in_which_it_can_be_kept()
    {
        var plan = Read(Whole);
        Assert.Empty(plan.Problems);
        Assert.Equal(["没有用到的栏：备注。"], plan.Notes);
        Assert.Equal(["001", "100", "361"], plan.Offices.Select(o => o.Code));
        Assert.Equal("530400", plan.Regions[0].ParentCode);
        Assert.Equal([("361", WorkRole.Filler), ("361", WorkRole.UnitApprover), ("100", WorkRole.Filler)], plan.People[0].Roles);
        Assert.Equal(("361", "43042401", 2023, null), (plan.Projects[0].OfficeCode, plan.Projects[0].Code, plan.Projects[0].FirstYear, plan.Projects[0].LastYear));
    }

    [Theory]
    [InlineData("| 530424 | 云岫县 |", "| 53042 | 云岫县 |", "不是六位数字")]
    [InlineData("| 530424 | 云岫县 |", "| 530424 | 云岫县 |\n| 530424 | 云岫区 |", "与第3行重复")]
    [InlineData("单位 | 100", "科室 | 100", "类别不认识“科室”")]
    [InlineData("单位 | 100", "单位 | 999", "上级编码 999 不在单位表里")]
    [InlineData("主管部门 | 001", "主管部门 | 361", "的上级不对")]
    [InlineData("主管部门 | 001", "主管部门 | ", "没有填上级编码")]
    [InlineData("财政部门 | |", "财政部门 | 100 |", "不填上级编码")]
    [InlineData("| 361 | 填报人、单位审核", "| 361 | 填报员", "角色不认识“填报员”")]
    [InlineData("| 361 | 填报人、单位审核", "| 361 | 财政审核", "不能设在单位")]
    [InlineData("| 001 | 财政审核", "| 001 | 填报人", "不能设在财政部门")]
    [InlineData("| yi | 填报人乙 | 100", "| YI | 别人 | 100", "重复")]
    [InlineData("| 361 | 2023 | |", "| 361 | 2023 | 2022 |", "早于起始年度")]
    [InlineData("| 361 | 2023 | |", "| 361 | 二三年 | |", "不是四位数字的年度")]
    [InlineData("| 43042401 |", "| 4.3E+07 |", "被表格软件当成数字改坏了")]
    [InlineData("| 43042401 | 基金监管经费 | 361", "| 43042401 | 基金监管经费 | 362", "单位编码 362 不在单位表里")]
    [InlineData("填报人乙 | 361", " | 361", "没有填姓名")]
    public void What_is_wrong_is_told_by_row(string old, string now, string said)
    {
        Assert.Contains(old, Whole, StringComparison.Ordinal);
        Assert.Contains(Read(Whole.Replace(old, now, StringComparison.Ordinal)).Problems, p => p.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_there_already_need_not_be_in_the_file()
    {
        const string People = """
            | 登录名 | 姓名 | 单位编码 | 角色 |
            |---|---|---|---|
            | yi | 填报人乙 | 361 | 填报人 |
            """;
        Assert.Single(Read(People).Problems);
        Assert.Empty(Read(People, new(new HashSet<string>(), new Dictionary<string, string> { ["361"] = "unit" })).Problems);
        Assert.Contains("没有找到", Assert.Single(Read("只有一段文字。").Problems), StringComparison.Ordinal);
    }
}
