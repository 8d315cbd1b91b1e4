using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// The printed total score of a form held against the scores of its rows, with or without that of the execution rate. Rows of 加分 and
/// 扣分 may be in the total or not, and the total may end at 100.
/// </summary>
/// <param name="Printed">The printed total.</param>
/// <param name="Outcome">How it compares with the sum that fits best; null when it cannot be compared.</param>
internal sealed record ScoreTotal(Entry Printed, Agreement? Outcome)
{
    /// <summary>The sum that fits, else all scores added up.</summary>
    public Rational Expected { get; private init; }

    /// <summary>The scores added, those of the execution rate first.</summary>
    public IReadOnlyList<Entry> Rows { get; private init; } = [];

    /// <summary>Scores of rows that add points beside the weights.</summary>
    public IReadOnlyList<Entry> Bonuses { get; private init; } = [];

    /// <summary>Scores of rows that take points.</summary>
    public IReadOnlyList<Entry> Penalties { get; private init; } = [];

    /// <summary>Whether a row that should hold a score holds none.</summary>
    public bool IsIncomplete { get; private init; }

    /// <summary>Whether the execution rate has points and no score: it can be anything.</summary>
    public bool LacksExecution { get; private init; }

    /// <summary>Why a contradiction cannot be told, one Chinese sentence; empty when it can.</summary>
    public string Doubt { get; private init; } = "";

    /// <summary>Printed less expected.</summary>
    public Rational Gap => Marks.Of(Printed)!.Value - Expected;

    /// <summary>The expected total with as many decimals as the most precise score.</summary>
    public string ExpectedText => Text(Expected, Rows);

    /// <summary>10 + 9.5 − 2 = 17.5; of a rounded total 17.53 ≈ 17.5.</summary>
    public string Arithmetic => Outcome == Agreement.Rounding ? $"{ExpectedText} ≈ {Printed.Raw}" : Working;

    /// <summary>The scores added up, whatever the outcome.</summary>
    public string Working
    {
        get
        {
            var text = string.Join(" + ", Rows.Concat(Bonuses).Select(p => Marks.Text(Marks.Of(p)!.Value)));
            foreach (var penalty in Penalties) text += $" − {Marks.Text(Marks.Of(penalty)!.Value.Abs())}";
            return $"{text} = {Marks.Text(Expected)}";
        }
    }

    /// <summary>A sum of scores with as many decimals as the most precise of them.</summary>
    public static string Text(Rational sum, IReadOnlyList<Entry> parts) => sum.ToText(parts.Max(p => p.Quantity!.Value.Decimals));

    /// <summary>Compares; null when the form prints no total in points, or no row holds a score.</summary>
    public static ScoreTotal? Of(FilledForm form)
    {
        if (form.Total?.Score is not { } printed || Marks.Of(printed) is not { } total) return null;
        var (any, complete) = (false, true);
        foreach (var indicator in form.Indicators)
        {
            if (Marks.Of(indicator.Score) is not null) any = true;
            else if (!Marks.HoldsNone(indicator.Score) && !Marks.IsPart(indicator)) complete = false;
        }
        if (!any) return null;
        if (!complete) return new(printed, null) { IsIncomplete = true };
        var check = Compare(form, printed);
        if (check.Outcome is null or Agreement.Equal) return check;
        // Its points may have been lost, or never given.
        if (check.Outcome == Agreement.Contradiction && form.Indicators.Any(Marks.IsPart)) return check with { Doubt = $"《{form.Name}》有“其中”行没有印出得分，未能核对。" };
        if (Marks.Doubt(form) is { } doubt) return check with { Doubt = doubt };
        return check.Outcome == Agreement.Contradiction && total - Scored(form) is var rest && rest > Rational.Zero && rest <= Missing(form)
            ? check with { Doubt = $"《{form.Name}》的分值不足100分，总分中可能有表中没有印出的部分，未能核对。" } : check;
    }

    private static ScoreTotal Compare(FilledForm form, Entry printed)
    {
        List<Entry> plain = [], bonuses = [], penalties = [];
        foreach (var indicator in form.Indicators)
            if (Marks.Of(indicator.Score) is not null)
                (!Marks.IsOutsideWeight(indicator) ? plain : Marks.IsPenalty(indicator) ? penalties : bonuses).Add(indicator.Score!);
        var (bonus, penalty) = (Marks.SumOf(bonuses)!.Value, Rational.Zero);
        foreach (var entry in penalties) penalty += Marks.Of(entry)!.Value.Abs();
        Rational[] extras = [Rational.Zero, bonus, -penalty, bonus - penalty, bonus + penalty];

        var sum = Marks.SumOf(plain)!.Value;
        var outcome = Compare(sum, extras, [.. plain, .. bonuses, .. penalties], printed, out var near);
        List<Entry> all = [.. plain];
        foreach (var row in form.Funds?.Rows ?? [])
        {
            if (outcome == Agreement.Equal) break;
            if (Marks.Of(row.Score) is not { } points)
            {
                if (Marks.Of(row.Weight) is { IsZero: false }) return new(printed, null) { LacksExecution = true };
                continue;
            }
            all.Insert(all.Count - plain.Count, row.Score!);
            sum += points;
            var next = Compare(sum, extras, [.. all, .. bonuses, .. penalties], printed, out var nearer);
            if (next < outcome) (outcome, near) = (next, nearer);
        }
        return new(printed, outcome)
        {
            Expected = outcome == Agreement.Rounding ? near : sum + bonus - penalty,
            Rows = all,
            Bonuses = bonuses,
            Penalties = penalties,
        };
    }

    private static Agreement Compare(Rational sum, Rational[] extras, List<Entry> parts, Entry printed, out Rational near)
    {
        var (total, decimals) = (Marks.Of(printed)!.Value, printed.Quantity!.Value.Decimals);
        var slack = Marks.RoundingOf(parts);
        var outcome = Agreement.Contradiction;
        near = sum;
        foreach (var extra in extras)
            foreach (var value in (ReadOnlySpan<Rational>)[sum + extra, Rational.Min(sum + extra, 100)])
            {
                if (value == total) return Agreement.Equal;
                if (outcome == Agreement.Rounding) continue;
                if ((total - value).Abs() > slack && value.Round(decimals, Rounding.HalfUp) != total && value.Round(decimals, Rounding.Truncate) != total) continue;
                outcome = Agreement.Rounding;
                near = value;
            }
        return outcome;
    }

    /// <summary>The points of the rows and of the execution rate.</summary>
    private static Rational Scored(FilledForm form)
    {
        var sum = Marks.Of(form.Funds?.Total?.Score) ?? Rational.Zero;
        foreach (var indicator in form.Indicators)
            if (Marks.Of(indicator.Score) is { } score) sum += score;
        return sum;
    }

    /// <summary>What the printed weights lack to 100: points of a part that the form does not print; 0 when a weight is unknown.</summary>
    private static Rational Missing(FilledForm form)
    {
        var sum = Marks.Of(form.Funds?.Total?.Weight) ?? Rational.Zero;
        foreach (var indicator in form.Indicators)
        {
            if (Marks.IsOutsideWeight(indicator) || Marks.HoldsNone(indicator.Weight)) continue;
            if (Marks.Of(indicator.Weight) is not { } weight) return Rational.Zero;
            sum += weight;
        }
        return Rational.Max(100 - sum, Rational.Zero);
    }
}
