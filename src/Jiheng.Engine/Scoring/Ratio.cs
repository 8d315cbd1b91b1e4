using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Scoring;

/// <summary>Actual ÷ target or target ÷ actual of two figures. Targets are exact; an actual has the precision it is printed with.</summary>
internal sealed record Ratio(Interval Share, Rational? Value, bool MayBeMet, bool MoreIsBetter, string Text)
{
    /// <summary>The quotient that the target's sign asks for; null with the reason.</summary>
    public static Ratio? Of(Indicator indicator, out Refusal? refusal)
    {
        var (target, actual) = (indicator.Target!.Value, indicator.Actual!.Value);
        var (limit, reached) = (target.Quantity!.Value, actual.Quantity!.Value);
        refusal = null;
        if (actual.Operator is not (Comparison.None or Comparison.Equal) || reached.Qualifier is Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.AtMost or Qualifier.LessThan)
            refusal = new(RefusalKind.Unknown, $"实际完成值“{indicator.Actual.Raw}”是一个界限，不能证明完成了多少。");
        else if (limit.Base.IsZero) refusal = new(RefusalKind.ZeroBase, $"指标值为0，实际完成值“{indicator.Actual.Raw}”没有完成比例。");
        else if (limit.Base.Sign < 0 || reached.Base.Sign < 0) refusal = new(RefusalKind.Unknown, "负数没有完成比例。");
        if (refusal is not null) return null;

        var isExact = actual.Kind == ValueKind.Number && reached.Qualifier == Qualifier.None;
        var range = actual.Kind == ValueKind.Range ? Interval.Closed(reached.Base, Rational.Max(reached.Base, actual.Upper!.Value.Base)) : reached.Interval;
        var exact = isExact ? reached.Base : (Rational?)null;
        var lessIsBetter = Direction.LessIsBetter(indicator, limit.Unit);
        var top = target.Kind == ValueKind.Range ? target.Upper!.Value : limit;
        switch (target.Operator)
        {
            case Comparison.AtLeast or Comparison.MoreThan: return Forward(reached, range, exact, limit, false);
            case Comparison.AtMost or Comparison.LessThan: return Inverse(reached, range, exact, limit, false, out refusal);
        }
        // No sign, = or a range: which side was missed decides.
        if (IsBelow(range, exact, limit.Base)) return Forward(reached, range, exact, limit, lessIsBetter);
        if (IsBelow(Interval.Exactly(top.Base), top.Base, exact ?? range.Lower ?? top.Base))
            return target is { Kind: ValueKind.Number, Operator: Comparison.None } && !lessIsBetter
                ? Forward(reached, range, exact, limit, false)
                : Inverse(reached, range, exact, top, true, out refusal);
        // The blur of the actual reaches over the target: anything from the worst side up to full.
        var worst = Forward(reached, range, null, limit, true);
        return Inverse(reached, range, null, top, true, out refusal) is { } other
            ? worst with { Share = Figures.Hull(worst.Share, other.Share) }
            : null;
    }

    private static bool IsBelow(Interval range, Rational? exact, Rational limit) => exact is { } e ? e < limit : range.LiesBelow(Interval.Exactly(limit));

    private static Ratio Forward(Quantity reached, Interval range, Rational? exact, Quantity limit, bool mayBeMet) =>
        new(range * (Rational.One / limit.Base), exact / limit.Base, mayBeMet, true, Figures.Quotient(reached, limit));

    private static Ratio? Inverse(Quantity reached, Interval range, Rational? exact, Quantity limit, bool mayBeMet, out Refusal? refusal)
    {
        refusal = null;
        if (exact is { IsZero: false } || exact is null)
        {
            // The printed precision of a small actual may reach down to 0: then only the worst end is known.
            var share = Interval.Quotient(Interval.Exactly(limit.Base), range)
                ?? (range.Upper is { Sign: > 0 } most ? Interval.AtLeast(limit.Base / most) : null);
            if (share is { } s) return new(s, limit.Base / exact, mayBeMet, false, Figures.Quotient(limit, reached));
        }
        refusal = new(RefusalKind.Unknown, "实际完成值为0，没有完成比例。");
        return null;
    }
}
