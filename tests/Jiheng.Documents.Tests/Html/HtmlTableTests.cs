namespace Jiheng.Documents.Tests.Html;

/// <summary>Tables of pages, with the grid they are shown with.</summary>
public sealed class HtmlTableTests
{
    [Theory]
    [InlineData("<tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁", "甲|乙|←\n↑|丙|丁")]
    // Rows are shown head first and foot last, wherever they stand.
    [InlineData("<tfoot><tr><td>合计<td>3</tfoot><tbody><tr><td>甲<td>3</tbody><thead><tr><th>名<th>数</thead>", "名|数\n甲|3\n合计|3")]
    // 0 is to the end of the group, and no cell reaches beyond its group.
    [InlineData("<tbody><tr><td rowspan=0>甲<td>1<tr><td>2<tbody><tr><td>乙<td>3", "甲|1\n↑|2\n乙|3")]
    [InlineData("<tbody><tr><td rowspan=65534>甲<td>1<tbody><tr><td>乙<td>3", "甲|1\n乙|3")]
    [InlineData("<tr><td colspan=1000>题<tr><td>甲<td>乙<td>丙", "题|←|←\n甲|乙|丙")]
    [InlineData("<tr><td colspan=x>甲<td colspan=-2>乙<tr><td colspan=0>丙<td>丁", "甲|乙\n丙|丁")]
    // A row without cells counts where cells from above reach into it.
    [InlineData("<tr><td rowspan=2>甲<td rowspan=2>乙<tr></tr><tr><td>丙<td>丁", "甲|乙\n↑|↑\n丙|丁")]
    [InlineData("<tr></tr><tr><td>丙<td>丁", "丙|丁")]
    [InlineData("<tr><td>甲<tr><td>乙<td>丙", "甲|·\n乙|丙")]
    [InlineData("<tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙", "甲|乙\n丙|↑")]
    [InlineData("<tr><td><p>甲</p><p>乙</p><td>丙<br>丁<ol><li>戊</ol>", "甲⏎乙|丙⏎丁⏎1. 戊")]
    [InlineData("<tr><td>甲<td>乙<table border=1><tr><td>1<td>2</table>", "甲|乙[▦2 1|2]")]
    // Excel: hidden rows, blank cells joined for a text that runs over them, shown text and not the number behind it.
    [InlineData("<tr><td x:num=0.95>95%<td x:str>甲<tr height=0 style='display:none'><td>密<td>密<tr><td colspan=2 style='mso-ignore:colspan'>乙", "95%|甲\n乙|")]
    [InlineData("<colgroup><col><col></colgroup><tr><td>&nbsp;<td>\u3000100\u3000", "|\u3000100\u3000")]
    public void The_grid_is_the_one_shown(string rows, string grid) =>
        Assert.Equal("▦1\n" + grid, Dump.Of(HtmlReaderTests.Read($"<html><table border=1>{rows}</table>")));

    [Theory]
    [InlineData("<table><caption>表一 <b>收支</b></caption><tr><td>甲<td>1</table>", "¶ 表一 收支\n▦1\n甲|1")]
    [InlineData("<table border=1><tr><td><p>甲</p><p>乙</p></table>", "¶ 甲\n¶ 乙")]
    [InlineData("<table role=presentation><tr><td>甲<td>乙</table>", "¶ 甲\n¶ 乙")]
    [InlineData("<table><tr><td>头<tr><td><table><tr><td>甲<td>1</table><tr><td>尾</table>", "¶ 头\n▦1\n甲|1\n¶ 尾")]
    [InlineData("<table></table><table><tr></table><table><tr><td>甲<td>1</table>", "▦1\n甲|1")]
    // What stands between the rows belongs before the table.
    [InlineData("<table>散<tr><td>甲<td>1</table>", "¶ 散\n▦1\n甲|1")]
    public void A_table_that_arranges_the_page_is_none(string page, string expected) => Assert.Equal(expected, Dump.Of(HtmlReaderTests.Read("<html>" + page)));

    [Theory]
    [InlineData("<tr><td>甲</td><td>1</td></tr>")]
    [InlineData("\uFEFF <!-- 片段 -->\n<table class=x><tr><td>甲</td><td>1</td></tr></table>")]
    [InlineData("<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><body><table><tr><td>甲</td><td>1</td></tr></table></body></html>")]
    public void A_piece_of_a_page_is_read_too(string page) => Assert.Equal("▦1\n甲|1", Dump.Of(HtmlReaderTests.Read(page)));
}
