using System.Xml.Linq;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Documents.Tests.Xlsx;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using static Jiheng.Documents.Tests.Xlsx.XlsxSample;

namespace Jiheng.Documents.Tests.Annotating;

public sealed class AnnotatedXlsxTests
{
    private static readonly XNamespace S = Transitional;

    [Fact]
    public void A_note_a_colour_and_a_line_in_the_list_for_each()
    {
        var sample = new XlsxSample().Sheet(Rows("指标|值", "执行率|95%"), name: "附件'2");
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.OnSheet("附件'2", 2, 2), "第1条【错误】不符\n应为96%"), Annotated.At(Annotated.OnSheet("附件'2", 2, 1), "见第1条", "", Severity.Note) with { IsPointer = true });
        Assert.Empty(copy.Remarks);
        Assert.Equal(["A2 见第1条", "B2 第1条【错误】不符\n应为96%"], Notes(copy.Bytes, 0));
        var list = XDocument.Parse(WriterSample.Part(copy.Bytes, "xl/worksheets/sheet2.xml"));
        Assert.Equal("1|附件'2!B2|错误|第1条【错误】不符\n应为96%", string.Join('|', list.Descendants(S + "row").Last().Elements().Select(c => c.Value)));
        Assert.Equal("'附件''2'!B2", Assert.Single(list.Descendants(S + "hyperlink")).Attribute("location")!.Value);
        // The list is no content, and the reader says so.
        var read = DocumentReaders.Read("样本.xlsx", copy.Bytes);
        Assert.Equal(Dump.Of(sample.Read()), Dump.Of(read));
        Assert.Equal("工作簿有 2 条批注和批注副本附加的意见清单（工作表“审核意见”），未作为正文读取；公开或报送前请处理批注。", Assert.Single(read.Remarks).Text);
    }

    [Fact]
    public void A_sheet_that_is_only_called_like_the_list_is_content()
    {
        var sample = new XlsxSample().Sheet(Rows("甲|乙")).Sheet(Rows("意见|说明", "同意|无"), name: "审核意见");
        Assert.Contains("同意", Dump.Of(sample.Read()), StringComparison.Ordinal);
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.OnSheet("审核意见", 2, 1), "意见")).Bytes;
        Assert.Equal(Dump.Of(sample.Read()), Dump.Of(DocumentReaders.Read("样本.xlsx", copy)));
        Assert.Contains("name=\"审核意见2\"", WriterSample.Part(copy, "xl/workbook.xml"), StringComparison.Ordinal);
        // A copy of a copy has two lists, neither of them content.
        var again = Annotated.Copy(copy, Annotated.At(Annotated.OnSheet("审核意见", 2, 1), "再审")).Bytes;
        Assert.Equal(Dump.Of(sample.Read()), Dump.Of(DocumentReaders.Read("样本.xlsx", again)));
        Assert.Equal(["A2 意见\n再审"], Notes(again, 1));
    }

    [Fact]
    public void Shared_styles_are_not_changed_and_a_colour_that_says_worse_stays()
    {
        var sample = new XlsxSample().Format("0.00%").Boxed().Sheet($"""<row r="1">{Number("A1", "0.5", 1)}{Number("B1", "0.5", 1)}{Number("C1", "0.5", 1)}</row>""");
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.OnSheet("表1", 1, 2), "错"), Annotated.At(Annotated.OnSheet("表1", 1, 2), "提", "", Severity.Note), Annotated.At(Annotated.OnSheet("表1", 1, 3), "错")).Bytes;
        var before = XDocument.Parse(WriterSample.Part(sample.Bytes(), "xl/styles.xml")).Descendants(S + "cellXfs").Elements().ToList();
        var after = XDocument.Parse(WriterSample.Part(copy, "xl/styles.xml")).Descendants(S + "cellXfs").Elements().ToList();
        Assert.Equal(before.Select(f => f.ToString()), after.Take(before.Count).Select(f => f.ToString()));
        var styles = XDocument.Parse(WriterSample.Part(copy, "xl/worksheets/sheet1.xml")).Descendants(S + "c").Select(c => (int)c.Attribute("s")!).ToList();
        Assert.Equal([1, before.Count, before.Count], styles);
        Assert.Equal(("200", "1", "2"), (after[styles[1]].Attribute("numFmtId")!.Value, after[styles[1]].Attribute("borderId")!.Value, after[styles[1]].Attribute("fillId")!.Value));
        Assert.Equal(Dump.Of(sample.Read()), Dump.Of(DocumentReaders.Read("样本.xlsx", copy)));
    }

    [Fact]
    public void A_blank_cell_is_put_in_its_place()
    {
        var sample = new XlsxSample().Sheet($"""<row r="2" spans="2:4">{Words("B2", "甲")}{Words("D2", "乙")}</row><row r="5"><c t="inlineStr"><is><t>丙</t></is></c></row>""");
        var copy = Annotated.Copy(sample.Bytes(), [.. new[] { (2, 3), (2, 1), (2, 6), (3, 2), (5, 2), (1, 1), (9, 9) }.Select(p => Annotated.At(Annotated.OnSheet("表1", p.Item1, p.Item2), "空"))]).Bytes;
        var rows = XDocument.Parse(WriterSample.Part(copy, "xl/worksheets/sheet1.xml")).Descendants(S + "row").ToList();
        Assert.Equal(["1: A1", "2: A2 B2 C2 D2 F2", "3: B3", "5: - B5", "9: I9"], rows.Select(r => $"{(string?)r.Attribute("r")}: {string.Join(' ', r.Elements().Select(c => (string?)c.Attribute("r") ?? "-"))}"));
        Assert.Equal("1:6", (string?)rows[1].Attribute("spans"));
        Assert.Equal(["A1 空", "A2 空", "C2 空", "F2 空", "B3 空", "B5 空", "I9 空"], Notes(copy, 0));
        Assert.Equal(Dump.Of(sample.Read()), Dump.Of(DocumentReaders.Read("样本.xlsx", copy)));
    }

    [Fact]
    public void A_place_inside_a_merged_area_is_its_first_cell()
    {
        var sample = new XlsxSample().Sheet(Rows("甲||乙"), "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>");
        Assert.Equal(["A1 意见"], Notes(Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.OnSheet("表1", 2, 2), "意见")).Bytes, 0));
    }

    [Fact]
    public void Notes_that_are_there_keep_their_author_text_and_box()
    {
        const string box = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s2050\" type=\"#_x0000_t202\"><v:textbox><div>不成对的<br></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>";
        var sample = new XlsxSample().Sheet(Rows("甲|乙|丙"), """<legacyDrawing r:id="x1"/>""")
            .Related("comments", "comments1.xml", $"""<comments xmlns="{Transitional}"><authors><author>王某</author></authors><commentList><comment ref="A1" authorId="0"><text><t>请核实</t></text></comment><comment ref="C1" authorId="0"><text><r><t>另一条</t></r></text></comment></commentList></comments>""")
            .Related("vmlDrawing", "drawings/vmlDrawing1.vml", box);
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.OnSheet("表1", 1, 1), "意见一"), Annotated.At(Annotated.OnSheet("表1", 1, 2), "意见二")).Bytes;
        Assert.Equal(["A1 请核实\n意见一", "B1 意见二", "C1 另一条"], Notes(copy, 0));
        var comments = XDocument.Parse(WriterSample.Part(copy, "xl/comments1.xml"));
        Assert.Equal(["王某", "绩衡审核"], comments.Descendants(S + "author").Select(a => a.Value));
        Assert.Equal(["0", "1", "0"], comments.Descendants(S + "comment").Select(c => c.Attribute("authorId")!.Value));
        var drawing = WriterSample.Part(copy, "xl/drawings/vmlDrawing1.vml");
        Assert.StartsWith(box[..^6], drawing, StringComparison.Ordinal);
        Assert.Contains("_x0000_s2051", drawing, StringComparison.Ordinal);
        // Its own box for the new note only.
        Assert.Equal(2, drawing.Split("ObjectType=\"Note\"").Length - 1);
        Assert.DoesNotContain("xl/worksheets/_rels/sheet1.xml.rels", Annotated.Differences(sample.Bytes(), copy));
    }

    [Fact]
    public void A_threaded_comment_and_its_shadow_are_left_alone()
    {
        var comments = $$"""<comments xmlns="{{Transitional}}"><authors><author>tc={01234567-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[线程批注]</t></text></comment></commentList></comments>""";
        const string threads = "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"A1\" id=\"{01234567-0000-0000-0000-000000000001}\"><text>请核实</text></threadedComment></ThreadedComments>";
        var sample = new XlsxSample().Sheet(Rows("甲|乙"), """<legacyDrawing r:id="x2"/>""").Related("comments", "comments1.xml", comments).Related("threadedComment", "threadedComments/threadedComment1.xml", threads)
            .Related("vmlDrawing", "drawings/vmlDrawing1.vml", "<xml/>");
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.OnSheet("表1", 1, 1), "意见一"));
        Assert.Equal(["A1 [线程批注]"], Notes(copy.Bytes, 0));
        Assert.Contains("1 条意见所在的单元格已有可回复的批注", Assert.Single(copy.Remarks), StringComparison.Ordinal);
        Assert.Contains("意见一", WriterSample.Part(copy.Bytes, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("xl/threadedComments/threadedComment1.xml", Annotated.Differences(sample.Bytes(), copy.Bytes));
        Assert.NotEqual("0", (string?)XDocument.Parse(WriterSample.Part(copy.Bytes, "xl/worksheets/sheet1.xml")).Descendants(S + "c").First().Attribute("s"));
    }

    [Fact]
    public void Everything_else_on_a_sheet_stays()
    {
        const string around = """<sheetProtection sheet="1" password="CC1A"/><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"是,否"</formula1></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/>""";
        var sample = new XlsxSample().InWorkbook("<workbookProtection lockStructure=\"1\"/>").Sheet($"""<row r="1" hidden="1" ht="30">{Words("A1", "甲")}<c r="B1"><f>SUM(C1:D1)</f><v>3</v></c>{Number("C1", "1")}{Number("D1", "2")}</row>""", around);
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.OnSheet("表1", 1, 2), "意见")).Bytes;
        var sheet = XDocument.Parse(WriterSample.Part(copy, "xl/worksheets/sheet1.xml"));
        Assert.Equal(["sheetData", "sheetProtection", "conditionalFormatting", "dataValidations", "pageMargins", "legacyDrawing", "tableParts"], sheet.Root!.Elements().Select(e => e.Name.LocalName));
        sheet.Descendants(S + "legacyDrawing").Remove();
        foreach (var cell in sheet.Descendants(S + "c").Where(c => (string?)c.Attribute("r") == "B1")) cell.SetAttributeValue("s", null);
        Assert.True(XNode.DeepEquals(XDocument.Parse(WriterSample.Part(sample.Bytes(), "xl/worksheets/sheet1.xml")).Root, sheet.Root));
    }

    [Fact]
    public void A_sheet_whose_part_is_missing_is_not_filled_with_the_list()
    {
        var sample = new XlsxSample().Sheet(Rows("甲|乙")).Part("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""")
            .Sheet("", name: "缺失").Part("xl/worksheets/sheet2.xml", "");
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.OnSheet("表1", 1, 1), "意见")).Bytes;
        Assert.DoesNotContain("xl/worksheets/sheet2.xml", Annotated.Parts(copy).Keys);
        Assert.Equal(Dump.Of(sample.Read()), Dump.Of(DocumentReaders.Read("样本.xlsx", copy)));
    }

    [Fact]
    public void Places_that_are_no_cells_are_in_the_list()
    {
        var copy = Annotated.Copy(new XlsxSample().Sheet(Rows("甲|乙")).Bytes(), Annotated.At(Annotated.OnSheet("没有的表", 1, 1), "意见一"), Annotated.At(new Origin("样本", ""), "意见二"));
        Assert.Equal(["意见一", "意见二"], copy.Unplaced.Select(a => a.Text));
        Assert.Contains("意见二", WriterSample.Part(copy.Bytes, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
        Assert.Contains("2 条意见", Assert.Single(copy.Remarks), StringComparison.Ordinal);
    }

    /// <summary>The notes of a sheet, found by the ways that the package itself names.</summary>
    private static List<string> Notes(byte[] copy, int sheet)
    {
        var related = XDocument.Parse(WriterSample.Part(copy, $"xl/worksheets/_rels/sheet{sheet + 1}.xml.rels")).Root!.Elements().ToList();
        var part = related.Single(r => r.Attribute("Type")!.Value.EndsWith("/comments", StringComparison.Ordinal)).Attribute("Target")!.Value;
        // Without its drawing Excel shows no note.
        var drawing = XDocument.Parse(WriterSample.Part(copy, $"xl/worksheets/sheet{sheet + 1}.xml")).Root!.Element(S + "legacyDrawing")?.Attributes().Last().Value;
        Assert.True(related.Exists(r => r.Attribute("Id")!.Value == drawing));
        return [.. XDocument.Parse(WriterSample.Part(copy, part.Replace("../", "xl/", StringComparison.Ordinal))).Descendants(S + "comment").Select(c => $"{c.Attribute("ref")!.Value} {c.Element(S + "text")!.Value}")];
    }
}
