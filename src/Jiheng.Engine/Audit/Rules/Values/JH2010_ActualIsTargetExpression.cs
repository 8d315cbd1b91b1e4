using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2010. What was reached is a figure, not a limit: ≥95% says what was asked. One finding per form, for such forms are filled
/// by copying the target column. An equal sign and a range are fine, and so are words (200人次以上).
/// Source: the form's columns 年度指标值 and 实际完成值.
/// </summary>
public sealed class JH2010_ActualIsTargetExpression : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH2010", Severity.Warning, "实际完成值写成了目标",
        "实际完成值应是实际达到的数，不能带“≥”“≤”等目标符号。",
        "按统计或测算结果填写实际数，并留存佐证材料。",
        "表样",
        "“政策知晓率”目标“≥88%”，完成值也填“≥88%”。",
        "完成值填“=100%”或“95%-97%”：是结果，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            List<Indicator> rows = [.. form.Indicators.Where(i => i.Actual is { } actual && IsLimit(actual))];
            if (rows.Count == 0)
            {
                if (Equals(form) is { Count: > 0 } equal)
                    yield return Report(form, "完成值带等号", $"有{equal.Count}个指标的完成值照目标带等号，如“{Attainment.Shown(equal[0])}”填“{equal[0].Actual!.Raw}”；完成值只写数。", [.. equal.Select(r => r.Actual!.As(PlaceRole.Reported))]) with
                    { Severity = Severity.Note, Reported = equal[0].Actual!.Raw };
                continue;
            }
            List<Place> places = [.. rows.Select(r => r.Actual!.As(PlaceRole.Reported))];
            var first = rows[0].Actual!.Raw;
            yield return Report(form, "完成值带目标符号",
                rows.Count == 1 ? $"“{Attainment.Shown(rows[0])}”的完成值填“{first}”，是目标的写法，不是实际数。"
                    : $"有{rows.Count}个指标的完成值带目标符号，如“{Attainment.Shown(rows[0])}”填“{first}”，不是实际数。", places) with
            {
                Reported = first,
            };
        }
    }

    /// <summary>Rows whose result repeats the target with its sign of equality: the value may well be right, the sign is the target's.</summary>
    private static List<Indicator> Equals(FilledForm form) =>
        [.. form.Indicators.Where(i => i is { Target: { } target, Actual: { } actual } && actual.Raw.TrimStart().StartsWith('=') && Words.Compact(actual.Raw) == Words.Compact(target.Raw))];

    private static bool IsLimit(Entry actual) =>
        actual.Value is { Kind: ValueKind.Number, Operator: Comparison.AtLeast or Comparison.AtMost or Comparison.LessThan or Comparison.MoreThan }
        && actual.Raw.AsSpan().TrimStart() is { Length: > 0 } text && "≥≤≧≦⩾⩽<>＜＞﹤﹥".Contains(text[0], StringComparison.Ordinal);
}
