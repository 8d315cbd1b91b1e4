using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>Rates of tables with what they are computed from (JH3001, JH3002, JH3008).</summary>
internal static class RateBonds
{
    /// <summary>Execution rates of money rows, score rates, staff control rates, rate and share columns.</summary>
    public static IEnumerable<Bond> In(DocumentReading document)
    {
        foreach (var form in document.Forms)
        {
            foreach (var block in (IEnumerable<FundBlock>)[.. form.Funds is { } funds ? [funds] : Array.Empty<FundBlock>(), .. form.FundLists])
                foreach (var row in block.Rows)
                    if (Fund(form.Kind == FormKind.Monitoring && row.Rate is null ? row with { Rate = MonitoredMoney.PrintedRate(row, document, form) } : row, block) is { } fund) yield return fund;
            foreach (var summary in form.Summaries)
                foreach (var row in summary.Total is { } total ? summary.Rows.Append(total) : summary.Rows)
                    if (Score(row.Weight, row.Score, row.Rate) is { } score) yield return score;
            foreach (var indicator in form.Indicators)
                if (!Marks.IsOutsideWeight(indicator) && Score(indicator.Weight, indicator.Score, indicator.ScoreRate) is { } score) yield return score;
            if (StaffFields.Of(form, document.Pack)?.Control is { } control && Of("JH3001", control) is { } staff) yield return staff;
        }
        foreach (var check in RateColumn.Of(document)) if (Of("JH3001", check) is { } rate) yield return rate;
        foreach (var bond in Shares(document)) yield return bond;
    }

    /// <summary>A rate by the one amount that gives it; where several do, another value of one of them proves nothing.</summary>
    private static Bond? Fund(FundRow row, FundBlock block)
    {
        if (FundRate.Of(row, block) is not { IsOfOwnBudget: true, Check: { Outcome: not Agreement.Contradiction } } fund) return null;
        var (rate, spent) = (fund.Check.Rate, fund.Check.Numerator);
        List<Entry> bases = [];
        foreach (var stage in Rates.Bases)
            if (row.Amount(stage) is { } budget && !bases.Exists(b => ReferenceEquals(b, budget)) && RateCheck.Of(rate, spent, budget) is { Outcome: not Agreement.Contradiction }) bases.Add(budget);
        return new("JH3001", bases.Count == 1 ? [rate, spent, bases[0]] : [rate, spent], retold =>
            retold.Now(rate) is not { } r || retold.Now(spent) is not { } s || bases.Exists(b => retold.Now(b) is not { } now || RateCheck.Of(r, s, now) is not { Outcome: Agreement.Contradiction }));
    }

    private static Bond? Score(Entry? weight, Entry? score, Entry? rate) => ScoreRate.Of(weight, score, rate) is not { Outcome: not Agreement.Contradiction } ? null
        : new("JH3008", [rate!, score!, weight!], retold => ScoreRate.Of(retold.Now(weight!), retold.Now(score!), retold.Now(rate!)) is not { Outcome: Agreement.Contradiction });

    private static Bond? Of(string code, RateCheck check) => check.Outcome == Agreement.Contradiction ? null
        : new(code, [check.Rate, check.Numerator, check.Base], retold =>
            retold.Now(check.Rate) is not { } rate || retold.Now(check.Numerator) is not { } part || retold.Now(check.Base) is not { } whole || RateCheck.Of(rate, part, whole) is not { Outcome: Agreement.Contradiction });

    /// <summary>Shares of a column that the total's own 100 % or two others vouch for.</summary>
    private static IEnumerable<Bond> Shares(DocumentReading document)
    {
        var vocabulary = Vocabulary.Of(document.Pack);
        List<RateCheck> all = [];
        foreach (var fact in document.Facts)
            if (ColumnShare.IsShare(fact) && ColumnShare.Of(document.Forms[fact.Form], vocabulary, fact.Entry) is { Outcome: not Agreement.Contradiction } check) all.Add(check);
        foreach (var check in all)
        {
            var sisters = all.FindAll(o => !ReferenceEquals(o, check) && ReferenceEquals(o.Base, check.Base) && o.Rate.Origin.Column == check.Rate.Origin.Column);
            if ((sisters.Count > 1 || sisters.Exists(o => ReferenceEquals(o.Numerator, o.Base))) && Of("JH3002", check) is { } bond) yield return bond;
        }
    }
}
