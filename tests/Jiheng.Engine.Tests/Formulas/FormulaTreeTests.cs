using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Formulas;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Tests.Formulas;

public sealed class FormulaTreeTests
{
    [Theory]
    [InlineData("（１＋２）＊３％", "(1 + 2) × 3%")]
    [InlineData("1-(2-3)", "1 - (2 - 3)")]
    [InlineData("(1-2)-3", "1 - 2 - 3")]
    [InlineData("(a*b)/(c*d)", "a × b ÷ (c × d)")]
    [InlineData("-(a+b)*-c", "-(a + b) × (-c)")]
    [InlineData("a>=b and (c<d OR not e<>f)", "a ≥ b 且 (c < d 或 非 e ≠ f)")]
    [InlineData("not(a=b)", "非 a = b")]
    [InlineData("非税收入 / 全年_预算数2", "非税收入 ÷ 全年_预算数2")]
    [InlineData("「全年执行数」+「预算数（万元）」+「且」", "全年执行数 + 「预算数（万元）」 + 「且」")]
    [InlineData("SUM(「项目」.「全年执行数」)", "SUM(项目.全年执行数)")]
    [InlineData("9.50 万元 * 1", "", false)]
    [InlineData("9.50万元 * 15 %", "9.50万元 × 15%")]
    [InlineData("合计 + 最小", "合计 + 最小")]
    public void A_formula_has_one_normal_spelling(string written, string normal, bool isFormula = true)
    {
        Assert.Equal(isFormula, Formula.TryParse(written, out var formula, out _));
        if (isFormula) Assert.Equal(normal, formula!.ToString());
    }

    [Fact]
    public void The_normal_spelling_is_read_back_as_the_same_tree() => Prop.ForAll(RandomFormulas.Any, text =>
    {
        var formula = Forms.Parsed(text);
        var again = Forms.Parsed(formula.ToString());
        return again.Root.IsSameAs(formula.Root) && again.ToString() == formula.ToString();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_the_reader_throw() => Prop.ForAll(RandomFormulas.Scraps, text =>
    {
        var isFormula = Formula.TryParse(text, out var formula, out var error);
        return isFormula
            ? error is null && formula!.Evaluate(FormulaFields.Empty).Working.Length > 0
            : formula is null && error!.Position >= 0 && error.Position + error.Length <= text.Length && error.Message.Length > 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_names_are_known_with_their_places()
    {
        const string text = "「“三公”经费」 / 全年预算数 + 合计(项目.执行数 - 项目 . 「预算数」) + 全年预算数";
        var formula = Forms.Parsed(text);
        Assert.Equal(text, formula.Text);
        Assert.Equal(["“三公”经费", "全年预算数", "全年预算数"], formula.Fields.Select(f => f.Name));
        Assert.Equal(["「“三公”经费」", "全年预算数", "全年预算数"], formula.Fields.Select(f => text.Substring(f.Position, f.Length)));
        Assert.Equal(["项目/执行数", "项目/预算数"], formula.RowFields.Select(f => $"{f.Table}/{f.Column}"));
        Assert.Equal(["项目.执行数", "项目 . 「预算数」"], formula.RowFields.Select(f => text.Substring(f.Position, f.Length)));
        Assert.False(formula.IsCondition);
        Assert.True(Forms.Parsed("a > b").IsCondition);
    }

    [Fact]
    public void The_trace_leads_from_the_result_to_the_places_of_its_figures()
    {
        var place = new Origin("自评表.docx", "62.4") { Table = 1, Row = 5, Column = 3 };
        var fields = FormulaFields.Empty.With("支出", FormulaInput.Of("救助资金支出", new Quantity(Rational.Parse("62.4"), 1, Unit.TenThousandYuan), place));
        var trace = Forms.Parsed("min(15% × 支出, 9.5万元)").Evaluate(fields).Trace;
        Assert.Equal(("min(15% × 支出, 9.5万元)", "9.36万元"), (trace.Text, trace.Result));
        Assert.Equal(["15% × 支出: 9.36万元", "9.5万元: 9.5万元"], trace.Operands.Select(o => $"{o.Text}: {o.Result}"));
        Assert.Same(place, trace.Operands[0].Operands[1].Input!.Origin);
        Assert.Equal(FormulaValue.Exactly(95000), trace.Operands[1].Value);
    }

    [Fact]
    public void Rows_know_their_number()
    {
        var trace = Forms.Result("合计(项目.支出 / 3)", "项目.支出=甲:1万元|乙:3万元").Trace;
        Assert.Equal(["≈0.3333万元", "1万元"], trace.Operands.Select(o => o.Result));
        Assert.Equal(["甲1", "乙2"], trace.Operands.Select(o => o.Operands[0]).Select(o => o.Input!.Label + o.Row));
    }

    [Fact]
    public void Numbers_that_grow_without_end_become_undefined()
    {
        var cells = Enumerable.Range(0, 3000).Select(i => FormulaInput.Of("", FormulaValue.Exactly(1000003 + 2 * i), Unit.None)).ToArray();
        var fields = FormulaFields.Empty.WithColumn("表", "数", cells).With("a", "99999999999999999999");
        Assert.Equal(["计算结果的位数过多，请简化公式"], Forms.Parsed("合计(1 / 表.数)").Evaluate(fields).Reasons);
        var long200 = string.Join('×', Enumerable.Repeat("a", 150));
        Assert.Equal(["计算结果的位数过多，请简化公式"], Forms.Parsed(long200).Evaluate(fields).Reasons);
        Assert.EndsWith("≈ （整数部分60位的数）", Forms.Parsed("a × a × a").Evaluate(fields).Working, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_reasons_are_cut_short()
    {
        var reasons = Forms.Result("合计(项目.执行数)", "项目.执行数=" + string.Join('|', Enumerable.Repeat("甲:", 50))).Reasons;
        Assert.Equal(12, reasons.Count);
        Assert.Equal("其余原因从略", reasons[^1]);
    }

    [Fact]
    public void Columns_of_one_table_have_the_same_rows() =>
        Assert.Throws<ArgumentException>(() => Forms.Of("项目.执行数=甲:1|乙:2；项目.预算数=甲:1"));
}
