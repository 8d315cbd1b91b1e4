using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>What a sentence says of its own figures: rates, shares, growth, remainders, equations, fees (JH3001 to JH3003, JH3009, JH3014, JH3016).</summary>
internal static class SentenceBonds
{
    /// <summary>All of them that come out.</summary>
    public static IEnumerable<Bond> In(DocumentReading document)
    {
        foreach (var rate in document.Rates)
            if (StatedRate.Of(rate) is { Ratio.Fits: true } check) yield return Rate(rate, check);
        foreach (var share in document.Shares)
            if (share.IsNamed && Ratio.Quotient(share.Share.Quantity, share.Part.Quantity, share.Whole.Quantity) is { Fits: true } && !ReferenceEquals(share.Part, share.Whole))
                yield return new("JH3002", Entries(share.Share, share.Part, share.Whole), retold =>
                    retold.Now(share.Share) is not { } printed || retold.Now(share.Part) is not { } part || retold.Now(share.Whole) is not { } whole || Ratio.Quotient(printed.Quantity, part.Quantity, whole.Quantity) is not { Fits: false });
        foreach (var list in document.ShareLists)
            foreach (var bond in Shares(document, list)) yield return bond;
        foreach (var change in document.Changes)
            foreach (var bond in Changes(change)) yield return bond;
        foreach (var left in document.Remainders)
            if (Difference.Of(left.Left, left.Whole, left.Spent) is { Outcome: not Agreement.Contradiction })
                yield return new("JH3014", Entries(left.Left, left.Whole, left.Spent), retold =>
                    retold.Now(left.Left) is not { } rest || retold.Now(left.Whole) is not { } whole || retold.Now(left.Spent) is not { } spent || Difference.Of(rest, whole, spent) is not { Outcome: Agreement.Contradiction });
        foreach (var written in document.Equations)
            if (Fits(written)) yield return new("JH3009", Entries([.. written.Figures]), retold => Retold(written, retold) is not { } now || Fits(now));
    }

    private static Bond Rate(RateStatement rate, StatedRate check)
    {
        List<Fact> bases = [.. rate.Bases.Where(b => StatedRate.Of(rate with { Bases = [b] }) is { Ratio.Fits: true })];
        return new("JH3001", bases.Count == 1 ? Entries(rate.Rate, rate.Numerator, check.Base) : Entries(rate.Rate, rate.Numerator), retold =>
        {
            if (retold.Now(rate.Rate) is not { } printed || retold.Now(rate.Numerator) is not { } spent) return true;
            List<Fact> now = [];
            foreach (var one in rate.Bases) if (retold.Now(one) is { } other) now.Add(other);
            return StatedRate.Of(rate with { Rate = printed, Numerator = spent, Bases = now }) is not { Ratio.Fits: false };
        });
    }

    /// <summary>The shares of a list whose whole is printed: each by its amount.</summary>
    private static IEnumerable<Bond> Shares(DocumentReading document, ShareList list)
    {
        if (list.Whole is not { } whole || ListedShares.Of(document, list) is not { IsVouchedFor: true } listed) yield break;
        for (var i = 0; i < list.Shares.Count; i++)
        {
            if (!listed.Checks[i].Fits || ReferenceEquals(list.Parts[i], whole)) continue;
            var (share, part) = (list.Shares[i], list.Parts[i]);
            yield return new("JH3002", Entries(share, part, whole), retold =>
                retold.Now(share) is not { } printed || retold.Now(part) is not { } amount || retold.Now(whole) is not { } all || Ratio.Quotient(printed.Quantity, amount.Quantity, all.Quantity) is not { Fits: false });
        }
    }

    private static IEnumerable<Bond> Changes(ChangeStatement change)
    {
        if (!change.IsCertain) yield break;
        if (change.Growth is { } growth && Growth.Of(change) is { Ratio.Fits: true })
        {
            // What it is computed from: before and after, else the change with one of them.
            var used = change is { Level: not null, Prior: not null } ? Entries(growth, change.Level, change.Prior) : Entries(growth, change.Change, change.Prior ?? change.Level);
            yield return new("JH3003", used, retold => Retold(change, retold) is not { } now || Growth.Of(now) is not { Ratio.Fits: false });
        }
        if (change is { Change: not null, Level: not null, Prior: not null } && Difference.Of(change) is { Outcome: not Agreement.Contradiction })
            yield return new("JH3014", Entries(change.Change, change.Level, change.Prior), retold => Retold(change, retold) is not { } now || Difference.Of(now) is not { Outcome: Agreement.Contradiction });
    }

    private static ChangeStatement? Retold(ChangeStatement change, Retelling retold)
    {
        var now = change with { Level = NowOf(change.Level, retold), Prior = NowOf(change.Prior, retold), Change = NowOf(change.Change, retold), Growth = NowOf(change.Growth, retold) };
        return now.Level is null != change.Level is null || now.Prior is null != change.Prior is null || now.Change is null != change.Change is null || now.Growth is null != change.Growth is null ? null : now;
    }

    private static Fact? NowOf(Fact? fact, Retelling retold) => fact is null ? null : retold.Now(fact);

    private static WrittenEquation? Retold(WrittenEquation written, Retelling retold)
    {
        List<Fact> figures = [];
        foreach (var figure in written.Figures)
        {
            if (retold.Now(figure) is not { } now) return null;
            figures.Add(now);
        }
        return written with { Figures = figures };
    }

    private static bool Fits(WrittenEquation written)
    {
        var any = false;
        foreach (var equation in Equation.Of(written))
        {
            if (equation.Outcome == Agreement.Contradiction) return false;
            any = true;
        }
        return any;
    }

    private static List<Entry> Entries(params IReadOnlyList<Fact?> facts)
    {
        List<Entry> entries = [];
        foreach (var fact in facts) if (fact is not null) entries.Add(fact.Entry);
        return entries;
    }
}
