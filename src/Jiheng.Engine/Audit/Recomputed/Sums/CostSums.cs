using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Recomputed.Sums;

/// <summary>Project expenditure by the cost indicators of a form that lists what each project may cost and did cost.</summary>
internal static class CostSums
{
    private const int FewestParts = 3;

    /// <summary>Runs of cost indicators, longest first, for every figure of the same unit's project expenditure.</summary>
    public static IEnumerable<Sum> Of(DocumentReading document)
    {
        foreach (var form in document.Forms)
        {
            List<Indicator> costs = [];
            foreach (var indicator in form.Indicators)
                if (indicator.Level2.Contains("成本", StringComparison.Ordinal) && IsMoney(indicator.Target) && IsMoney(indicator.Actual)) costs.Add(indicator);
            if (costs.Count < FewestParts) continue;
            foreach (var whole in document.Facts)
            {
                // Round figures meet sums by chance.
                if (whole.InTable || whole.Concept != Concepts.ProjectExpenditure || whole.Quantity.Decimals < 2 || !PlacedFigure.IsAmountOf(whole) || whole.Project != (form.Project?.Raw ?? "")) continue;
                // The unit's own running costs stand first or last among them, or in other rows.
                for (var first = 0; costs.Count - first >= FewestParts; first++)
                {
                    yield return new(whole.Entry, whole.Label, costs.GetRange(first, costs.Count - first).ConvertAll(i => i.Target!), false);
                    yield return new(whole.Entry, whole.Label, costs.GetRange(first, costs.Count - first).ConvertAll(i => i.Actual!), false);
                }
            }
        }
    }

    private static bool IsMoney(Entry? entry) => entry?.Quantity is { Unit.Dimension: Dimension.Money };
}
