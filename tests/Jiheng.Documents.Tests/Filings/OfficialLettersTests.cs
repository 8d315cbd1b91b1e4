using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Documents.Tests.Filings;

public sealed class OfficialLettersTests
{
    private const string Goals = "部门整体绩效目标申报表";

    private static FilingData Data(string system) => FilingReader.Read(system, File.ReadAllBytes(Path.Combine(Shared.Root, "samples", "filings", $"{system}.json")));

    private static List<string> Lines(OfficialDocument letter) => [.. letter.Document.Blocks.OfType<Paragraph>().Select(p => p.Text)];

    private static OfficialDocument Opinion(FilingData data) => OfficialSet.Of(data, Shared.Packs).Documents.Single(d => d.Name == "2024年度绩效目标审核意见-漯川区医疗保障局");

    /// <summary>The sample with so many points that do not meet what is asked.</summary>
    private static FilingData With(int unmet)
    {
        var data = Data("hebei");
        var form = data.Whole.Forms[Goals];
        var rows = form.Tables["财政部门审核"].Select((r, i) => r with { Cells = new Dictionary<string, string> { ["审核意见"] = i < unmet ? "不符合" : "符合" } }).ToList();
        return Filed(data, form with { Tables = new Dictionary<string, IReadOnlyList<RowData>> { ["财政部门审核"] = rows } });
    }

    private static FilingData Filed(FilingData data, FormData form) => data with { Whole = data.Whole with { Forms = new Dictionary<string, FormData> { [Goals] = form } } };

    [Fact]
    public void The_opinion_is_a_letter_to_the_unit_with_signature_and_date()
    {
        var blocks = Opinion(Data("hebei")).Document.Blocks;
        Assert.Equal(("关于漯川区医疗保障局2024年度部门整体绩效目标的审核意见", (int?)1), blocks[0] is Paragraph title ? (title.Text, title.HeadingLevel) : default);
        Assert.Equal("漯川区医疗保障局：", ((Paragraph)blocks[1]).Text);
        Assert.Equal(["漯川区财政局", "2023年11月28日"], blocks.OfType<Paragraph>().Where(p => p.Place == ParagraphPlace.Right).Select(p => p.Text));
    }

    [Theory]
    [InlineData(0, "优", "不用修改，进入预算申报的下一步", "没有需要修改的内容。")]
    [InlineData(1, "良", "改好目标后再送财政部门审核一次", "1. 规范完整性：见审核结论。")]
    [InlineData(2, "中", "改好目标后再送财政部门审核一次", "2. 明确清晰性：见审核结论。")]
    [InlineData(3, "差", "这次不能进入预算申报的下一步", "3. 目标相关性：见审核结论。")]
    public void The_grade_follows_from_the_opinions_and_the_consequence_from_the_grade(int unmet, string grade, string consequence, string change)
    {
        var data = With(unmet);
        var lines = Lines(Opinion(data));
        Assert.Contains(lines, l => l.EndsWith($"综合评定等级为“{grade}”。", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith($"等级为“{grade}”，{consequence}。", StringComparison.Ordinal));
        Assert.Contains(change, lines);
        // The form, too, prints the grade that nobody typed.
        var form = OfficialSet.Of(data, Shared.Packs).Documents.First(d => d.Form == Goals).Document.Blocks.OfType<Table>().Single();
        var label = form.Cells.Single(c => c.Text == "综合评定等级");
        Assert.Equal(grade, form.At(label.Row, label.Column + label.ColumnSpan)!.Text);
    }

    [Fact]
    public void What_the_opinion_lacks_is_told_and_no_letter_comes_from_a_blank_review()
    {
        var data = With(1);
        var form = data.Whole.Forms[Goals];
        var lacking = Filed(data, form with { Fields = new Dictionary<string, string>(), Texts = form.Texts.Where(t => t.Key != "财政部门审核意见").ToDictionary(StringComparer.Ordinal) });
        var missing = Opinion(lacking).Missing;
        Assert.Contains("没有写“审核单位”", missing);
        Assert.Contains("没有写“审核日期”", missing);
        Assert.Contains("“规范完整性”为“不符合”，没有写理由，审核意见也是空白", missing);
        var blank = Filed(data, form with { Tables = new Dictionary<string, IReadOnlyList<RowData>>(), Texts = form.Texts.Where(t => t.Key != "财政部门审核意见").ToDictionary(StringComparer.Ordinal) });
        Assert.DoesNotContain(OfficialSet.Of(blank, Shared.Packs).Documents, d => d.Name == "2024年度绩效目标审核意见-漯川区医疗保障局");
    }

    [Fact]
    public void A_grade_that_was_filed_stays_and_the_audit_says_that_it_is_another()
    {
        var data = With(1);
        var form = data.Whole.Forms[Goals];
        var set = OfficialSet.Of(Filed(data, form with { Texts = form.Texts.Append(new("综合评定等级", "优")).ToDictionary(StringComparer.Ordinal) }), Shared.Packs);
        Assert.Contains(set.Findings, f => f.Message.Contains("应为“良”", StringComparison.Ordinal));
    }

    [Fact]
    public void The_notice_names_what_monitoring_found_and_where()
    {
        var letter = OfficialSet.Of(Data("hunan"), Shared.Packs).Documents.Single(d => d.Name.StartsWith("绩效运行监控整改通知书", StringComparison.Ordinal));
        var table = letter.Document.Blocks.OfType<Table>().First();
        Assert.Equal("黄灯", table.At(1, 4)!.Text);
        Assert.Contains("1-7月执行数 60.00 ÷ 年初预算数 170.00 = 35.29%", table.Row(1)[3].Text, StringComparison.Ordinal);
        Assert.Contains("表1第4行", table.Row(1)[4].Text, StringComparison.Ordinal);
        Assert.Contains("请于2024年9月15日前书面反馈整改情况，并附佐证材料。", Lines(letter));
        Assert.Equal(["云岫县财政局", "2024年8月15日"], letter.Document.Blocks.OfType<Paragraph>().Where(p => p.Place == ParagraphPlace.Right).Select(p => p.Text));
    }

    [Fact]
    public void Figures_of_the_whole_year_never_stand_in_the_columns_of_seven_months()
    {
        var data = Data("hunan");
        var project = data.Projects[1];
        var funds = project.Funds.Select(f => f with { Amounts = f.Amounts.Where(a => a.Key != "1-7月执行数").ToDictionary(StringComparer.Ordinal) }).ToList();
        var form = OfficialSet.Of(data with { Projects = [data.Projects[0], project with { Funds = funds }] }, Shared.Packs).Documents.Single(d => d.Name == "（2024年度）项目支出绩效运行监控表-医疗保障信息系统运行维护经费");
        var texts = form.Document.Blocks.OfType<Table>().Single().Cells.Select(c => c.Text).ToList();
        Assert.DoesNotContain("168.20", texts);
        // Nor the reasons that were given at the end of the year.
        Assert.DoesNotContain(texts, t => t.Contains("改进措施：", StringComparison.Ordinal));
        Assert.Contains("170.00", texts);
    }
}
