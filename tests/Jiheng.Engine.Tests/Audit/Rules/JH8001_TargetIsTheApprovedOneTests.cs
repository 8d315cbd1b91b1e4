using Jiheng.Engine.Audit.Rules.Across;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH8001_TargetIsTheApprovedOneTests
{
    private static IReadOnlyList<Finding> Check(string approved, string printed, string note = "", string name = "培训人次") => AcrossText.Check<JH8001_TargetIsTheApprovedOne>(
        AcrossText.Evaluated($"产出指标 | 数量指标 | {name} | {printed} | 1300人次 | 90 | 90 | ", note: note), AcrossText.Declared($"产出指标 | 数量指标 | 培训人次 | {approved}"));

    [Fact]
    public void Another_figure_than_the_approved_one_is_an_error_at_the_later_form()
    {
        var finding = Assert.Single(Check("≥1200人次", "≥1000人次"));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("项目“医保基金监管经费”的“培训人次”申报的指标值是≥1200人次，自评表印为≥1000人次。", finding.Message);
        Assert.Equal(("≥1000人次", "≥1200人次"), (finding.Reported, finding.Expected));
        Assert.Equal(["本份.txt", "旧1.txt"], finding.Places.Select(p => p.Origin.File));
    }

    [Theory]
    [InlineData("≥95%", "不低于95%")]
    [InlineData("≥95%", "95%以上")]
    [InlineData("≥95%", "95%")] // the sign stands in another column of many forms
    [InlineData("1200人次", "0.12万人次")]
    [InlineData("≤345.60万元", "≤3,456,000元")]
    [InlineData("≤345.60万元", "≤3,456,012.30元")] // rounded rightly
    [InlineData("12月底前", "12月底前")]
    [InlineData("90-95%", "90-95%")]
    [InlineData("/", "≥5次")] // nothing was approved there
    public void What_says_the_same_is_not(string approved, string printed) => Assert.Empty(Check(approved, printed));

    [Theory]
    [InlineData("≥95%", "≤95%")]
    [InlineData("≥90%", "良好")]
    [InlineData("逐步提高", "保持稳定")]
    [InlineData("≥95%", "≥95家")]
    public void Other_words_are_a_question(string approved, string printed) => Assert.Equal(Severity.Warning, Assert.Single(Check(approved, printed)).Severity);

    [Theory]
    [InlineData("经县财政局批复，培训人次指标值由1200人次调整为1000人次。", -1)]
    [InlineData("年中因场地减少，培训人次调减至1000人次。", -1)]
    [InlineData("年中对培训人次作了调整。", (int)Severity.Warning)]
    [InlineData("经县财政局批复，培训人次指标由1200人次降至1000人次。", -1)]
    [InlineData("原定1200人次，因场地减少，批准后执行1000人次。", -1)]
    [InlineData("培训任务从1200人次到1000人次，见云财预〔2024〕35号。", (int)Severity.Warning)]
    [InlineData("全年培训人次完成1300人次。", (int)Severity.Error)]
    public void A_change_that_is_told_counts(string note, int severity)
    {
        var findings = Check("≥1200人次", "≥1000人次", note);
        if (severity < 0) Assert.Empty(findings);
        else Assert.Equal((Severity)severity, Assert.Single(findings).Severity);
    }

    [Fact]
    public void A_letter_of_the_year_tells_of_a_change_too() => Assert.Empty(AcrossText.Check<JH8001_TargetIsTheApprovedOne>(
        AcrossText.Evaluated("产出指标 | 数量指标 | 培训人次 | ≥1000人次 | 1300人次 | 90 | 90 | "), AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次"),
        "关于调整澄溪县医疗保障局2024年度绩效目标的批复\n\n澄溪县医疗保障局：\n同意将2024年度培训人次由1200人次调整为1000人次。"));

    [Fact]
    public void A_name_that_is_only_alike_gives_a_question() => Assert.Equal(Severity.Warning, Assert.Single(Check("≥1200人次", "≥1000人次", name: "计划培训数量")).Severity);

    [Fact]
    public void One_of_two_declarations_of_the_year_is_enough() => Assert.Empty(AcrossText.Check<JH8001_TargetIsTheApprovedOne>(
        AcrossText.Evaluated("产出指标 | 数量指标 | 培训人次 | ≥1000人次 | 1300人次 | 90 | 90 | "),
        AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1000人次"), AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次")));

    [Theory]
    [InlineData(2023, "医保基金监管经费", "澄溪县医疗保障局")] // another year
    [InlineData(2024, "信息系统运维", "澄溪县医疗保障局")] // another project
    [InlineData(2024, "医保基金监管经费", "白栗县医疗保障局")] // another unit
    [InlineData(2024, "医保基金监管经费", "澄溪县医疗保障局信息中心")] // a body below it
    [InlineData(2024, "医保基金监管经费（第二批）", "澄溪县医疗保障局")] // other money
    public void Only_the_same_thing_is_compared(int year, string project, string unit) => Assert.Empty(AcrossText.Check<JH8001_TargetIsTheApprovedOne>(
        AcrossText.Evaluated("产出指标 | 数量指标 | 培训人次 | ≥1000人次 | 1300人次 | 90 | 90 | "), AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次", year, project, unit: unit)));
}
