using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7001. A score lies between 0 and its weight: of an indicator, of the execution rate, of the whole form. Rows that add or
/// take points outside the weights (加分项、扣分项) are left alone; with two columns of points, or all scores above their weights, nothing
/// tells which belong together.
/// Source: the form's columns 分值 and 得分.
/// </summary>
public sealed class JH7001_ScoreAboveWeight : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH7001", Severity.Error, "得分超出分值",
        "得分不能高于该项分值，也不能小于0。",
        "核对该项得分和分值，改正后重新合计总分。",
        FindingDescriptor.Arithmetic,
        "分值8，得分9。",
        "分值8，得分8；“加分项”分值0、得分2：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            if (Marks.Doubt(form) is { } doubt && !form.HasUnreadFigures)
            {
                context.CannotAssess(this, doubt);
                continue;
            }
            foreach (var row in form.Summaries.SelectMany(s => s.Total is { } all ? s.Rows.Append(all) : s.Rows))
                if (!IsExtra(row.Name.Raw) && Compare(form, $"“{row.Name.Raw}”", $"得分汇总|{row.Name.Raw}|得分", row.Weight, row.Score, null) is { } above) yield return above;
            var hasExtra = form.Indicators.Any(i => Marks.IsOutsideWeight(i) && !Marks.IsPart(i));
            foreach (var row in form.Funds?.Rows ?? [])
                if (Compare(form, $"{row.Label.Label}的执行率", $"{row.Label.Label}|执行率得分", row.Weight, row.Score, null) is { } finding) yield return finding;
            foreach (var indicator in form.Indicators)
                if (!Marks.IsOutsideWeight(indicator)
                    && Compare(form, $"“{Attainment.Shown(indicator)}”", $"{Attainment.Subject(indicator)}|得分", indicator.Weight, indicator.Score, indicator.Name) is { } finding)
                    yield return finding;
            if (form.Total is { } total && !hasExtra && Compare(form, "总分", "总分|得分", total.Weight, total.Score, null) is { } sum) yield return sum;
        }
    }

    private static bool IsExtra(string name) => name.Contains("加分", StringComparison.Ordinal) || name.Contains("扣分", StringComparison.Ordinal);

    private Finding? Compare(FilledForm form, string what, string subject, Entry? weight, Entry? score, Entry? name)
    {
        if (!Marks.IsOutOfRange(weight, score)) return null;
        var (reached, possible) = (Marks.Of(score)!.Value, Marks.Of(weight));
        List<Place> places = [score!.As(PlaceRole.Reported)];
        if (possible is not null) places.Add(weight!.As(PlaceRole.Operand));
        if (name is not null) places.Add(name.As(PlaceRole.Context));
        return Report(form, subject, reached < Rational.Zero ? $"{what}得分填{score!.Raw}，得分不能小于0。" : $"{what}分值{weight!.Raw}，得分却填{score!.Raw}。", places) with
        {
            Reported = score!.Raw,
            Expected = Marks.RangeOf(weight, score),
            Difference = Marks.Text(reached < Rational.Zero ? reached : reached - possible!.Value) + "分",
        };
    }
}
