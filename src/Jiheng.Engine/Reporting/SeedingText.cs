using Jiheng.Engine.Numbers;
using Jiheng.Engine.Seeding;

namespace Jiheng.Engine.Reporting;

/// <summary>A run of seeded errors as tables of Markdown: docs/benchmark.md and a terminal show the same.</summary>
public static class SeedingText
{
    private const int Shown = 40;

    /// <summary>The whole report.</summary>
    /// <param name="report">The counts.</param>
    /// <param name="documents">How many documents.</param>
    /// <param name="numbers">How many numbers they print.</param>
    /// <param name="bound">How many of these stand in an identity.</param>
    /// <param name="seed">What the draw began with.</param>
    public static string Of(SeededReport report, int documents, int numbers, int bound, int seed)
    {
        ArgumentNullException.ThrowIfNull(report);
        var all = report.All;
        var text = new System.Text.StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        Line($"文件 {documents} 份，印出的数 {numbers} 个，其中 {bound} 个（{Share(bound, numbers)}）在某个等式里，{numbers - bound} 个（{Share(numbers - bound, numbers)}）不在任何等式里。种子 {seed}，埋错 {all.Seeded} 处，在全部印出的数里均匀抽取。");
        Line();
        Line("| | 处数 | 查出 | 比例 |");
        Line("|---|---:|---:|---:|");
        Line($"| 打破等式的 | {all.Broken} | {all.BrokenCaught} | {Share(all.BrokenCaught, all.Broken)} |");
        Line($"| 在等式里，改后在印出的精度内仍成立的 | {all.WithinPrecision} | {all.WithinPrecisionCaught} | {Share(all.WithinPrecisionCaught, all.WithinPrecision)} |");
        Line($"| 在等式里，漏行、换格后等式不复存在的 | {all.Gone} | {all.GoneCaught} | {Share(all.GoneCaught, all.Gone)} |");
        var (held, noticed) = (all.Broken + all.WithinPrecision + all.Gone, all.BrokenCaught + all.WithinPrecisionCaught + all.GoneCaught);
        Line($"| 在等式里的，合计 | {held} | {noticed} | {Share(noticed, held)} |");
        Line($"| 不在任何等式里的 | {all.Free} | {all.FreeCaught} | {Share(all.FreeCaught, all.Free)} |");
        Line($"| 全部 | {all.Seeded} | {noticed + all.FreeCaught} | {Share(noticed + all.FreeCaught, all.Seeded)} |");
        Line();
        Line($"错误的准确率：新增的错误 {all.RightErrors + all.WrongErrors} 条，指到埋错处或与它同在一个等式的数的 {all.RightErrors} 条（{Share(all.RightErrors, all.RightErrors + all.WrongErrors)}）。");
        Line();
        Line("| 埋错的办法 | 处数 | 打破等式 | 查出 | 比例 | 不在等式里 | 查出 | 错误准确率 |");
        Line("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (mutator, tally) in report.ByMutator)
            Line($"| {mutator.Name} | {tally.Seeded} | {tally.Broken} | {tally.BrokenCaught} | {Share(tally.BrokenCaught, tally.Broken)} | {tally.Free} | {tally.FreeCaught} | {Share(tally.RightErrors, tally.RightErrors + tally.WrongErrors)} |");
        Line();
        Line("| 规则 | 打破它的等式 | 它自己查出 | 比例 | 任何规则查出 | 指对的新发现 | 指错的新错误 |");
        Line("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var rule in report.ByRule)
            Line($"| {rule.Rule} | {rule.Broken} | {rule.Caught} | {Share(rule.Caught, rule.Broken)} | {rule.CaughtByAny} | {rule.Right} | {rule.Wrong} |");
        return text.ToString();
    }

    /// <summary>The errors that broke an identity and were not caught, and the new errors that point elsewhere: to be looked at.</summary>
    public static string Details(SeededReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new System.Text.StringBuilder();
        foreach (var (title, outcomes) in ((string, List<SeededOutcome>)[])[("没有查出的", report.Missed), ("指到别处的新错误", report.Astray)])
        {
            if (outcomes.Count == 0) continue;
            text.Append($"{title} {outcomes.Count} 处：\n");
            foreach (var outcome in outcomes.Take(Shown))
            {
                var number = outcome.Mutation.Number;
                text.Append($"  {number.Source.Origin.File} {PlaceText.Where(number.Source.Origin)} {outcome.Mutation.Mutator.Name} {outcome.Mutation.Text}（{string.Join('、', outcome.Rules)}）「{TextColumns.Shorten(number.Source.Text, 60, number.Text)}」\n");
                foreach (var finding in outcome.Wrong) text.Append($"      {finding.Code} {finding.Message}\n");
            }
            if (outcomes.Count > Shown) text.Append($"  …… 另 {outcomes.Count - Shown} 处\n");
        }
        return text.ToString();
    }

    internal static string Share(int part, int whole) => whole == 0 ? "—" : (Rational.Of(part, 1) * 100 / whole).Round(1, Rounding.HalfUp).ToText(1) + "%";
}
