using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Formulas.Wording;

namespace Jiheng.Engine.Tests.Formulas.Wording;

/// <summary>A text, the formulas it holds as name: tree, and what was mended.</summary>
public sealed class WrittenFormulaTests
{
    [Theory]
    [InlineData("巡检覆盖率=已巡检站点数/站点总数*100%", "巡检覆盖率: 已巡检站点数 ÷ 站点总数 × 100%")]
    [InlineData("反映巡检情况。巡检覆盖率＝（已巡检站点数／站点总数）×100％", "巡检覆盖率: 已巡检站点数 ÷ 站点总数 × 100%")]
    [InlineData("电费节约率=【（计划电费－实际电费）÷计划电费】×100%", "电费节约率: (计划电费 - 实际电费) ÷ 计划电费 × 100%")]
    [InlineData("电费节约率={(计划电费—实际电费)/计划电费}X100%", "电费节约率: (计划电费 - 实际电费) ÷ 计划电费 × 100%")]
    [InlineData("电费增长率=本年电费/上年电费-1", "电费增长率: 本年电费 ÷ 上年电费 - 1")]
    [InlineData("人均成本=总成本除以服务人数", "人均成本: 总成本 ÷ 服务人数")]
    [InlineData("“三公”经费变动率=（本年“三公”经费-上年“三公”经费）/上年“三公”经费", "三公经费变动率: (本年三公经费 - 上年三公经费) ÷ 上年三公经费")]
    [InlineData("到账率 = 实际到账 资金 / 计划 到账资金", "到账率: 实际到账资金 ÷ 计划到账资金")]
    [InlineData("支出率=实际支出数（含上年结转）/预算数（万元）×100%", "支出率: 「实际支出数(含上年结转)」 ÷ 「预算数(万元)」 × 100%")]
    [InlineData("支出率=（实际）支出数/（调整后）预算数", "支出率: 「(实际)支出数」 ÷ 「(调整后)预算数」")]
    [InlineData("1.到账率=到账数/应到数；2.支出率=支出数/到账数。", "到账率: 到账数 ÷ 应到数", "支出率: 支出数 ÷ 到账数")]
    [InlineData("到账率=到账数/应到数×100%支出率=支出数/到账数×100%", "到账率: 到账数 ÷ 应到数 × 100%", "支出率: 支出数 ÷ 到账数 × 100%")]
    [InlineData("按时支付（支付率=按时支付笔数/总笔数×100%），优先安排", "支付率: 按时支付笔数 ÷ 总笔数 × 100%")]
    [InlineData("计算公式：到账数/应到数×100%", ": 到账数 ÷ 应到数 × 100%")]
    [InlineData("计算公式为到账率=到账数/应到数×100%，到账数指实际收到的资金。", "到账率: 到账数 ÷ 应到数 × 100%")]
    [InlineData("复诊率=2023-2024年复诊人数/60岁以上就诊人数×100%", "复诊率: 「2023-2024年复诊人数」 ÷ 「60岁以上就诊人数」 × 100%")]
    [InlineData("支付率=支付数/应付数=45/50=90%", "支付率: 支付数 ÷ 应付数")]
    [InlineData("得分=支付率×10分", "得分: 支付率 × 10分")]
    [InlineData("支付率=支付数/应付数×100%≥95%得满分", "支付率: 支付数 ÷ 应付数 × 100%")]
    [InlineData("支付率=支付数/应付数×100%（按季度统计）", "支付率: 支付数 ÷ 应付数 × 100%")]
    public void Formulas_in_words_are_read(string text, params string[] formulas) => Assert.Equal(formulas, Read(text));

    [Theory]
    [InlineData("电费节约率=[（计划电费-实际电费）/计划电费）]*100%", "电费节约率: (计划电费 - 实际电费) ÷ 计划电费 × 100%")]
    [InlineData("电费节约率=（计划电费-实际电费/计划电费×100%", "电费节约率: (计划电费 - 实际电费) ÷ 计划电费 × 100%")]
    [InlineData("电费节约率=计划电费-实际电费）/计划电费×100%", "电费节约率: (计划电费 - 实际电费) ÷ 计划电费 × 100%")]
    [InlineData("到账率=（到账数/应到数×100%", "到账率: 到账数 ÷ 应到数 × 100%")]
    [InlineData("到账率=到账数/应到数）×100%", "到账率: 到账数 ÷ 应到数 × 100%")]
    public void A_bracket_too_many_or_too_few_is_mended_where_one_reading_makes_sense(string text, string formula)
    {
        Assert.Equal([formula], Read(text));
        var mended = Assert.Single(WrittenFormulas.In(text));
        Assert.Equal($"括号不成对，按“{mended.Root.Text}”理解", mended.Remark);
    }

    [Theory]
    [InlineData("平均数=（甲+乙/丙+丁")] // a sum over 丙, over 丙+丁, or two terms
    [InlineData("平均数=（（甲+乙/丙")]
    [InlineData("到账率=到账数/应到数/")]
    [InlineData("到账率=到账数//应到数")]
    [InlineData("到账率=()/应到数")]
    [InlineData("到账率=100%")]
    [InlineData("等级=优")]
    [InlineData("服务费56.8万元*15%=8.52万元")]
    [InlineData("≥95%=优，80%-95%=良")]
    [InlineData("到账数>=应到数/2")]
    [InlineData("支付率=支付数/应付数=到账数/应到数")] // whether 应付数=… begins a new one cannot be seen
    [InlineData("培训2次/年，参加60人次")]
    [InlineData("按公式计算。")]
    [InlineData("=")]
    [InlineData("")]
    public void Other_texts_are_no_formulas(string text) => Assert.Empty(WrittenFormulas.In(text));

    [Fact]
    public void Every_example_of_the_spec_is_read_as_it_says()
    {
        var rows = File.ReadLines(Repository.Path("docs", "spec", "written-formulas.md"))
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')).ToList();
        Assert.True(rows.Count >= 10);
        Assert.All(rows, row => Assert.Equal([row[2].Trim()], Read(row[1].Trim(' ', '`')).Select(f => f.Trim())));
    }

    [Fact]
    public void A_formula_keeps_its_text_and_phrases()
    {
        var formula = Assert.Single(WrittenFormulas.In("反映情况。 到账率 =（到账数-退回数）/到账数 。"));
        Assert.Equal("到账率 =（到账数-退回数）/到账数", formula.Text);
        Assert.Equal(["到账数", "退回数"], formula.Phrases);
        Assert.Empty(formula.Remark);
    }

    [Fact]
    public void No_text_makes_the_reader_throw() => Prop.ForAll(Scraps, text => WrittenFormulas.In(text).All(f => f.Text.Length > 0 && f.Root.Text.Length > 0))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Hostile_texts_are_given_up()
    {
        foreach (var scrap in new[] { "率=(", "率=(甲+", "甲(", "(甲)", "=", "公式：", "率=甲/乙)", "甲+" })
            Assert.All(WrittenFormulas.In("比率=" + string.Concat(Enumerable.Repeat(scrap, 5000))), f => Assert.True(f.Text.Length < 1000));
    }

    private static Arbitrary<string> Scraps => Arb.From(
        from parts in Gen.ListOf(Gen.Elements("甲数", "乙", "（", "）", "[", "]", "=", "＝", "/", "-", "—", "×", "100%", "2024年", "，", "。", " ", "公式为", "除以", "X100", "≥", "5", "."))
        select string.Concat(parts));

    private static IEnumerable<string> Read(string text) => WrittenFormulas.In(text).Select(f => $"{f.Name}: {f.Root.Text}");
}
