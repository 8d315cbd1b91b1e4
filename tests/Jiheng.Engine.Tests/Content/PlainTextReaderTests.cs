using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Content;

/// <summary>
/// Documents as text and the blocks they give. Input: ⇥ stands for a TAB, ␌ for a form feed, ␤ for a soft line break.
/// Output: a table is drawn between lines of =, a row per line, cells apart by |, a cell's lines apart by /; any other line is a paragraph.
/// </summary>
public class PlainTextReaderTests
{
    [Fact]
    public void Cells_are_TAB_lines_and_rows_end_at_blank_lines() => Gives(
        """
        2024年度收支情况
        ⇥项目
        ⇥预算数
        ⇥决算数

        ⇥会议费
        ⇥2
        ⇥5.94

        """,
        """
        2024年度收支情况
        ===
        项目 | 预算数 | 决算数
        会议费 | 2 | 5.94
        ===
        """);

    [Fact]
    public void Spaces_may_stand_before_the_TAB() => Gives(
        """
         ⇥部门基本信息
        　⇥部门名称
        ⇥某局

        ⇥
        ⇥联系人
        """,
        """
        ===
        部门基本信息 | 部门名称 | 某局
         | 联系人
        ===
        """);

    [Fact]
    public void Lines_without_TAB_continue_the_cell() => Gives(
        """
        ⇥二级指
        标
        ⇥年度
        指标值
        ⇥偏差原因分析
        及改进措施

        ⇥产出指标
        (50 分)
        ⇥≥2次
        ⇥无
        """,
        """
        ===
        二级指/标 | 年度/指标值 | 偏差原因分析/及改进措施
        产出指标/(50 分) | ≥2次 | 无
        ===
        """);

    [Fact]
    public void A_bracket_after_a_blank_line_continues_the_cell_when_the_row_goes_on() => Gives(
        """
        ⇥一级指标
        ⇥二级指标
        ⇥分值

        ⇥满意度指标

        （10 分）
        ⇥服务对象满意度
        ⇥10

        ⇥总分
        ⇥100
        """,
        """
        ===
        一级指标 | 二级指标 | 分值
        满意度指标/（10 分） | 服务对象满意度 | 10
        总分 | 100
        ===
        """);

    [Fact]
    public void The_last_cell_of_a_row_may_hold_several_paragraphs() => Gives(
        """
        ⇥指标
        ⇥目标
        ⇥实际
        ⇥得分

        ⇥
        ⇥加强稽查
        ⇥开展业务培训

        打击欺诈骗保专项活动

        对各个医药机构进行检查

        ⇥绩效指标
        ⇥一级指标
        ⇥分值
        ⇥得分
        """,
        """
        ===
        指标 | 目标 | 实际 | 得分
         | 加强稽查 | 开展业务培训/打击欺诈骗保专项活动/对各个医药机构进行检查
        绩效指标 | 一级指标 | 分值 | 得分
        ===
        """);

    [Fact]
    public void A_blank_TAB_line_may_be_followed_by_the_cells_text() => Gives(
        """
        ⇥项目
        ⇥金额
        ⇥占比

        ⇥职能概述
        ⇥ 
        1.负责拟订全市医疗保险政策规划和标准，并组织实施。
          2.监督管理全市医疗保障基金，建立健全安全防控机制。


        ⇥年度任务
        ⇥见附件
        """,
        """
        ===
        项目 | 金额 | 占比
        职能概述 | 1.负责拟订全市医疗保险政策规划和标准，并组织实施。/2.监督管理全市医疗保障基金，建立健全安全防控机制。
        年度任务 | 见附件
        ===
        """);

    [Fact]
    public void Text_after_two_blank_lines_ends_the_table() => Gives(
        """
        ⇥综合评定
        ⇥优□ 良□


        本部门采取成立工作组的形式开展自评。
        三、实现情况
        """,
        """
        ===
        综合评定 | 优□ 良□
        ===
        本部门采取成立工作组的形式开展自评。
        三、实现情况
        """);

    [Fact]
    public void Two_blank_lines_end_the_table_where_one_would_not() => Gives(
        """
        ⇥指标
        ⇥得分
        ⇥原因

        ⇥结论
        ⇥完成

        其他事项

        ⇥得分
        ⇥97


        其他事项

        ⇥结论
        ⇥完成


        其他事项

        ⇥科室
        ⇥经费
        """,
        """
        ===
        指标 | 得分 | 原因
        结论 | 完成/其他事项
        得分 | 97
        ===
        其他事项
        ===
        结论 | 完成
        ===
        其他事项
        ===
        科室 | 经费
        ===
        """);

    [Theory]
    // Under a row narrower than others a short line is the cell's further paragraph, under a blank cell or a first cell it is not.
    [InlineData("结论 | 完成", "其他事项", true)]
    [InlineData("结论 | ", "其他事项", false)]
    [InlineData("结论", "其他事项", false)]
    [InlineData("结论", "（见附注）", false)]
    // Under a row as wide as the widest a sentence is none either.
    [InlineData("结论 | 得分 | 完成", "其他事项", true)]
    [InlineData("结论 | 得分 | 完成", "以上为自评结果，已报主管部门。", false)]
    [InlineData("结论 | 完成", "以上为自评结果，已报主管部门。", true)]
    public void One_blank_line_and_no_mark_leave_the_decision_to_the_row(string row, string line, bool isCells)
    {
        var cells = string.Concat(row.Split(" | ").Select(c => $"⇥{c}\n"));
        Gives($"⇥指标\n⇥得分\n⇥原因\n\n{cells}\n{line}\n\n⇥科室\n⇥经费",
            "===\n指标 | 得分 | 原因\n" + row + (isCells ? $"/{line}\n" : $"\n===\n{line}\n===\n") + "科室 | 经费\n===");
        // With nothing to follow there is no row that could show it to be the cell's.
        Gives($"⇥指标\n⇥得分\n⇥原因\n\n{cells}\n{line}", $"===\n指标 | 得分 | 原因\n{row}\n===\n{line}");
    }

    [Fact]
    public void A_row_that_goes_on_keeps_the_paragraphs_of_its_cell_until_regular_rows_are_full() => Gives(
        """
        ⇥职能
        ⇥说明

        负责监督基金，防范风险。
        ⇥得分

        ⇥经办
        ⇥服务
        ⇥9

        ⇥其他
        ⇥无
        ⇥完成

        各科室
        ⇥科室
        ⇥经费
        """,
        """
        ===
        职能 | 说明/负责监督基金，防范风险。 | 得分
        经办 | 服务 | 9
        其他 | 无 | 完成
        ===
        各科室
        ===
        科室 | 经费
        ===
        """);

    [Theory]
    // Lines directly under the last cell, to the end of the file.
    [InlineData("结论 | 完成", "本单位严格执行预算，完成目标。", true)]
    [InlineData("结论 | 完成", "本单位严格执行预算，完成目标。\n下一步将加强管理，提高效益。", false)]
    [InlineData("结论 | 本单位全面完成目标，成效明显。", "本单位严格执行预算，完成目标。\n下一步将加强管理，提高效益。", true)]
    [InlineData("结论 | ", "本单位严格执行预算，完成目标。\n下一步将加强管理，提高效益。", true)]
    [InlineData("结论 | 得分 | ", "某局", false)]
    [InlineData("结论 | 得分 | 完成", "某局", true)]
    [InlineData("结论 | 得分 | 完成", "本单位严格执行预算，完成目标。", false)]
    public void Lines_under_the_last_cell_of_the_file(string row, string lines, bool isCells)
    {
        var cells = string.Concat(row.Split(" | ").Select(c => $"⇥{c}\n"));
        var below = isCells ? (row.EndsWith(' ') ? "" : "/") + lines.Replace('\n', '/') + "\n===" : "\n===\n" + lines;
        Gives($"⇥指标\n⇥得分\n⇥原因\n\n{cells}{lines}", $"===\n指标 | 得分 | 原因\n{row}{below}");
    }

    [Fact]
    public void A_bracket_directly_under_a_figure_is_the_cells() => Gives(
        """
        ⇥指标
        ⇥得分
        ⇥原因

        ⇥产出
        ⇥97
        （满分 100 分）

        ⇥效益
        ⇥10
        （含加分）（2024年度）
        """,
        """
        ===
        指标 | 得分 | 原因
        产出 | 97/（满分 100 分）
        效益 | 10
        ===
        （含加分）（2024年度）
        """);

    [Fact]
    public void An_annex_label_and_a_title_end_the_table_without_a_blank_line() => Gives(
        """
        ⇥指标
        ⇥分值
        ⇥得分

        ⇥总分
        ⇥100
        ⇥97
         附件三

        2024年度项目支出绩效自评表
        ⇥项目名称
        ⇥稽查监管经费
        """,
        """
        ===
        指标 | 分值 | 得分
        总分 | 100 | 97
        ===
        附件三
        2024年度项目支出绩效自评表
        ===
        项目名称 | 稽查监管经费
        ===
        """);

    [Fact]
    public void An_annex_label_ends_the_table_after_words_too() => Gives(
        """
        ⇥指标
        ⇥结论

        ⇥总分
        ⇥优
        附表2：某局项目绩效情况
        ⇥项目名称
        ⇥稽查监管经费
        """,
        """
        ===
        指标 | 结论
        总分 | 优
        ===
        附表2：某局项目绩效情况
        ===
        项目名称 | 稽查监管经费
        ===
        """);

    [Fact]
    public void A_title_with_its_caption_ends_the_table() => Gives(
        """
        ⇥指标
        ⇥结论

        ⇥总分
        ⇥优
        项目支出绩效自评表（2024年度）
        填报单位：某某局   单位：万元
        ⇥项目名称
        ⇥稽查监管经费

        ⇥总分
        ⇥优

        某某局
        项目支出绩效目标申报表
        （2024年度）

        ⇥申报项目
        ⇥信用体系建设
        """,
        """
        ===
        指标 | 结论
        总分 | 优
        ===
        项目支出绩效自评表（2024年度）
        填报单位：某某局   单位：万元
        ===
        项目名称 | 稽查监管经费
        总分 | 优
        ===
        某某局
        项目支出绩效目标申报表
        （2024年度）
        ===
        申报项目 | 信用体系建设
        ===
        """);

    [Fact]
    public void The_name_of_a_form_inside_a_row_is_the_cells_text() => Gives(
        """
        ⇥指标
        ⇥依据
        ⇥得分

        ⇥自评质量
        ⇥见附件
        部门整体支出绩效自评表
        ⇥10

        ⇥公开
        ⇥附件
        附件2
        ⇥5
        """,
        """
        ===
        指标 | 依据 | 得分
        自评质量 | 见附件/部门整体支出绩效自评表 | 10
        公开 | 附件/附件2 | 5
        ===
        """);

    [Theory]
    [InlineData("自评 | 97", "附件2", "10")]
    [InlineData("自评 | ", "附件2", "10")]
    [InlineData("自评 | 见下", "附件2", "指标")]
    [InlineData("自评 | 见下", "\n部门整体支出绩效自评表", "10")]
    public void Labels_and_titles_are_no_cells_text_after_a_figure_a_blank_or_a_blank_line(string row, string line, string next)
    {
        var cells = string.Concat(row.Split(" | ").Select(c => $"⇥{c}\n"));
        Gives($"⇥指标\n⇥依据\n⇥得分\n\n{cells}{line}\n⇥{next}\n\n⇥公开\n⇥5",
            $"===\n指标 | 依据 | 得分\n{row}\n===\n{line.Trim()}\n===\n{next}\n公开 | 5\n===");
    }

    [Fact]
    public void A_columns_name_is_no_title() => Gives(
        """
        ⇥项目
        ⇥稽查

        ⇥目标
        ⇥年度
        各项完成情况
        ⇥得分
        ⇥原因
        """,
        """
        ===
        项目 | 稽查
        目标 | 年度/各项完成情况 | 得分 | 原因
        ===
        """);

    [Fact]
    public void A_number_never_continues_with_prose() => Gives(
        """
        ⇥指标
        ⇥分值
        ⇥得分
        ⇥原因

        ⇥总分
        ⇥97
        自评认为目标基本完成
        ⇥后续

        ⇥人数
        ⇥65
        人
        ⇥65
        """,
        """
        ===
        指标 | 分值 | 得分 | 原因
        总分 | 97
        ===
        自评认为目标基本完成
        ===
        后续
        人数 | 65/人 | 65
        ===
        """);

    [Theory]
    [InlineData("填表人：甲  联系电话：1")]
    [InlineData("说明：本表一式两份")]
    [InlineData("注1：以上为自评分")]
    [InlineData("附件：1、基础数据表")]
    [InlineData("二、绩效自评工作开展情况")]
    [InlineData("第二部分 决算情况说明")]
    [InlineData("（二）存在的问题")]
    [InlineData("## 二、存在的问题")]
    public void Notes_and_headings_end_the_table_after_one_blank_line(string line) => Gives(
        $"""
        ⇥指标
        ⇥得分
        ⇥原因

        ⇥总分
        ⇥优

        {line}

        ⇥一级指标
        ⇥分值
        """,
        $"""
        ===
        指标 | 得分 | 原因
        总分 | 优
        ===
        {line.TrimStart('#', ' ')}
        ===
        一级指标 | 分值
        ===
        """);

    [Fact]
    public void Items_of_a_list_in_a_cell_are_no_headings() => Gives(
        """
        ⇥项目
        ⇥金额
        ⇥占比

        ⇥职能
        ⇥一、拟订政策
        二、监督基金

        三、经办管理

        ⇥收入
        ⇥10
        ⇥5%
        """,
        """
        ===
        项目 | 金额 | 占比
        职能 | 一、拟订政策/二、监督基金/三、经办管理
        收入 | 10 | 5%
        ===
        """);

    [Fact]
    public void Numbered_items_with_clauses_are_paragraphs_of_the_cell() => Gives(
        """
        ⇥项目
        ⇥金额
        ⇥占比

        ⇥职能
        ⇥主要职责：

        （一）贯彻落实方针政策，组织实施。

        （二）拟订筹资政策；统筹待遇标准。

        ⇥收入
        ⇥10
        ⇥5%
        """,
        """
        ===
        项目 | 金额 | 占比
        职能 | 主要职责：/（一）贯彻落实方针政策，组织实施。/（二）拟订筹资政策；统筹待遇标准。
        收入 | 10 | 5%
        ===
        """);

    [Fact]
    public void A_paragraph_of_a_cell_may_end_the_way_a_title_does() => Gives(
        """
        ⇥项目
        ⇥金额
        ⇥占比

        ⇥内容
        ⇥监督检查

        项目完成情况

        ⇥收入
        ⇥10
        ⇥5%

        ⇥说明
        ⇥已公开

        各科室经费情况
        ⇥科室
        ⇥经费
        """,
        """
        ===
        项目 | 金额 | 占比
        内容 | 监督检查/项目完成情况
        收入 | 10 | 5%
        说明 | 已公开
        ===
        各科室经费情况
        ===
        科室 | 经费
        ===
        """);

    [Fact]
    public void The_example_of_the_specification() => Gives(
        """
        ⇥指标
        ⇥分值

        ⇥满意度指标
        （10 分）
        ⇥10

        """,
        """
        ===
        指标 | 分值
        满意度指标/（10 分） | 10
        ===
        """);

    [Fact]
    public void Text_under_a_full_row_whose_last_cell_is_blank_ends_the_table() => Gives(
        """
        ⇥指标
        ⇥得分
        ⇥原因

        ⇥参保率
        ⇥10
        ⇥
        上述结果已报主管部门
        ⇥一级指标
        ⇥分值
        """,
        """
        ===
        指标 | 得分 | 原因
        参保率 | 10 | 
        ===
        上述结果已报主管部门
        ===
        一级指标 | 分值
        ===
        """);

    [Fact]
    public void A_cell_too_many_for_a_regular_table_begins_the_next_one() => Gives(
        """
        ⇥指标
        ⇥结论

        ⇥参保率
        ⇥完成

        ⇥总分
        ⇥优
        各项目情况
        ⇥项目名称
        ⇥经费
        """,
        """
        ===
        指标 | 结论
        参保率 | 完成
        总分 | 优
        ===
        各项目情况
        ===
        项目名称 | 经费
        ===
        """);

    [Fact]
    public void The_same_first_label_begins_the_same_form_again() => Gives(
        """
        ⇥项目名称
        ⇥稽查经费
        ⇥金额
        ⇥1

        ⇥结论
        ⇥完成

        另一项目

        ⇥项目名称
        ⇥培训经费
        ⇥金额
        ⇥2
        """,
        """
        ===
        项目名称 | 稽查经费 | 金额 | 1
        结论 | 完成
        ===
        另一项目
        ===
        项目名称 | 培训经费 | 金额 | 2
        ===
        """);

    [Fact]
    public void A_line_that_announces_a_table_ends_the_one_before() => Gives(
        """
        ⇥指标
        ⇥得分
        ⇥原因

        ⇥结论
        ⇥完成

        项目资金见下表：

        ⇥资金
        ⇥执行率
        """,
        """
        ===
        指标 | 得分 | 原因
        结论 | 完成
        ===
        项目资金见下表：
        ===
        资金 | 执行率
        ===
        """);

    [Fact]
    public void Prose_up_to_the_end_of_the_file_is_no_cell() => Gives(
        """
        ⇥指标
        ⇥得分
        ⇥原因

        ⇥结论
        ⇥完成
        本单位严格执行预算，全年目标基本完成。
        下一步将加强预算管理，提高资金使用效益。
        """,
        """
        ===
        指标 | 得分 | 原因
        结论 | 完成
        ===
        本单位严格执行预算，全年目标基本完成。
        下一步将加强预算管理，提高资金使用效益。
        """);

    [Fact]
    public void A_short_last_cell_keeps_its_lines_at_the_end_of_the_file() => Gives(
        """
        ⇥审核内容
        ⇥意见
        ⇥日期

        ⇥审核
        ⇥同意
        某局（盖章）
        """,
        """
        ===
        审核内容 | 意见 | 日期
        审核 | 同意/某局（盖章）
        ===
        """);

    [Fact]
    public void A_TAB_before_a_paragraph_makes_no_table() => Gives(
        """
        （图6：支出结构）

        ⇥（三）支出决算具体情况
        2023年度支出决算数为570.73万元，完成预算的100%。
        ⇥（四）其他情况

        ⇥
        无。
        """,
        """
        （图6：支出结构）
        （三）支出决算具体情况
        2023年度支出决算数为570.73万元，完成预算的100%。
        （四）其他情况
        无。
        """);

    [Fact]
    public void Sentences_that_all_begin_with_a_TAB_are_paragraphs() => Gives(
        """
        ⇥本单位严格执行预算，成效明显。
        ⇥下一步将加强预算管理工作。
        """,
        """
        本单位严格执行预算，成效明显。
        下一步将加强预算管理工作。
        """);

    [Fact]
    public void A_title_in_the_table_is_a_row_of_one_cell() => Gives(
        """
        附表：自评表（2023年度）
         ⇥某区绩效目标自评表

        ⇥（2023年度）

        ⇥主管部门
        ⇥医保局
        """,
        """
        附表：自评表（2023年度）
        ===
        某区绩效目标自评表
        （2023年度）
        主管部门 | 医保局
        ===
        """);

    [Fact]
    public void A_page_break_ends_the_table() => Gives(
        """
        ⇥指标
        ⇥得分
        ␌⇥指标
        ⇥得分
        说明␌下一页
        """,
        """
        ===
        指标 | 得分
        ===
        ===
        指标 | 得分/说明
        ===
        下一页
        """);

    [Fact]
    public void Pipe_tables_lose_their_rule_and_a_blank_head() => Gives(
        """
        总体得分情况表

        | 指标 | 权重 |
        |------|:--:|
        | 执行率 \| 进度 | 10 |
        | | 25 |

        | | |
        |--|--|
        | 一、基本情况 | 1 |
        无。
        """,
        """
        总体得分情况表
        ===
        指标 | 权重
        执行率 | 进度 | 10
         | 25
        ===
        ===
        一、基本情况 | 1
        ===
        无。
        """);

    [Fact]
    public void Pipes_without_a_rule_need_two_equal_rows() => Gives(
        """
        | 甲 | 1 |
        | 乙 | 2 |

        优|良|中|差
        | 丙 | 3 |

        | 丁 | 4 | 5 |
        | 戊 |
        """,
        """
        ===
        甲 | 1
        乙 | 2
        ===
        优|良|中|差
        | 丙 | 3 |
        | 丁 | 4 | 5 |
        | 戊 |
        """);

    [Fact]
    public void A_pipe_table_ends_a_table_of_TAB_lines() => Gives(
        """
        ⇥指标
        ⇥得分
        | 甲 | 1 |
        |--|--|
        ⇥科室
        ⇥经费
        """,
        """
        ===
        指标 | 得分
        ===
        ===
        甲 | 1
        ===
        ===
        科室 | 经费
        ===
        """);

    [Fact]
    public void Residue_of_bookmarks_is_not_text() => Gives(
        """
        [bookmark: _Toc1][bookmark: _Toc2]第二部分
        3、 [bookmark: _Toc3]绩效分析
        [bookmark: _Toc4]
        [bookmark: 见附件] 保留[bookmark
        ⇥[bookmark: _GoBack]“三公”经费
        ⇥1
        """,
        """
        第二部分
        3、 绩效分析
        保留[bookmark
        ===
        “三公”经费 | 1
        ===
        """);

    [Fact]
    public void Headings_have_their_level()
    {
        var paragraphs = Read("# 一级\n### 三级 ##\n#无空格\n#######\n正文 #").Blocks.Cast<Paragraph>();
        Assert.Equal([("一级", 1), ("三级", 3), ("#无空格", null), ("#######", null), ("正文 #", (int?)null)],
            paragraphs.Select(p => (p.Text, p.HeadingLevel)));
    }

    [Fact]
    public void A_soft_break_gives_the_paragraph_a_second_line_on_the_same_line_of_the_file()
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Read("\n 甲\u2028 乙\v丙\u3000").Blocks));
        Assert.Equal([("甲", 2), ("乙", 2), ("丙", 2)], paragraph.Lines.Select(l => (l.Text, l.Origin.Line!.Value)));
        Assert.Equal("甲 | 乙/丙", Drawn("⇥甲\n⇥乙␤⇥丙").Split('\n')[1]);
    }

    [Theory]
    [InlineData("甲\r\n乙\r丙\n\r\n丁")]
    [InlineData("\uFEFF甲\n乙\r\n丙\r\r丁")]
    public void Every_kind_of_line_end_counts_once(string text)
    {
        Assert.Equal([("甲", 1), ("乙", 2), ("丙", 3), ("丁", 5)],
            Read(text).Blocks.Select(b => (((Paragraph)b).Text, ((Paragraph)b).Origin.Line!.Value)));
    }

    [Fact]
    public void Paragraphs_are_trimmed_and_have_only_a_line()
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Read("\u3000\u00A0附件 一\u3000\r\n").Blocks));
        Assert.Equal("附件 一", paragraph.Text);
        Assert.Equal(new Jiheng.Engine.Diagnostics.Origin("a.txt", "附件 一") { Line = 1 }, paragraph.Origin);
        Assert.Null(paragraph.HeadingLevel);
    }

    [Fact]
    public void A_short_row_is_packed_left_and_its_last_cell_spans_to_the_edge()
    {
        var table = Assert.IsType<Table>(Assert.Single(Read("\t甲\n\t乙\n\t丙\n\t丁\n\n\t\n\t戊").Blocks));
        Assert.Equal((1, 2, 4), (table.Number, table.RowCount, table.ColumnCount));
        Assert.Equal([(0, 0, 1), (0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 0, 1), (1, 1, 3)], table.Cells.Select(c => (c.Row, c.Column, c.ColumnSpan)));
        Assert.All(table.Cells, c => Assert.Equal(1, c.RowSpan));
        Assert.Equal("戊", table.At(1, 3)!.Text);
        Assert.True(table.At(1, 0)!.IsBlank);
        Assert.Equal(6, table.At(1, 0)!.Origin.Line);
    }

    [Fact]
    public void A_cells_place_is_its_first_printed_line_and_each_line_has_its_own()
    {
        var table = Assert.IsType<Table>(Read("标题\n\t甲\n\t\n 乙\n\n（丙）\n\t丁").Blocks[1]);
        var cell = table.At(0, 1)!;
        Assert.Equal(("乙（丙）", 4, 1, 1, 2), (cell.Origin.Text, cell.Origin.Line, cell.Origin.Table, cell.Origin.Row, cell.Origin.Column));
        Assert.Equal([(" 乙", "乙", 4), ("（丙）", "（丙）", 6)], cell.Lines.Select(l => (l.Text, l.Origin.Text, l.Origin.Line!.Value)));
    }

    [Fact]
    public void A_text_without_anything_is_a_document()
    {
        foreach (var text in new[] { "", "\uFEFF", "\n\r\n\f\t\n \u3000", "\u200B" }) Assert.Empty(Read(text).Blocks);
        Assert.Equal(("txt", "a.txt", ""), (Read("").Format, Read("").File, Read("").Sha256));
    }

    private static void Gives(string text, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n").Trim('\n'), Drawn(text));

    private static Document Read(string text) => PlainTextReader.Read("a.txt", text);

    private static string Drawn(string text)
    {
        text = text.Replace('⇥', '\t').Replace('␌', '\f').Replace('␤', '\u2028');
        var lines = new List<string>();
        foreach (var block in PlainTextHonesty.Check(text).Blocks)
        {
            if (block is Paragraph paragraph) lines.Add(paragraph.Text);
            else if (block is Table table)
                lines.AddRange([
                    "===",
                    .. Enumerable.Range(0, table.RowCount).Select(r =>
                        string.Join(" | ", table.Row(r).Select(c => string.Join("/", c.Lines.Select(l => l.Text.Trim()))))),
                    "===",
                ]);
        }
        return string.Join('\n', lines);
    }
}
