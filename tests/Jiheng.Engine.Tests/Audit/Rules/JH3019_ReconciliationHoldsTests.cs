using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3019_ReconciliationHoldsTests
{
    private static string Document(string operating, string basic) => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 公用经费 | 99.00 | 100.00 | {operating} |
        | 基本支出 | 299.00 | 300.00 | {basic} |
        """;

    private static (string, string)[] Pack(string relation, string severity = "error") =>
    [
        ("formulas.json", """{ "quantities": { "公用": { "concept": "expenditure.basic.operating", "stage": "final" }, "基本": { "concept": "expenditure.basic", "stage": "final" } } }"""),
        ("audit.json", $$"""{ "reconciliations": { "公用在基本之内": { "title": "公用经费决算与基本支出", "left": "公用", "relation": "{{relation}}", "right": "基本", "severity": "{{severity}}", {{PackedText.Cite}} } } }"""),
    ];

    [Theory]
    [InlineData("120.00", "100.00", "<=", true)]
    [InlineData("100.00", "100.00", "<=", false)]
    [InlineData("100.4", "100", "<=", false)] // 100 can be 100.49
    [InlineData("90.00", "100.00", "<=", false)]
    [InlineData("90.00", "100.00", ">=", true)]
    [InlineData("90.00", "100.00", "=", true)]
    [InlineData("100.01", "100.0", "=", false)]
    public void A_relation_of_the_pack_is_held_within_printed_precision(string operating, string basic, string relation, bool found)
    {
        var findings = PackedText.Check<JH3019_ReconciliationHolds>(Document(operating, basic), Pack(relation)).Findings;
        Assert.Equal(found, findings.Count == 1);
        if (found) Assert.Equal([4, 5], findings[0].Places.Select(p => p.Origin.Line));
    }

    [Fact]
    public void The_pack_sets_the_severity() =>
        Assert.Equal(Severity.Warning, Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Document("120.00", "100.00"), Pack("<=", "warning")).Findings).Severity);

    [Fact]
    public void A_missing_figure_is_not_assessable()
    {
        var (findings, unassessable) = PackedText.Check<JH3019_ReconciliationHolds>(Document("120.00", ""), Pack("<="));
        Assert.Empty(findings);
        Assert.Contains(unassessable, u => u.Reason.Contains("基本", StringComparison.Ordinal));
    }

    private static string Expenditure(string total = "90.00", string item = "30.00", string other = "30.00") => $"""
        青汀县农业农村局2024年度部门决算公开

        支出决算表
        单位：万元

        | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
        | 合计 | | {total} | 60.00 | 30.00 |
        | 213 | 农林水支出 | 90.00 | 60.00 | 30.00 |
        | 2130101 | 行政运行 | 60.00 | 60.00 | |
        | 2130199 | 其他农业农村支出 | {item} | | {other} |
        """;

    private static string Coded(string codes, string last = "20.00")
    {
        var code = codes.Split(' ');
        return $"""
            青汀县农业农村局2024年度部门决算公开

            支出决算表
            单位：万元

            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 合计 | | 140.00 | 100.00 | 40.00 |
            | {code[0]} | 农林水支出 | 110.00 | 80.00 | 30.00 |
            | {code[1]} | 农业农村 | 110.00 | 80.00 | 30.00 |
            | {code[2]} | 行政运行 | 80.00 | 80.00 | 0.00 |
            | {code[3]} | 其他农业农村支出 | 30.00 | 0.00 | 30.00 |
            | {code[4]} | 住房保障支出 | 30.00 | 20.00 | 10.00 |
            | {code[5]} | 住房改革支出 | 30.00 | 20.00 | 10.00 |
            | {code[6]} | 住房公积金 | 30.00 | {last} | 10.00 |
            """;
    }

    [Theory]
    [InlineData("213 21301 2130101 2130199 221 22102 2210201", null, null)]
    // The last digits of an item say nothing of its level.
    [InlineData("213 21301 2130101 2130109 221 22102 2210201", null, null)]
    [InlineData("273 21301 2130101 2130199 221 22102 2210201", "273", "213")]
    [InlineData("213 23101 2130101 2130199 221 22102 2210201", "23101", "21301")]
    [InlineData("213 21301 2130101 2103199 221 22102 2210201", "2103199", "2130199")]
    [InlineData("213 21301 2130101 2130199 221 22102 2910201", "2910201", "2210201")]
    // In its place by its size, and with no level above it.
    [InlineData("213 21301 2130101 2150199 221 22102 2210201", "2150199", "2130199")]
    [InlineData("213 21301 2130101 221 2130199 22102 2210201", "221", "2130199")]
    public void A_code_out_of_its_place_is_what_is_wrong(string codes, string? printed, string? expected)
    {
        var findings = PackedText.Check<JH3019_ReconciliationHolds>(Coded(codes)).Findings;
        if (printed is null)
        {
            Assert.Empty(findings);
            return;
        }
        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Error, printed, expected), (finding.Severity, finding.Reported, finding.Expected));
        Assert.Equal(printed, finding.Places[0].Value);
        Assert.True(finding.NamesSuspect);
    }

    [Fact]
    public void Both_codes_that_changed_places_are_named()
    {
        var finding = Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Coded("213 21301 2130101 221 2130199 22102 2210201")).Findings);
        Assert.Contains("与下一行的2130199次序颠倒", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["221", "2130199"], finding.Places.Take(2).Select(p => p.Value));
    }

    // 22102 or its item 2210201: either, set otherwise, mends all levels.
    [Theory]
    [InlineData("213 21301 2130101 2130199 221 22122 2210201", "22122", "2210201")]
    public void Of_several_codes_that_may_be_wrong_all_are_shown(string codes, params string[] shown)
    {
        var finding = Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Coded(codes)).Findings);
        Assert.Equal(shown, finding.Places.Take(2).Select(p => p.Value));
        Assert.Equal((null, null, Severity.Error), (finding.Reported, finding.Expected, finding.Severity));
    }

    // Two mistakes, an amount and a code: no code alone mends it.
    [Fact]
    public void A_code_that_does_not_mend_all_levels_is_not_accused() =>
        Assert.All(PackedText.Check<JH3019_ReconciliationHolds>(Coded("273 21301 2130101 2130199 221 22102 2210201", "23.00")).Findings, f => Assert.DoesNotContain("科目编码", f.Message, StringComparison.Ordinal));

    // The amounts are wrong and the codes in order: an amount is accused.
    [Fact]
    public void A_code_in_its_place_is_not_accused() =>
        Assert.All(PackedText.Check<JH3019_ReconciliationHolds>(Coded("213 21301 2130101 2130199 221 22102 2210201", "23.00")).Findings, f => Assert.DoesNotContain("科目编码", f.Message, StringComparison.Ordinal));

    [Fact]
    public void Rows_levels_and_totals_of_an_account_table_agree() => Assert.Empty(PackedText.Check<JH3019_ReconciliationHolds>(Expenditure()).Findings);

    [Theory]
    [InlineData("93.00", "30.00", "30.00", "93.00万元", "90.00万元")] // the total: its row and its column
    [InlineData("90.00", "33.00", "30.00", "33.00万元", "30.00万元")] // an item: its row and the level above
    [InlineData("90.00", "30.00", "33.00", "33.00万元", "30.00万元")]
    public void The_figure_in_which_broken_rows_and_columns_cross_is_accused(string total, string item, string other, string reported, string expected)
    {
        var finding = Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Expenditure(total, item, other)).Findings);
        Assert.Equal((Severity.Error, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
        Assert.Equal(reported, finding.Places[0].Value + "万元");
        Assert.Equal("3.00万元", finding.Difference);
        Assert.Single(finding.Folded);
    }

    [Fact]
    public void A_sum_of_rounded_parts_is_no_contradiction() => Assert.Empty(PackedText.Check<JH3019_ReconciliationHolds>("""
        青汀县农业农村局2024年度部门决算公开

        一般公共预算财政拨款支出决算表
        单位：万元

        | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
        | 合计 | | 100.01 | 100.01 | 0.00 |
        | 201 | 一般公共服务支出 | 60.01 | 60.01 | 0.00 |
        | 213 | 农林水支出 | 40.01 | 40.01 | 0.00 |
        """).Findings);

    [Fact]
    public void A_column_that_the_pack_does_not_know_may_be_one_more_part()
    {
        var (findings, unassessable) = PackedText.Check<JH3019_ReconciliationHolds>("""
            青汀县农业农村局2024年度部门决算公开

            支出决算表
            单位：万元

            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 代管支出 |
            | 合计 | | 95.00 | 60.00 | 30.00 | 5.00 |
            """);
        Assert.Empty(findings);
        Assert.Contains(unassessable, u => u.Reason.Contains("代管支出", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5.00", "3.00", 0)]
    [InlineData("5.50", "3.00", 1)]
    [InlineData("5.00", "", 0)] // nothing printed below 小计: 购置 and 运行 say the same
    public void Items_of_the_three_public_expenses_add_up_in_each_column(string total, string vehicles, int found) =>
        Assert.Equal(found > 0, PackedText.Check<JH3019_ReconciliationHolds>($"""
            青汀县农业农村局2024年度部门决算公开

            财政拨款“三公”经费支出决算表
            单位：万元

            | 项目 | 预算数 | 决算数 |
            | 合计 | {total} | 4.20 |
            | 因公出国（境）费 | | |
            | 公务用车购置及运行维护费 | {vehicles} | 2.70 |
            | 其中：公务用车购置费 | 0.00 | 0.00 |
            | 公务用车运行维护费 | 3.00 | 2.70 |
            | 公务接待费 | 2.00 | 1.50 |
            """).Findings.Count > 0);

    [Fact]
    public void A_missing_table_is_said_once_and_only_beside_tables_of_its_kind()
    {
        Assert.Contains(PackedText.Check<JH3019_ReconciliationHolds>(Expenditure()).Unassessable, u => u.Reason.Contains("《收入支出决算总表》", StringComparison.Ordinal));
        Assert.Empty(PackedText.Check<JH3019_ReconciliationHolds>(Document("90.00", "100.00")).Unassessable);
    }

    [Fact]
    public void Project_forms_are_added_up() => Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(
        Expenditure() + "\n\n2024年度项目支出绩效自评表\n\n| 项目名称 | 高标准农田管护 | | | |\n| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 |\n| | 年度资金总额 | 30.00 | 30.00 | 24.00 |\n",
        ("audit.json", $$"""{ "reconciliations": { "项目合计": { "title": "项目自评表合计等于项目支出", "left": "合计(项目.全年执行数)", "relation": "=", "right": "支出表项目支出", {{PackedText.Cite}} } } }""")).Findings);

    private static string Tables(string title, string rows) => $"青汀县农业农村局2024年度部门决算公开\n\n{title}\n单位：万元\n\n{rows}\n";

    [Fact]
    public void A_broken_sum_is_told_without_what_is_not_printed_and_with_its_difference()
    {
        var finding = PackedText.Check<JH3019_ReconciliationHolds>(Tables("支出决算表",
            "| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 |\n| 213 | 农林水支出 | 90.00 | 40.00 | 30.00 | | 5.00 |")).Findings[0];
        Assert.Contains("：90.00万元 ≠ 40.00万元 + 30.00万元 + 5.00万元 = 75.00万元，相差15.00万元。", finding.Message, StringComparison.Ordinal);
        Assert.Equal("15.00万元", finding.Difference);
    }

    [Theory]
    [InlineData("20.00", "30.00", 0)]
    [InlineData("22.00", "30.00", 1)] // 本年支出 only: what stands below 本年收入 is no part of it
    [InlineData("20.00", "36.00", 0)]
    public void Names_of_a_relation_stand_below_one_head(string project, string income, int found) =>
        Assert.Equal(found, PackedText.Check<JH3019_ReconciliationHolds>(Tables("政府性基金预算财政拨款收入支出决算表",
            "| 科目编码 | 科目名称 | 年初结转和结余 | | | 本年收入 | | | 本年支出 | | | 年末结转和结余 | | |\n| | | 合计 | 基本支出结转 | 项目支出结转和结余 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出结转 | 项目支出结转和结余 |\n"
            + $"| 212 | 城乡社区支出 | 8.00 | 3.00 | 5.00 | 70.00 | 40.00 | {income} | 55.00 | 35.00 | {project} | 23.00 | 8.00 | 15.00 |")).Findings.Count);

    [Fact]
    public void Two_columns_of_one_name_below_one_head_are_not_assessable()
    {
        var (findings, unassessable) = PackedText.Check<JH3019_ReconciliationHolds>(Tables("支出决算表",
            "| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 基本支出 | 项目支出 |\n| 213 | 农林水支出 | 90.00 | 40.00 | 20.00 | 30.00 |"));
        Assert.Empty(findings);
        Assert.Contains(unassessable, u => u.Reason.Contains("两栏同名", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("118.00", "118.00", false)] // 上年结转 is in 本年收入合计
    [InlineData("118.00", "126.00", false)] // and here it is not
    [InlineData("118.00", "121.00", true)]
    public void What_stands_above_a_subtotal_may_be_in_it(string year, string total, bool found) =>
        Assert.Equal(found, PackedText.Check<JH3019_ReconciliationHolds>(Tables("部门收支总表",
            $"| 收入 | | 支出 | |\n| 项目 | 预算数 | 项目 | 预算数 |\n| 一、一般公共预算拨款收入 | 110.00 | 一、农林水支出 | {year} |\n| 二、上年结转 | 8.00 | | |\n| 本年收入合计 | {year} | 本年支出合计 | {total} |\n| 收入总计 | {total} | 支出总计 | {total} |")).Findings.Count > 0);

    [Theory]
    [InlineData("| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 其中：人员经费 | 项目支出 |", "| 100.00 | 60.00 | 50.00 | 40.00 |", "| 60.00 | 60.00 | 50.00 | |")]
    [InlineData("| 科目编码 | 科目名称 | 本年支出合计 |", "| 100.00 |", "| 60.00 |")]
    public void The_only_part_printed_below_a_whole_is_not_accused(string head, string whole, string part)
    {
        var finding = Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Tables("支出决算表", $"{head}\n| 合计 | {whole}\n| 213 | 农林水支出 {whole}\n| 21301 | 农业农村 {whole}\n| 2130101 | 行政运行 {part}")).Findings);
        Assert.Equal("40.00万元", finding.Difference);
        Assert.DoesNotContain("应为", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Reported);
    }

    [Fact]
    public void A_long_broken_sum_is_told()
    {
        var rows = string.Concat(Enumerable.Range(0, 1500).Select(i => $"| 213{i / 100:00}{i % 100:00} | 支出{i} | 1.00 | 1.00 |\n"));
        Assert.NotEmpty(PackedText.Check<JH3019_ReconciliationHolds>(Tables("支出决算表", $"| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 |\n| 213 | 农林水支出 | 1400.00 | 1400.00 |\n{rows}")).Findings);
    }

    [Fact]
    public void The_accused_figure_is_told_with_its_table_and_the_relations_that_it_mends()
    {
        var income = Tables("收入决算表", "| 科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 其他收入 |\n| 合计 | | 93.00 | 83.00 | 10.00 |");
        var finding = Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(income + "\n" + Expenditure("93.00")).Findings);
        Assert.StartsWith("《支出决算表》“合计 本年支出合计”印93.00万元，按2条勾稽关系应为90.00万元：本年支出合计等于各类支出之和", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("上级科目等于下级之和", Assert.Single(finding.Folded).Message, StringComparison.Ordinal);
        // Its row with the parts, its column with the class below: each cell once.
        Assert.Equal(["93.00", "60.00万元", "30.00万元", "90.00"], finding.Places.Select(p => p.Value));
    }

    [Theory]
    [InlineData("15.00", "35.00", "《支出决算表》“合计 本年支出合计”印98.00万元，按勾稽关系应为95.00万元：")] // 45.00 = 30.00 + 15.00, so 45.00 is right
    [InlineData("12.00", "32.00", "上级科目等于下级之和，合计等于各类之和（部门决算公开表（2020-01-01起）），《支出决算表》“合计 本年支出合计”：")] // 45.00 may be wrong as well
    public void What_holds_bears_witness_though_a_column_is_unknown(string project, string projects, string start) => Assert.StartsWith(start,
        Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Tables("支出决算表", $"""
            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 代管支出 |
            | 合计 | | 98.00 | 60.00 | {projects} | 1.00 |
            | 213 | 农林水支出 | 50.00 | 30.00 | 20.00 | |
            | 214 | 交通运输支出 | 45.00 | 30.00 | {project} | 1.00 |
            """)).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_relation_of_the_whole_document_is_told_with_its_source()
    {
        var finding = Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Document("120.00", "100.00"), Pack("<=")).Findings);
        Assert.StartsWith("公用经费决算与基本支出（甲文（2024-01-01起））：120.00万元", finding.Message, StringComparison.Ordinal);
        Assert.Equal("勾稽|公用在基本之内", finding.Subject);
    }

    [Fact]
    public void A_relation_of_a_row_is_told_with_its_place()
    {
        var finding = Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Row).Findings);
        Assert.Equal("本年支出合计等于各类支出之和（部门决算公开表（2020-01-01起）），《支出决算表》“农林水支出”：90.00万元 ≠ 40.00万元 + 30.00万元 = 70.00万元，相差20.00万元。", finding.Message);
        Assert.EndsWith("|勾稽|A4-支出|《支出决算表》“农林水支出”", finding.Subject, StringComparison.Ordinal);
    }

    private static string Row => Tables("支出决算表", "| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |\n| 213 | 农林水支出 | 90.00 | 40.00 | 30.00 |");

    private static string OfRows(string left, string relation, string right) =>
        $$"""{ "reconciliations": { "A4-支出": { "title": "各栏之间", "table": "支出决算表", "over": "rows", "left": "{{left}}", "relation": "{{relation}}", "right": "{{right}}", {{PackedText.Cite}} } } }""";

    [Theory]
    [InlineData("本年支出合计", "=", "基本支出 + 项目支出", "90.00万元", "70.00万元")]
    [InlineData("本年支出合计", "<=", "基本支出 + 项目支出", null, null)] // less would be right too
    [InlineData("基本支出 + 项目支出", "=", "本年支出合计", null, null)] // none of the two is a whole
    [InlineData("基本支出", "=", "项目支出", null, null)] // neither is made of parts
    public void Only_a_whole_of_several_parts_has_an_expected_value(string left, string relation, string right, string? reported, string? expected)
    {
        var finding = Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Row, ("audit.json", OfRows(left, relation, right))).Findings);
        Assert.Equal((reported, expected), (finding.Reported, finding.Expected));
    }

    [Fact]
    public void Figures_of_the_whole_document_are_no_whole_and_its_parts()
    {
        var finding = Assert.Single(PackedText.Check<JH3019_ReconciliationHolds>(Expenditure(), ("audit.json",
            $$"""{ "reconciliations": { "丙": { "title": "两处之间", "left": "支出表项目支出", "relation": "=", "right": "支出表项目支出 + 支出表合计", {{PackedText.Cite}} } } }""")).Findings);
        Assert.Equal((null, null), (finding.Reported, finding.Expected));
    }
}
