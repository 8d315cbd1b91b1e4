using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Tables;

namespace Jiheng.Engine.Cycle.Monitoring;

/// <summary>Kinds of causes of a deviation that a row ticks or writes.</summary>
internal static class DeviationCauses
{
    /// <summary>The kinds in printed order, by the words of their columns.</summary>
    public static IReadOnlyList<string> Of(Indicator indicator)
    {
        List<string> causes = [];
        foreach (var (column, entry) in indicator.Causes) if (TickedColumn.IsTick(entry.Raw) && !causes.Contains(column)) causes.Add(column);
        return causes;
    }
}
