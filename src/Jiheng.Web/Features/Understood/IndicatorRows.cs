using Jiheng.Engine.Model;

namespace Jiheng.Web.Features.Understood;

/// <summary>One row of an indicator table with the level cells that begin in it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Level1">Rows its level-1 cell spans; 0 where that began above.</param>
/// <param name="Level2">The same for level 2.</param>
/// <param name="GroupWeight">The points printed with the level-1 cell, where it begins.</param>
internal sealed record IndicatorRow(Indicator Indicator, int Level1, int Level2, Entry? GroupWeight);

/// <summary>Indicators laid out as on the paper form: a level stands once for the rows it covers.</summary>
internal static class IndicatorRows
{
    /// <summary>The rows by level-1 cell, each list one body of the table.</summary>
    public static IEnumerable<IReadOnlyList<IndicatorRow>> Of(FilledForm form)
    {
        var all = form.Indicators.ToList();
        var weights = form.Groups.Where(g => g is { PrintedWeight: not null, Indicators.Count: > 0 }).ToDictionary(g => g.Indicators[0], g => g.PrintedWeight);
        for (var start = 0; start < all.Count;)
        {
            var end = Run(all, start, all.Count, static i => i.Level1);
            List<IndicatorRow> body = [];
            for (var second = start; second < end;)
            {
                var stop = Run(all, second, end, static i => i.Level2);
                for (var at = second; at < stop; at++)
                    body.Add(new(all[at], at == start ? end - start : 0, at == second ? stop - second : 0, weights.GetValueOrDefault(all[at])));
                second = stop;
            }
            yield return body;
            start = end;
        }
    }

    private static int Run(List<Indicator> all, int start, int end, Func<Indicator, string> level)
    {
        var at = start + 1;
        while (at < end && level(all[at]) == level(all[start])) at++;
        return at;
    }
}
