using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Tests.Audit;

namespace Jiheng.Engine.Tests.Cycle.Chains;

public sealed class StageTableTests
{
    private static readonly string Here = AcrossText.Evaluated("产出指标 | 数量指标 | 检查家数 | ≥84家 | 85家 | 45 | 45 | \n产出指标 | 数量指标 | 培训人次（人次） | ≥1200人次 | 1300人次 | 45 | 45 | ", project: "2024年医保基金监管经费");

    private static readonly string[] Older =
    [
        AcrossText.Monitored("产出指标 | 数量指标 | 检查家数 | 90家以上 | 57家 | 84家"),
        AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥0.12万人次\n产出指标 | 数量指标 | 检查家数 | ≥90家"),
        AcrossText.Evaluated("产出指标 | 数量指标 | 检查家数 | ≥80家 | 82家 | 90 | 90 | ", "100.00 | 100.00 | 95.00 | 10 | 95.00% | 9.5", 2023, "2023年度医保基金监管经费"),
    ];

    private static string Line(StageRow row) =>
        $"{row.Name}：{string.Join(" ", row.Entries.Select(e => $"{e.Form.Point}{e.Entry.Raw}{(e.IsChanged ? "※" : "")}"))}";

    [Fact]
    public void Every_indicator_and_amount_is_followed_in_the_order_of_time_under_all_names_of_the_project()
    {
        var table = Assert.Single(StageTable.Of(AcrossText.Filing(Here, Older)));
        Assert.Equal("2024年医保基金监管经费", table.Subject.Name);
        Assert.Equal(["2023年度医保基金监管经费", "医保基金监管经费", "2024年医保基金监管经费"], table.Subject.Names);
        Assert.Equal(
        [
            "年度资金总额·年初预算数：2023年自评100.00 2024年申报120.00 2024年监控120.00 2024年自评120.00",
            "年度资金总额·全年预算数：2023年自评100.00 2024年监控120.00 2024年自评120.00",
            "年度资金总额·全年执行数：2023年自评95.00 2024年自评118.80",
            "年度资金总额·截至监控时执行数：2024年监控70.00",
            "年度资金总额·全年预计执行数：2024年监控119.00",
            "检查家数：2023年自评≥80家 2024年申报≥90家 2024年监控90家以上 2024年自评≥84家※",
            "检查家数：2023年自评82家 2024年自评85家",
            "培训人次：2024年申报≥0.12万人次 2024年自评≥1200人次",
            "培训人次：2024年自评1300人次",
        ], table.Rows.Select(Line));
    }

    [Fact]
    public void The_text_says_the_year_once_and_marks_what_changed()
    {
        var text = StagesText.Of(AcrossText.Filing(Here, Older)).ToString();
        Assert.Contains("    指标值 检查家数：2023年自评 ≥80家； 2024年申报 ≥90家 → 监控 90家以上 → 自评 ≥84家※\n", text, StringComparison.Ordinal);
        Assert.Contains("  【2024年医保基金监管经费】（又名“2023年度医保基金监管经费”、“医保基金监管经费”）\n", text, StringComparison.Ordinal);
        Assert.Contains("  另有 3 项只在一份文件中出现。\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Alone_there_is_no_table()
    {
        Assert.Empty(StageTable.Of(AcrossText.Filing(Here)));
        Assert.Contains("没有可以前后对照的文件", StagesText.Of(AcrossText.Filing(Here)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_code_binds_names_and_two_names_of_one_document_never_become_one()
    {
        static string Coded(string name, string code, int year) => AcrossText.Declared("产出指标 | 数量指标 | 检查家数 | ≥90家", year, name).Replace("| 项目资金", $"| 项目编码 | {code} | | |\n| 项目资金", StringComparison.Ordinal);
        var subjects = DocumentChain.Of(AcrossText.Filing(Coded("基金监督管理服务", "430000221001", 2024), Coded("医保稽核", "430000221001", 2023))).Subjects;
        Assert.Equal(["医保稽核", "基金监督管理服务"], Assert.Single(subjects).Names);
        subjects = DocumentChain.Of(AcrossText.Filing(Coded("第一批救助资金", "430000221001", 2024) + "\n" + Coded("第二批救助资金", "430000221001", 2024), Coded("救助资金", "430000221001", 2023))).Subjects;
        Assert.Equal(2, subjects.Count);
    }

    [Fact]
    public void A_sentence_that_says_so_binds_two_names()
    {
        var here = AcrossText.Declared("产出指标 | 数量指标 | 检查家数 | ≥90家", 2024, "经办服务能力提升", note: "原“窗口建设补助”项目更名为“经办服务能力提升”项目。");
        var older = AcrossText.Declared("产出指标 | 数量指标 | 检查家数 | ≥80家", 2023, "窗口建设补助");
        Assert.Equal(["窗口建设补助", "经办服务能力提升"], Assert.Single(DocumentChain.Of(AcrossText.Filing(here, older)).Subjects).Names);
    }
}
