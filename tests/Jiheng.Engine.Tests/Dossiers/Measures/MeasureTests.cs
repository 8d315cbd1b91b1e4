using System.Text;
using Jiheng.Engine.Dossiers.Measures;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Dossiers.Measures;

public sealed class MeasureTests
{
    private const string Enrolment = """
        云岫县参保台账

        | 姓名编号 | 参保状态 | 参保日期 | 缴费（元） |
        |---|---|---|---|
        | 001 | 正常参保 | 2024-01-05 | 400 |
        | 002 | 暂停参保 | 2024-02-01 |  |
        | 003 | 正常参保 | 2024-03-11 | 1,200.50 |
        | 003 | 正常参保 | 2024-12-31 | (200.50) |
        | 合计 |  |  | 1,400.00 |
        """;

    private static Measured Compute(string values, string formula = "", string unit = "", int decimals = 0, string? ledger = null) =>
        Measure.Read(Encoding.UTF8.GetBytes($$"""{ "schema": "jiheng/measure/1", "values": { {{values}} }, {{(formula.Length > 0 ? $"\"formula\": \"{formula}\", " : "")}}{{(unit.Length > 0 ? $"\"unit\": \"{unit}\", " : "")}}"decimals": {{decimals}} }"""))
            .Compute(new Dictionary<string, LedgerTable> { ["参保台账.csv"] = LedgerTable.Of(PlainTextReader.Read("参保台账.csv", ledger ?? Enrolment)) });

    [Theory]
    [InlineData("\"take\": \"count\"", "4")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"参保状态\", \"is\": \"正常参保\" } ]", "3")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"参保状态\", \"is-not\": \"正常参保\" } ]", "1")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"参保状态\", \"one-of\": [\"正常参保\", \"暂停参保\"] } ]", "4")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"缴费（元）\", \"at-least\": \"400\" } ]", "2")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"缴费（元）\", \"above\": \"400\" } ]", "1")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"缴费（元）\", \"at-most\": \"400\" } ]", "2")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"缴费（元）\", \"below\": \"400\" } ]", "1")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"缴费（元）\", \"blank\": true } ]", "1")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"缴费（元）\", \"not-blank\": true } ]", "3")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"参保日期\", \"from\": \"2024-02-01\" }, { \"column\": \"参保日期\", \"to\": \"2024-03-11\" } ]", "2")]
    [InlineData("\"take\": \"distinct\", \"column\": \"姓名编号\"", "3")]
    [InlineData("\"take\": \"sum\", \"column\": \"缴费（元）\"", "1400")]
    [InlineData("\"take\": \"average\", \"column\": \"缴费（元）\"", "467")]
    [InlineData("\"take\": \"min\", \"column\": \"缴费（元）\"", "-201")]
    [InlineData("\"take\": \"max\", \"column\": \"缴费（元）\"", "1201")]
    public void A_value_is_taken_from_the_rows_that_meet_the_conditions(string how, string text) => Assert.Equal(text, Compute($"\"数\": {{ \"ledger\": \"参保台账.csv\", {how} }}").Text);

    [Fact]
    public void A_rate_is_computed_with_each_step_told()
    {
        var measured = Compute("""
            "参保人数": { "ledger": "参保台账.csv", "take": "distinct", "column": "姓名编号", "where": [ { "column": "参保状态", "is": "正常参保" } ] },
            "常住人口": { "number": "3", "source": "年度统计公报" }
            """, "参保人数 ÷ 常住人口 × 100%", "%", 2);
        Assert.Equal("66.67%", measured.Text);
        Assert.Equal("参保人数 = 2：台账“参保台账.csv”中“参保状态”是“正常参保”的行，“姓名编号”不同值的个数；共4行，符合3行，另有合计行1行没有算（第9行）", measured.Lineage[0]);
        Assert.Equal("常住人口 = 3：年度统计公报", measured.Lineage[1]);
        Assert.Contains("2 ÷ 3", measured.Lineage[2], StringComparison.Ordinal);
        Assert.Equal("结果：66.67%（四舍五入到2位小数）", measured.Lineage[3]);
    }

    [Theory]
    [InlineData("\"take\": \"sum\", \"column\": \"缴费\"", "没有“缴费”栏，有的栏是 姓名编号、参保状态")]
    [InlineData("\"take\": \"sum\", \"column\": \"参保状态\"", "第5行“参保状态”是“正常参保”，不是数字")]
    [InlineData("\"take\": \"average\", \"column\": \"缴费（元）\", \"where\": [ { \"column\": \"参保状态\", \"is\": \"终止\" } ]", "没有符合条件")]
    [InlineData("\"take\": \"count\", \"where\": [ { \"column\": \"参保状态\", \"from\": \"2024-01-01\" } ]", "不是日期")]
    public void What_cannot_be_computed_is_told_by_place(string how, string said) =>
        Assert.Contains(said, Assert.Throws<MeasureRefusedException>(() => Compute($"\"数\": {{ \"ledger\": \"参保台账.csv\", {how} }}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_divided_by_nothing()
    {
        const string Values = """ "甲": { "number": "1", "source": "公报" }, "乙": { "number": "0", "source": "公报" } """;
        Assert.Contains("算不出来", Assert.Throws<MeasureRefusedException>(() => Compute(Values, "甲 ÷ 乙")).Message, StringComparison.Ordinal);
        Assert.Contains("没有台账", Assert.Throws<MeasureRefusedException>(() => Compute("\"数\": { \"ledger\": \"别的.csv\", \"take\": \"count\" }")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"数\": { \"ledger\": \"a\", \"take\": \"count\", \"wher\": [] }", "")]
    [InlineData("\"数\": { \"number\": \"1\" }", "出处")]
    [InlineData("\"数\": { \"ledger\": \"a\", \"take\": \"sum\" }", "取哪一栏")]
    [InlineData("\"数\": { \"ledger\": \"a\", \"take\": \"count\", \"where\": [ { \"column\": \"b\" } ] }", "一种判断")]
    [InlineData("\"甲\": { \"number\": \"1\", \"source\": \"s\" }, \"乙\": { \"number\": \"1\", \"source\": \"s\" }", "要写公式")]
    public void What_the_format_does_not_know_is_refused(string values, string said) => Assert.Contains(said, Assert.Throws<FilingRefusedException>(() => Compute(values)).Message, StringComparison.Ordinal);
}
