using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>
/// The score of a part that is one rate (预算执行率) by the rate reached and the rate aimed at: weight × reached ÷ target, at most the
/// weight. The document prints both elsewhere and no method, so it only confirms.
/// </summary>
internal static class TargetRateScore
{
    /// <summary>The working of a score that comes out exactly, or null.</summary>
    public static string? Of(DocumentReading document, ScoreRow row)
    {
        if (!row.Name.Raw.EndsWith('率') || Marks.Of(row.Weight) is not { } weight || Marks.Of(row.Score) is not { } score) return null;
        var name = row.Name.Raw.Trim();
        foreach (var indicator in document.Indicators)
        {
            if (indicator.Name.Raw.Trim() != name || indicator.Target?.Value.Quantity is not { Unit.Dimension: Dimension.Ratio, Base: var target } || target.Sign <= 0) continue;
            foreach (var fact in document.Facts)
                if (fact is { InTable: false, Measure: Measure.Rate } && fact.Quantity.Unit.Dimension == Dimension.Ratio && fact.Entry.Label.EndsWith(name, StringComparison.Ordinal)
                    && weight * Rational.Min(Rational.One, fact.Quantity.Base / target) == score)
                    return $"{row.Weight!.Raw} × {fact.Entry.Raw} ÷ {(target * 100).ToText(0)}% = {row.Score!.Raw}";
        }
        return null;
    }
}
