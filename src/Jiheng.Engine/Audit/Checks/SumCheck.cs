using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A whole held against the sum of its parts.</summary>
/// <param name="Whole">The printed whole.</param>
/// <param name="Parts">The parts with a number.</param>
/// <param name="Sum">Their exact sum, in base units.</param>
/// <param name="Outcome">How sum and whole compare.</param>
/// <param name="Blanks">Parts that hold no number.</param>
internal sealed record SumCheck(Entry Whole, IReadOnlyList<Entry> Parts, Rational Sum, Agreement Outcome, IReadOnlyList<Entry> Blanks)
{
    /// <summary>The first part that is filled in with something that is no figure, so that the sum is open; else null.</summary>
    public Entry? Unread
    {
        get
        {
            foreach (var blank in Blanks) if (blank.IsNoFigure) return blank;
            return null;
        }
    }

    /// <summary>Whether the parts are more than the whole.</summary>
    public bool Exceeds => Sum > Whole.Number!.Value;

    /// <summary>The unit the figures were read in.</summary>
    public Unit Unit => Whole.Quantity!.Value.Unit;

    /// <summary>The sum in the whole's unit, with as many decimals as the most precise figure printed.</summary>
    public string SumText => (Sum / Unit.Factor).ToText(Decimals) + Unit.Symbol;

    /// <summary>Whole less sum, in the whole's unit.</summary>
    public string DifferenceText => ((Whole.Number!.Value - Sum) / Unit.Factor).ToText(Decimals) + Unit.Symbol;

    /// <summary>369.23 + 32.63 = 401.86.</summary>
    public string Arithmetic =>
        $"{string.Join(" + ", Parts.Select(Shown))} = {(Sum / Unit.Factor).ToText(Decimals)}";

    // A part of another unit keeps it: 994.69元 is not 0.10万元.
    private string Shown(Entry part) => part.Quantity is { } q && q.Unit.Factor != Unit.Factor && !q.Value.IsZero ? part.Raw : (part.Number!.Value / Unit.Factor).ToText(part.Quantity!.Value.Decimals);

    /// <summary>Whether the list divides its whole twice, by source and by use: the first parts make it, and so do the rest.</summary>
    public bool IsToldTwice
    {
        get
        {
            var sum = Rational.Zero;
            for (var i = 0; i + 1 < Parts.Count; i++)
            {
                sum += Parts[i].Number!.Value;
                if (sum == Whole.Number && Sum - sum == sum && !sum.IsZero) return true;
            }
            return false;
        }
    }

    /// <summary>The sum without parts of parts: what follows a part and adds up to it is told of that part.</summary>
    public Rational SumWithoutDetails
    {
        get
        {
            var total = Rational.Zero;
            for (var i = 0; i < Parts.Count; i++)
            {
                total += Parts[i].Number!.Value;
                var details = Rational.Zero;
                for (var j = i + 1; j < Parts.Count; j++)
                {
                    details += Parts[j].Number!.Value;
                    if (details != Parts[i].Number || j == i + 1 || details.IsZero) continue;
                    i = j;
                    break;
                }
            }
            return total;
        }
    }

    private int Decimals
    {
        get
        {
            var most = Whole.Quantity!.Value.Decimals;
            foreach (var part in Parts) most = Math.Max(most, part.Quantity!.Value.Decimals);
            return most;
        }
    }

    /// <summary>Compares; null when nothing can be added: no figure, or figures of different things.</summary>
    public static SumCheck? Of(Entry whole, IReadOnlyList<Entry> parts)
    {
        if (whole.Quantity is not { } total) return null;
        List<Entry> figures = [];
        List<Entry> blanks = [];
        foreach (var part in parts)
        {
            if (part.Quantity is not { } q) blanks.Add(part);
            else if (q.Unit.IsComparableWith(total.Unit)) figures.Add(part);
            else return null;
        }
        if (figures.Count == 0) return null;
        var sum = Rational.Zero;
        var interval = Interval.Exactly(Rational.Zero);
        foreach (var figure in figures)
        {
            sum += figure.Number!.Value;
            interval += RangeOf(figure.Quantity!.Value, figures);
        }
        var outcome = sum == total.Base ? Agreement.Equal : interval.Meets(total.Interval) ? Agreement.Rounding : Agreement.Contradiction;
        return new(whole, figures, sum, outcome, blanks);
    }

    /// <summary>What a part can stand for. A bare 0 among figures with decimals says that there is nothing; it was not rounded to whole units.</summary>
    private static Interval RangeOf(Quantity part, List<Entry> figures)
    {
        if (part is not { Decimals: 0, Value.IsZero: true, Qualifier: Qualifier.None }) return part.Interval;
        foreach (var figure in figures)
            if (figure.Quantity!.Value.Decimals > 0) return part.Exact;
        return part.Interval;
    }
}
