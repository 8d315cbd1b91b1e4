using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4002_TextSaysWhatTheTableSaysTests
{
    private static string Report(string sentence) => $"""
        2024年度云岫县医疗保障局部门整体支出绩效自评报告

        一、目标完成情况

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 |
        | 产出指标 | 数量指标 | 夜校开课场次 | ≥20场 | 36场 | |
        | 产出指标 | 质量指标 | 居民参保率 | ≥95% | 98.60% | |
        | 满意度指标 | 满意度指标 | 学员满意度 | ≥90% | 92% | |

        二、绩效分析

        {sentence}
        """;

    [Theory]
    [InlineData("2024年居民参保率97.20%，比上年有所提高。", Severity.Error, "97.20%", "98.60%")]
    [InlineData("全年夜校开课场次为35场。", Severity.Error, "35场", "36场")]
    [InlineData("居民参保率达到了97.20%。", Severity.Error, "97.20%", "98.60%")]
    [InlineData("居民参保率达95%，学员反映良好。", Severity.Warning, "95%", "98.60%")] // the target is what the sentence repeats
    public void A_sentence_that_says_another_result_is_found(string sentence, Severity severity, string reported, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH4002_TextSaysWhatTheTableSays>(Report(sentence)));
        Assert.Equal((severity, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Fact]
    public void Two_clauses_of_a_sentence_that_say_the_same_of_one_row_are_one_finding_with_both_places()
    {
        var finding = Assert.Single(RuleText.Check<JH4002_TextSaysWhatTheTableSays>(Report("2024年居民参保率97.20%，居民参保率达97.20%，位居全市前列。")));
        Assert.Equal(2, finding.Places.Where(p => p.Role == PlaceRole.Reported).Select(p => p.Label).Distinct().Count());
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("2024年居民参保率97.20%。居民参保率达97.20%。")] // two sentences
    [InlineData("2024年居民参保率97.20%，居民参保率达97.10%。")] // two values
    [InlineData("2024年居民参保率97.20%，夜校开课场次35场。")] // two rows
    [InlineData("2024年居民参保率97.20%，学员满意度97.20%。")] // two rows, one value
    public void Other_sentences_values_and_rows_are_findings_of_their_own(string sentence) =>
        Assert.Equal(2, RuleText.Check<JH4002_TextSaysWhatTheTableSays>(Report(sentence)).Count);

    [Fact]
    public void A_result_that_is_the_target_is_told_to_be() =>
        Assert.Equal("“居民参保率”表中完成98.60%，正文为95%，那是目标值。", Assert.Single(RuleText.Check<JH4002_TextSaysWhatTheTableSays>(Report("居民参保率达95%，学员反映良好。"))).Message);

    [Theory]
    [InlineData("98.60%", "97.20%", true)]
    [InlineData("97.20%", "98.60%", false)]
    public void A_report_without_a_table_speaks_of_the_form_of_its_project(string unit, string project, bool isFound)
    {
        var findings = RuleText.Check<JH4002_TextSaysWhatTheTableSays>($"""
            2024年度部门整体支出绩效自评表

            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 居民参保率 | ≥95% | {unit} | 10 | 10 |

            2024年度项目支出绩效自评表

            | 项目名称 | 扩面项目 | | | |
            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 居民参保率 | ≥95% | {project} | 10 | 10 |

            2024年度云岫县医疗保障局部门整体支出绩效自评报告

            一、绩效分析

            2024年居民参保率97.20%。
            """);
        Assert.Equal(isFound ? [(Severity.Warning, unit)] : [], findings.Select(f => (f.Severity, f.Expected!)));
    }

    [Theory]
    [InlineData("2024年居民参保率98.60%。")]
    [InlineData("对在职职工，居民参保率97.20%。")]
    [InlineData("灵活就业方面，居民参保率97.20%。")]
    [InlineData("灵活就业：居民参保率97.20%。")]
    [InlineData("外来务工者中，居民参保率97.20%。")]
    [InlineData("依据考核办法，居民参保率97.20%。")]
    [InlineData("居民参保率达95%以上。")]
    [InlineData("居民参保率达历史新高97.20%。")] // of which year?
    [InlineData("2023年居民参保率97.20%。")]
    [InlineData("上半年居民参保率97.20%。")]
    [InlineData("职工居民参保率之差3个百分点。")]
    [InlineData("截至2024年6月30日，居民参保率97.20%。")]
    [InlineData("居民参保率目标为95%。")]
    [InlineData("对脱贫人口，居民参保率100%。")]
    [InlineData("城关镇：居民参保率97.20%。河口镇，居民参保率99.10%。")]
    [InlineData("其中贫困人口：居民参保率100%。")]
    [InlineData("根据《考核办法》规定，居民参保率97%得满分。")]
    [InlineData("上级通报，夜校开课场次30场（截止9月）。")]
    [InlineData("城关镇居民参保率97.20%。")] // a part of the county
    public void The_same_result_another_year_or_a_part_is_none(string sentence) => Assert.Empty(RuleText.Check<JH4002_TextSaysWhatTheTableSays>(Report(sentence)));

    private static string Accounts(string text, string second = "90.00", string heading = "三、支出决算情况说明") => $"""
        青汀县农业农村局2024年度部门决算公开

        支出决算表
        单位：万元

        | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
        | 213 | 农林水支出 | 90.00 | 60.00 | 30.00 |
        | 221 | 住房保障支出 | 12.00 | 12.00 | 0.00 |

        一般公共预算财政拨款支出决算表
        单位：万元

        | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
        | 213 | 农林水支出 | {second} | 60.00 | 30.00 |

        {heading}

        {text}
        """;

    [Theory]
    [InlineData("按功能分类，农林水支出90.00万元。", "90.00", "三、支出决算情况说明", null)]
    [InlineData("按功能分类，农林水支出96.00万元。", "90.00", "三、支出决算情况说明", Severity.Error)]
    [InlineData("按功能分类，农林水支出85.00万元。", "85.00", "三、支出决算情况说明", Severity.Error)] // the chapter says which table
    [InlineData("按功能分类，农林水支出96.00万元。", "90.00", "三、其他说明", Severity.Error)] // all tables agree
    [InlineData("按功能分类，农林水支出96.00万元。", "85.00", "三、其他说明", Severity.Warning)]
    [InlineData("按功能分类，农林水支出85.00万元。", "85.00", "三、其他说明", null)]
    [InlineData("基本支出中农林水支出58.00万元。", "90.00", "三、支出决算情况说明", null)]
    [InlineData("上年农林水支出96.00万元。", "90.00", "三、支出决算情况说明", null)]
    [InlineData("农林水支出中，种苗补贴3.00万元，农林水支出87.00万元用于管护。", "90.00", "三、支出决算情况说明", null)]
    [InlineData("按功能分类，农林水支出60.00万元。", "90.00", "三、支出决算情况说明", null)] // the column of 基本支出
    public void An_amount_that_names_a_row_of_the_account_tables_is_what_they_print(string text, string second, string heading, Severity? severity)
    {
        var findings = PackedText.Check<JH4002_TextSaysWhatTheTableSays>(Accounts(text, second, heading)).Findings;
        Assert.Equal(severity, findings.Count == 0 ? null : Assert.Single(findings).Severity);
    }

    [Theory]
    [InlineData("三、支出决算情况说明", "90.00万元")]
    [InlineData("三、其他说明", null)] // the tables differ and nothing says which is meant
    public void The_right_amount_is_given_only_where_it_is_sure(string heading, string? expected) =>
        Assert.Equal(expected, Assert.Single(PackedText.Check<JH4002_TextSaysWhatTheTableSays>(Accounts("按功能分类，农林水支出96.00万元。", expected is null ? "85.00" : "90.00", heading)).Findings).Expected);

    [Theory]
    [InlineData("180.00", null)]
    [InlineData("188.00", Severity.Error)]
    public void What_was_carried_over_is_not_what_an_item_came_to(string amount, Severity? severity)
    {
        var finding = PackedText.Check<JH4002_TextSaysWhatTheTableSays>($"""
            青汀县农业农村局2024年度部门决算公开

            政府性基金预算财政拨款收入支出决算表
            单位：万元

            | 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余 |
            | | | | | 小计 | 基本支出 | 项目支出 | |
            | 212 | 城乡社区支出 | 5.00 | 200.00 | 180.00 | | 180.00 | 25.00 |

            八、政府性基金预算财政拨款收入支出决算情况说明

            城乡社区支出{amount}万元，主要用于沟渠修缮。
            """).Findings.SingleOrDefault();
        Assert.Equal(severity, finding?.Severity);
        if (finding is not null) Assert.DoesNotContain("5.00", finding.Message, StringComparison.Ordinal);
    }

    private static string OverProjects(string sentence) => $"""
        云岫县医疗保障局2024年度项目支出绩效自评工作报告

        一、完成情况

        {sentence}

        2024年度项目支出绩效自评表

        | 项目名称 | 夜校扩容 | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 走访帮扶商户家数 | ≥300家 | 357家 | 50 | 50 |
        | 效益指标 | 经济效益指标 | 收回拖欠租金金额 | ≥80万元 | 128.40万元 | 50 | 50 |
        | 总分 | | | | | 100 | 100 |
        """;

    [Theory]
    [InlineData("全年走访帮扶商户375家。", "375家")]
    [InlineData("全年走访帮扶商户共301家。", "301家")]
    [InlineData("2024年收回各类拖欠租金182.40万元。", "182.40万元")]
    [InlineData("全年走访帮扶小微商户375家。", "375家")] // another word between, and a slip of the digits
    [InlineData("全年走访帮扶商户375家，出动工作人员357人次。", "375家")] // of people, not of households
    [InlineData("全年走访帮扶商户375家，确认受益的120家。", "375家")]
    [InlineData("全年走访帮扶商户375家。摸底登记的有357家。", "375家")] // in another sentence
    public void A_sentence_in_nearly_the_words_of_a_row_is_a_question(string sentence, string reported)
    {
        var finding = Assert.Single(RuleText.Check<JH4002_TextSaysWhatTheTableSays>(OverProjects(sentence)));
        Assert.Equal((Severity.Warning, reported), (finding.Severity, finding.Reported));
    }

    [Theory]
    [InlineData("全年走访帮扶商户357家。")]
    [InlineData("全年走访帮扶小微商户120家。")] // narrower, no slip
    [InlineData("上半年走访帮扶商户175家。")]
    [InlineData("城东镇走访帮扶商户75家。")]
    [InlineData("计划走访帮扶商户300家。")]
    [InlineData("全年走访帮扶商户375人。")]
    [InlineData("2023年走访帮扶商户375家。")]
    [InlineData("全年走访帮扶商户375家，确认受益的357家。")] // the row's own figure stands in the sentence too
    public void A_narrower_or_equal_figure_in_nearly_the_words_is_silent(string sentence) => Assert.Empty(RuleText.Check<JH4002_TextSaysWhatTheTableSays>(OverProjects(sentence)));

    [Theory]
    [InlineData("复查登记摊位个数 | ≥300家 | 375家", 0)] // the sentence may tell that row
    [InlineData("复查登记摊位个数 | ≥300家 | 320家", 1)]
    [InlineData("出动工作人员人次 | ≥300人次 | 375人次", 1)] // the same number of something else
    [InlineData("摊主反映情况 | 良好 | 良好", 1)]
    public void A_figure_that_another_row_prints_is_no_question(string row, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4002_TextSaysWhatTheTableSays>(OverProjects("全年走访帮扶商户375家。").Replace("| 总分 |", $"| 产出指标 | 数量指标 | {row} | 0 | 0 |\n| 总分 |", StringComparison.Ordinal)).Count);

    private static string OfProject(string name, string row, string note) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | {name} | | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | {row} | 100 | 100 |

        {note}


        """;

    [Theory]
    [InlineData("全年走访帮扶商户375家。", "", 1)]
    [InlineData("", "全年走访帮扶商户375家。", 0)] // below the form of another project
    public void A_text_below_the_form_of_a_project_speaks_of_that_project(string below, string belowOther, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4002_TextSaysWhatTheTableSays>(
            OfProject("商户帮扶", "走访帮扶商户家数 | ≥300家 | 357家", below) + OfProject("夜校扩容", "夜校开课场次 | ≥20场 | 36场", belowOther)).Count);

    private const string WholeUnit = """
        2024年度部门整体支出绩效自评表

        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 走访帮扶商户 | ≥300家 | 357家 | 100 | 100 |


        """;

    private static string Unit(string rows) => $"""
        2024年度云岫县医疗保障局部门整体支出绩效自评报告

        一、绩效分析

        {rows}全年走访帮扶商户375家。
        """;

    [Fact]
    public void What_a_row_of_the_unit_says_in_the_same_letters_is_asked_once() =>
        Assert.Equal(["375家"], RuleText.Check<JH4002_TextSaysWhatTheTableSays>(WholeUnit + Unit("")).Select(f => f.Reported));

    [Theory]
    [InlineData("")]
    [InlineData("| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 夜校开课场次 | ≥20场 | 36场 | 100 | 100 |\n\n")] // the report has rows of its own
    public void A_row_of_another_form_in_the_same_letters_is_a_question(string rows)
    {
        var form = rows.Length > 0 ? WholeUnit : OfProject("商户帮扶", "走访帮扶商户 | ≥300家 | 357家", "");
        Assert.Equal([(Severity.Warning, "375家")], RuleText.Check<JH4002_TextSaysWhatTheTableSays>(form + Unit(rows)).Select(f => (f.Severity, f.Reported!)));
    }
}
