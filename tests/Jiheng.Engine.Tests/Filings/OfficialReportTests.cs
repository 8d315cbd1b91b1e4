using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Engine.Tests.Filings;

public sealed class OfficialReportTests
{
    private static FundData Money(string budget, string spent) => new("年度资金总额", new Dictionary<string, string> { ["initial-budget"] = budget, ["adjusted-budget"] = budget, ["executed"] = spent });

    private static FilingData Data(params (string Title, string Text)[] chapters) => new()
    {
        Pack = "hunan/2024",
        Year = 2024,
        Unit = "云岫县医疗保障局",
        Whole = new() { Funds = [Money("1286.40", "1267.50")] },
        Projects = [new() { Name = "甲项目", Funds = [Money("300.00", "296.40")] }, new() { Name = "乙项目", Funds = [Money("170.00", "168.20")] }],
        Narrative = chapters.ToDictionary(c => c.Title, c => (IReadOnlyList<string>)[c.Text]),
    };

    private static List<string> Lines(FilingData data, out IReadOnlyList<string> missing) =>
        [.. OfficialReport.Of(data, OfficialReport.Due(data, TestPacks.Catalogue.Load(data.Pack)).First(), TestPacks.Catalogue.Load(data.Pack), [], out missing).Blocks.Select(b => b switch { Paragraph p => p.Text, Chart c => $"图：{c.Title}", Contents => "目录", NewPage => "新页", _ => "" })];

    [Fact]
    public void Sentences_and_charts_come_from_the_figures()
    {
        var lines = Lines(Data(("主要工作职能", "拟订医疗保障政策。")), out _);
        Assert.Equal(["云岫县医疗保障局2024年度部门整体支出绩效自评报告", "目录", "新页", "一、部门基本情况", "（一）主要工作职能", "拟订医疗保障政策。", "二、一般公共预算支出情况", "2024年度资金年初预算1286.40万元，全年预算1286.40万元，全年执行1267.50万元，预算执行率98.53%。"], lines.Take(8));
        Assert.Contains("共有2个项目，全年预算470.00万元，执行464.60万元，执行率98.85%。其中：甲项目全年预算300.00万元，执行296.40万元，执行率98.80%；乙项目全年预算170.00万元，执行168.20万元，执行率98.94%。", lines);
        Assert.Contains("图：2024年各项目预算执行情况（万元）", lines);
        // Each of them once.
        Assert.Equal(lines.Count, lines.Where(l => !l.StartsWith('【')).Distinct().Count() + lines.Count(l => l.StartsWith('【')));
    }

    [Fact]
    public void A_chapter_that_nobody_wrote_is_marked_and_told()
    {
        var lines = Lines(Data(("主要职能", "拟订医疗保障政策。")), out var missing);
        Assert.Contains("“下一步改进措施”没有写：逐条对应问题", missing);
        Assert.Contains("【待填：逐条对应问题】", lines);
        // An optional one is left out, and nobody is asked for it.
        Assert.DoesNotContain(missing, m => m.Contains("人员编制情况", StringComparison.Ordinal));
        Assert.DoesNotContain("（二）人员编制情况", lines);
    }

    [Fact]
    public void Without_an_amount_nothing_is_said_of_the_projects()
    {
        var data = Data(("主要工作职能", "拟订医疗保障政策。"));
        data = data with { Projects = [data.Projects[0], new() { Name = "丙项目" }] };
        Assert.DoesNotContain(Lines(data, out _), l => l.StartsWith("共有", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("≥95%", "≥", "95", "%")]
    [InlineData("≤ 12.5 万元", "≤", "12.5", "万元")]
    [InlineData("100%", "", "100", "%")]
    [InlineData("逐步提高", "定性", "逐步提高", "")]
    [InlineData("90-95%", "", "90-95", "%")]
    [InlineData("11月底前", "", "11", "月底前")]
    [InlineData("2024年10月底前", "定性", "2024年10月底前", "")]
    [InlineData("", "", "", "")]
    public void A_target_is_taken_apart(string target, string sign, string value, string unit) =>
        Assert.Equal((sign, value, unit), Jiheng.Engine.Reporting.Forms.TargetParts.Of(target) is var parts ? (parts.Sign, parts.Value, parts.Unit) : default);
}
