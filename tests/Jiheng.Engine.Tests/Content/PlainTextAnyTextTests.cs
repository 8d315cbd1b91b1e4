using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Content;

/// <summary>Whatever the text: it is read, in time linear in its length, with honest places and without loss.</summary>
public class PlainTextAnyTextTests
{
    private static readonly string[] Lines =
    [
        "", "", "", "\t", "\t", " \t", "\t甲", "\t乙", "\t97", "\t≥95%", " \t\u3000丙 ", "\t[bookmark: _GoBack]丁", "（40 分）", "(万元)", "标",
        "附件三", "附表：甲乙", "2024年度项目支出绩效自评表", "（2024年度）", "单位：万元", "说明：无", "一、基本情况", "（一）收入", "第二部分 甲", "具体情况见下表：",
        "本单位严格执行预算，全年目标基本完成。", "\t本单位严格执行预算，全年目标基本完成。", "[bookmark: _Toc1]戊", "己[bookmark: _Toc2]庚", "[bookmark: ", "\f", "辛\f\t壬",
        "癸\u2028\t子", "\u200B丑", "寅\t卯", "辰\v", "\u0085", "\uD83D", "\0",
    ];

    // Pipe tables and headings lose marks that print elsewhere, so their documents are compared without those marks.
    private static readonly string[] Marked = [.. Lines, "| 甲 | 乙 |", "|--|:-:|", "| | |", @"| \| | 丙\", "|", "||", "甲 | 乙", "# 丁", "## 戊 ##", "#", "-|-"];

    private static readonly string[] LineEnds = ["\n", "\n", "\n", "\r\n", "\r"];

    [Fact]
    public void Places_are_honest_and_nothing_is_lost() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60),
        Prop.ForAll(Documents(Marked).ToArbitrary(), text => PlainTextHonesty.Check(text)));

    [Fact]
    public void Without_marks_every_printed_character_is_read() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60),
        Prop.ForAll(Documents(Lines).ToArbitrary(), text =>
        {
            var read = string.Concat(PlainTextHonesty.Check(text).Blocks.SelectMany(Pieces));
            foreach (var mark in "：-:") Assert.Equal(text.Count(c => c == mark) - Residues(text) * (mark == ':' ? 1 : 0), read.Count(c => c == mark));
        }));

    [Fact]
    public void Any_string_is_a_document() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("\t\n\r\f\v\u2028\u0085 |-:#\\[]甲附一表（）1。\uFEFF\uD800".ToCharArray())).ToArbitrary(),
            letters => { PlainTextReader.Read("a.txt", new string(letters)); }));

    [Theory]
    [InlineData("甲", 2_000_000)]
    [InlineData(" ", 2_000_000)]
    [InlineData("[bookmark:", 200_000)]
    [InlineData("[bookmark: a]", 200_000)]
    [InlineData("\t", 500_000)]
    [InlineData("#", 500_000)]
    [InlineData("\n", 2_000_000)]
    [InlineData("\f", 500_000)]
    [InlineData("\u2028", 500_000)]
    [InlineData("\t1\n", 100_000)]
    [InlineData("\t甲\n\n", 100_000)]
    [InlineData("\t甲\n\t乙\n续\n\n", 50_000)]
    [InlineData("\t甲\n\t乙\n续\n", 50_000)]
    [InlineData("甲\n", 100_000)]
    [InlineData("\t97\n附件三\n\n自评表\n", 30_000)]
    [InlineData("| 1 | 2 |\n", 30_000)]
    [InlineData("甲乙丙丁戊己庚辛表\n（2024年度）\n", 30_000)]
    public void Long_texts_take_time_in_proportion(string piece, int times)
    {
        var text = new StringBuilder("\t甲\n\t乙\n").Insert(0, piece, times).Insert(0, "\t头\n\t尾\n").ToString();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        PlainTextReader.Read("a.txt", text);
        // A fraction of a second; with a step that looks back or ahead over the whole text, minutes.
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public void A_very_wide_row_among_many_short_ones_does_not_make_a_grid_of_holes()
    {
        var text = new StringBuilder().Insert(0, "\t1\n", 100_000).Append('\n').Insert(0, "\t1\n\n", 100_000).ToString();
        var tables = PlainTextReader.Read("a.txt", text).Blocks.Cast<Table>().ToList();
        Assert.Equal(200_000, tables.Sum(t => t.Cells.Count));
        Assert.All(tables, t => Assert.True((long)t.RowCount * t.ColumnCount <= 32L * t.Cells.Count));
        Assert.Equal(Enumerable.Range(1, tables.Count), tables.Select(t => t.Number));
    }

    [Fact]
    public void A_form_of_thirty_columns_is_never_cut()
    {
        var wide = new StringBuilder().Insert(0, "\t1\n", 30).Append('\n');
        var text = wide.Insert(0, "\t甲\n\n", 500).ToString();
        var table = Assert.IsType<Table>(Assert.Single(PlainTextReader.Read("a.txt", text).Blocks));
        Assert.Equal((501, 30), (table.RowCount, table.ColumnCount));
    }

    private static Gen<string> Documents(string[] lines) =>
        from pieces in Gen.Zip(Gen.Elements(lines), Gen.Elements(LineEnds)).ListOf()
        select string.Concat(pieces.Select(p => p.Item1 + p.Item2));

    private static IEnumerable<string> Pieces(Block block) => block is Paragraph paragraph
        ? paragraph.Lines.Select(l => l.Text)
        : ((Table)block).Cells.SelectMany(c => c.Lines.Select(l => l.Text));

    private static int Residues(string text) => text.Split("[bookmark: _").Length - 1;
}
