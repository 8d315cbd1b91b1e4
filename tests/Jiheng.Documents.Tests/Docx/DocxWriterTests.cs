using System.Text.RegularExpressions;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Docx;

public sealed class DocxWriterTests
{
    private const string MainPart = "word/document.xml";

    private static string MainXml(Document document) => WriterSample.Part(DocumentWriters.Write("docx", document), MainPart);

    [Fact]
    public void Headings_keep_their_levels() => Assert.Equal("¶ # 一\n¶ ## 二\n¶ ### 三\n¶ ##### 五\n¶ 文", Dump.Of(DocumentReaders.Read("x", DocumentWriters.Write("docx",
        BlankForm.Document([BlankForm.Heading("一"), BlankForm.Heading("二", 2), BlankForm.Heading("三", 3), BlankForm.Heading("五", 5), BlankForm.Text("文")])))));

    [Fact]
    public void What_is_filled_into_the_controls_is_read_back()
    {
        var answers = new Queue<string>(["某市道路养护", "一次性项目", "1100.00", "1000.00", "951.43", "95.14%", "9.51", "1000.00", "1000.00", "951.43"]);
        var filled = WriterSample.Change(DocumentWriters.Write("docx", BlankForm.Evaluation()), MainPart, xml =>
            Regex.Replace(xml, "<w:showingPlcHdr ?/>(.*?<w:sdtContent>).*?</w:sdtContent>", m =>
                answers.TryDequeue(out var answer) ? $"{m.Groups[1].Value}<w:r><w:t>{answer}</w:t></w:r></w:sdtContent>" : m.Value));
        var table = DocumentReaders.Read("填好.docx", filled).Blocks.OfType<Table>().Single();
        Assert.Equal(["项目名称", "某市道路养护", "项目类型", "一次性项目"], table.Row(0).Select(c => c.Text));
        Assert.Equal(["其中：财政拨款", "1000.00", "1000.00", "951.43", "—", "", "—"], table.Row(3).Select(c => c.Text));
        Assert.Equal("", table.At(4, 1)!.Text);
    }

    [Fact]
    public void Computed_cells_are_filled_in_and_say_how()
    {
        var main = MainXml(BlankForm.Evaluation());
        Assert.DoesNotContain("fldChar", main, StringComparison.Ordinal);
        Assert.Contains("w:val=\"填各项之和。\"", main, StringComparison.Ordinal);
        Assert.Contains("w:val=\"填百分比：执行数÷预算数。\"", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_are_lists_and_suggestions_take_other_words()
    {
        var main = MainXml(BlankForm.Evaluation());
        Assert.Matches("<w:dropDownList>.*?w:value=\"差\".*?</w:dropDownList>", main);
        Assert.Matches("<w:comboBox>.*?w:value=\"一次性项目\".*?</w:comboBox>", main);
        Assert.Contains("w:val=\"单位为万元，保留两位小数\"", main, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_official_margins_but_in_forms_and_turns_for_wide_tables()
    {
        Assert.Contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"", MainXml(BlankForm.Document([BlankForm.Text("文")])), StringComparison.Ordinal);
        Assert.Contains("w:top=\"1021\" w:right=\"1021\"", MainXml(BlankForm.Evaluation()), StringComparison.Ordinal);
        Assert.Contains("w:orient=\"landscape\"", MainXml(BlankForm.Document([BlankForm.Table(1, ["1|2|3|4|5|6|7|8"])])), StringComparison.Ordinal);
    }

    [Fact]
    public void Header_rows_repeat_and_no_row_is_broken()
    {
        var main = MainXml(BlankForm.Document([BlankForm.Table(1, ["甲|乙", "{}|{}"], new() { [(1, 0)] = BlankForm.Words, [(1, 1)] = BlankForm.Words })]));
        Assert.Equal((1, 2), (Regex.Count(main, "<w:tblHeader ?/>"), Regex.Count(main, "<w:cantSplit ?/>")));
    }
}
