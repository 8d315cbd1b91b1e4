using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Reporting.Html;

/// <summary>What of a line is marked; the marks of a document are written here as [severity numbers|text].</summary>
public sealed class MarkTests
{
    private static string Marked(string[] lines, params Finding[] findings) => Show(Page.Word(Page.Text(1, lines)), findings);

    private static string Show(Document document, params Finding[] findings)
    {
        var paper = Page.Parse(Page.Paper(Page.Told(document, findings)));
        foreach (var mark in paper.Class("mark").ToList())
            mark.ReplaceWith($"[{((string)mark.Attribute("class")!)[5..]} {(string?)mark.Attribute("data-findings")}|{mark.Value}]");
        return paper.Value.Trim();
    }

    private static Place Says(string value, string? printed = null, PlaceRole role = PlaceRole.Reported, string line = "") =>
        Page.At(new("样例.docx", printed ?? line) { Paragraph = 1 }, value, role);

    [Fact]
    public void The_value_is_marked_where_it_stands_once() =>
        Assert.Equal("编制[error 1|44人]。", Marked(["编制44人。"], Page.Finding("不符", Says("44人"))));

    [Theory]
    [InlineData("在2025年有[error 1|5]人")]
    [InlineData("由0.5升到[error 1|5]人")]
    [InlineData("共1,005人、[error 1|5]户")]
    public void A_figure_inside_another_is_not_the_value(string expected) =>
        Assert.Equal(expected, Marked([expected.Replace("[error 1|", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)], Page.Finding("不符", Says("5"))));

    [Fact]
    public void Where_the_value_stands_twice_the_piece_it_was_read_from_tells_which() =>
        Assert.Equal("甲5人，乙[error 1|5人]。", Marked(["甲5人，乙5人。"], Page.Finding("不符", Says("5人", "乙5人"))));

    [Fact]
    public void Where_nothing_tells_the_whole_line_is_marked() =>
        Assert.Equal("前言[error 1|甲5人，乙5人。]后语", Marked(["前言", "甲5人，乙5人。", "后语"], Page.Finding("不符", Says("5人", "甲5人，乙5人。"))));

    [Fact]
    public void A_value_in_other_words_marks_the_line() =>
        Assert.Equal("[error 1|电话13900000000]", Marked(["电话13900000000"], Page.Finding("泄露", Says("139****0000"))));

    [Fact]
    public void Overlapping_values_join_and_neighbours_do_not() =>
        Assert.Equal("[error 1 2|共475.00万元]，占[error 3|95%]", Marked(["共475.00万元，占95%"],
            Page.Finding("甲", Says("共475.00")), Page.Finding("乙", Says("475.00万元")), Page.Finding("丙", Says("95%"))));

    [Fact]
    public void A_mark_has_the_worst_severity_and_names_the_worst_first() =>
        Assert.Equal("[error 3 2 1|44人]", Marked(["44人"],
            Page.Finding(Severity.Note, "提示", Says("44人"), Says("44人", role: PlaceRole.Context)), Page.Finding(Severity.Warning, "疑点", Says("44人")), Page.Finding(Severity.Error, "错误", Says("44人", role: PlaceRole.Context))));

    [Fact]
    public void Of_equals_the_accusing_one_comes_first_and_a_finding_counts_once() =>
        Assert.Equal("[error 2 1|44人]", Marked(["44人"],
            Page.Finding("甲", Says("44人", role: PlaceRole.Context), Says("44人", role: PlaceRole.Context)), Page.Finding("乙", Says("44人", role: PlaceRole.Operand))));

    [Fact]
    public void Context_for_all_is_only_context() =>
        Assert.Equal("[warning context 1|44人]", Marked(["44人"], Page.Finding(Severity.Warning, "疑点", Says("44人", role: PlaceRole.Context))));

    [Fact]
    public void A_cell_is_marked_as_a_whole_and_a_blank_one_visibly()
    {
        var cells = new[] { Page.Cell(0, 0, "44人\n另5人"), Page.Cell(0, 1, "") };
        var table = new Table(1, 1, 2, cells);
        var finding = Page.Finding("不符", Page.At(cells[0].Origin, "44人"), Page.At(cells[1].Origin, "", PlaceRole.Context));
        Assert.Equal("""
            <div class="sheet"><table id="d1-t1">
            <tr><td id="d1-t1-r1-c1" class="marked error"><a class="mark error" href="#f1" data-findings="1" title="1 项发现：不符" aria-label="44人另5人，1 项发现：不符">44人<br/>另5人</a></td><td id="d1-t1-r1-c2" class="marked error context"><a class="mark error context" href="#f1" data-findings="1" title="1 项发现：不符" aria-label="空白，1 项发现：不符"><span class="blank">空白</span></a></td></tr>
            </table></div>

            """, Page.Paper(Page.Told(Page.Word(table), finding)));
    }

    [Fact]
    public void A_mark_at_the_beginning_of_a_line_stands_after_the_break() =>
        Assert.Contains("""甲<br/><a class="mark error" href="#f1" data-findings="1" title="1 项发现：不符" aria-label="5人，1 项发现：不符">5人</a>。</p>""",
            Page.Paper(Page.Told(Page.Word(Page.Text(1, "甲", "5人。")), Page.Finding("不符", Says("5人")))), StringComparison.Ordinal);
}
