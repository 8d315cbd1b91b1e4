using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Values;

public sealed class AnyTextTests
{
    private const string Letters = "0123456789０９.,，、-－—～~%％‰≥≤<>＝=*×/／()（）[]〔〕 　 \n\t万亿元人次个月年日前底内号第约近余多超以上下至一二两三十百千零〇几分之点A4GXx+:：“”…优良不未完成";

    private static Arbitrary<string> Soup { get; } =
        Gen.Choose(0, Letters.Length - 1).Select(i => Letters[i]).ArrayOf().Select(c => new string(c)).ToArbitrary();

    [Fact]
    public void Parsing_never_throws_and_keeps_the_text()
    {
        Prop.ForAll(Soup, text => IndicatorValue.Parse(text).Raw == text).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => IndicatorValue.Parse(text).Raw == (text ?? "")).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Scanning_never_throws_and_places_are_honest() =>
        Prop.ForAll(Soup, text =>
        {
            var last = 0;
            foreach (var n in NumberScanner.Scan(text))
            {
                if (n.Start < last || n.Length <= 0 || n.End > text.Length || n.Raw != text[n.Start..n.End]) return false;
                last = n.End;
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Judging_never_throws() =>
        Prop.ForAll(Soup, Soup, (a, b) =>
        {
            var (target, actual) = (IndicatorValue.Parse(a), IndicatorValue.Parse(b));
            return target.IsMetBy(actual) == target.IsMetBy(actual);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Units_and_numerals_never_throw() =>
        Prop.ForAll(Soup, text =>
        {
            _ = UnitTable.Find(text);
            var unit = !UnitTable.TryMatch(text, out _, out var n) || (n > 0 && n <= text.Length);
            var numeral = !ChineseNumeral.TryParse(text, out _, out var m) || (m > 0 && m <= text.Length);
            return unit && numeral;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("9")]
    [InlineData("9,")]
    [InlineData("1,234")]
    [InlineData("1.")]
    [InlineData("1+")]
    [InlineData("2024、")]
    [InlineData("万")]
    [InlineData("3万")]
    [InlineData("十")]
    [InlineData("三")]
    [InlineData("亿")]
    [InlineData("一亿")]
    [InlineData("1 ")]
    [InlineData("2024-")]
    [InlineData("((")]
    [InlineData("≥")]
    [InlineData("约")]
    [InlineData("逐步提高")]
    [InlineData("1-")]
    [InlineData("A1-")]
    [InlineData("5、")]
    public void A_long_repetition_takes_no_long_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20000));
        var watch = Stopwatch.StartNew();
        _ = NumberScanner.Scan(text);
        _ = IndicatorValue.Parse(text);
        _ = IndicatorValue.Parse(text[..200]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{piece}: {watch.Elapsed}");
    }
}
