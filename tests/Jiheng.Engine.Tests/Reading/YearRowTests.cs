using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Tests.Audit;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>Rows of money called by years: each tells of its own year, and of what its columns say.</summary>
public sealed class YearRowTests
{
    private static string Report(string sentence, string header, string rows) =>
        $"云岫县粮食储备局2024年度部门整体绩效自评报告\n\n{sentence}\n\n单位：万元\n\n| {header} |\n" + string.Join('\n', rows.Split(';').Select(r => $"| {r} |"));

    private const string Header = "年度 | 预算数 | 支出数 | 其中：基本支出 | 项目支出 | 执行率";
    private const string Rows = "2023年 | 900.00 | 870.30 | 500.10 | 370.20 | 96.70%;2024年 | 950.00 | 931.00 | 521.00 | 410.00 | 98.00%";

    [Fact]
    public void Each_figure_is_of_its_rows_year()
    {
        var reading = ReadText.Read(Report("近两年情况见下表。", Header, Rows));
        Assert.Empty(reading.Losses);
        Assert.Equal(
            [
                "2023 预算数 900.00", "2023 支出数 870.30", "2023 基本支出 500.10", "2023 项目支出 370.20", "2023 2023年 96.70%",
                "2024 预算数 950.00", "2024 支出数 931.00", "2024 基本支出 521.00", "2024 项目支出 410.00", "2024 2024年 98.00%",
            ],
            reading.Facts.Where(f => f.InTable).OrderBy(f => f.Entry.Origin.Line).ThenBy(f => Rows.IndexOf(f.Entry.Raw, StringComparison.Ordinal)).Select(f => $"{f.Year} {f.Label} {f.Entry.Raw}"));
        Assert.Equal(["870.30=500.10+370.20", "931.00=521.00+410.00"], ReadText.Sums(reading));
    }

    [Theory]
    [InlineData("2023年部门支出870.30万元。", "")]
    [InlineData("2023年部门支出873.00万元。", "873.00万元")]
    [InlineData("2024年部门支出931.00万元。", "")]
    [InlineData("2023年项目支出372.00万元。", "372.00万元")]
    public void The_text_of_a_year_is_held_against_that_years_row(string sentence, string wrong) => Assert.Equal(
        wrong, string.Join(';', RuleText.Check<JH4001_OneQuantityOneValue>(Report(sentence, Header, Rows)).Select(f => f.Reported)));

    [Theory]
    [InlineData(Header, "2023年 | 900.00 | 870.30 | 500.10 | 370.20 | 96.70%;2024年 | 950.00 | 931.00 | 521.00 | 401.00 | 98.00%", "931.00")]
    [InlineData("年度 | 预算数 | 支出数 | 其中：项目支出 | 执行率", "2023年 | 900.00 | 870.30 | 370.20 | 96.70%;2024年 | 950.00 | 931.00 | 410.00 | 98.00%", "")] // one part is not all
    public void Parts_that_are_all_there_are_make_up_the_years_spending(string header, string rows, string wrong) => Assert.Equal(
        wrong, string.Join(';', RuleText.Check<JH3004_PartsEqualTotal>(Report("近两年情况见下表。", header, rows)).Select(f => f.Reported)));

    [Fact]
    public void A_years_rate_is_that_of_its_own_amounts() => Assert.Equal(
        ["98.90%"], RuleText.Check<JH3001_RateEqualsQuotient>(Report("近三年情况见下表。", Header,
            "2022年 | 800.00 | 780.00 | 400.00 | 380.00 | 97.50%;2023年 | 900.00 | 870.30 | 500.10 | 370.20 | 96.70%;2024年 | 950.00 | 931.00 | 521.00 | 410.00 | 98.90%")).Where(f => f.Severity == Severity.Error).Select(f => f.Reported));
}
