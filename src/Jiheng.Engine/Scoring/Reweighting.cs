using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring;

/// <summary>Carries a form's rows to another split of points: the rows of a group are scaled so that they make the group's points there.</summary>
internal sealed class Reweighting
{
    private readonly Dictionary<string, Rational> factors;

    private Reweighting(WeightSplit split, Rational? execution, Dictionary<string, Rational> factors, List<string> steps)
    {
        (Full, Execution, this.factors, Steps) = (split.Execution + split.Together, execution, factors, steps);
    }

    /// <summary>All points of the other split.</summary>
    public Rational Full { get; }

    /// <summary>The factor for the execution row; null where the form prints no points for it.</summary>
    public Rational? Execution { get; }

    /// <summary>What was scaled and what has no counterpart, in sentences.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>The factor for an indicator's points.</summary>
    public Rational Of(Indicator indicator) => factors.TryGetValue(WeightsFit.Key(indicator.Level1), out var factor) ? factor : Rational.Zero;

    /// <summary>The way from a form's weights to the nearest split of a pattern; null when it follows one already or there is none.</summary>
    public static Reweighting? Of(FilledForm form, FormPattern pattern)
    {
        if (WeightsFit.Of(form, pattern.Weights) is not { Split: null } fit || fit.Groups.Count == 0) return null;
        var names = fit.Groups.Select(g => WeightsFit.Key(g.Name)).ToHashSet(StringComparer.Ordinal);
        var split = pattern.Weights.FirstOrDefault(s => s.Groups.Count > 0 && names.SetEquals(s.Groups.Select(g => WeightsFit.Key(g.Name)))) ?? pattern.Weights[0];
        List<string> steps = [];
        Dictionary<string, Rational> factors = new(StringComparer.Ordinal);
        if (split.Groups.Count == 0) Together(fit, split, factors, steps);
        else Groups(fit, split, factors, steps);
        Rational? execution = null;
        if (fit.Execution is { IsZero: false } printed)
        {
            execution = split.Execution / printed;
            if (printed != split.Execution) steps.Insert(0, Step(Scorer.ExecutionName, printed, split.Execution));
        }
        else if (!split.Execution.IsZero) steps.Insert(0, $"表中没有预算执行率的分值（{PointsText.Points(split.Execution)}分）。");
        return new(split, execution, factors, steps);
    }

    private static void Together(WeightsFit fit, WeightSplit split, Dictionary<string, Rational> factors, List<string> steps)
    {
        var sum = Rational.Zero;
        foreach (var (_, points) in fit.Groups) sum += points;
        if (sum.IsZero) return;
        foreach (var (name, _) in fit.Groups) factors[WeightsFit.Key(name)] = split.Together / sum;
        if (sum != split.Together) steps.Add(Step("各组指标合计", sum, split.Together));
    }

    private static void Groups(WeightsFit fit, WeightSplit split, Dictionary<string, Rational> factors, List<string> steps)
    {
        foreach (var (name, points) in fit.Groups)
        {
            var key = WeightsFit.Key(name);
            Rational? wanted = null;
            foreach (var (other, value) in split.Groups) if (WeightsFit.Key(other) == key) wanted = value;
            if (wanted is not { } target) steps.Add($"“{split.Title}”没有{name}，这一组的{PointsText.Points(points)}分不计。");
            else if (points.IsZero) steps.Add($"{name}在表中没有分值，无法折算为{PointsText.Points(target)}分。");
            else
            {
                factors[key] = target / points;
                if (points != target) steps.Add(Step(name, points, target));
            }
        }
        foreach (var (other, value) in split.Groups)
            if (!fit.Groups.Any(g => WeightsFit.Key(g.Name) == WeightsFit.Key(other))) steps.Add($"表中没有{other}（{PointsText.Points(value)}分）。");
    }

    private static string Step(string name, Rational from, Rational to) =>
        $"{name}{PointsText.Points(from)}分折算为{PointsText.Points(to)}分：各行 × {PointsText.Points(to)} ÷ {PointsText.Points(from)}";
}
