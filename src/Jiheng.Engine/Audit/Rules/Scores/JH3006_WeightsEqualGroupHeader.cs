using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH3006. The weights of a group's rows are the weight printed in its header. A header of 产出 or 投入 may include the points of the
/// execution rate; a figure in brackets without 分 is points only where the headers make 100. It does not hold the execution rate where the document itself shows the same header without them, or where two groups of the form would.
/// Source: arithmetic; the form's own header.
/// </summary>
public sealed class JH3006_WeightsEqualGroupHeader : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3006", Severity.Error, "指标分值之和与一级指标分值不符",
        "一级指标所属各指标的分值相加，应等于该一级指标名称后印的分值。",
        "核对各指标分值；一级指标的分值没有随指标调整的，一并改正。",
        FindingDescriptor.Arithmetic,
        "“效益指标（40分）”下各行分值 20 + 10 = 30。",
        "“产出指标（60分）”下各行合计50，另10分是预算执行率：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
            foreach (var group in form.Groups)
            {
                if (Marks.Of(group.PrintedWeight) is not { } header || group.Indicators.Count == 0) continue;
                List<Entry> rows = [.. group.Indicators.Where(i => Marks.Of(i.Weight) is not null).Select(i => i.Weight!)];
                if (rows.Count == 0)
                {
                    if (group.Indicators.Any(i => Marks.Of(i.Score) is not null))
                        context.CannotAssess(this, $"《{form.Name}》“{group.Level1}”印有分值{group.PrintedWeight!.Raw}，但没有读到各指标的分值，未能核对。");
                    continue;
                }
                var sum = Marks.SumOf(rows)!.Value;
                if (sum == header || (sum < header && rows.Count < Weighted(group).Count())) continue;
                if (SumOfSameName(form, group) == header || IncludesExecution(document, form, group, header, sum)) continue;
                // Shares within the group; rows of which only some count; a bracket that does not say that it holds points.
                if (sum == 100 || group.Indicators.Any(Marks.IsOptional) || !(SaysPoints(form, group) || HeadersMakeHundred(form))) continue;
                if (Marks.Doubt(form) is { } doubt) context.CannotAssess(this, doubt);
                else yield return Make(form, group, header, rows, sum);
            }
    }

    private Finding Make(FilledForm form, IndicatorGroup group, Rational header, List<Entry> rows, Rational sum)
    {
        var isRounding = (header - sum).Abs() <= Marks.RoundingOf(rows.Append(group.PrintedWeight!));
        var arithmetic = Marks.Sum(rows, sum);
        List<Place> places = [group.PrintedWeight!.As(PlaceRole.Reported), .. rows.Select(r => r.As(PlaceRole.Operand))];
        return Report(form, $"{group.Level1}|分值",
            $"“{group.Level1}”印{group.PrintedWeight!.Raw}分，所属指标分值相加为{Marks.Text(sum)}分，相差{Marks.Text((header - sum).Abs())}分{(isRounding ? "，属尾数差" : "")}。", places) with
        {
            Severity = isRounding ? Severity.Note : Severity.Error,
            Reported = group.PrintedWeight.Raw,
            Expected = Marks.Text(sum),
            Arithmetic = arithmetic,
            Difference = Marks.Text(header - sum) + "分",
        };
    }

    /// <summary>Whether the header prints 分 behind its figure.</summary>
    private static bool SaysPoints(FilledForm form, IndicatorGroup group)
    {
        var weight = group.PrintedWeight!;
        foreach (var table in form.Tables)
            foreach (var cell in table.Cells)
            {
                if (!cell.Origin.IsSamePlace(weight.Origin)) continue;
                var text = Words.Compact(cell.Text);
                if (text.StartsWith(group.Level1, StringComparison.Ordinal) && text.Contains(weight.Raw + "分", StringComparison.Ordinal)) return true;
            }
        return false;
    }

    /// <summary>Whether all headers of the form print a figure and together, with the execution rate or without, make 100.</summary>
    private static bool HeadersMakeHundred(FilledForm form)
    {
        var sum = Rational.Zero;
        HashSet<string> names = [];
        foreach (var group in form.Groups)
        {
            if (!names.Add(group.Level1)) continue;
            if (Marks.Of(group.PrintedWeight) is not { } weight) return false;
            sum += weight;
        }
        return sum == 100 || (Marks.Of(form.Funds?.Total?.Weight) is { } execution && sum + execution == 100);
    }

    /// <summary>A group broken by other rows is printed in pieces under one header.</summary>
    private static Rational? SumOfSameName(FilledForm form, IndicatorGroup group) =>
        Marks.SumOf(form.Groups.Where(g => g.Level1 == group.Level1).SelectMany(Weighted).Select(i => i.Weight));

    private static bool IncludesExecution(DocumentReading document, FilledForm form, IndicatorGroup group, Rational header, Rational sum)
    {
        if (Marks.Of(form.Funds?.Total?.Weight) is not { IsZero: false } execution || sum + execution != header) return false;
        if (Words.HasAny(group.Level1, "效益", "满意")) return false;
        if (form.Groups.Any(g => g != group && Marks.Of(g.PrintedWeight) is { } other && Sum(g) + execution == other)) return false;
        // The same printed header elsewhere without the execution rate's points shows what it means.
        return !document.Forms.Any(f => f.Groups.Any(g => g != group && g.Level1 == group.Level1 && Marks.Of(g.PrintedWeight) == header && Sum(g) == header));
    }

    private static Rational? Sum(IndicatorGroup group) => group.Indicators.Count == 0 ? null : Marks.SumOf(Weighted(group).Select(i => i.Weight));

    // A row that prints — for its weight weighs nothing.
    private static IEnumerable<Indicator> Weighted(IndicatorGroup group) => group.Indicators.Where(i => !Marks.HoldsNone(i.Weight));
}
