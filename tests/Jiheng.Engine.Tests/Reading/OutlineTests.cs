using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>Which numbered lines are headings, and which chapter a line stands in (docs/spec/sections.md).</summary>
public sealed class OutlineTests
{
    private const string First = "（一）贯彻执行医疗保险、生育保险、医疗救助等医疗保障制度的政策、规划和标准，并负责组织实施。";
    private const string Second = "（二）组织实施医疗保障基金监督管理办法，建立健全基金安全防控机制，推进支付方式改革。";
    private const string Last = "（三）完成交办的其他任务。";

    private static DocumentReading Read(params string[] blocks) => ReadText.Read("2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n" + string.Join("\n\n", blocks));

    private static List<string> Headings(DocumentReading reading) => [.. reading.Chapters.Select(c => string.Join('/', [.. c.Path, c.Heading]))];

    [Fact]
    public void Duties_before_the_headings_of_the_same_shape_are_none() => Assert.Equal(
        ["基本情况", "基本情况/总目标", "基本情况/人员"],
        Headings(Read("一、基本情况", "主要职责：", First, Second, Last, "（一）总目标", "提高参保率。", "（二）人员", "在职30人。")));

    [Fact]
    public void Duties_below_a_heading_of_their_shape_do_not_repeat_it()
    {
        var reading = Read("一、基本情况", "（一）主要职责", First, Second, Last, "（二）人员", "在职30人。", "（三）机构", "下设3个股室。");
        Assert.Equal(["基本情况", "基本情况/主要职责", "基本情况/人员", "基本情况/机构"], Headings(reading));
        Assert.Equal([1, 3, 3], reading.NumberedItems.GroupBy(i => i.List).Select(g => g.Count()).Order());
    }

    [Fact]
    public void Names_after_a_colon_are_items() => Assert.Equal(
        ["基本情况", "改进措施"], Headings(Read("一、基本情况", "内设机构如下：", "1.综合股", "2.基金股", "3.监督股", "二、改进措施", "加强培训。")));

    [Fact]
    public void Headings_after_a_colon_with_text_below_them_are_headings() => Assert.Equal(
        ["基本情况", "基本情况/收入", "基本情况/支出"], Headings(Read("一、基本情况", "收支情况如下：", "（一）收入", "全年收入90万元。", "（二）支出", "全年支出80万元。")));

    [Fact]
    public void A_line_knows_its_chapter()
    {
        var reading = Read("一、基本情况", "（一）收入", "全年收入90万元。", "二、改进措施", "加强培训。");
        var text = reading.Forms[0].Paragraphs.Single(p => p.Text.StartsWith("全年", StringComparison.Ordinal));
        var chapter = reading.ChapterAt(0, text.Origin)!;
        Assert.Equal(("收入", 2), (chapter.Heading, chapter.Level));
        Assert.Equal(["基本情况"], chapter.Path);
    }

    [Fact]
    public void A_heading_of_the_file_needs_no_number()
    {
        var reading = Read("## 一、基本情况", "### 收入", "全年收入90万元。", "## 改进措施", "加强培训。");
        Assert.Equal(["基本情况", "基本情况/收入", "改进措施"], Headings(reading));
        Assert.Equal(1, reading.Chapters[^1].Level);
    }

    [Fact]
    public void Parts_of_a_report_stand_above_its_chapters() => Assert.Equal(
        ["概况", "概况/职责", "概况/机构", "支出", "支出/总体情况"],
        Headings(Read("第一部分 概况", "一、职责", "负责参保。", "二、机构", "下设3个股室。", "第二部分 支出", "一、总体情况", "全年支出80万元。")));
}
