using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2001. A target that was meant as a figure and went wrong in writing: 9o%, 90%%, ≥≤5, 95-, 95%~90%, a sign without a
/// figure. Words are goals in their own right and never reported here; the indicator's own name is JH2009's, a prompt of the
/// form JH5002's. A sign or unit alone counts only where other rows hold figures: else the form is still blank.
/// Source: the form's column 指标值.
/// </summary>
public sealed class JH2001_TargetIsUnderstood : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH2001", Severity.Warning, "指标值写法有误，无法理解",
        "指标值应能读成数量、区间、等级、日期或是否；数字里混有字母、符号重复或相反、区间不全或颠倒的，无法据以考核。",
        "按批复的目标改正指标值的写法。",
        "表样",
        "“政策知晓率”的指标值填“≥9o%”：0写成了字母o。",
        "填“有效提升”“达标”“1:2”“≥40DDDs”“控制在95%以上”：看得懂，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            List<Indicator> wrong = [];
            var (figures, empty) = (0, 0);
            foreach (var indicator in form.Indicators)
            {
                if (indicator.Target is not { IsBlank: false } target) continue;
                if (target.Value.Kind is ValueKind.Number or ValueKind.Range) figures++;
                if (What(target) is null) continue;
                wrong.Add(indicator);
                if (BrokenFigure.IsWithoutFigure(target.Raw)) empty++;
            }
            if (empty > 0 && empty >= figures)
            {
                context.CannotAssess(this, $"《{form.Name}》多数指标值只有符号或单位，没有数字，可能是未填的空表，或指标值的栏没有认对。");
                wrong.RemoveAll(i => BrokenFigure.IsWithoutFigure(i.Target!.Raw));
            }
            // The same indicator in the goals of the year and of the longer term is one thing to put right.
            foreach (var rows in wrong.GroupBy(Attainment.Subject)) yield return Make(form, [.. rows]);
        }
    }

    private static string? What(Entry target)
    {
        if (target.Value.Kind != ValueKind.Text) return null;
        return BrokenFigure.IsWithoutFigure(target.Raw) ? "没有数字" : BrokenFigure.Of(target.Raw);
    }

    private Finding Make(FilledForm form, List<Indicator> rows)
    {
        List<Place> places = [];
        foreach (var row in rows)
        {
            places.Add(row.Target!.As(PlaceRole.Reported));
            places.Add(row.Name.As(PlaceRole.Context));
        }
        var first = rows[0].Target!;
        return Report(form, $"{Attainment.Subject(rows[0])}|指标值写法",
            $"“{Attainment.Shown(rows[0])}”的指标值填“{Attainment.Printed(first.Raw)}”：{What(first)}。", places) with
        {
            Reported = first.Raw,
        };
    }
}
