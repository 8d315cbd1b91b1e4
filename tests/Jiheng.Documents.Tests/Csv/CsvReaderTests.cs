using System.Text;
using Jiheng.Documents.Csv;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Csv;

public sealed class CsvReaderTests
{
    private static string[] Rows(Document document)
    {
        var table = document.Blocks.OfType<Table>().Single();
        return [.. Enumerable.Range(0, table.RowCount).Select(r => string.Join('|', Enumerable.Range(0, table.ColumnCount).Select(c => table.At(r, c)?.Text ?? "·")))];
    }

    // · stands for a cell that a short row does not have.
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b", "1|2")]
    [InlineData("a,b\r\n1,2", "a|b", "1|2")]
    [InlineData("a,b,c\n1\n", "a|b|c", "1|·|·")]
    [InlineData("a\tb\n1,5\t2\n", "a|b", "1,5|2")]
    [InlineData("a;b;c\n1;2,5;3\n", "a|b|c", "1|2,5|3")]
    [InlineData("a,\"b, c\",d\n\"1,234.50\",\"say \"\"so\"\"\",\"\"\n", "a|b, c|d", "1,234.50|say \"so\"|")]
    [InlineData("a,\"b\nc\",d\n1,2,3\n", "a|bc|d", "1|2|3")]
    [InlineData("a,b\n\n1,2\n", "a|b", "|·", "1|2")]
    public void Records_are_rows_and_fields_are_cells(string text, params string[] rows) => Assert.Equal(rows, Rows(CsvReader.Read("a.csv", text)));

    [Fact]
    public void A_cell_knows_its_line_row_and_column()
    {
        var cell = CsvReader.Read("a.csv", "标题\n\"多\n行\",2\n3,4\n").Blocks.OfType<Table>().Single().At(2, 1)!;
        Assert.Equal(("a.csv", (int?)4, (int?)3, (int?)2, "4"), (cell.Origin.File, cell.Origin.Line, cell.Origin.Row, cell.Origin.Column, cell.Origin.Text));
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void It_is_decoded_as_any_text_is(string encoding)
    {
        const string Text = "项目名称,执行数（元）\n医保基金监管,10\n";
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Text),
            "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Text),
        };
        Assert.Equal(["项目名称|执行数（元）", "医保基金监管|10"], Rows(CsvReader.ReadLedger("a.csv", bytes)));
    }

    [Theory]
    [InlineData("a,\"b\nc,d\n", "第1行的引号没有结束")]
    public void A_quote_that_nothing_closes_is_refused(string text, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<UnreadableDocumentException>(() => CsvReader.Read("a.csv", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_beyond_any_ledger_is_refused_before_it_is_laid_out()
    {
        Assert.Throws<UnreadableDocumentException>(() => CsvReader.Read("a.csv", new string(',', 1000)));
        Assert.Throws<UnreadableDocumentException>(() => CsvReader.Read("a.csv", new string(',', 150) + string.Concat(Enumerable.Repeat("\n1", 20_000))));
    }
}
