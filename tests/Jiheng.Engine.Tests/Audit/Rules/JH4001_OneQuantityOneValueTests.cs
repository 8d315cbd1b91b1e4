using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4001_OneQuantityOneValueTests
{
    // With its sources the sum of the table speaks for its total.
    private const string Sources = "\n| | 财政拨款 | 600.00 | 628.00 | 620.00 |\n| | 其他资金 | 40.00 | 40.00 | 40.00 |";

    private static string Filing(string sentence, string sources = "") => $"""
        附件1

        2024年度部门整体支出绩效自评表

        | 预算部门、单位名称 | 云岫县医疗保障局 | | |
        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 |
        | | 年度资金总额 | 640.00 | 668.00 | 660.00 |{sources}


        附件2

        2024年度云岫县医疗保障局整体支出绩效自评报告

        一、一般公共预算支出情况

        {sentence}
        """;

    [Theory]
    [InlineData("局机关支出350.00万元，其中基本支出150.00万元、项目支出200.00万元；中心支出310.00万元，其中基本支出110.00万元、项目支出200.00万元。", 0)] // each of its own unit
    [InlineData("2024年支出660.00万元，其中基本支出250.00万元、项目支出410.00万元。", 1)]
    public void What_a_sentence_tells_of_several_units_is_no_value_of_the_whole(string sentence, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4001_OneQuantityOneValue>($"""
            2024年度云岫县医疗保障局部门决算

            一、支出情况

            2024年度基本支出260.00万元，主要是人员经费。

            按单位分，{sentence}
            """).Count);

    [Theory]
    [InlineData("1000.00", 0)] // 660.00 + 340.00
    [InlineData("1001.00", 1)] // neither table, nor both together
    [InlineData("320.00", 1)] // what lies between them is no sum
    public void What_two_tables_print_together_contradicts_neither(string told, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4001_OneQuantityOneValue>($"""
            云岫县2024年度社会保险基金预算绩效报告

            一、基金收支情况

            2024年本年支出合计{told}万元，执行平稳。

            表1 居民基金收支表（万元）

            | 项目 | 2024年决算数 |
            | 本年支出合计 | 660.00 |
            | 其中：待遇支出 | 600.00 |

            表2 职工基金收支表（万元）

            | 项目 | 2024年决算数 |
            | 本年支出合计 | 340.00 |
            | 其中：待遇支出 | 300.00 |
            """).Count);

    [Theory]
    [InlineData("2024年年初预算安排支出655.00万元。", Severity.Error, "640.00万元", "655.00万元")]
    [InlineData("2024年年初预算安排655.00万元，全年预算668.00万元，全年执行660.00万元。", Severity.Error, "640.00万元", "655.00万元")]
    [InlineData("2024年本年支出合计671.00万元。", Severity.Warning, "660.00万元", "671.00万元")] // the stage is not stated
    public void A_sentence_that_says_another_value_than_the_table_is_found(string sentence, Severity severity, string reported, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>(Filing(sentence)));
        Assert.Equal((severity, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("2024年年初预算安排支出640.00万元。")]
    [InlineData("2024年年初预算安排支出600.00万元。")] // one account is a part of all funds
    [InlineData("2024年年初预算安排支出640万元。")]
    [InlineData("2024年年初预算安排支出约640万元。")]
    [InlineData("2023年年初预算安排支出655.00万元。")] // another year
    [InlineData("2024年调整预算安排支出668.00万元。")] // another stage
    [InlineData("医保宣传项目：年初预算安排655.00万元。")] // another subject
    [InlineData("2024年基金支付药店支出655.00万元。")]
    [InlineData("基本支出预算400.00万元，支出392.00万元；项目支出268.00万元。年末未支出8.00万元，其中项目资金5.00万元、基本支出3.00万元。")] // what was not spent
    public void Other_years_stages_and_subjects_are_none(string sentence) => Assert.Empty(RuleText.Check<JH4001_OneQuantityOneValue>(Filing(sentence)));

    private const string OfTable = "在《2024年度部门整体支出绩效自评表》的表中为";
    private const string OfText = "在《2024年度云岫县医疗保障局整体支出绩效自评报告》的正文中";

    [Theory]
    [InlineData("2024年年初预算安排支出655.00万元。", "", $"2024年年度资金总额（年初预算数）{OfTable}640.00万元，{OfText}为655.00万元。")]
    [InlineData("2024年年初预算安排支出655.00万元。\n\n2024年年初预算安排655.00万元，已全部下达。", "", $"2024年年度资金总额（年初预算数）{OfTable}640.00万元，{OfText}等2处为655.00万元。")]
    [InlineData("2024年本年支出合计671.00万元。", Sources, $"2024年本年支出合计{OfText}为671.00万元，{OfTable}660.00万元；660.00万元与文件中1处计算相符（如 620.00 + 40.00 = 660.00），671.00万元没有计算印证，疑为671.00万元有误。")]
    [InlineData("2024年年初预算安排支出655.00万元。\n\n2024年年初预算安排支出671.00万元，年末完成预算。", Sources, $"2024年年度资金总额（年初预算数）{OfTable}640.00万元，{OfText}为655.00万元，{OfText}为671.00万元。")] // which text is wrong is not said
    public void Each_value_is_told_once_with_its_place_and_what_speaks_for_it(string text, string sources, string message)
    {
        var finding = Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>(Filing(text, sources)));
        Assert.Equal(message, finding.Message);
        Assert.Equal(message.Contains("疑为", StringComparison.Ordinal), finding.NamesSuspect);
        Assert.Equal(message.Contains("疑为", StringComparison.Ordinal) ? "620.00 + 40.00 = 660.00" : null, finding.Arithmetic);
    }

    [Theory]
    [InlineData("2024年全年执行672.00万元。\n\n2024年全年执行671.00万元，进度正常。", "reported 660.00", "contradicts 672.00万元", "contradicts 671.00万元")]
    [InlineData("2024年全年执行672.00万元。\n\n2024年本年支出合计671.00万元。", "reported 660.00", "contradicts 672.00万元", "context 671.00万元")] // of no stated stage
    public void A_third_value_contradicts_as_surely_as_the_second_or_stands_beside(string text, params string[] places) =>
        Assert.Equal(places, Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>(Filing(text))).Places.Select(p => $"{p.Role.ToString().ToLowerInvariant()} {p.Value}"));

    private static string People(string first, string second) => $"""
        云岫县医疗保障局

        第一部分 2024年度云岫县医疗保障局部门概况

        {first}

        {second}

        2024年度云岫县医疗保障局部门整体支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
        | 产出指标 | 数量指标 | 城乡居民参保人数 | ≥120000人 | 131000人 |
        | 效益指标 | 社会效益指标 | 群众参保意识 | 提高 | 提高 |
        """;

    // 350元 a head.
    private const string Even = "2024年度，全县城乡居民参保人数128800人，收缴医疗保险费4508.00万元。";
    private const string Bare = "2024年度，全县城乡居民参保人数129500人。";

    [Theory]
    [InlineData(Even, Bare)]
    [InlineData(Bare, Even)]
    public void The_best_supported_value_is_the_expected_one(string first, string second)
    {
        var finding = Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>(People(first, second)));
        Assert.Equal(("131000人", "128800人", "2200人"), (finding.Reported, finding.Expected, finding.Difference));
    }

    private static string Staff(string sentence) => $"""
        附件1

        2024年度部门整体支出绩效评价基础数据表

        | 财政供养人员情况（人） | 编制数 | 2024年实际在职人数 | 控制率 |
        | | 40 | 38 | |


        附件2

        2024年度云岫县医疗保障局整体支出绩效自评报告

        {sentence}
        """;

    [Fact]
    public void A_label_that_names_the_year_is_not_given_it_again() =>
        Assert.StartsWith("2024年实际在职人数在", Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>(Staff("2024年末本局实际在职人数41人。"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("本局核定行政编制6名、事业编制42名，年末在职38人。", Severity.Error, "48")] // one part alone is larger
    [InlineData("局机关设行政编制6个，医疗保障事务中心设事业编制36个。", Severity.Warning, "42")]
    [InlineData("本局核定行政编制6名、事业编制36名，年末在职38人。", Severity.Warning, "42")] // no part alone is larger
    [InlineData("本局核定行政编制2名、事业编制40名，年末在职38人。", Severity.Warning, "42")] // as large, not larger
    [InlineData("本局核定行政编制6名、事业编制42名，年末在职45人。", Severity.Warning, "48")] // other people than the table's
    [InlineData("本局核定行政编制6名、事业编制42名。年末在职38人。", Severity.Warning, "48")] // another sentence counts them
    [InlineData("本局核定行政编制6名、事业编制42名，退休38人。", Severity.Warning, "48")]
    [InlineData("局机关核定行政编制41名，中心核定事业编制42名，年末在职38人。", Severity.Error, "83")]
    public void Posts_granted_in_the_text_are_held_against_the_table(string sentence, Severity severity, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>(Staff(sentence)), f => f.Message.Contains("编制", StringComparison.Ordinal));
        Assert.Equal((severity, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("本局核定行政编制6名、事业编制34名，年末在职38人。")]
    [InlineData("实有工作人员38人，其中：行政编制4人，事业编制34人。")] // people, not posts
    public void Posts_that_add_up_and_people_who_hold_them_are_none(string sentence) => Assert.Empty(RuleText.Check<JH4001_OneQuantityOneValue>(Staff(sentence)));

    private static string Rates(string sentence) => $"""
        附件1

        2024年度部门整体支出绩效自评表

        | 预算部门、单位名称 | 云岫县医疗保障局 | | | | | |
        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
        | | 年度资金总额 | 640.00 | 668.00 | 660.00 | 10 | 98.80% |


        附件2

        2024年度云岫县医疗保障局整体支出绩效自评报告

        {sentence}
        """;

    [Theory]
    [InlineData("截至12月31日，支出执行进度100%。", "100%")]
    [InlineData("全年预算执行率96.80%，执行较好。", "96.80%")]
    public void An_execution_rate_told_alone_is_held_against_the_table(string sentence, string reported)
    {
        var finding = Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>(Rates(sentence)));
        Assert.Equal((Severity.Warning, reported, "660.00 ÷ 668.00 = 98.80%"), (finding.Severity, finding.Reported, finding.Arithmetic));
        // The rate of the table, what was spent, and what it may be measured by.
        Assert.Equal([reported, "98.80%", "660.00", "668.00", "640.00"], finding.Places.Select(p => p.Value));
    }

    [Theory]
    [InlineData("全年预算执行率98.80%。")]
    [InlineData("全年预算执行率99%。")] // coarser
    [InlineData("年初预算执行率103.13%，全年预算执行率98.8%。")] // by another base
    [InlineData("截至6月底，预算执行率51.20%。")]
    [InlineData("项目支出执行率100%。")]
    [InlineData("2023年预算执行率100%。")]
    [InlineData("财政拨款全年预算600.00万元，执行600.00万元，预算执行率100%。")] // amounts of its own
    [InlineData("预算执行率低于90%的项目要说明原因。")]
    public void Rates_of_something_else_and_the_same_rate_are_none(string sentence) => Assert.Empty(RuleText.Check<JH4001_OneQuantityOneValue>(Rates(sentence)));

    private static string Told(string sentence) => $"""
        云岫县医疗保障局2024年度部门整体支出绩效自评报告

        一、基本情况

        单位核定编制40人，年末在职职工36人，退休人员5人。

        二、完成情况

        {sentence}

        2024年度项目支出绩效自评表

        单位：万元

        | 项目名称 | 夜校扩容 | | | | |
        | 预算安排情况（调整后） | 530.00 | 资金到位情况 | 530.00 | 资金执行情况 | 512.60 |
        | 预算执行进度 | 96.72% | 分值 | 10 | 得分 | 9.67 |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 受助学员人数 | ≥4000人 | 4562人 | 90 | 90 | |
        | 总分 | | | 100 | 99.67 | |
        """;

    [Theory]
    [InlineData("项目支出主要是夜校扩容项目521.60万元。", "521.60万元", "512.60")]
    [InlineData("夜校扩容项目全年支出498.00万元。", "498.00万元", "512.60")]
    [InlineData("组织在职职工39人开展业务练兵。", "39人", "36人")]
    [InlineData("夜校扩容项目自评得分96.97分。", "96.97分", "99.67")]
    [InlineData("全年补贴受助学员4562户。", "4562户", "4562人", "全年补贴受助学员4562人。")]
    public void A_figure_told_again_otherwise_is_a_question(string sentence, string reported, string expected, string before = "")
    {
        var finding = Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>(Told(before.Length > 0 ? $"{before}\n\n{sentence}" : sentence)), f => f.Reported == reported);
        Assert.Equal((Severity.Warning, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("项目支出主要是夜校扩容项目512.60万元。")]
    [InlineData("夜校扩容项目全年预算530.00万元，全年支出512.60万元。")]
    [InlineData("夜校扩容项目教材采购支出120.00万元。")]
    [InlineData("夜校扩容项目上年支出498.00万元。")]
    [InlineData("组织在职职工30人开展业务练兵。")] // some of them
    [InlineData("参保职工39人办理了登记。")]
    [InlineData("夜校扩容项目自评得分99.67分。")]
    [InlineData("全年补贴受助学员4562人，走访困难家庭2100户。")]
    public void Parts_and_equal_figures_told_again_are_silent(string sentence) => Assert.Empty(RuleText.Check<JH4001_OneQuantityOneValue>(Told(sentence)));

    private static IReadOnlyList<Finding> Scored(string text, string total = "| 总分 | | | | | 100 | 98.44 |") => RuleText.Check<JH4001_OneQuantityOneValue>($"""
        2024年度云岫县医疗保障局整体支出绩效自评报告

        一、自评结论

        {text}

        附件

        2024年度部门整体支出绩效自评表

        | 预算部门、单位名称 | 云岫县医疗保障局 | | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 检查机构数 | ≥100家 | 120家 | 50 | 50 |
        | 效益指标 | 社会效益 | 参保率 | ≥98% | 98.5% | 50 | 48.44 |
        {total}
        """);

    [Theory]
    [InlineData("部门整体支出自评得分98.04分。", "98.04分", "98.44")]
    [InlineData("经自评，我局整体支出自评总分为94.84分，等级为优。", "94.84分", "98.44")]
    [InlineData("项目综合得分88.63分。\n\n综上，项目综合得分88.36分。", "88.36分", "88.63分", "")] // two places of the text
    public void A_score_told_otherwise_than_the_form_adds_it_up_is_a_question(string text, string reported, string expected, string? total = null)
    {
        var finding = Assert.Single(total is null ? Scored(text) : Scored(text, total));
        Assert.Equal((Severity.Warning, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("部门整体支出自评得分98.44分。")]
    [InlineData("部门整体支出自评得分98.4分。")] // in fewer decimals
    [InlineData("2023年度部门整体支出自评得分98.04分。")] // another year
    [InlineData("部门整体支出初评得分98.04分，复核后自评得分98.44分。")]
    [InlineData("部门整体支出自评得分91.20分。")] // no slip of the hand: another index may be meant
    [InlineData("产出指标自评得分98.04分。")]
    public void The_same_score_and_scores_of_something_else_are_none(string text) => Assert.Empty(Scored(text));

    [Fact]
    public void Where_the_arithmetic_speaks_for_both_it_is_said_what_does()
    {
        var finding = Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>("""
            2024年度云岫县医疗保障局部门决算

            2024年度支出决算500.00万元，其中基本支出300.00万元，项目支出200.00万元。

            2024年度支出决算520.00万元，其中基本支出310.00万元，项目支出210.00万元。
            """), f => f.Message.Contains("在《2024年度云岫县医疗保障局部门决算》的正文中为300.00万元", StringComparison.Ordinal));
        Assert.StartsWith("2024年基本支出在", finding.Message, StringComparison.Ordinal);
        Assert.Contains("300.00万元有 300.00 + 200.00 = 500.00 印证", finding.Message, StringComparison.Ordinal);
        Assert.False(finding.NamesSuspect);
    }

    // A folder of all steps of a year is one filing: its budget may change between them, and JH8004 looks at that.
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Documents_of_different_steps_are_not_held_against_each_other_as_one(bool isDeclared, int findings)
    {
        var report = AcrossText.Read("自评.txt", "澄溪县医疗保障局2024年度部门整体支出绩效自评报告\n\n一、基本情况\n2024年度本年支出合计570.73万元。");
        const string Told = "2024年度本年支出合计507.73万元。";
        var other = AcrossText.Read("另.txt", isDeclared ? AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次", note: Told) : $"澄溪县医疗保障局2024年度部门决算公开\n\n一、情况说明\n{Told}");
        Assert.Equal(findings, new JH4001_OneQuantityOneValue().Check(new AuditContext(Assert.Single(Pipeline.File([report, other])))).Count());
    }
}
