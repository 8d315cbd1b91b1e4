using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Values;

public sealed class TargetComparisonTests
{
    [Theory]
    [InlineData("≥95%", "95%")]
    [InlineData("≥95%", "100.00%")]
    [InlineData("≥95%", "≥95%")]
    [InlineData("≥95%", "95%以上")]
    [InlineData("≥95%", "超过95%")]
    [InlineData("≥95%", "97")]
    [InlineData("≤9.5万元", "8.52万元")]
    [InlineData("≤9.5万元", "95000元")]
    [InlineData("≤30分钟", "≤30分钟")]
    [InlineData("≤1小时", "60分钟")]
    [InlineData("<5%", "4.99%")]
    [InlineData(">0%", "0.01%")]
    [InlineData("=100%", "100.00%")]
    [InlineData("=1年", "=1年")]
    [InlineData("=1年", "12个月")]
    [InlineData("≥2次", "两次")]
    [InlineData("≥10户", "27户")]
    [InlineData("≥60人", "65人的工资待遇正常发放")]
    [InlineData("≥10000份", "3万份")]
    [InlineData("≥1600人次", "1600余人次")]
    [InlineData("3-5次", "3次")]
    [InlineData("3-5次", "5次")]
    [InlineData("3-5次", "4-5次")]
    [InlineData("130万元", "130.00万元")]
    [InlineData("≥90万人", "912000人")]
    [InlineData("9月前", "7月")]
    [InlineData("12月底前", "12月")]
    [InlineData("12月底前", "12月31日")]
    [InlineData("12月31日前", "12月")]
    [InlineData("12月31日前", "12月31日")]
    [InlineData("2024年底前", "2024年11月")]
    [InlineData("2024年底前", "2024年")]
    [InlineData("12月", "12月")]
    [InlineData("≤12月", "12月")]
    [InlineData("优", "优")]
    [InlineData("良", "优")]
    [InlineData("≥良", "良好")]
    [InlineData("=优", "优秀")]
    [InlineData("完成", "已完成")]
    [InlineData("基本全覆盖", "全覆盖")]
    [InlineData("逐步健全", "逐步健全")]
    [InlineData("是", "是")]
    [InlineData("无", "没有")]
    public void It_is_met(string target, string actual) => Judges(true, target, actual);

    [Theory]
    [InlineData("≥95%", "94.99%")]
    [InlineData("≥100%", "99.52%")]
    [InlineData("≥95%", "90%以下")]
    [InlineData("≤9.5万元", "95001元")]
    [InlineData("≤30分钟", "1小时")]
    [InlineData("<5%", "5%")]
    [InlineData(">0%", "0%")]
    [InlineData("=100%", "99.99%")]
    [InlineData("=1年", "13个月")]
    [InlineData("≥2次", "一次")]
    [InlineData("3-5次", "6次")]
    [InlineData("3-5次", "2次")]
    [InlineData("≥97%", "0.5")]
    [InlineData("9月前", "10月")]
    [InlineData("2024年12月底前", "2025年1月")]
    [InlineData("2024年12月31日前", "2025年1月5日")]
    [InlineData("优", "良")]
    [InlineData("≥良", "中")]
    [InlineData("完成", "部分完成")]
    [InlineData("已完成", "未完成")]
    [InlineData("全覆盖", "基本全覆盖")]
    [InlineData("是", "否")]
    [InlineData("未产生", "产生")]
    public void It_is_missed(string target, string actual) => Judges(false, target, actual);

    [Theory]
    [InlineData("100%", "98%")]
    [InlineData("130万元", "120万元")]
    [InlineData("≥95%", "90%以上")]
    [InlineData("≥95%", "约95%")]
    [InlineData("≥97%", "1")]
    [InlineData("≤100%", "97")]
    [InlineData("≥3家", "3个")]
    [InlineData("≥2次", "2次/年")]
    [InlineData("≥2次", "2场次")]
    [InlineData("≥95%", "完成")]
    [InlineData("≥95%", "不涉及")]
    [InlineData("≥95%", "")]
    [InlineData("≥95%", "—")]
    [InlineData("", "95%")]
    [InlineData("检查3次", "培训3次")]
    [InlineData("9月前", "9月")]
    [InlineData("9月15日前", "9月")]
    [InlineData("12月", "11月")]
    [InlineData("1-12月", "12月")]
    [InlineData("健全", "规范")]
    [InlineData("健全", "逐步健全")]
    [InlineData("=良", "优")]
    [InlineData("是", "无")]
    [InlineData("按进度推进各项任务安排", "按进度推进各项任务安排")]
    [InlineData("1个月", "30天")]
    [InlineData("5个工作日", "5天")]
    public void It_cannot_be_judged(string target, string actual) => Judges(null, target, actual);

    [Fact]
    public void At_least_and_less_than_never_agree() => Prop.ForAll(Pairs, p =>
        Met("≥", p.Target, p.Actual) != Met("<", p.Target, p.Actual) && Met("≤", p.Target, p.Actual) != Met(">", p.Target, p.Actual)).QuickCheckThrowOnFailure();

    [Fact]
    public void Swapping_two_different_numbers_swaps_the_verdict() => Prop.ForAll(Pairs, p =>
        p.Target == p.Actual
            ? Met("≥", p.Target, p.Actual) == true && Met("≤", p.Target, p.Actual) == true
            : Met("≥", p.Target, p.Actual) != Met("≥", p.Actual, p.Target)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_plain_target_is_never_missed() => Prop.ForAll(Pairs, p =>
        Met("", p.Target, p.Actual) == (p.Target == p.Actual ? true : null)).QuickCheckThrowOnFailure();

    [Fact]
    public void Equality_is_met_exactly_by_equals() => Prop.ForAll(Pairs, p =>
        Met("=", p.Target, p.Actual) == (p.Target == p.Actual)).QuickCheckThrowOnFailure();

    private static Arbitrary<(int Target, int Actual)> Pairs { get; } =
        Gen.Choose(-300, 300).SelectMany(t => Gen.OneOf(Gen.Choose(-300, 300), Gen.Constant(t)).Select(a => (t, a))).ToArbitrary();

    // Hundredths, so that decimals and signs take part.
    private static bool? Met(string sign, int target, int actual) =>
        IndicatorValue.Parse(sign + Text(target)).IsMetBy(IndicatorValue.Parse(Text(actual)));

    private static string Text(int hundredths) => Rational.Of(hundredths, 100).ToText(2) + "%";

    private static void Judges(bool? expected, string target, string actual) =>
        Assert.Equal(expected, IndicatorValue.Parse(target).IsMetBy(IndicatorValue.Parse(actual)));
}
