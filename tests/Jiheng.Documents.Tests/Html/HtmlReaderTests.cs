using System.Text;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Html;

/// <summary>Pages on the left, what is read from them on the right, in the signs of <see cref="Dump"/>.</summary>
public sealed class HtmlReaderTests
{
    internal static Document Read(string page) => DocumentReaders.Read("页.html", Encoding.UTF8.GetBytes(page));

    private static void Gives(string page, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), Dump.Of(Read("<!doctype html>" + page)));

    [Theory]
    [InlineData("<h1>甲</h1><h3>乙</h3><p>丙</p>丁<div>戊</div>", "¶ # 甲\n¶ ### 乙\n¶ 丙\n¶ 丁\n¶ 戊")]
    [InlineData("<p>预算<b>执</b><span>行</span>率 <i>100</i>%</p>", "¶ 预算执行率 100%")]
    [InlineData("<p>一行<br>二行<br><br>三行</p>", "¶ 一行⏎二行⏎三行")]
    [InlineData("<p>  A \n\t B  </p>", "¶ A B")]
    // A line end of the source between Chinese letters prints nothing.
    [InlineData("<p>绩效\r\n  自评</p>", "¶ 绩效自评")]
    [InlineData("<p>&nbsp;甲&nbsp;&nbsp;乙\u3000丙</p>", "¶ \u00A0甲\u00A0\u00A0乙\u3000丙")]
    [InlineData("<p>&nbsp;</p><p>\u3000</p><div></div>", "")]
    [InlineData("<pre>\n甲  乙\n丙</pre>", "¶ 甲  乙⏎丙")]
    [InlineData("<p style='white-space: pre'>甲  乙</p>", "¶ 甲  乙")]
    [InlineData("<blockquote>引文<dl><dt>名<dd>义</dl></blockquote>", "¶ 引文\n¶ 名\n¶ 义")]
    [InlineData("<p style='mso-outline-level:2'>甲</p>", "¶ ## 甲")]
    [InlineData("<p>率：<math><mfrac><mi>决算数</mi><mi>预算数</mi></mfrac></math>×100%</p>", "¶ 率：决算数/预算数×100%")]
    [InlineData("<p>注<ruby>绩<rt>jì</rt></ruby>效 10<sup>2</sup></p>", "¶ 注绩效 102")]
    public void Text_is_read_as_it_is_shown(string page, string expected) => Gives(page, expected);

    [Theory]
    [InlineData("<ol><li>甲<li>乙</ol>", "¶ 1. 甲\n¶ 2. 乙")]
    [InlineData("<ol start=3 type=a><li>甲<li value=7>乙<li>丙</ol>", "¶ c. 甲\n¶ g. 乙\n¶ h. 丙")]
    [InlineData("<ol style='list-style-type: cjk-ideographic'><li><p>甲</p><p>续</p><li>乙</ol>", "¶ 一、甲\n¶ 续\n¶ 二、乙")]
    [InlineData("<ol reversed><li>甲<li>乙</ol>", "¶ 2. 甲\n¶ 1. 乙")]
    [InlineData("<ul><li>甲<ol><li>乙</ol></ul>", "¶ 甲\n¶ 1. 乙")]
    [InlineData("<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp;&nbsp;</span></span><![endif]>甲</p>", "¶ （一）甲")]
    [InlineData("<p><span style='mso-list: Ignore'>1.<span>&nbsp; </span></span>甲</p><p><span style='mso-list:Ignore'>·</span>乙</p>", "¶ 1. 甲\n¶ 乙")]
    public void Items_have_their_numbers(string page, string expected) => Gives(page, expected);

    [Theory]
    [InlineData("<script>var 分 = 1;</script><style>p{}</style><title>题</title><template>模</template><p>甲</p><noscript>无</noscript>", "¶ 甲")]
    [InlineData("<p>甲<!-- 注释 --><!--[if gte mso 9]><p>隐</p><![endif]-->乙<o:p></o:p></p>", "¶ 甲乙")]
    [InlineData("<p>甲<del>乙</del><s>丙</s><ins>丁</ins></p>", "¶ 甲乙丙丁")]
    [InlineData("<p><input type=checkbox checked>符合 <input type=radio>不符合</p>", "¶ ☑符合 □不符合")]
    [InlineData("<p>得分<input value='95'>等级<select><option>优<option selected>良</select><textarea>\n说  明\n二</textarea><input type=hidden value=密></p>", "¶ 得分95等级良说  明⏎二")]
    [InlineData("<p><span style='font-family:Wingdings'>þ</span>是<font face=Symbol>\u00B3</font>90</p>", "¶ ☑是≥90")]
    [InlineData("<p>率95%<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a></p><div style='mso-element:footnote-list'><div style='mso-element:footnote'><p><a style='mso-footnote-id:ftn1'>[1]</a>口径</p></div></div>", "¶ 率95%\n¶注 [1]口径")]
    public void What_is_printed_is_read_and_nothing_else(string page, string expected) => Gives(page, expected);

    [Fact]
    public void A_page_of_a_site_is_kept_whole() => Gives(
        """
        <nav><ul><li><a href=/>首页</a><li><a href=/x>政务公开</a></ul></nav>
        <table width=100%><tr><td><a>左侧</a></td><td><h1>2024年度绩效自评表</h1>
        <table border=1><tr><td>指标<td>分值<tr><td>成本<td>10</table><p>填表人：甲</p></td></tr></table>
        <footer>版权所有</footer>
        """,
        """
        ¶ 首页
        ¶ 政务公开
        ¶ 左侧
        ¶ # 2024年度绩效自评表
        ▦1
        指标|分值
        成本|10
        ¶ 填表人：甲
        ¶ 版权所有
        """);

    [Fact]
    public void Places_are_paragraphs_and_cells_and_never_lines()
    {
        var document = Read("<html><p>甲</p><p> </p><p>乙<br>丙</p><table><tr><td>丁<td>戊<br>己</table><p>庚</p>");
        var paragraphs = document.Blocks.OfType<Paragraph>().ToList();
        Assert.Equal([1, 2, 3], paragraphs.Select(p => p.Origin.Paragraph!.Value));
        Assert.Equal("丙", paragraphs[1].Lines[1].Origin.Text);
        var cell = document.Blocks.OfType<Table>().Single().At(0, 1)!;
        Assert.Equal((1, 1, 2, "己", null), (cell.Lines[1].Origin.Table, cell.Lines[1].Origin.Row, cell.Lines[1].Origin.Column, cell.Lines[1].Origin.Text, cell.Origin.Line));
        Assert.Equal("html", document.Format);
    }

    [Fact]
    public void What_is_not_shown_is_remarked_and_what_cannot_be_read_is_lost_aloud()
    {
        var document = Read("<html><p style='display: none'>密</p><p hidden>文</p><span style='mso-hide:all'> </span><p>甲<del>乙</del></p><img src='http://示例/x.png'><iframe src=x></iframe>");
        Assert.Equal([ReadingRemarkKind.TrackedChanges, ReadingRemarkKind.HiddenText], document.Remarks.Select(r => r.Kind));
        Assert.Contains("2 处不显示", document.Remarks[1].Text, StringComparison.Ordinal);
        Assert.Equal(2, document.Losses.Count);
        Assert.Equal("¶ 甲乙", Dump.Of(document));
    }
}
