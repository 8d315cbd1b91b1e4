using System.Text.RegularExpressions;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Html.Writing.Charts;

/// <summary>How each kind of chart is drawn: small ones whole, of others what matters.</summary>
public sealed class ChartKindTests
{
    private static string[] Paths(string svg, string fill) => [.. Regex.Matches(svg, $"<path d=\"([^\"]*)\" fill=\"{fill}\"").Select(m => m.Groups[1].Value)];

    [Fact]
    public void A_lying_bar_below_0_and_a_missing_figure() => Assert.Equal(
        """
        <svg class="broad" role="img" viewBox="0 0 760 119">
        <title>图题</title>
        <desc>甲：50.0%。乙：-20.5%。丙：无数据。</desc>
        <path d="M75.04 0L75.04 99" stroke="#dfe3e8" stroke-width="1"/>
        <path d="M203.06 0L203.06 99" stroke="#dfe3e8" stroke-width="1"/>
        <path d="M459.11 0L459.11 99" stroke="#dfe3e8" stroke-width="1"/>
        <path d="M587.14 0L587.14 99" stroke="#dfe3e8" stroke-width="1"/>
        <path d="M715.16 0L715.16 99" stroke="#dfe3e8" stroke-width="1"/>
        <text x="13" y="21" font-size="13" fill="#1b1f24" text-anchor="end">甲</text>
        <rect x="331.09" y="6.5" width="320.06" height="20" fill="#1b4b7a"/>
        <text x="656.15" y="20.65" font-size="12" fill="#1b1f24" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">50.0%</text>
        <text x="13" y="54" font-size="13" fill="#1b1f24" text-anchor="end">乙</text>
        <rect x="199.86" y="39.5" width="131.22" height="20" fill="#1b4b7a"/>
        <text x="194.86" y="53.65" font-size="12" fill="#1b1f24" text-anchor="end" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">-20.5%</text>
        <text x="13" y="87" font-size="13" fill="#1b1f24" text-anchor="end">丙</text>
        <text x="336.09" y="86.65" font-size="12" fill="#555d66">—</text>
        <path d="M331.09 0L331.09 99" stroke="#6b737c" stroke-width="1"/>
        <text x="75.04" y="114.15" font-size="12" fill="#555d66" text-anchor="middle">-40%</text>
        <text x="203.06" y="114.15" font-size="12" fill="#555d66" text-anchor="middle">-20%</text>
        <text x="331.09" y="114.15" font-size="12" fill="#555d66" text-anchor="middle">0%</text>
        <text x="459.11" y="114.15" font-size="12" fill="#555d66" text-anchor="middle">20%</text>
        <text x="587.14" y="114.15" font-size="12" fill="#555d66" text-anchor="middle">40%</text>
        <text x="715.16" y="114.15" font-size="12" fill="#555d66" text-anchor="middle">60%</text>
        </svg>
        """.ReplaceLineEndings("\n"), ChartSample.Svg(ChartSample.Of(ChartKind.Bar, "50 -20.5 -", suffix: "%", decimals: 1)));

    [Fact]
    public void Long_names_wrap_in_their_column_and_on_a_phone_stand_above_their_bars()
    {
        const string Name = "城乡居民基本医疗保险基金监督管理能力提升与飞行检查工作专项经费";
        var chart = ChartSample.Of(ChartKind.Bar, "3", Name);
        Assert.Equal(["城乡居民基本医疗保险基金监督管理", "能力提升与飞行检查工作专项经费", "3"], ChartSample.Texts(ChartSample.Svg(chart)).Take(3).ToArray());
        var narrow = ChartSample.Svg(chart, "narrow");
        Assert.Contains("<text x=\"0\" y=\"19.5\"", narrow, StringComparison.Ordinal);
        Assert.True(ChartSample.Boxes(narrow).Single() is { X: < 10, Y: > 35 });
    }

    [Fact]
    public void Columns_of_one_category_stand_side_by_side_and_below_0_hang()
    {
        var svg = ChartSample.Svg(ChartSample.Of(ChartKind.Column, "3 -|-1 0"));
        Assert.Equal(
            [
                new(0, 4.5m, 14, 12, "#1b4b7a"), new(71.8m, 4.5m, 14, 12, "#e39b3b"),
                new(153.8m, 46, 52, 180, "#1b4b7a"), new(207.8m, 226, 52, 60, "#e39b3b"),
            ],
            ChartSample.Boxes(svg));
        Assert.Equal(["系列1", "系列2", "-1", "0", "1", "2", "3", "3", "-1", "—", "0", "甲", "乙"], ChartSample.Texts(svg));
        // The figure of a hanging column stands below it.
        Assert.Contains("<text x=\"233.8\" y=\"301.15\" ", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_series_needs_no_legend() => Assert.DoesNotContain("系列1", ChartSample.Texts(ChartSample.Svg(ChartSample.Of(ChartKind.Column, "3 4"))));

    [Fact]
    public void Figures_too_wide_for_their_columns_stand_upright_and_columns_without_room_lie()
    {
        var wide = ChartSample.Svg(ChartSample.Of(ChartKind.Column, "12345 12345 12345 12345 12345|12345 12345 12345 12345 12345|12345 12345 12345 12345 12345", decimals: 2));
        Assert.Equal(15, Regex.Count(wide, "rotate\\(-90"));
        // The names are longer than four lines of what a column of a phone has.
        var lying = ChartSample.Boxes(ChartSample.Svg(ChartSample.Of(ChartKind.Column, "1 2 3 4 5", string.Join(' ', Enumerable.Repeat("关于进一步加强医疗保险基金监管的专项经费", 5))), "narrow"));
        Assert.Single(lying.Select(b => b.X).Distinct());
    }

    [Fact]
    public void A_line_has_a_gap_where_there_is_no_figure()
    {
        var svg = ChartSample.Svg(ChartSample.Of(ChartKind.Line, "3 1 - 2"));
        Assert.Equal(["M105.8 22L287 182M649.4 102"], Paths(svg, "none"));
        Assert.Equal(3, Paths(svg, "#1b4b7a").Length);
        Assert.Equal(["0", "1", "2", "3", "2", "3", "1", "甲", "乙", "丙", "丁"], ChartSample.Texts(svg));
    }

    [Fact]
    public void Lines_differ_without_colour()
    {
        var svg = ChartSample.Svg(ChartSample.Of(ChartKind.Line, "1 2|3 4|5 6"));
        Assert.Equal(["7 3", "2 3"], Regex.Matches(svg, "stroke-dasharray=\"([^\"]*)\"").Select(m => m.Groups[1].Value).Distinct());
        Assert.Equal(3, Regex.Matches(svg, "<path d=\"M[0-9. ]+([ahl])[^\"]*Z\"").Select(m => m.Value[^4..]).Distinct().Count());
    }

    [Fact]
    public void Many_points_of_several_lines_have_figures_at_their_ends_only()
    {
        var many = ChartSample.Of(ChartKind.Line, string.Join('|', Enumerable.Range(0, 3).Select(s => string.Join(' ', Enumerable.Range(0, 24).Select(i => 100 + s * 300 + i)))), string.Join(' ', Enumerable.Range(1, 24)), decimals: 1);
        Assert.Equal(["100.0", "123.0", "400.0", "423.0", "700.0", "723.0"], ChartSample.Texts(ChartSample.Svg(many)).Where(t => t.EndsWith(".0", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Years_that_find_no_room_are_left_out_evenly()
    {
        var years = string.Join(' ', Enumerable.Range(2001, 20).Select(y => $"{y}年"));
        var texts = ChartSample.Texts(ChartSample.Svg(ChartSample.Of(ChartKind.Line, string.Join(' ', Enumerable.Range(1, 20)), years), "narrow"));
        Assert.Equal(["2001年", "2005年", "2009年", "2013年", "2017年"], texts.Where(t => t.EndsWith('年')));
    }

    [Fact]
    public void Pieces_begin_at_the_top_and_go_round_clockwise()
    {
        var svg = ChartSample.Svg(ChartSample.Of(ChartKind.Pie, "3 1"));
        Assert.Equal(["M380 107L380 2A105 105 0 1 1 275 107Z"], Paths(svg, "#1b4b7a"));
        Assert.Equal(["M380 107L275 107A105 105 0 0 1 380 2Z"], Paths(svg, "#e39b3b"));
        Assert.Equal(["甲", "3　75.0%", "乙", "1　25.0%"], ChartSample.Texts(svg));
    }

    [Fact]
    public void A_share_that_is_the_figure_is_said_once() =>
        Assert.Equal(["甲", "75.0%", "乙", "25.0%"], ChartSample.Texts(ChartSample.Svg(ChartSample.Of(ChartKind.Pie, "75 25", suffix: "%", decimals: 1))));

    [Fact]
    public void A_single_piece_is_a_whole_circle() =>
        Assert.Equal(2, Regex.Count(Paths(ChartSample.Svg(ChartSample.Of(ChartKind.Pie, "5")), "#1b4b7a").Single(), "a105"));

    [Theory]
    // Many, small, none: in a list; so on a phone, where there is no room beside the pie.
    [InlineData("1 1 1 1 1 1 1 1", "broad")]
    [InlineData("99 1", "broad")]
    [InlineData("1 - 2", "broad")]
    [InlineData("3 1", "narrow")]
    public void Many_or_small_pieces_are_listed_with_numbers(string figures, string look)
    {
        var chart = ChartSample.Of(ChartKind.Pie, figures);
        var svg = ChartSample.Svg(chart, look);
        Assert.Equal(chart.Categories.Count, ChartSample.Boxes(svg).Count);
        Assert.Contains("1", ChartSample.Texts(svg));
        foreach (var name in chart.Categories) Assert.Contains(name, ChartSample.Texts(svg));
    }

    [Fact]
    public void Figures_that_are_no_parts_of_a_whole_lie_as_bars()
    {
        Assert.Equal(ChartSample.Svg(ChartSample.Of(ChartKind.Bar, "3 -1")), ChartSample.Svg(ChartSample.Of(ChartKind.Pie, "3 -1")));
        Assert.Equal(ChartSample.Svg(ChartSample.Of(ChartKind.Bar, "3 1|2 2")), ChartSample.Svg(ChartSample.Of(ChartKind.Pie, "3 1|2 2")));
    }

    [Fact]
    public void Neighbours_of_a_pie_never_have_one_colour()
    {
        for (var count = 2; count <= 20; count++)
        {
            var fills = Regex.Matches(ChartSample.Svg(ChartSample.Of(ChartKind.Pie, string.Join(' ', Enumerable.Repeat("1", count)), string.Join(' ', Enumerable.Range(1, count).Select(i => $"第{i}项")))), "Z\" fill=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ToList();
            Assert.Equal(count, fills.Count);
            for (var i = 0; i < count; i++) Assert.NotEqual(fills[i], fills[(i + 1) % count]);
        }
    }
}
