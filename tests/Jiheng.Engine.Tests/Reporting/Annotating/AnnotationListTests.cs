using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Annotating;
using Jiheng.Engine.Tests.Reporting.Html;

namespace Jiheng.Engine.Tests.Reporting.Annotating;

public sealed class AnnotationListTests
{
    private static readonly Origin First = new("样例.docx", "年初预算655.00万元") { Paragraph = 1 };
    private static readonly Origin Second = new("样例.docx", "决算640.00万元") { Paragraph = 2 };
    private static readonly Document Word = Page.Word(Page.Text(1, "年初预算655.00万元"), Page.Text(2, "决算640.00万元，其中5人、15人、5人"));

    [Fact]
    public void A_finding_is_said_where_it_accuses_and_pointed_to_from_where_it_is_held_against()
    {
        var finding = Page.Finding("金额不符", Page.At(First, "655.00万元"), Page.At(Second, "640.00万元", PlaceRole.Operand), Page.At(First, "年初", PlaceRole.Context)) with { Arithmetic = "600.00 + 40.00 = 640.00", Expected = "640.00" };
        Assert.Equal("""
            第1段 [655.00万元] Error 1
              第1条【错误】金额不符（JH0000）
              说明。
              核算：600.00 + 40.00 = 640.00
              办法：改正。
            第2段 [640.00万元] Note →
              与第1段「年初预算655.00万元」对照，见第1条。
            """, Dump(Of(Page.Told(Word, finding))));
    }

    [Fact]
    public void What_should_stand_there_is_said_unless_the_message_says_it()
    {
        var finding = Page.Finding("不符", Page.At(First, "655.00万元")) with { Expected = "640.00万元" };
        Assert.Contains("应为：640.00万元", Dump(Of(Page.Told(Word, finding))), StringComparison.Ordinal);
        Assert.DoesNotContain("应为", Dump(Of(Page.Told(Word, finding with { Message = "应是640.00万元。" }))), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_findings_at_one_cell_are_one_annotation_in_the_worst_colour()
    {
        var table = new Table(1, 2, 2, [Page.Cell(0, 0, "甲", rows: 2), Page.Cell(0, 1, "乙"), Page.Cell(1, 1, "丙")]);
        var (merged, other) = (new Origin("样例.docx", "甲") { Table = 1, Row = 2, Column = 1 }, new Origin("样例.docx", "丙") { Table = 1, Row = 2, Column = 2 });
        var list = Of(Page.Told(Page.Word(table),
            Page.Finding(Severity.Error, "一", Page.At(other, "丙"), Page.At(merged, "甲", PlaceRole.Contradicts)), Page.Finding(Severity.Warning, "二", Page.At(merged, "甲")), Page.Finding(Severity.Note, "三", Page.At(merged with { Row = 1 }, "甲"))));
        Assert.Equal("""
            表1第2行第2列 [] Error 1
              第1条【错误】一（JH0000）
              说明。
              办法：改正。
            表1第1行第1列 [] Warning 2、3
              第2条【疑点】二（JH0000）
              说明。
              办法：改正。
              第3条【提示】三（JH0000）
              说明。
              办法：改正。
              与表1第2行第2列「丙」对照，见第1条。
            """, Dump(list));
    }

    [Fact]
    public void A_consequence_is_said_at_its_own_place_and_names_its_cause()
    {
        var cause = Page.Finding("原因", Page.At(First, "655.00万元")) with { Folded = [Page.Finding(Severity.Warning, "后果", Page.At(Second, "640.00万元"))] };
        Assert.Contains("""
            第2段 [640.00万元] Warning 1
              第1条引起【疑点】后果（JH0000）
              说明。
              办法：先改正第1条。
            """, Dump(Of(Page.Told(Word, cause))), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_another_file_is_accused_it_is_named()
    {
        var finding = Page.Finding("不符", Page.At(new Origin("附表.xlsx", "1") { Sheet = "附件2", Row = 4, Column = 5 }, "1"), Page.At(Second, "640.00万元", PlaceRole.Contradicts));
        Assert.Equal("""
            第2段 [640.00万元] Note 1
              第1条【错误】不符（JH0000）
              说明。
              问题所在：附表.xlsx 附件2!E4「1」
              办法：改正。
            """, Dump(Of(Page.Told(Word, finding))));
    }

    [Fact]
    public void A_finding_without_a_place_in_the_document_is_handed_back()
    {
        var (far, nowhere) = (Page.Finding("别处", Page.At(new Origin("附表.xlsx", "1") { Sheet = "附件2", Row = 4, Column = 5 }, "1")), Page.Finding("全文", Page.At(new Origin("样例.docx", ""), "")));
        var list = Of(Page.Told(Word, far, nowhere));
        Assert.Empty(list.Annotations);
        Assert.Equal([far, nowhere], list.Elsewhere);
    }

    [Fact]
    public void Of_equal_words_in_one_paragraph_the_one_that_is_meant_is_counted()
    {
        var place = new Origin("样例.docx", "5人") { Paragraph = 2, At = 21 };
        Assert.Equal("5人", Word.Blocks.OfType<Paragraph>().Last().Text.Substring(20, 2));
        var annotation = Assert.Single(Of(Page.Told(Word, Page.Finding("不符", Page.At(place, "5人")))).Annotations);
        Assert.Equal(("5人", 3), (annotation.Excerpt, annotation.Occurrence));
    }

    [Fact]
    public void A_sum_of_many_parts_points_from_six_of_them()
    {
        var table = new Table(1, 12, 1, [.. Enumerable.Range(0, 12).Select(r => Page.Cell(r, 0, $"{r}"))]);
        var places = Enumerable.Range(0, 12).Select(r => Page.At(new Origin("样例.docx", $"{r}") { Table = 1, Row = r + 1, Column = 1 }, $"{r}", r == 0 ? PlaceRole.Reported : PlaceRole.Operand));
        Assert.Equal(7, Of(Page.Told(Page.Word(table), Page.Finding("合计", [.. places]))).Annotations.Count);
    }

    private static DocumentAnnotations Of(AuditResult result) => AnnotationList.Of(result, result.Filing.Documents[0]);

    private static string Dump(DocumentAnnotations list) => string.Join('\n', list.Annotations.Select(a =>
        $"{Engine.Reporting.PlaceText.Where(a.Place)} [{a.Excerpt}] {a.Severity} {(a.IsPointer ? "→" : a.Number)}\n  {a.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}"));
}
