using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Seeding;

namespace Jiheng.Engine.Tests.Seeding;

public sealed class SeededFilingTests
{
    [Fact]
    public void Every_number_with_the_rules_that_bind_it()
    {
        var filing = SeededText.Filing(SeededText.Form);
        Assert.DoesNotContain(filing.Clean, f => f.Severity > Severity.Note);
        Assert.Equal(0, filing.Unplaced);
        Assert.Equal("""
            2024:
            80.00: JH3004
            84.00: JH3001 JH3004 JH7004
            79.80: JH3001 JH3004 JH7004
            10: JH3007 JH7004
            95.00: JH3001
            9.50: JH3005 JH7004
            60.00: JH3004
            64.00: JH3004
            59.80: JH3004
            20.00: JH3004
            20.00: JH3004
            20.00: JH3004
            12: JH7004
            12: JH7004
            50: JH3007 JH7004
            50: JH3005 JH7004
            3000: JH7004
            3150: JH7004
            30: JH3007 JH7004
            30: JH3005 JH7004
            90: JH7004
            93: JH7004
            10: JH3007 JH7004
            10: JH3005 JH7004
            100: JH3007
            99.50: JH3005
            """, string.Join('\n', filing.Numbers.Select(n => $"{n.Text}: {string.Join(' ', filing.RulesOf(n))}".TrimEnd())));
    }

    [Theory]
    // A part of a complete list.
    [InlineData("59.80", "wrong-digit", "JH3004", "JH3004")]
    public void What_breaks_an_identity_is_caught(string number, string mutator, string bound, string broken)
    {
        var filing = SeededText.Filing(SeededText.Form);
        var outcome = filing.Try(SeededText.Number(filing, number), mutator, 1, 1)!;
        Assert.Equal(bound, string.Join(' ', outcome.Bound));
        Assert.Equal(broken, string.Join(' ', outcome.Broken));
        Assert.True(outcome.IsCaught);
        Assert.False(outcome.IsHidden);
    }

    [Fact]
    public void What_the_printed_precision_leaves_open_is_hidden()
    {
        const string text = "二、支出情况。2024年全年预算300.0万元，支出100.0万元，执行率33.3%。";
        var filing = SeededText.Filing("青禾县图书馆2024年度部门决算说明\n\n" + text);
        var number = SeededText.Number(filing, "100.0");
        Assert.Equal(["JH3001"], filing.RulesOf(number));
        var outcomes = Enumerable.Range(0, 60).Select(i => filing.Try(number, "wrong-digit", 1, i)!).ToList();
        var near = outcomes.First(o => o.Words == "100.0→100.1");
        Assert.True(near.IsHidden);
        Assert.Equal(["JH3001"], near.Bound);
        Assert.Empty(near.Broken);
        var far = outcomes.First(o => o.Words == "100.0→140.0");
        Assert.Equal(["JH3001"], far.Broken);
        Assert.True(far.IsCaught);
    }

    [Fact]
    public void A_number_in_no_identity_is_free()
    {
        var filing = SeededText.Filing(SeededText.Form);
        var outcome = filing.Try(SeededText.Number(filing, "2024"), "wrong-year", 1, 1)!;
        Assert.Empty(outcome.Bound);
        Assert.False(outcome.IsHidden);
        Assert.False(outcome.IsCaught);
    }

    [Fact]
    public void A_lost_row_is_missed_by_its_total()
    {
        var filing = SeededText.Filing(SeededText.Form);
        var outcome = filing.Try(SeededText.Number(filing, "3150"), "dropped-row", 1, 1)!;
        Assert.Equal("漏掉“效益指标”一行", outcome.Words);
        Assert.Contains("JH3005", outcome.Broken);
        Assert.True(outcome.IsCaught);
    }

    [Fact]
    public void An_error_on_what_was_changed_or_is_bound_to_it_is_right()
    {
        var filing = SeededText.Filing(SeededText.Form);
        var outcome = filing.Try(SeededText.Number(filing, "79.80"), "wrong-digit", 1, 3)!;
        Assert.NotEmpty(outcome.New);
        Assert.All(outcome.New, f => Assert.True(f.IsRight));
    }

    [Fact]
    public void The_same_seed_gives_the_same()
    {
        static string Run(int seed)
        {
            var run = new SeedingRun([SeededText.Filing(SeededText.Form)], seed, 25);
            return string.Join('\n', Enumerable.Range(0, run.Trials).Select(i => run.Try(i) is { } o ? $"{o.Mutator} {o.Words} {o.IsCaught} {string.Join(' ', o.Broken)}" : ""));
        }

        Assert.Equal(Run(5), Run(5));
        Assert.NotEqual(Run(5), Run(6));
    }

    [Fact]
    public void Every_kind_at_every_number()
    {
        var filing = SeededText.Filing("青禾县图书馆2024年度说明\n\n支出5万元。");
        var run = new SeedingRun([filing], 1, null);
        Assert.Equal(2 * SeededFiling.Mutators.Count, run.Trials);
        Assert.Equal("digit-swap wrong-year wrong-digit unit-slip wrong-digit", string.Join(' ', Enumerable.Range(0, run.Trials).Select(run.Try).OfType<SeedOutcome>().Select(o => o.Mutator)));
    }

    [Fact]
    public void The_sum_counts_each_mistake_once()
    {
        var run = new SeedingRun([SeededText.Filing(SeededText.Form)], 1, 10);
        var tally = new SeedingTally(run);
        var outcome = run.Filings[0].Try(SeededText.Number(run.Filings[0], "59.80"), "wrong-digit", 1, 1)!;
        tally.Add(outcome);
        tally.Add(outcome);
        Assert.Equal("1 1 1 0 0", $"{tally.All.Mutations} {tally.All.Broken} {tally.All.Caught} {tally.All.Hidden} {tally.All.Free}");
        Assert.Equal(NumberSight.Seen, tally.Of(run.Filings[0], outcome.Number));
        Assert.Equal(NumberSight.Free, tally.Of(run.Filings[0], SeededText.Number(run.Filings[0], "2024")));
        Assert.Equal(NumberSight.Untried, tally.Of(run.Filings[0], SeededText.Number(run.Filings[0], "84.00")));
        Assert.Equal(tally.Errors, tally.Right);
        Assert.Empty(tally.Missed);
        Assert.Empty(tally.Wrong);
    }

    [Fact]
    public void A_short_form_is_too_small_to_measure_by()
    {
        var size = Suitability.Of(SeededText.Filing(SeededText.Form));
        Assert.Equal(new Suitability(1, 3, 9, 0), size);
        Assert.False(size.IsEnough);
        Assert.True(new Suitability(2, 15, 20, 500).IsEnough);
        Assert.False(new Suitability(1, 15, 20, 500).IsEnough);
        Assert.False(new Suitability(2, 14, 20, 500).IsEnough);
        Assert.False(new Suitability(2, 15, 19, 500).IsEnough);
        Assert.False(new Suitability(2, 15, 20, 499).IsEnough);
    }
}
