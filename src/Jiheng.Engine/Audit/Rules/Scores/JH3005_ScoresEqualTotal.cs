using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH3005. The scores of the rows, with or without that of the execution rate, are the printed total score. Judged only when every
/// row holds a score; a total that is the sum in fewer decimals, or off by no more than the rounding of its parts, is a rounding matter.
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
        "总分只合计指标得分、执行率另计，两种合计有一种相符：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
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
            if (CheckTotal(form, printed, total, rows) is { } finding) yield return finding;
        }
    }

    private Finding? CheckTotal(FilledForm form, Entry printed, Rational total, List<Entry> rows)
    {
        var sum = Marks.SumOf(rows)!.Value;
        if (IsTotal(sum, rows, printed)) return null;
        List<Entry> all = [.. rows];
        foreach (var row in form.Funds?.Rows ?? [])
        {
            // Points for the execution rate that nobody filled in can be anything.
            if (Marks.Of(row.Score) is not { } points)
            {
                if (Marks.Of(row.Weight) is { IsZero: false }) return null;
                continue;
            }
            all.Insert(all.Count - rows.Count, row.Score!);
            sum += points;
            if (IsTotal(sum, all, printed)) return null;
        }
        List<Place> places = [printed.As(PlaceRole.Reported), .. all.Select(e => e.As(PlaceRole.Operand))];
        return Report(form, "总分|得分合计", $"总分填{printed.Raw}，各项得分相加为{Text(sum, all)}，相差{Marks.Text((total - sum).Abs())}分。", places) with
        {
            Reported = printed.Raw,
            Expected = Text(sum, all),
            Arithmetic = Marks.Sum(all, sum),
            Difference = Marks.Text(total - sum) + "分",
        };
    }

    private static bool IsTotal(Rational sum, List<Entry> parts, Entry printed)
    {
        var (total, decimals) = (printed.Number!.Value, printed.Quantity!.Value.Decimals);
        if (sum == total || sum.Round(decimals, Rounding.HalfUp) == total || sum.Round(decimals, Rounding.Truncate) == total) return true;
        // Scores with decimals are rounded quotients; each may hide half of its last digit.
        var slack = Rational.Zero;
        foreach (var part in parts)
            if (part.Quantity!.Value is { Decimals: > 1 } q) slack += q.HalfStep;
        return (total - sum).Abs() <= slack;
    }

    private static string Text(Rational sum, List<Entry> parts) => sum.ToText(parts.Max(p => p.Quantity!.Value.Decimals));
}
