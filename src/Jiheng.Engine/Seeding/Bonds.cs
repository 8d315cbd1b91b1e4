using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Audit.Quantities;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding;

/// <summary>
/// What binds the figures of a document: sums, shares, rates, changes, remainders, points, and one quantity told in several places. Taken
/// from the reading of the document as it is, and never from what a seeded error made a rule say.
/// </summary>
internal sealed class Bonds
{
    private readonly List<Bond> bonds = [];
    private readonly Dictionary<Entry, List<Bond>> byMember = [];
    private readonly DocumentReading reading;
    private readonly List<Entry> entries = [];
    private readonly bool keepsBroken;

    /// <summary>Takes the bonds of a document.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="all">Whether those that do not come out are kept too.</param>
    public Bonds(DocumentReading reading, bool all = false)
    {
        this.reading = reading;
        keepsBroken = all;
        Sums();
        Shares();
        Changes();
        Rates();
        Points();
        ToldAgain();
        foreach (var bond in bonds)
            foreach (var member in bond.Members)
            {
                if (!byMember.TryGetValue(member, out var list))
                {
                    byMember.Add(member, list = []);
                    entries.Add(member);
                }
                if (!list.Contains(bond)) list.Add(bond);
            }
    }

    /// <summary>All bonds, those that hold as printed unless all were asked for.</summary>
    public IReadOnlyList<Bond> All => bonds;

    /// <summary>The members that a printed number is.</summary>
    public IReadOnlyList<Entry> MembersAt(PrintedNumber number) => entries.FindAll(e => IsAt(e, number));

    /// <summary>The bonds that a number takes part in.</summary>
    public IReadOnlyList<Bond> Of(PrintedNumber number) => [.. MembersAt(number).SelectMany(m => byMember[m]).Distinct()];

    /// <summary>Whether an entry is the printed number: the same place, the same value.</summary>
    public static bool IsAt(Entry? entry, PrintedNumber number)
    {
        if (entry?.Quantity is not { } quantity || !entry.Origin.IsSamePlace(number.Source.Origin) || quantity.Value.Abs() != number.Value) return false;
        // One of several figures of a sentence: where it stands is told.
        if (entry.Origin.At > 0) return number.Start >= entry.Origin.At - 1 && number.Start < entry.Origin.At - 1 + entry.Origin.Text.Length;
        return entry.Origin.Text.Contains(number.Text, StringComparison.Ordinal) || entry.Raw.Contains(number.Text, StringComparison.Ordinal);
    }

    /// <summary>Every entry of a document that is the printed number.</summary>
    public static IEnumerable<Entry> EntriesAt(DocumentReading reading, PrintedNumber number) => reading.Facts.Select(f => f.Entry).Where(e => IsAt(e, number));

    private void Add(string rule, IReadOnlyList<Entry> members, Func<Func<Entry, Entry>, Agreement?> outcome)
    {
        var bond = new Bond(rule, members, outcome);
        if (keepsBroken || bond.Holds) bonds.Add(bond);
    }

    private void Sums()
    {
        foreach (var list in reading.Compositions)
        {
            if (!list.IsComplete && !list.IsLikelyComplete) continue;
            Entry[] parts = [.. list.Parts.Where(p => p.Quantity is not null)];
            if (parts.Length < 2 || list.Whole.Quantity is null) continue;
            Add("JH3004", [list.Whole, .. parts], with => SumCheck.Of(with(list.Whole), [.. list.Parts.Select(with)])?.Outcome);
        }
    }

    private void Shares()
    {
        foreach (var share in reading.Shares)
            if (share.IsNamed && share.Part.Quantity.Base != share.Whole.Quantity.Base)
                Add("JH3002", [share.Share.Entry, share.Part.Entry, share.Whole.Entry], with => Quotient(with(share.Share.Entry), with(share.Part.Entry), with(share.Whole.Entry)));
    }

    private static Agreement? Quotient(Entry printed, Entry part, Entry whole) =>
        printed.Quantity is { } p && part.Quantity is { } a && whole.Quantity is { } b ? Ratio.Quotient(p, a, b)?.Outcome : null;

    private void Changes()
    {
        foreach (var change in reading.Changes)
        {
            if (!change.IsCertain) continue;
            if (change is { Change: { } by, Level: { } level, Prior: { } prior })
                Add("JH3003", [by.Entry, level.Entry, prior.Entry], with => Difference.Of(Fact(change, with))?.Outcome);
            if (change.Growth is { } growth)
            {
                List<Entry> members = [growth.Entry];
                foreach (var fact in (Fact?[])[change.Level, change.Prior, change.Change]) if (fact is not null) members.Add(fact.Entry);
                if (members.Count > 2) Add("JH3003", members, with => Growth.Of(Fact(change, with))?.Ratio.Outcome);
            }
        }
        foreach (var left in reading.Remainders)
            Add("JH3014", [left.Left.Entry, left.Whole.Entry, left.Spent.Entry], with => Difference.Of(Fact(left.Left, with), Fact(left.Whole, with), Fact(left.Spent, with))?.Outcome);
    }

    private static ChangeStatement Fact(ChangeStatement change, Func<Entry, Entry> with) => change with
    {
        Level = change.Level is { } level ? Fact(level, with) : null,
        Prior = change.Prior is { } prior ? Fact(prior, with) : null,
        Change = change.Change is { } by ? Fact(by, with) : null,
        Growth = change.Growth is { } growth ? Fact(growth, with) : null,
    };

    private static Fact Fact(Fact fact, Func<Entry, Entry> with) => with(fact.Entry) is var entry && ReferenceEquals(entry, fact.Entry) ? fact : fact with { Entry = entry, Quantity = entry.Quantity ?? fact.Quantity };

    private void Rates()
    {
        foreach (var rate in reading.Rates)
            if (rate.Bases.Count == 1)
                Add("JH3001", [rate.Rate.Entry, rate.Numerator.Entry, rate.Bases[0].Entry],
                    with => StatedRate.Of(rate with { Rate = Fact(rate.Rate, with), Numerator = Fact(rate.Numerator, with), Bases = [.. rate.Bases.Select(b => Fact(b, with))] })?.Ratio.Outcome);
        foreach (var form in reading.Forms)
            foreach (var block in form.Funds is { } funds ? [funds, .. form.FundLists] : form.FundLists)
                foreach (var row in block.Rows)
                    if (row.Rate is { Quantity: not null } printed && FundRate.Spent(row) is { Quantity: not null } spent && FundRate.Of(row, block) is { IsOfOwnBudget: true, BlankBase: null, FitsChangedBudget: false })
                    {
                        // Of several budgets only the one that gives the rate is bound to it.
                        var fitting = Jiheng.Engine.Audit.Checks.Rates.Bases.Select(s => row.Amount(s)).OfType<Entry>().Where(b => Quotient(printed, spent, b) is Agreement.Equal or Agreement.Rounding).ToList();
                        var values = fitting.Select(b => b.Number).Distinct().Count();
                        if (fitting.Count > 0 && values == 1) Add("JH3001", fitting.Count == 1 ? [printed, spent, fitting[0]] : [printed, spent], with => Quotient(with(printed), with(spent), with(fitting[0])));
                    }
    }

    private void Points()
    {
        foreach (var form in reading.Forms)
        {
            if (ScoreTotal.Of(form) is { Outcome: { } outcome, Doubt.Length: 0 } total && (outcome == Agreement.Equal || keepsBroken))
            {
                Entry[] rows = [.. total.Rows, .. total.Bonuses, .. total.Penalties];
                Rational Sum(Func<Entry, Entry> with) => total.Rows.Concat(total.Bonuses).Aggregate(Rational.Zero, (s, e) => s + Value(with(e))) - total.Penalties.Aggregate(Rational.Zero, (s, e) => s + Value(with(e)).Abs());
                if (keepsBroken || Sum(static e => e) == Value(total.Printed)) Add("JH3005", [total.Printed, .. rows], with => Exactly(Value(with(total.Printed)), Sum(with)));
            }
            if (WeightTotal.Of(reading, form) is { } weights && (keepsBroken || weights.Sum == 100 || weights.First == 100 || weights.Indicators == 100))
            {
                IReadOnlyList<Entry> counted = weights.Sum == 100 ? weights.Weights : [.. weights.Weights.Take(form.Indicators.Count(i => i.Weight?.Quantity is not null))];
                if (keepsBroken || counted.Aggregate(Rational.Zero, (s, e) => s + Value(e)) == 100) Add("JH3007", counted, with => Exactly(100, counted.Aggregate(Rational.Zero, (s, e) => s + Value(with(e)))));
            }
            foreach (var group in form.Groups)
                if (HeaderWeight.Of(reading, form, group) is { Outcome: not null, Beside: null, Doubt.Length: 0, Rows.Count: > 0 } header && (keepsBroken || header.Rows.Aggregate(Rational.Zero, (s, e) => s + Value(e)) == Value(header.Printed)))
                    Add("JH3006", [header.Printed, .. header.Rows], with => Exactly(Value(with(header.Printed)), header.Rows.Aggregate(Rational.Zero, (s, e) => s + Value(with(e)))));
        }
    }

    private static Rational Value(Entry entry) => entry.Quantity?.Value ?? Rational.Zero;

    private static Agreement? Exactly(Rational one, Rational other) => one == other ? Agreement.Equal : Agreement.Contradiction;

    /// <summary>One quantity of one year, stage and project told in several places, beyond doubt.</summary>
    private void ToldAgain()
    {
        foreach (var same in reading.Facts.Where(f => f.Year is not null && f.IsConceptCertain && !f.IsOfField && f.Stage is not (Stage.Unstated or Stage.Budget) && (f.InTable || f.IsStageStated) && SameQuantity.IsComparable(f) && f.Measure == Measure.Level
                && !(reading.Forms[f.Form].Kind == FormKind.Unknown && f.InTable) && !Circle.MayBePart(f.Entry.Label))
            .GroupBy(f => $"{f.Concept}|{f.Project}|{f.Year}|{(int)f.Stage}|{f.FundSource}", StringComparer.Ordinal))
        {
            Fact[] facts = [.. same];
            for (var i = 0; i < facts.Length; i++)
                for (var j = i + 1; j < facts.Length; j++)
                {
                    var (a, b) = (facts[i], facts[j]);
                    // Two tables of one kind may be two units'; two rows of one form are two things.
                    if (a.InTable && b.InTable && (a.Form == b.Form || reading.Forms[a.Form].Kind == reading.Forms[b.Form].Kind)) continue;
                    if (a.Entry.Origin.IsSamePlace(b.Entry.Origin) || !a.Quantity.Unit.IsComparableWith(b.Quantity.Unit)) continue;
                    Add("JH4001", [a.Entry, b.Entry], with => with(a.Entry).Quantity is { } x && with(b.Entry).Quantity is { } y ? Compare(x, y) : null);
                }
        }
    }

    private static Agreement Compare(Quantity x, Quantity y) =>
        x.Base == y.Base || SameQuantity.IsRoundedTo(x, y) || SameQuantity.IsRoundedTo(y, x) ? Agreement.Equal : x.Interval.Meets(y.Interval) ? Agreement.Rounding : Agreement.Contradiction;
}
