using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>The contents list is read for itself and as nothing else (docs/spec/sections.md).</summary>
public sealed class ContentsTests
{
    private const string Title = "2024年度禾渡县医疗保障局整体支出绩效自评报告";

    private static DocumentReading Read(params string[] blocks) => ReadText.Read(string.Join("\n\n", [Title, .. blocks]));

    private static List<string> Shown(DocumentReading reading) => [.. reading.Contents.Select(e => $"{e.Style}{e.Number} {e.Text} {e.Page}".Trim())];

    private static readonly string[] Body = ["一、基本情况", "全年支出396.00万元。", "（一）机构职能", "负责参保。", "二、改进措施", "加强培训。"];

    [Theory]
    [InlineData("一、基本情况……1", "（一）机构职能……1", "二、改进措施……12")]
    [InlineData("一、基本情况.....1", "（一） 机构职能 ..... 1", "二、改进措施......12")]
    [InlineData("一、基本情况\t1", "（一）机构职能\t1", "二、改进措施\t12")]
    [InlineData("一、基本情况 1", "（一）机构职能 1", "二、改进措施 - 12 -")]
    public void Lines_with_pages_below_the_heading(string first, string second, string third)
    {
        var reading = Read(["目　录", first, second, third, .. Body]);
        Assert.Equal(["一、1 基本情况 1", "(一)1 机构职能 1", "一、2 改进措施 12"], Shown(reading));
        Assert.Equal(["基本情况", "机构职能", "改进措施"], reading.Chapters.Select(c => c.Heading));
        Assert.Equal(3, reading.NumberedItems.Count);
        Assert.Single(reading.Facts);
        Assert.DoesNotContain(reading.Forms.SelectMany(f => f.Paragraphs), p => p.Text.Contains('录', StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_of_headings_and_pages_is_no_table_of_amounts()
    {
        var reading = Read(["目录", "| | |\n|---|---|\n| 一、基本情况..... | 1 |\n| （一）机构职能..... | 1 |\n| 二、改进措施..... | 12 |", Title, .. Body]);
        Assert.Equal(["一、1 基本情况 1", "(一)1 机构职能 1", "一、2 改进措施 12"], Shown(reading));
        Assert.Empty(reading.Forms.SelectMany(f => f.Tables));
        Assert.Empty(reading.Losses);
        Assert.Single(reading.Facts);
        // The title below the list goes on with the cover above it.
        Assert.Single(reading.Forms);
    }

    [Fact]
    public void A_list_without_pages_ends_where_the_body_repeats_it()
    {
        var reading = Read(["目录", "一、基本情况", "（一）机构职能", "二、改进措施", "附件：部门整体支出绩效自评表", Title, .. Body]);
        Assert.Equal(4, reading.Contents.Count);
        Assert.Equal(["基本情况", "机构职能", "改进措施"], reading.Chapters.Select(c => c.Heading));
    }

    [Fact]
    public void A_list_without_pages_ends_where_the_numbers_begin_again()
    {
        var reading = Read(["目录", "一、单位概况", "二、改进的措施", .. Body]);
        Assert.Equal(["一、1 单位概况", "一、2 改进的措施"], Shown(reading));
        Assert.Equal("基本情况", reading.Chapters[0].Heading);
    }

    [Fact]
    public void Parts_count_their_chapters_anew() => Assert.Equal(
        ["第一部分1 部门概况", "一、1 职责", "一、2 机构", "第一部分2 收支情况", "一、1 收入"],
        Shown(Read("目录", "第一部分 部门概况", "一、职责", "二、机构", "第二部分 收支情况", "一、收入", "第一部分 部门概况", "一、职责", "负责参保。")));

    [Fact]
    public void Lines_of_dots_without_a_heading_are_a_list() => Assert.Equal(3, Read(["一、基本情况.......1", "（一）机构职能.......2", "二、改进措施......12", .. Body]).Contents.Count);

    [Fact]
    public void An_entry_broken_over_two_lines_is_one() => Assert.Equal(
        ["一、1 基本情况 1", "一、2 问题和改进措施 12"], Shown(Read(["目录", "一、基本情况……1", "二、问题和", "改进措施……12", .. Body])));

    [Theory]
    // Headings without any repetition are the body itself.
    [InlineData("目录", "一、基本情况", "二、改进措施", "加强培训，提高能力。")]
    [InlineData("项目目录清单管理情况", "一、基本情况", "二、改进措施", "一、其他")]
    // Figures at the ends of lines are figures.
    [InlineData("工资福利支出      120", "商品和服务支出      80", "资本性支出      30", "合计      230")]
    public void What_is_no_list_is_left_alone(string first, string second, string third, string fourth) => Assert.Empty(Read(first, second, third, fourth).Contents);

    [Fact]
    public void A_table_of_names_and_small_numbers_is_no_list() =>
        Assert.Empty(Read("| 一、窗口数量 | 12 |\n| 二、培训场次 | 3 |\n| 三、印刷册数 | 40 |").Contents);
}
