using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>Whether an actual meets a target: true, false, or not to be judged.</summary>
/// <remarks>Rules and their reasons: docs/spec/value-grammar.md, "Is the target met".</remarks>
internal static class TargetComparison
{
    public static bool? IsMet(IndicatorValue target, IndicatorValue actual) => (target.Kind, actual.Kind) switch
    {
        (ValueKind.Number or ValueKind.Range, ValueKind.Number or ValueKind.Range) => NumbersMeet(target, actual),
        (ValueKind.Date, ValueKind.Date) => DatesMeet(target, actual),
        (ValueKind.Level, ValueKind.Level) => LevelsMeet(target, actual),
        (ValueKind.YesNo, ValueKind.YesNo) => ValueWords.SameYesNo(target.Word, actual.Word),
        _ => null,
    };

    private static bool? NumbersMeet(IndicatorValue target, IndicatorValue actual)
    {
        // 检查3次 and 培训3次 count different things.
        if (target.Counted is { } t && actual.Counted is { } a && t != a) return null;
        var (targetUnit, actualUnit) = (target.Quantity!.Value.Unit, actual.Quantity!.Value.Unit);
        if (targetUnit.IsComparableWith(actualUnit)) return Judge(target, actual, targetUnit, actualUnit);
        if (actualUnit.Dimension == Dimension.None) return JudgeBare(target, actual, targetUnit, actualUnit, actualIsBare: true);
        if (targetUnit.Dimension == Dimension.None) return JudgeBare(target, actual, actualUnit, targetUnit, actualIsBare: false);
        return null;
    }

    // A number without unit beside one with a unit is meant in the printed unit or in its base unit (97 or 0.97 for 97%).
    // Only a verdict that both readings share is given.
    private static bool? JudgeBare(IndicatorValue target, IndicatorValue actual, Unit printed, Unit bare, bool actualIsBare)
    {
        var based = printed with { Factor = bare.Factor };
        var asBase = actualIsBare ? Judge(target, actual, printed, based) : Judge(target, actual, based, printed);
        if (bare.Factor != Rational.One) return asBase;
        var asPrinted = Judge(target, actual, printed, printed);
        return asPrinted == asBase ? asPrinted : null;
    }

    private static bool? Judge(IndicatorValue target, IndicatorValue actual, Unit targetUnit, Unit actualUnit)
    {
        var wanted = Wanted(target, targetUnit);
        var reached = Reached(actual, actualUnit);
        if (reached.IsWithin(wanted)) return true;
        // 100 without a sign does not say whether 120 is better or worse.
        if (target is { Kind: ValueKind.Number, Operator: Comparison.None }) return null;
        return reached.Meets(wanted) ? null : false;
    }

    private static Interval Wanted(IndicatorValue target, Unit unit)
    {
        var quantity = target.Quantity!.Value.In(unit);
        if (target.Kind == ValueKind.Range) return Interval.Closed(quantity.Base, UpperIn(target, unit));
        return ByOperator(target.Operator, quantity) ?? (quantity.Qualifier == Qualifier.None ? quantity.Exact : quantity.Interval);
    }

    private static Interval Reached(IndicatorValue actual, Unit unit)
    {
        var quantity = actual.Quantity!.Value.In(unit);
        if (actual.Kind == ValueKind.Range) return Interval.Closed(quantity.Base, UpperIn(actual, unit));
        // A printed actual is taken at its word: 95% meets ≥95%, whatever stood behind the rounding.
        return ByOperator(actual.Operator, quantity) ?? (quantity.Qualifier == Qualifier.None ? quantity.Exact : quantity.Interval);
    }

    // The upper end keeps its own scale (9000万元-1亿元); a unit lent by a reading replaces only the unit it stood for.
    private static Rational UpperIn(IndicatorValue value, Unit unit)
    {
        var upper = value.Upper!.Value;
        return upper.Unit == value.Quantity!.Value.Unit ? upper.In(unit).Base : upper.Base;
    }

    private static Interval? ByOperator(Comparison comparison, Quantity quantity) => comparison switch
    {
        Comparison.Equal => Interval.Exactly(quantity.Base),
        Comparison.AtLeast => Interval.AtLeast(quantity.Base),
        Comparison.MoreThan => Interval.Above(quantity.Base),
        Comparison.AtMost => Interval.AtMost(quantity.Base),
        Comparison.LessThan => Interval.Below(quantity.Base),
        _ => null,
    };

    private static bool? DatesMeet(IndicatorValue target, IndicatorValue actual)
    {
        var (limit, reached) = (target.Date!.Value, actual.Date!.Value);
        if (target.From is not null || actual.From is not null) return target.From == actual.From && limit == reached ? true : null;
        var isDeadline = limit.By || target.Operator is Comparison.AtMost or Comparison.LessThan;
        // An actual that is itself only a bound (12月前) names no day.
        if (!isDeadline) return limit with { By = false } == reached && !limit.AtEnd ? true : null;
        if (SameDate(limit, reached) && limit.By == reached.By && limit.AtEnd == reached.AtEnd && reached.By) return true;
        if (reached.By && !reached.AtEnd) return limit.CompareTo(reached) < 0 ? true : null;
        if (limit.CompareTo(reached) is not { } order) return WithinPeriod(limit, reached);
        return order switch
        {
            < 0 => true,
            > 0 => false,
            _ => limit.AtEnd || target.Operator == Comparison.AtMost || IsLastDay(limit) ? true : null,
        };
    }

    // 12月底前 holds for any day of December; 12月31日前 for December as a whole.
    private static bool? WithinPeriod(DateValue limit, DateValue reached)
    {
        if (limit.Year is { } y && reached.Year is { } ry && y != ry) return null;
        // 2024年 lies wholly before 2024年底前.
        if (reached.Month is null) return limit is { Month: 12 } && limit.Year == reached.Year && (limit.AtEnd || IsLastDay(limit)) ? true : null;
        if (limit.Month != reached.Month) return null;
        return limit.AtEnd || IsLastDay(limit) ? true : null;
    }

    private static bool SameDate(DateValue a, DateValue b) => a.Month == b.Month && a.Day == b.Day && (a.Year is null || b.Year is null || a.Year == b.Year);

    private static bool IsLastDay(DateValue date) => (date.Month, date.Day) switch
    {
        (_, null) => false,
        (4 or 6 or 9 or 11, 30) or (1 or 3 or 5 or 7 or 8 or 10 or 12, 31) or (2, 28 or 29) => true,
        _ => false,
    };

    private static bool? LevelsMeet(IndicatorValue target, IndicatorValue actual)
    {
        if (actual.Operator is not (Comparison.None or Comparison.Equal)) return target.Word == actual.Word && target.Operator == actual.Operator ? true : null;
        if (ValueWords.Compare(target.Word, actual.Word) is not { } order) return null;
        return target.Operator switch
        {
            Comparison.None or Comparison.AtLeast => order >= 0,
            Comparison.MoreThan => order > 0,
            Comparison.AtMost => order <= 0,
            Comparison.LessThan => order < 0,
            _ => order == 0 ? true : order < 0 ? false : null,
        };
    }
}
