using Jiheng.Engine.Content;
using Jiheng.Engine.Dossiers.Organisation;
using Jiheng.Storage;

namespace Jiheng.Hosts.Tests.Storage;

[Collection("storage")]
public sealed class OrganisationsTests
{
    private static string Text(string name) => $"""
        | 行政区划代码 | 名称 |
        |---|---|
        | 530400 | 岚州市 |
        | 530424 | 云岫县 |

        | 单位编码 | 单位名称 | 类别 | 上级编码 | 行政区划代码 |
        |---|---|---|---|---|
        | 001 | 云岫县财政局 | 财政部门 | | 530424 |
        | 361 | {name} | 单位 | 001 | 530424 |

        | 登录名 | 姓名 | 单位编码 | 角色 |
        |---|---|---|---|
        | yi | 填报人乙 | 361 | 填报人、单位审核 |

        | 项目编码 | 项目名称 | 单位编码 | 起始年度 |
        |---|---|---|---|
        | 43042401 | 基金监管经费 | 361 | 2023 |
        """;

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void A_plan_is_kept_once_and_changes_what_changed(string kind)
    {
        using var database = new TestDatabase(kind);
        using var store = database.Open();
        AppliedPlan Apply(string name) => store.Whole(c => Organisations.Apply(c, store.Clock, OrganisationReader.Read(PlainTextReader.Read("组织.md", Text(name)), Organisations.Known(c))));
        Assert.Equal(new AppliedPlan(8, 0), Apply("云岫县医疗保障局"));
        Assert.Equal(new AppliedPlan(0, 0), Apply("云岫县医疗保障局"));
        Assert.Equal(new AppliedPlan(0, 1), Apply("云岫县医保局"));
        using var context = store.Context();
        Assert.Equal("530400", context.Regions.Single(r => r.Code == "530424").ParentCode);
        Assert.Equal("云岫县医保局", context.Offices.Single(o => o.Code == "361").Name);
        Assert.Equal(2, context.Roles.Count());
    }
}
