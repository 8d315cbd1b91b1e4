using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Evaluation;

/// <summary>The unit to show a result in. Computing never looks at it: all numbers are in base units.</summary>
internal static class DisplayUnit
{
    /// <summary>The unit that operands share; a bare number goes along with all but rates.</summary>
    public static Unit Common(IReadOnlyList<FormulaStep> operands)
    {
        if (operands.Count == 0) return Unit.None;
        var unit = operands[0].Unit;
        for (var i = 1; i < operands.Count; i++) unit = Common(unit, operands[i].Unit);
        return unit;
    }

    public static Unit Product(Unit a, Unit b)
    {
        if (IsShare(a)) (a, b) = (b, a);
        if (IsShare(b)) return IsShare(a) ? Unit.Percent : a;
        // 补助标准（元） × 人数: an amount.
        if (a.Dimension == Dimension.Money) return b.Dimension is Dimension.None or Dimension.Count ? a : Unit.None;
        if (b.Dimension == Dimension.Money) return Product(b, a);
        return b.Dimension == Dimension.None ? a : a.Dimension == Dimension.None ? b : Unit.None;
    }

    public static Unit Quotient(Unit a, Unit b)
    {
        if (a.Dimension != Dimension.None && a.IsComparableWith(b)) return Unit.Percent;
        if (b.Dimension == Dimension.None || IsShare(b)) return a;
        return a.Dimension == Dimension.Money ? a : Unit.None;
    }

    private static Unit Common(Unit a, Unit b)
    {
        if (a == b) return a;
        if (a.Dimension == Dimension.Money && b.Dimension == Dimension.Money) return Unit.Yuan;
        if (IsShare(a) && IsShare(b)) return Unit.Percent;
        if (b.Dimension == Dimension.Money) (a, b) = (b, a);
        return b.Dimension == Dimension.None && a.Dimension is not Dimension.Ratio ? a : Unit.None;
    }

    private static bool IsShare(Unit unit) => unit.Dimension is Dimension.Ratio or Dimension.PercentagePoint;
}
