using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Quantities;

/// <summary>Figures that arithmetic binds, and whether it comes out: a sum, a share, a growth, a rate, a difference, an even amount a head.</summary>
/// <param name="Figures">The figures that take part.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Arithmetic">The identity in figures: 4508万元 ÷ 128800人 = 350元/人.</param>
internal sealed record Identity(IReadOnlyList<Entry> Figures, Agreement Outcome, string Arithmetic)
{
    /// <summary>Of an even sum a head the amount that was spread; else null.</summary>
    public Quantity? Amount { get; init; }

    /// <summary>
    /// Whether all figures stand in one line of running text: a sentence agrees with itself also where all of it is of another year or
    /// stage, so it speaks for none of its figures. An even amount a head is no agreement anybody arranges.
    /// </summary>
    public bool IsOfOneSentence
    {
        get
        {
            if (Amount is not null) return false;
            foreach (var figure in Figures) if (figure.Origin.Table is not null || figure.Origin.Row is not null || !figure.Origin.IsSamePlace(Figures[0].Origin)) return false;
            return true;
        }
    }

    /// <summary>Whether the figure takes part.</summary>
    public bool Uses(Entry entry)
    {
        foreach (var figure in Figures) if (ReferenceEquals(figure, entry) || (figure.Number == entry.Number && figure.Origin.IsSamePlace(entry.Origin))) return true;
        return false;
    }

    /// <summary>Every identity that a document states or prints side by side.</summary>
    public static IReadOnlyList<Identity> In(DocumentReading document)
    {
        List<Identity> all = [];
        foreach (var list in document.Compositions)
            // A list that is not said to be all still speaks for itself where it adds up exactly.
            if (SumCheck.Of(list.Whole, list.Parts) is { Unread: null, Parts.Count: > 1 } sum && (list.IsComplete || list.IsLikelyComplete || sum.Outcome == Agreement.Equal)) all.Add(new([list.Whole, .. list.Parts], sum.Outcome, sum.Arithmetic));
        foreach (var share in document.Shares)
            // A whole that is its only part says nothing.
            if (share.IsNamed && share.Part.Quantity.Base != share.Whole.Quantity.Base && Ratio.Quotient(share.Share.Quantity, share.Part.Quantity, share.Whole.Quantity) is { } check)
                all.Add(new([share.Share.Entry, share.Part.Entry, share.Whole.Entry], check.Outcome, $"{share.Part.Entry.Raw} ÷ {share.Whole.Entry.Raw} = {check.Text(share.Share)}"));
        foreach (var change in document.Changes)
        {
            if (!change.IsCertain) continue;
            if (change.Growth is { } growth && Growth.Of(change) is { } check) all.Add(new(Entries(growth, change.Level, change.Prior, change.Change), check.Ratio.Outcome, check.Arithmetic));
            else if (Difference.Of(change) is { } difference) all.Add(new(Entries(change.Change, change.Level, change.Prior), difference.Outcome, difference.Arithmetic));
        }
        foreach (var left in document.Remainders)
            if (Difference.Of(left.Left, left.Whole, left.Spent) is { } difference) all.Add(new([left.Left.Entry, left.Whole.Entry, left.Spent.Entry], difference.Outcome, difference.Arithmetic));
        foreach (var rate in document.Rates)
            if (StatedRate.Of(rate) is { } check) all.Add(new([rate.Rate.Entry, rate.Numerator.Entry, .. rate.Bases.Select(b => b.Entry)], check.Ratio.Outcome, check.Arithmetic));
        foreach (var written in document.Equations)
            foreach (var equation in Equation.Of(written)) all.Add(new([.. equation.Left.Concat(equation.Right).Select(f => f.Entry)], equation.Outcome, equation.Arithmetic(written)));
        foreach (var form in document.Forms)
            foreach (var block in (IEnumerable<FundBlock>)[.. form.Funds is { } funds ? [funds] : Array.Empty<FundBlock>(), .. form.FundLists])
                foreach (var row in block.Rows)
                    if (FundRate.Of(row, block) is { IsOfOwnBudget: true, BlankBase: null, FitsChangedBudget: false } rate && FundRate.Spent(row) is { } spent)
                        all.Add(new([row.Rate!, spent, .. Budgets(row)], rate.Check.Outcome, rate.Check.Arithmetic));
        all.AddRange(AmountAHead.In(document));
        return all;
    }

    private static IEnumerable<Entry> Budgets(FundRow row)
    {
        foreach (var stage in Rates.Bases) if (row.Amount(stage) is { } budget) yield return budget;
    }

    private static List<Entry> Entries(params IReadOnlyList<Fact?> facts)
    {
        List<Entry> entries = [];
        foreach (var fact in facts) if (fact is not null) entries.Add(fact.Entry);
        return entries;
    }
}
