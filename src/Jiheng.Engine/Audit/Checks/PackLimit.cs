using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A limit beyond which something must be explained: the one of the pack, or the one the document sets itself.</summary>
/// <param name="Value">The limit; 0.9 for 90 %.</param>
/// <param name="Source">Where it comes from, as a message shows it.</param>
internal sealed record PackLimit(Rational Value, string Source)
{
    /// <summary>The limit of the pack that was in force in the document's year, or null.</summary>
    public static PackLimit? Of(DocumentReading document, string parameter) =>
        document.Pack.Parameter(parameter)?.In(document.FiscalYear ?? int.MaxValue / 10000) is { } value ? new(value.Value, value.Cite.ToString()) : null;

    /// <summary>The target that the document itself sets for the rate (预算执行率≥90%), or null.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">How the name of the rate ends.</param>
    /// <param name="atLeast">Whether it is to be at least the target, else at most.</param>
    public static PackLimit? OfTarget(DocumentReading document, string name, bool atLeast)
    {
        foreach (var indicator in document.Indicators)
        {
            if (indicator.Target is not { Value: { Kind: ValueKind.Number, IsWholeText: true, Quantity: { Unit.Dimension: Dimension.Ratio } limit, Operator: var sign } } target) continue;
            // 政府采购预算执行率 and the like are of a part.
            if (Words.WithoutBrackets(Attainment.Name(indicator)) != name) continue;
            if (sign is Comparison.AtLeast or Comparison.MoreThan ? atLeast : sign is Comparison.AtMost or Comparison.LessThan && !atLeast) return new(limit.Base, $"本文件的指标值{name}{target.Raw}");
        }
        return null;
    }

    /// <summary>90%.</summary>
    public string Shown => (Value * 100).ToText(0) + "%";
}
