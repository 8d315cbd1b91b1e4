using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>The charts that an outline names, drawn from the figures. What was not filed is a gap in the chart; with nothing to draw there is none.</summary>
/// <param name="book">The figures.</param>
/// <param name="scored">The whole unit with its points.</param>
internal sealed class PlannedCharts(FigureBook book, Filings.SubjectData scored)
{
    /// <summary>The chart with the caption, or null.</summary>
    public Chart? Of(string caption)
    {
        if (!book.Rules.Charts.TryGetValue(caption, out var plan)) return null;
        var kind = plan.Kind switch { "bar" => ChartKind.Bar, "pie" => ChartKind.Pie, "line" => ChartKind.Line, _ => ChartKind.Column };
        var chart = plan.Of switch
        {
            "sums" => Sums(plan, kind),
            "list" => List(plan, kind),
            "projects" => Printed(FilingCharts.Execution(book.Data, book.Pack)),
            "scores" => FilingCharts.Scores(book.Data, scored),
            _ => FilingCharts.Targets(book.Data, scored),
        };
        if (chart is null) return null;
        var unit = chart.Suffix.Length > 0 ? "" : Unit.TenThousandYuan.Symbol;
        // More projects than can be told apart in a chart: it says that these are not all.
        if (plan.Of == "projects" && book.Data.Projects.Count > chart.Categories.Count) caption += $"（共{book.Data.Projects.Count}个，图中为前{chart.Categories.Count}个）";
        return chart with { Title = $"{book.Data.Year}年{caption}（{chart.Suffix}{unit}）", Unit = unit };
    }

    /// <summary>Amounts as filed → as they are printed.</summary>
    private Chart? Printed(Chart? chart) => chart is null ? null : chart with
    {
        Series = [.. chart.Series.Select(s => s with { Values = [.. s.Values.Select(v => v is { } value ? book.Printed(value) : (Rational?)null)] })],
        Decimals = book.PrintedDecimals,
    };

    // One group a year, so that two or three years stand beside each other.
    private Chart? Sums(ChartPlan plan, ChartKind kind)
    {
        List<int> years = [.. book.Data.Prior.Keys.Where(y => y < book.Data.Year && plan.Sums.Any(s => book.Prior(s, y) is not null)).Order(), book.Data.Year];
        List<ChartSeries> series = [.. plan.Sums.Select(s => new ChartSeries(s, [.. years.Select(y => y == book.Data.Year ? book.Sum(s) : book.Prior(s, y))]))];
        return series.SelectMany(s => s.Values).Count(v => v is not null) < 2 ? null
            : new(kind, "", [.. years.Select(y => $"{y}年")], series) { Decimals = book.PrintedDecimals };
    }

    private Chart? List(ChartPlan plan, ChartKind kind)
    {
        if (!book.Rules.Lists.TryGetValue(plan.List, out var list) || new FigureList(book).Parts(list) is not { Count: > 0 } parts || parts.All(p => p.Amount.IsZero)) return null;
        // A negative part is no share of a whole.
        if (kind == ChartKind.Pie && parts.Any(p => p.Amount.Sign < 0)) return null;
        return new(kind, "", [.. parts.Select(p => p.Name.Length > 0 ? p.Name : p.Key)], [new("金额", [.. parts.Select(p => (Rational?)p.Amount)])]) { Decimals = book.PrintedDecimals };
    }
}
