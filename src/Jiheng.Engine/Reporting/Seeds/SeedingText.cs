using System.Globalization;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Seeding;

namespace Jiheng.Engine.Reporting.Seeds;

/// <summary>The sum of a seeded run for a reader.</summary>
public static class SeedingText
{
    private const int MostShown = 20;

    /// <summary>The text.</summary>
    /// <param name="tally">The sum.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="leftOut">How many documents are too small to measure by.</param>
    public static StyledText Of(SeedingTally tally, int seed, int leftOut)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var text = new StyledText();
        text.Line("误差试验：把差错逐个放进文件再审核，看能不能发现", Tone.Heading);
        Files(text, tally, leftOut);
        var all = Numbers(text, tally);
        if (all == 0) return text;
        text.Line();
        var count = tally.All;
        text.Line($"放入 {Say(count.Mutations)} 处差错（{(tally.Run.IsDrawn ? $"随机抽取，种子 {Say(seed)}" : $"逐个数字、逐种差错，种子 {Say(seed)}")}）");
        text.Line($"  可以证明的 {Say(count.Broken)} 处，发现 {Say(count.Caught)} 处（{SeedingWords.Percent(count.Caught, count.Broken)}）", count.Caught == count.Broken ? Tone.Good : Tone.Plain);
        text.Line($"  数字有勾稽、但按印出的精度仍然成立的 {Say(count.Hidden)} 处，谁也证明不了，仍发现 {Say(count.HiddenCaught)} 处；两类合计发现 {SeedingWords.Percent(count.Caught + count.HiddenCaught, count.Broken + count.Hidden)}");
        text.Line($"  没有勾稽的数字 {Say(count.Free)} 处，发现 {Say(count.FreeCaught)} 处（{SeedingWords.Percent(count.FreeCaught, count.Free)}）");
        text.Line($"  新增错误 {Say(tally.Errors)} 条，指向改动处或与它有勾稽的数字 {Say(tally.Right)} 条（{SeedingWords.Percent(tally.Right, tally.Errors)}）");
        text.Line();
        text.Line("按差错", Tone.Heading);
        var mutators = new TextGrid(("差错", 24, false), ("放入", 8, true), ("可证明", 8, true), ("发现", 8, true), ("比率", 8, true), ("精度内", 8, true), ("无勾稽", 8, true), ("其中发现", 8, true));
        foreach (var (name, one) in tally.ByMutator)
            mutators.Add(SeededFiling.TitleOf(name), Say(one.Mutations), Say(one.Broken), Say(one.Caught), SeedingWords.Percent(one.Caught, one.Broken), Say(one.Hidden), Say(one.Free), Say(one.FreeCaught));
        mutators.AppendTo(text);
        text.Line();
        text.Line("按规则", Tone.Heading);
        var rules = new TextGrid(("规则", 8, false), ("可证明", 8, true), ("本条发现", 8, true), ("任何一条", 8, true), ("比率", 8, true), ("错误", 8, true), ("其中对的", 8, true), ("疑点", 8, true), ("其中对的", 8, true));
        foreach (var (code, rule) in tally.ByRule)
            rules.Add(code, Say(rule.Broken), Say(rule.Caught), Say(rule.CaughtByAny), SeedingWords.Percent(rule.CaughtByAny, rule.Broken), Say(rule.Errors), Say(rule.Right), Say(rule.Warnings), Say(rule.WarningsRight));
        rules.AppendTo(text);
        Listed(text, "没有发现的", tally.Missed, static o => $"可由 {string.Join("、", o.Broken)} 证明");
        Listed(text, "新增错误与改动无关的", tally.Wrong, static o => string.Join("；", o.New.Where(static f => f is { IsRight: false, IsFolded: false, Finding.Severity: Severity.Error }).Select(static f => $"{f.Finding.Code} {f.Finding.Message}")));
        return text;
    }

    private static void Files(StyledText text, SeedingTally tally, int leftOut)
    {
        foreach (var filing in tally.Run.Filings)
        {
            var size = Suitability.Of(filing);
            text.Line($"  {string.Join("、", filing.Documents.Select(static d => d.Source.File))}：表和报告 {Say(size.Forms)}，指标 {Say(size.Indicators)}，金额 {Say(size.Amounts)}，正文 {Say(size.Prose)} 字", Tone.Faint);
            var errors = filing.Clean.Count(static f => f.Severity == Severity.Error);
            if (errors > 0) text.Line($"    文件本来就有 {Say(errors)} 条错误，试验只看新增的。", Tone.Warning);
        }
        if (leftOut > 0) text.Line($"  另有 {Say(leftOut)} 份太小，没有用（至少要 {Say(Suitability.FewestForms)} 张表或报告、{Say(Suitability.FewestIndicators)} 项指标、{Say(Suitability.FewestAmounts)} 个金额、{Say(Suitability.LeastProse)} 字正文）", Tone.Faint);
    }

    private static int Numbers(StyledText text, SeedingTally tally)
    {
        var grid = new TextGrid(("数字", 8, false), ("个数", 8, true), ("没有勾稽", 8, true), ("占", 8, true));
        var (all, free) = (0, 0);
        for (var kind = NumberKind.Money; kind <= NumberKind.Other; kind++)
        {
            var (of, lone) = (0, 0);
            foreach (var filing in tally.Run.Filings)
                foreach (var number in filing.Numbers)
                    if (number.Kind == kind) (of, lone) = (of + 1, lone + (filing.RulesOf(number).Count == 0 ? 1 : 0));
            (all, free) = (all + of, free + lone);
            if (of > 0) grid.Add(SeedingWords.Of(kind), Say(of), Say(lone), SeedingWords.Percent(lone, of));
        }
        text.Line();
        text.Line($"印出的数字 {Say(all)} 个，其中 {Say(free)} 个（{SeedingWords.Percent(free, all)}）不在任何勾稽关系中，改了也看不出来", Tone.Heading);
        if (all > 0) grid.AppendTo(text);
        return all;
    }

    private static void Listed(StyledText text, string title, List<SeedOutcome> outcomes, Func<SeedOutcome, string> why)
    {
        if (outcomes.Count == 0) return;
        text.Line();
        text.Line($"{title}（{Say(outcomes.Count)} 处{(outcomes.Count > MostShown ? $"，列出前 {Say(MostShown)} 处" : "")}）", Tone.Heading);
        foreach (var outcome in outcomes.Take(MostShown))
        {
            text.Line($"  {PlaceText.Where(outcome.Number.Origin)}　{SeededFiling.TitleOf(outcome.Mutator)}：{outcome.Words}");
            text.Line($"    {TextColumns.Shorten(why(outcome), 120)}", Tone.Faint);
        }
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
