using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Tests.Html.Writing.Charts;

/// <summary>Charts as a reader of the page meets them: what is drawn, what is heard, what stands in the table.</summary>
public sealed class ChartHtmlTests
{
    [Fact]
    public void A_figure_has_a_title_a_drawing_for_each_screen_and_its_table()
    {
        var figure = Regex.Replace(HtmlWriterTests.Body(ChartSample.Of(ChartKind.Pie, "3 - 1")), "(<svg class=\"[a-z]*\").*?</svg>", "$1", RegexOptions.Singleline);
        Assert.Equal(
            """
            <figure class="chart">
            <figcaption>图题</figcaption>
            <svg class="broad"
            <svg class="narrow"
            <details>
            <summary>查看数据</summary>
            <div class="scroll">
            <table>
            <thead>
            <tr><th scope="col">名称</th><th scope="col">系列1</th><th scope="col">占比</th></tr>
            </thead>
            <tbody>
            <tr><th scope="row">甲</th><td class="figures">3</td><td class="figures">75.0%</td></tr>
            <tr><th scope="row">乙</th><td class="figures">—</td><td class="figures">—</td></tr>
            <tr><th scope="row">丙</th><td class="figures">1</td><td class="figures">25.0%</td></tr>
            </tbody>
            </table>
            </div>
            </details>
            </figure>
            """.ReplaceLineEndings("\n"), figure);
    }

    [Fact]
    public void The_table_has_a_column_for_each_series()
    {
        var page = HtmlWriterTests.Body(new Chart(ChartKind.Line, "题", ["甲", "乙"], [new("一", [1, 2]), new("", [3])]));
        Assert.Contains("<tr><th scope=\"col\">名称</th><th scope=\"col\">一</th><th scope=\"col\">数值</th></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">甲</th><td class=\"figures\">1</td><td class=\"figures\">3</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">乙</th><td class=\"figures\">2</td><td class=\"figures\">—</td></tr>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChartKind.Bar, "50 -20.5 -", "%", 1, "甲：50.0%。乙：-20.5%。丙：无数据。")]
    [InlineData(ChartKind.Column, "3 0|- -1", "", 2, "甲：系列1 3.00，系列2 无数据。乙：系列1 0.00，系列2 -1.00。")]
    [InlineData(ChartKind.Pie, "2999 1 0", "", 0, "甲：2999，占100.0%。乙：1，占&lt;0.1%。丙：0，占0.0%。")]
    public void What_is_heard_are_the_figures(ChartKind kind, string figures, string suffix, int decimals, string heard)
    {
        foreach (var look in (string[])["broad", "narrow"])
            Assert.Contains($" role=\"img\" viewBox=\"0 0 {(look == "broad" ? 760 : 340)} ", ChartSample.Svg(ChartSample.Of(kind, figures, suffix: suffix, decimals: decimals), look), StringComparison.Ordinal);
        Assert.Contains($"<title>图题</title>\n<desc>{heard}</desc>", ChartSample.Svg(ChartSample.Of(kind, figures, suffix: suffix, decimals: decimals)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Column)]
    [InlineData(ChartKind.Pie)]
    [InlineData(ChartKind.Line)]
    public void Without_figures_the_page_says_so(ChartKind kind)
    {
        const string Nothing = "<figure class=\"chart\">\n<figcaption>题</figcaption>\n<p class=\"no-figures\">没有数据</p>\n</figure>";
        Assert.Equal(Nothing, HtmlWriterTests.Body(new Chart(kind, "题", ["甲", "乙"], [new("一", [null, null])])));
        Assert.Equal(Nothing, HtmlWriterTests.Body(new Chart(kind, "题", ["甲"], [new("一", [])])));
        Assert.Equal(Nothing, HtmlWriterTests.Body(new Chart(kind, "题", [], [])));
    }

    [Theory]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Column)]
    [InlineData(ChartKind.Pie)]
    [InlineData(ChartKind.Line)]
    public void Nothing_but_0_is_drawn_as_0(ChartKind kind)
    {
        var svg = ChartSample.Svg(ChartSample.Of(kind, "0 0", decimals: 2));
        Assert.Equal(2, ChartSample.Texts(svg).Count(t => t == "0.00"));
        Assert.Empty(ChartSample.Boxes(svg));
    }

    /// <summary>Everything at once: valid, in its room, never smaller than can be read, whatever the figures are.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("1 -2 - 0 3")]
    [InlineData("1 2 3|- 5 -6|0 0 0")]
    [InlineData("123456789012.34 0.01 -5")]
    [InlineData("1 1 1 1 1 1 1 1 1 1|9 8 7 6 5 4 3 2 1 0|1 2 3 4 5 6 7 8 9 9|5 5 5 5 5 5 5 5 5 5")]
    [InlineData("95.1 95.6 96.2 - 97.1")]
    [InlineData("94.6 94.6 94.6 94.6 94.6 94.6 94.6 94.6 94.6 94.6")]
    [InlineData("50|47|44|53|0")]
    [InlineData("88 3 3 3 3")]
    [InlineData("90 1 1 1 1 1 1 1 1 2")]
    [InlineData("44 3 3 3 3 3 41")]
    [InlineData("50 50 50|47 47 47|44 44 44|53 53 53")]
    public void Whatever_is_drawn_stays_in_its_room(string figures)
    {
        foreach (var names in (string[])["甲 乙 丙 丁 戊 己 庚 辛 壬 癸", string.Join(' ', Enumerable.Range(1, 10).Select(i => $"第{i}项关于进一步加强医疗保险基金监督管理的专项经费")), string.Join(' ', Enumerable.Range(1, 10).Select(i => $"Internationalization{i}"))])
            foreach (var kind in Enum.GetValues<ChartKind>())
            {
                var chart = ChartSample.Of(kind, figures, names, "%", 2);
                WriterSample.AssertValid("html", DocumentWriters.Write("html", BlankForm.Document([chart])));
                foreach (var look in (string[])["broad", "narrow"]) Placing.AssertInRoom(ChartSample.Svg(chart, look));
            }
    }

    [Theory]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Column)]
    [InlineData(ChartKind.Pie)]
    [InlineData(ChartKind.Line)]
    public void Words_of_a_chart_stay_words(ChartKind kind)
    {
        const string Hostile = "</svg><script>\"'";
        var page = HtmlWriterTests.Page(new Chart(kind, Hostile, [Hostile, "乙"], [new(Hostile, [1, 2]), new(Hostile, [1, 2])]) { Suffix = "<b>" });
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        WriterSample.AssertValid("html", Encoding.UTF8.GetBytes(page));
    }

    [Fact]
    public void Figures_are_printed_exactly()
    {
        var third = new Chart(ChartKind.Bar, "题", ["甲", "乙"], [new("一", [Rational.Of(1, 3), Rational.Of(5, 1000)])]) { Decimals = 2 };
        Assert.Equal(["甲", "0.33", "乙", "0.01"], ChartSample.Texts(ChartSample.Svg(third)).Take(4));
    }
}
