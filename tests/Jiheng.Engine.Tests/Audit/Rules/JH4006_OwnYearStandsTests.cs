using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4006_OwnYearStandsTests
{
    private static IReadOnlyList<Finding> Report(string sentence) => RuleText.Check<JH4006_OwnYearStands>($"2024年度禾渡县水利局整体支出绩效自评报告\n\n一、基本情况\n\n{sentence}\n");

    private static IReadOnlyList<Finding> Accounts(string sentence) => RuleText.Check<JH4006_OwnYearStands>(
        $"第一部分 部门概况\n\n{sentence}\n\n第二部分 2024年度部门决算情况说明\n\n2024年度本年收入合计90.00万元。\n");

    [Fact]
    public void A_sentence_that_says_its_own_year_and_another_is_an_error()
    {
        var finding = Assert.Single(Accounts("2024年度组织全面开展绩效自评，形成2023年水利局整体绩效自评报告、清淤项目自评报告。"));
        Assert.Equal((Severity.Error, "形成2024年水利局整体绩效自评报告"), (finding.Severity, finding.Expected));
    }

    [Fact]
    public void The_scope_of_final_accounts_is_of_their_year() =>
        Assert.Equal(Severity.Error, Assert.Single(Accounts("纳入2023年度部门决算编制范围的独立机构包括禾渡县水利局。")).Severity);

    [Theory]
    [InlineData("现将2023年度部门整体支出绩效自评情况报告如下：")]
    [InlineData("我局组织开展自评，形成2023年整体绩效自评报告。")]
    [InlineData("我局组织开展自评，形成了2023年整体绩效自评报告。")]
    [InlineData("纳入2023年度部门决算编制范围的独立机构包括禾渡县水利局。")]
    public void In_doubt_it_is_a_warning(string sentence) => Assert.Equal(Severity.Warning, Assert.Single(Report(sentence)).Severity);

    [Theory]
    [InlineData("2024年度组织开展绩效自评，形成2024年整体绩效自评报告。")]
    [InlineData("2023年度结转资金12.00万元，形成2023年结余。")]
    [InlineData("与2023年度相比，支出增加3.00万元。")]
    [InlineData("根据《2023年度部门决算编制范围的通知》要求。")]
    [InlineData("与上年相比，纳入2023年度部门决算编制范围的机构减少1个。")]
    [InlineData("2024年度对2023年度项目开展绩效评价，形成2023年度绩效评价报告3份。")]
    [InlineData("2024年度我局组织对2023年度资金开展绩效自评，形成2023年度自评报告。")]
    [InlineData("2024年度组织开展部门整体绩效自评，形成2023年度自评报告的整改台账。")]
    [InlineData("纳入2023年度部门决算编制范围的单位2个，2024年新增1个。")]
    [InlineData("2023年中央补助资金项目形成固定资产。")]
    [InlineData("现将2023年结转的有关情况说明如下。")]
    [InlineData("2023年的自评报告已经形成")]
    public void Another_year_that_may_be_meant_is_silent(string sentence)
    {
        Assert.Empty(Report(sentence));
        Assert.Empty(Accounts(sentence));
    }

    [Fact]
    public void A_report_of_that_year_in_the_document_may_be_meant() => Assert.Empty(RuleText.Check<JH4006_OwnYearStands>(
        "2024年度整体支出绩效自评报告\n\n形成2023年整体绩效自评报告。\n\n附件1\n\n2023年度整体支出绩效自评报告\n\n已完成。\n\n附件2\n\n2024年度乡镇站所绩效自评报告\n\n已完成。\n"));

    private static string Form(int year, string project) => $"""
        （{year}年度）项目支出绩效自评表

        | 项目名称 | {project} | | | |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 窗口数量 | ≥12个 | 15个 | 10 | 10 |


        """;

    [Fact]
    public void One_title_of_another_year_among_its_sisters_is_doubtful()
    {
        var text = "2024年度禾渡县水利局项目支出绩效自评报告\n\n一、基本情况\n\n共3个项目。\n\n" + Form(2024, "河道清淤") + Form(2024, "泵站改造") + Form(2023, "水质监测");
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH4006_OwnYearStands>(text)).Severity);
    }

    [Theory]
    [InlineData(2023, "河道清淤", 2024)] // last year's form of the same project
    [InlineData(2023, "水质监测", 2023)] // several of that year
    [InlineData(2024, "水质监测", 2024)]
    public void Forms_of_several_years_are_silent(int year, string project, int second) =>
        Assert.Empty(RuleText.Check<JH4006_OwnYearStands>("2024年度禾渡县水利局项目支出绩效自评报告\n\n一、基本情况\n\n共3个项目。\n\n"
            + Form(2024, "河道清淤") + Form(2024, "泵站改造") + Form(second, "渠道修复") + Form(year, project)));

    [Theory]
    [InlineData("二、2023年度支出决算情况说明\n\n2024年度本年支出合计90.00万元。", 1)]
    [InlineData("二、2024年度支出决算情况说明\n\n2024年度本年支出合计90.00万元。", 0)]
    [InlineData("二、2023年度支出决算情况说明\n\n2023年度本年支出合计90.00万元。", 0)]
    [InlineData("二、2023年度结转资金支出情况说明\n\n2024年度使用结转资金90.00万元。", 0)]
    [InlineData("二、与2023年度相比的支出决算情况\n\n2024年度本年支出合计90.00万元。", 0)]
    [InlineData("二、2023年度支出决算情况说明\n\n2024年度本年支出合计90.00万元，与2023年度相比增加3.00万元。", 1)]
    [InlineData("二、2023年度支出决算情况说明\n\n2024年度本年支出合计90.00万元。2023年度结清工程尾款3.00万元。", 0)] // it tells of that year
    [InlineData("二、2023年度支出决算情况说明\n\n2024年度本年支出合计90.00万元。\n\n三、2023年度遗留工程\n\n已验收。", 0)] // two headings of that year
    [InlineData("二、支出情况\n\n（一）2023年度支出决算情况说明\n\n2024年度本年支出合计90.00万元。\n\n三、2023年度遗留工程\n\n已验收。", 1)] // a heading of another rank
    public void A_heading_of_another_year_above_words_of_the_own_is_doubtful(string chapter, int count) =>
        Assert.Equal(count, RuleText.Check<JH4006_OwnYearStands>($"第二部分 2024年度部门决算情况说明\n\n一、收入决算情况说明\n\n2024年度本年收入合计90.00万元。\n\n{chapter}\n").Count);

    private static string Sheet(int year, string form, string head) => $"""
        {year}年度{form}

        | {head} | | | |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 窗口数量 | ≥12个 | 15个 | 10 | 10 |


        """;

    private static string Self(int year, string project) => Sheet(year, "项目支出绩效自评表", $"项目名称 | {project}");

    private static string Unit(int year) => Sheet(year, "部门整体支出绩效自评表", "预算部门、单位名称 | 禾渡县水利局");

    private static string Goal(int year, string project) => $"""
        {year}年度项目支出绩效目标申报表

        | 项目名称 | {project} | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 窗口数量 | ≥12个 |


        """;

    private static string SheetOf(string what) => what.Split(' ') switch
    {
        ["部门自评", var year] => Unit(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)),
        ["项目自评", var year, var project] => Self(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), project),
        ["项目目标", var year, var project] => Goal(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), project),
        _ => throw new ArgumentException(what, nameof(what)),
    };

    [Theory]
    [InlineData("项目自评 2024 河道清淤，项目自评 2024 泵站改造，部门自评 2023", 1)]
    [InlineData("部门自评 2024，项目自评 2024 泵站改造，项目自评 2023 水质监测", 1)]
    [InlineData("项目目标 2024 河道清淤，项目目标 2024 泵站改造，项目目标 2023 水质监测", 1)]
    [InlineData("项目自评 2024 河道清淤，项目自评 2024 泵站改造，项目目标 2023 水质监测", 0)] // goals are set in another year than they are reviewed
    [InlineData("项目目标 2024 河道清淤，项目目标 2024 泵站改造，项目自评 2023 水质监测", 0)]
    public void Self_evaluations_are_sisters_and_so_are_goals(string sheets, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4006_OwnYearStands>("2024年度禾渡县水利局整体支出绩效自评报告\n\n一、基本情况\n\n共3个项目。\n\n" + string.Concat(sheets.Split('，').Select(SheetOf))).Count);

    private static string Told(string words) => $"第二部分 2024年度部门决算情况说明\n\n2024年度组织全面开展绩效自评，{words}\n\n";

    [Theory]
    [InlineData("形成2023年水利局整体绩效自评报告。", "2024年度禾渡县水利局整体支出绩效自评报告\n\n一、基本情况\n\n完成。", "2024年度禾渡县水利局整体支出绩效自评报告")]
    [InlineData("形成2023年水利局整体绩效自评报告。", "2022年度禾渡县水利局整体支出绩效自评报告\n\n一、基本情况\n\n完成。", "2024年度部门决算情况说明")] // of no year that is meant
    [InlineData("形成2023年水利局整体绩效自评报告。", "2024年河道清淤专项预算项目绩效评价报告\n\n一、基本情况\n\n完成。", "2024年度部门决算情况说明")] // of one project
    [InlineData("纳入2023年度部门决算编制范围的机构2个。", "2024年度禾渡县水利局整体支出绩效自评报告\n\n一、基本情况\n\n完成。", "2024年度部门决算情况说明")] // no report is spoken of
    public void The_own_year_is_shown_where_it_stands(string words, string other, string title)
    {
        var places = Assert.Single(RuleText.Check<JH4006_OwnYearStands>(Told(words) + other)).Places;
        Assert.EndsWith(title, Assert.Single(places.Skip(1)).Value, StringComparison.Ordinal);
    }
}
