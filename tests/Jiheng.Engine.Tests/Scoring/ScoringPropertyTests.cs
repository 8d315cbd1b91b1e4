using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Tests.Scoring;

public sealed class ScoringPropertyTests
{
    private static readonly string[] Methods =
        ["按完成比例", "及格线60%", "超额扣分", "比例取一位小数", "满意度分档", "完成比例分档", "直接赋分", "未达得半分", "定性三档", "每多1次扣2分"];

    private static readonly string[] Signs = ["≥", "≤", "=", "", ">", "<", "约"];

    private static readonly string[] Units = ["次", "%", "万元", "天", "", "家"];

    private static readonly string[] Words = ["完成", "未完成", "基本完成", "优", "良", "是", "否", "不涉及", "—", "2024年9月底前", "2024年8月", "90%-95%", ""];

    private static Gen<string> Values { get; } = Gen.OneOf(
        from sign in Gen.Elements(Signs) from n in Gen.Choose(-20, 4000) from decimals in Gen.Choose(0, 2) from unit in Gen.Elements(Units)
        select sign + (Rational.PowerOfTen(-decimals) * n).ToText(decimals) + unit,
        Gen.Elements(Words));

    [Fact]
    public void Points_are_never_below_zero_or_above_the_weight() =>
        Prop.ForAll((from m in Gen.Elements(Methods) from t in Values from a in Values from w in Gen.Choose(0, 30) select (m, t, a, w)).ToArbitrary(), x =>
        {
            var line = ScoringText.Indicator(x.t, x.a, x.w.ToString(), "3", x.m);
            return line.Points is not { } p || p.Lower >= Rational.Zero && p.Upper <= x.w && (line.Suggested is not { } s || p.Contains(s));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void The_execution_row_earns_no_more_than_its_weight_however_much_was_spent() =>
        Prop.ForAll((from m in Gen.Elements("执行率线性", "目标执行率90%", "每低一个百分点扣半分") from budget in Gen.Choose(1, 500) from executed in Gen.Choose(0, 1000) select (m, budget, executed)).ToArbitrary(), x =>
            ScoringText.Execution($"{x.budget}.00", $"{x.executed}.00", "3", x.m).Points is { } p && p.Lower >= Rational.Zero && p.Upper <= 10)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void More_never_earns_less_where_more_is_better() =>
        Prop.ForAll((from t in Gen.Choose(1, 300) from a in Gen.Choose(0, 300) from more in Gen.Choose(0, 100) from unit in Gen.Elements("次", "%", "万人") select (t, a, more, unit)).ToArbitrary(), x =>
        {
            ScoreLine Line(int actual) => ScoringText.Indicator($"≥{x.t}{x.unit}", $"{actual}{x.unit}", "10", "", "按完成比例");
            return Line(x.a).Suggested <= Line(x.a + x.more).Suggested;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void The_order_of_rows_does_not_change_the_totals() =>
        Prop.ForAll((from rows in (from t in Values from a in Values from w in Gen.Choose(1, 20) select $"产出指标 | 质量指标 | 项 | {t} | {a} | {w} | {w - 1} |").ListOf(6) from seed in Gen.Choose(0, 5) select (rows, seed)).ToArbitrary(), x =>
        {
            var named = x.rows.Select((r, i) => r.Replace("项", $"第{"甲乙丙丁戊己"[i]}类检查", StringComparison.Ordinal)).ToList();
            var turned = named.Skip(x.seed).Concat(named.Take(x.seed)).Reverse().ToList();
            var (one, two) = (ScoringText.Sheet(string.Join('\n', named), ScoringText.Usual), ScoringText.Sheet(string.Join('\n', turned), ScoringText.Usual));
            return (one.RecomputedTotal, one.SumOfPrinted, one.Carried) == (two.RecomputedTotal, two.SumOfPrinted, two.Carried);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
}
