using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Scoring;

/// <summary>The actual itself as what steps and deductions are measured on. A printed actual is taken at its word: 90% reaches 90%.</summary>
internal static class Actuals
{
    /// <summary>The figure; null with the reason.</summary>
    public static Measured? Of(Indicator indicator, out Refusal? refusal)
    {
        var entry = indicator.Actual!;
        if (entry.Quantity is not { } actual)
        {
            refusal = new(RefusalKind.Words, $"实际完成值“{entry.Raw}”不是一个数。");
            return null;
        }
        if (indicator.Target?.Quantity is { } target && !Completion.AreComparable(target.Unit, actual.Unit))
        {
            refusal = new(RefusalKind.Unknown, Completion.DifferentUnits(indicator));
            return null;
        }
        refusal = null;
        var exact = entry.Value.Operator is Comparison.None or Comparison.Equal && actual.Qualifier == Qualifier.None;
        return new(exact ? actual.Exact : actual.Interval, exact ? actual.Base : null, $"实际完成值 {entry.Raw}", [entry.As(PlaceRole.Operand)]);
    }
}
