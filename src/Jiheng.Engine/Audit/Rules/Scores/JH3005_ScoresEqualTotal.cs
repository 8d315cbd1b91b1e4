using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH3005. The scores of the rows, with or without that of the execution rate, are the printed total score. Judged only when every
/// row holds a score. Rows of 加分 and 扣分 may be in the total or not, and the total may end at 100. A total that is the sum in fewer
/// decimals, or off by no more than the rounding of scores printed with decimals, is a note.
/// Source: arithmetic.
/// </summary>
public sealed class JH3005_ScoresEqualTotal : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3005", Severity.Error, "各项得分之和与总分不符",
        "各指标得分（含预算执行率得分）相加应等于总分。",
        "重新合计；各项得分有误的，先更正该项。",
        FindingDescriptor.Arithmetic,
        "各项得分 9.80 + 50 + 29 + 10 = 98.80，总分填98.30。",
        "总分只合计指标得分、执行率另计，两种合计有一种相符：不报；加分项、扣分项计入与否都可以。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            foreach (var summary in form.Summaries) if (CheckSummary(form, summary) is { } wrong) yield return wrong;
            if (form.Total?.Score is not { } printed || Marks.Of(printed) is not { } total) continue;
            List<Entry> rows = [];
            var complete = true;
            foreach (var indicator in form.Indicators)
            {
                if (Marks.Of(indicator.Score) is not null) rows.Add(indicator.Score!);
                else if (!Marks.HoldsNone(indicator.Score)) complete = false;
            }
            if (rows.Count == 0) continue;
            if (!complete)
            {
                context.CannotAssess(this, $"《{form.Name}》有指标没有读到得分，总分{printed.Raw}未能核对。");
                continue;
            }
            if (CheckTotal(form, printed, total, rows) is not { } finding) continue;
            if (Marks.Doubt(form) is { } doubt) context.CannotAssess(this, doubt);
            else if (finding.Severity == Severity.Error && total - Scored(form) is var rest && rest > Rational.Zero && rest <= Missing(form))
                context.CannotAssess(this, $"《{form.Name}》的分值不足100分，总分中可能有表中没有印出的部分，未能核对。");
            else yield return finding;
        }
    }

    /// <summary>决策、过程、产出、效益 and their 合计: sure where the weights show that they are all the parts.</summary>
    private Finding? CheckSummary(FilledForm form, ScoreSummary summary)
    {
        if (SummaryCheck.Of(summary, row => row.Score) is not { Agrees: false } check) return null;
        var (total, expected) = (Marks.Of(check.Printed)!.Value, Text(check.Sum, [.. check.Parts]));
        return Report(form, "得分汇总|得分合计",
            $"得分汇总表合计填{check.Printed.Raw}，各部分得分相加为{expected}，相差{Marks.Text((total - check.Sum).Abs())}分{(check.IsRounding ? "，属尾数差" : "")}。",
            [check.Printed.As(PlaceRole.Reported), .. check.Parts.Select(p => p.As(PlaceRole.Operand))]) with
        {
            Severity = check.IsRounding ? Severity.Note : SummaryCheck.IsWhole(summary, row => row.Weight) ? Severity.Error : Severity.Warning,
            Reported = check.Printed.Raw,
            Expected = expected,
            Arithmetic = Marks.Sum(check.Parts, check.Sum),
            Difference = Marks.Text(total - check.Sum) + "分",
        };
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

    private Finding? CheckTotal(FilledForm form, Entry printed, Rational total, List<Entry> rows)
    {
        // 加分 and 扣分 rows stand outside the hundred points; forms differ in whether the total holds them.
        List<Entry> plain = [], bonuses = [], penalties = [];
        foreach (var indicator in form.Indicators)
            if (Marks.Of(indicator.Score) is not null)
                (!Marks.IsOutsideWeight(indicator) ? plain : Marks.IsPenalty(indicator) ? penalties : bonuses).Add(indicator.Score!);
        var (bonus, penalty) = (Marks.SumOf(bonuses)!.Value, Rational.Zero);
        foreach (var entry in penalties) penalty += Marks.Of(entry)!.Value.Abs();
        Rational[] extras = [Rational.Zero, bonus, -penalty, bonus - penalty, bonus + penalty];

        var sum = Marks.SumOf(plain)!.Value;
        var outcome = Compare(sum, extras, rows, printed, out var near);
        List<Entry> all = [.. plain];
        foreach (var row in form.Funds?.Rows ?? [])
        {
            if (outcome == Agreement.Equal) return null;
            // Points for the execution rate that nobody filled in can be anything.
            if (Marks.Of(row.Score) is not { } points)
            {
                if (Marks.Of(row.Weight) is { IsZero: false }) return null;
                continue;
            }
            all.Insert(all.Count - plain.Count, row.Score!);
            sum += points;
            var next = Compare(sum, extras, [.. all, .. bonuses, .. penalties], printed, out var nearer);
            if (next < outcome) (outcome, near) = (next, nearer);
        }
        if (outcome == Agreement.Equal) return null;
        List<Place> places = [printed.As(PlaceRole.Reported), .. all.Select(e => e.As(PlaceRole.Operand))];
        foreach (var extra in bonuses.Concat(penalties)) places.Add(extra.As(PlaceRole.Operand));
        var isRounding = outcome == Agreement.Rounding;
        var expected = isRounding ? near : sum + bonus - penalty;
        return Report(form, isRounding ? "总分|尾数" : "总分|得分合计",
            $"总分填{printed.Raw}，各项得分相加为{Text(expected, all)}，相差{Marks.Text((total - expected).Abs())}分{(isRounding ? "，属尾数差" : "")}。", places) with
        {
            Severity = isRounding ? Severity.Note : Severity.Error,
            Reported = printed.Raw,
            Expected = Text(expected, all),
            Arithmetic = isRounding ? $"{Text(expected, all)} ≈ {printed.Raw}" : Arithmetic(all, bonuses, penalties, expected),
            Difference = Marks.Text(total - expected) + "分",
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

    private static string Arithmetic(List<Entry> all, List<Entry> bonuses, List<Entry> penalties, Rational sum)
    {
        var text = string.Join(" + ", all.Concat(bonuses).Select(p => Marks.Text(Marks.Of(p)!.Value)));
        foreach (var penalty in penalties) text += $" − {Marks.Text(Marks.Of(penalty)!.Value.Abs())}";
        return $"{text} = {Marks.Text(sum)}";
    }

    private static string Text(Rational sum, List<Entry> parts) => sum.ToText(parts.Max(p => p.Quantity!.Value.Decimals));
}
