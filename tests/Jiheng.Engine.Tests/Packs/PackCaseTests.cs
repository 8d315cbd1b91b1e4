using System.Text;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting.Cases;

namespace Jiheng.Engine.Tests.Packs;

/// <summary>The cases of every shipped pack run because the file exists; a case that cannot fail is no case.</summary>
public sealed class PackCaseTests
{
    private const string Form = """
        # 执行率72%

        说明里的数字不是表的一部分：得分8分，评为优。

        ## 2024年度项目支出绩效自评表

        填报单位：云岭县医疗保障局

        | 项目名称 | 医保宣传经费 | | | | | | |
        |---|---|---|---|---|---|---|---|
        | 主管部门 | 云岭县医疗保障局 | | | 实施单位 | 云岭县医疗保障局 | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 100.00 | 100.00 | 72.00 | 10 | 72.00% | 7.2 |

        | 年度总体目标 | 预期目标 | 实际完成情况 |
        |---|---|---|
        | | 开展医保宣传。 | 开展宣传26场，检查覆盖率85%。 |

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        |---|---|---|---|---|---|---|---|
        | 产出指标 | 数量指标 | 宣传场次 | ≥24场 | 26场 | 50 | 50 | |
        | 效益指标 | 社会效益指标 | 覆盖率 | ≥90% | 85% | 30 | 28.33 | 两个乡镇没有覆盖，2025年补上 |
        | 满意度指标 | 服务对象满意度指标 | 群众评价 | 良好 | 良好 | 10 | 9 | 部分群众等候较久，已增设窗口 |
        | 总分 | | | | | 100 | 94.53 | |
        """;

    public static TheoryData<string, string> Files => [.. PackFiles.Catalogue().Ids.SelectMany(id => PackFiles.Catalogue().Load(id).Cases.Select(c => (id, c.Name)))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_every_shipped_pack_gives_what_it_expects(string id, string file)
    {
        var packs = PackFiles.Catalogue();
        Assert.Empty(PackCases.Run(packs, id, packs.Load(id).Cases.Single(c => c.Name == file)).Failures);
    }

    [Theory]
    [InlineData("national/2020", 5)]
    [InlineData("national/2021", 5)]
    [InlineData("hunan/2024", 4)]
    public void Packs_that_score_have_cases_and_do_not_inherit_them(string id, int least)
    {
        var cases = PackFiles.Catalogue().Load(id).Cases;
        Assert.True(cases.Count >= least);
        Assert.Equal(cases.Count, Directory.GetFiles(Path.Combine([PackFiles.Folder, .. id.Split('/'), "cases"])).Length);
    }

    public static TheoryData<string, string> Right => new()
    {
        { "得分：预算执行率", "7.2" }, { "得分:预算执行率", "7.20" }, { "得分：覆盖率", "28.33" }, { "得分：覆盖率", "85 ÷ 90 × 30" }, { "得分：群众评价", "8—10" },
        { "得分：群众评价", "8～10" }, { "办法：覆盖率", "按完成比例" }, { "复算总分", "94.53" }, { "填报总分", "94.53" }, { "等级", "优" }, { "填报等级", "优" },
        { "分值结构", "通用" }, { "不符", "无" }, { "未复算", "无" }, { "读出指标", "3" }, { "错误", "无" }, { "疑点", "无" }, { "提示", "JH6006、JH6010" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_the_form_gives_is_as_expected(string item, string expected) => Assert.Empty(Run($"{Form}\n## 预期\n\n| 项目 | 预期 |\n|---|---|\n| {item} | {expected} |\n"));

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "得分：预算执行率", "8", "“得分：预算执行率”应为 8，实际 7.2（72.00 ÷ 100.00 = 72%，× 10 = 7.2）。" },
        { "得分：预算执行率", "7—8", "应为 7—8，实际 7.2" },
        { "得分：预算执行率", "不复算", "实际 7.2" },
        { "得分：覆盖率", "28.3", "应为 28.3，实际 28.33（即 85/3）" },
        { "得分：覆盖率", "28.34", "实际 28.33" },
        { "得分：群众评价", "8", "应为 8，实际 8～10" },
        { "得分：群众评价", "7—10", "实际 8～10" },
        { "得分：群众评价", "八分", "实际 8～10" },
        { "得分：满意程度", "8", "但表中没有这一行，有的是：预算执行率、宣传场次、覆盖率、群众评价。" },
        { "办法：覆盖率", "满意度分档", "实际 按完成比例" },
        { "复算总分", "94.5", "实际 94.53" },
        { "复算总分", "无", "实际 94.53" },
        { "等级", "良", "实际 优" },
        { "分值结构", "无", "实际 通用" },
        { "不符", "覆盖率", "应为 覆盖率，实际 无" },
        { "错误", "JH7002", "应为 JH7002，实际 无" },
        { "读出指标", "4", "实际 3" },
        { "等纪", "优", "不认识“等纪”，可以写的有：得分：指标名称" },
        { "得分：", "优", "不认识“得分：”" },
        { "等级", "", "“等级”没有写预期" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_differs_is_one_sentence_with_file_row_expected_and_got(string item, string expected, string sentence)
    {
        var text = $"{Form}\n## 预期\n\n| 项目 | 预期 |\n|---|---|\n| {item} | {expected} |\n| 填报总分 | 94.53 |\n";
        var failure = Assert.Single(Run(text));
        Assert.Contains(sentence, failure, StringComparison.Ordinal);
        var line = Array.IndexOf(text.Split('\n'), $"| {item} | {expected} |") + 1;
        Assert.StartsWith($"cases/样例.md 第{line}行：", failure, StringComparison.Ordinal);
        Assert.EndsWith("。", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 只有标题\n", "没有“## 预期”")]
    [InlineData("# 空\n\n## 预期\n", "没有写预期，这个案例什么也没有检验")]
    [InlineData("# 无表\n\n## 预期\n\n| 项目 | 预期 |\n|---|---|\n| 等级 | 优 |\n", "之前没有填好的表")]
    public void A_case_that_checks_nothing_fails(string text, string sentence) => Assert.Contains(Run(text), f => f.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void An_expectation_twice_is_a_failure() =>
        Assert.Contains("写了两次", Assert.Single(Run($"{Form}\n## 预期\n\n| 项目 | 预期 |\n|---|---|\n| 等级 | 优 |\n| 等级 | 优 |\n")), StringComparison.Ordinal);

    [Fact]
    public void A_finding_that_was_not_expected_is_told_with_its_words()
    {
        var failure = Assert.Single(Run($"{Form.Replace("| 72.00% |", "| 76.00% |", StringComparison.Ordinal)}\n## 预期\n\n| 项目 | 预期 |\n|---|---|\n| 错误 | 无 |\n"));
        Assert.Contains("实际 JH3001；JH3001：", failure, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Run(string text) =>
        PackCases.Run(PackFiles.Catalogue(), "national/2020", new PackFile("cases/样例.md", () => Encoding.UTF8.GetBytes(text))).Failures;
}
