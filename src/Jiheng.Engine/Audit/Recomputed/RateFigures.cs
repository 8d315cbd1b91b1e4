using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Execution rates of forms and lists, score rates, staff control rates, and rates of running text by their amounts.</summary>
internal static class RateFigures
{
    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        foreach (var form in ledger.Document.Forms)
        {
            foreach (var block in (IEnumerable<FundBlock>)[.. form.Funds is { } funds ? [funds] : Array.Empty<FundBlock>(), .. form.FundLists])
                foreach (var row in block.Rows) Fund(ledger, row, block);
            foreach (var summary in form.Summaries)
                foreach (var row in summary.Total is { } total ? summary.Rows.Append(total) : summary.Rows)
                    Score(ledger, row.Name.Raw, row.Weight, row.Score, row.Rate);
            foreach (var indicator in form.Indicators)
                if (!Marks.IsOutsideWeight(indicator)) Score(ledger, Attainment.Shown(indicator), indicator.Weight, indicator.Score, indicator.ScoreRate);
            if (StaffFields.Of(form, ledger.Document.Pack) is { Rate: { Quantity: not null } rate } staff) Staff(ledger, staff, rate);
        }
        foreach (var check in RateColumn.Of(ledger.Document)) ledger.Add(RecomputedKind.Rate, check.Rate.Label, check.Rate, check.Outcome, check.ExpectedText, check.Arithmetic);
        foreach (var rate in ledger.Document.Rates) Told(ledger, rate);
    }

    private static void Fund(Ledger ledger, FundRow row, FundBlock block)
    {
        if (row.Rate is not { Quantity: not null } rate) return;
        var name = $"{row.Label.Label}执行率";
        if (FundRate.Of(row, block) is not { } check)
            ledger.CannotAssess(RecomputedKind.Rate, name, rate, FundRate.Spent(row) is null ? "没有印出执行数。" : "没有印出可以作分母的预算数，或预算数为0。");
        else if (check.BlankBase is { } blank) ledger.CannotAssess(RecomputedKind.Rate, name, rate, $"作分母的{Rates.WhyNoBase(blank)}。");
        else if (check.FitsChangedBudget) ledger.CannotAssess(RecomputedKind.Rate, name, rate, "预算数加上或减去另一栏的数才能得出这个比率，不能确定分母。");
        else ledger.Add(RecomputedKind.Rate, name, rate, check.Check.Outcome, check.Check.ExpectedText, check.Check.Arithmetic);
    }

    private static void Score(Ledger ledger, string name, Entry? weight, Entry? score, Entry? rate)
    {
        if (rate is not { Quantity: not null }) return;
        if (ScoreRate.Of(weight, score, rate) is { } check) ledger.Add(RecomputedKind.Rate, $"{name}得分率", rate, check.Outcome, check.Check.ExpectedText, check.Check.Arithmetic);
        else ledger.CannotAssess(RecomputedKind.Rate, $"{name}得分率", rate, "没有印出得分或分值，或分值为0。");
    }

    private static void Staff(Ledger ledger, StaffFields staff, Entry rate)
    {
        if (staff.Control is { } check) ledger.Add(RecomputedKind.Rate, rate.Label, rate, check.Outcome, check.ExpectedText, check.Arithmetic);
        else ledger.CannotAssess(RecomputedKind.Rate, rate.Label, rate, "在职人数和编制数的口径没有写明，按印出的数不能确定。");
    }

    private static void Told(Ledger ledger, RateStatement rate)
    {
        var name = Nearby.Name(rate.Rate);
        if (StatedRate.Of(rate) is not { } check) ledger.CannotAssess(RecomputedKind.Rate, name, rate.Rate.Entry, "作分母的数为0，或两数单位不同。");
        else if (!check.Ratio.Fits && StatedRate.HasOther(ledger.CanCompare, ledger.Document, rate)) ledger.CannotAssess(RecomputedKind.Rate, name, rate.Rate.Entry, Reasons.OtherFigures);
        else ledger.Add(RecomputedKind.Rate, name, rate.Rate.Entry, check.Ratio.Outcome, check.Ratio.Printable(rate.Rate), check.Arithmetic);
    }
}
