using System.Text;
using Jiheng.Documents.Csv;
using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Filings.Ledgers;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Documents.Tests.Filings;

/// <summary>The ledger of samples/ledgers put into a filing that has no figures.</summary>
public sealed class SampleLedgerTests
{
    private static string At(string name) => Path.Combine(Shared.Root, "samples", "ledgers", name);

    private static FilingData Blank => FilingReader.Read("filing.json", File.ReadAllBytes(At("filing.json")));

    private static LedgerResult Filled(Document ledger)
    {
        var pack = Shared.Packs.Load(Blank.Pack);
        return LedgerMerge.Of(Blank, [LedgerReader.Read(ledger, pack.Ledgers)], pack, wins: false);
    }

    private static Document Csv => CsvReader.ReadLedger("账.csv", File.ReadAllBytes(At("budget-execution.csv")));

    [Fact]
    public void It_fills_the_unit_its_projects_and_the_accounts()
    {
        var (data, told) = Filled(Csv);
        Assert.Equal(["账.csv：读入 8 行，另有合计 3 行，与各行之和相符。"], told);
        Assert.Equal(
        [
            "：年度资金总额 118.00 123.65 121.432745", // The form of the whole unit has no rows by source: the ledger's own words stay.
            "：一般公共预算财政拨款 118.00 121.65 119.432745", "：上年结转 2.00 2.00",
            "医保基金监管专项：年度资金总额 30.00 34.00 32.050925", "医保基金监管专项：当年财政拨款 30.00 32.00 30.050925", "医保基金监管专项：上年结转资金 2.00 2.00",
            "参保宣传“进万家”活动：年度资金总额 12.00 12.00 12.00", "参保宣传“进万家”活动：当年财政拨款 12.00 12.00 12.00",
        ], data.Projects.Prepend(data.Whole).SelectMany(s => s.Funds.Where(f => !f.Name.EndsWith("支出", StringComparison.Ordinal)).Select(f => $"{s.Name}：{f.Name} {string.Join(' ', f.Amounts.Values)}")));
        Assert.Equal(["expenditure 2101501 30101 63.65", "expenditure 2101501 30201 7.73182", "expenditure 2210201 30113 6.00", "expenditure 2101505 30227 27.14"],
            data.Accounts!.Lines.Take(4).Select(l => $"{l.Side} {l.Item} {l.Economic} {l.Amount}"));
    }

    [Fact]
    public void A_workbook_and_another_encoding_say_the_same()
    {
        var expected = Encoding.UTF8.GetString(FilingWriter.Write(Filled(Csv).Data));
        var workbook = CsvReader.ReadLedger("账.xlsx", DocumentWriters.Write("xlsx", Csv));
        Assert.Equal("xlsx", workbook.Format);
        Assert.Equal(expected, Encoding.UTF8.GetString(FilingWriter.Write(Filled(workbook).Data)));
        var gbk = CsvReader.ReadLedger("账.csv", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(File.ReadAllText(At("budget-execution.csv"))));
        Assert.Equal(expected, Encoding.UTF8.GetString(FilingWriter.Write(Filled(gbk).Data)));
    }

    [Fact]
    public void The_forms_print_its_amounts()
    {
        var forms = OfficialForms.Of(Filled(Csv).Data, Shared.Packs);
        var table = forms[0].Document.Blocks.OfType<Table>().Single();
        var row = table.Cells.First(c => c.Text.Contains("年度资金总额", StringComparison.Ordinal)).Row;
        // To the last 分, so that parts and totals still agree.
        Assert.Equal(["30.00", "34.00", "32.050925"], table.Row(row).Where(c => c.Row == row && c.IsFilled).Select(c => c.Text).Take(3));
    }
}
