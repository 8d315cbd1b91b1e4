using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2011. A target in figures needs an actual in figures: 已完成 does not say whether 60 minutes were kept. Words that mean
/// all of it (全覆盖 for 100%) or none of it can be judged and are left alone.
/// Source: the form's columns 年度指标值 and 实际完成值.
/// </summary>
public sealed class JH2011_WordsAgainstLimit : AuditRule
{
    private static readonly string[] All = ["全覆盖", "全部", "全员", "全额", "全面", "完全", "均", "尽"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH2011", Severity.Warning, "目标是数字，完成值只有文字",
        "目标是数量、时限或比率的，完成值应填可以对照的数字，否则无法判断是否达到目标。",
        "填写实际的数量、时间或比率。",
        "表样",
        "“故障响应时间”目标“≤30分钟”，完成值填“已完成”。",
        "“检查覆盖率”目标“=100%”，完成值填“全覆盖”：可以判断，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            foreach (var indicator in form.Indicators)
            {
                if (indicator is not { Target: { } target, Actual: { } actual } || !IsFigure(target) || !IsOnlyWords(actual, target, indicator)) continue;
                List<Place> places = [actual.As(PlaceRole.Reported), target.As(PlaceRole.Operand), indicator.Name.As(PlaceRole.Context)];
                if (Marks.Of(indicator.Score) is not null) places.Add(indicator.Score!.As(PlaceRole.Context));
                yield return Report(form, $"{Attainment.Subject(indicator)}|完成值",
                    $"“{Attainment.Shown(indicator)}”目标“{target.Raw}”，完成值只填“{actual.Raw}”，无法判断是否达到。", places) with
                {
                    Reported = actual.Raw,
                };
            }
    }

    private static bool IsFigure(Entry target) => target.Value is { Kind: ValueKind.Number or ValueKind.Range, IsWholeText: true };

    private static bool IsOnlyWords(Entry actual, Entry target, Indicator indicator)
    {
        if (actual.Value.Kind is not (ValueKind.Level or ValueKind.Text)) return false;
        var text = Words.Compact(actual.Raw);
        // A figure in words (两次, 一套) or inside a phrase can still be judged; the name itself is JH2009's.
        if (text == Attainment.Name(indicator) || text.Any(c => char.IsAsciiDigit(c) || "一二三四五六七八九十百千万两零半〇".Contains(c, StringComparison.Ordinal))) return false;
        return target.Value.Quantity!.Value.Unit.Dimension is not (Dimension.Ratio or Dimension.None) || !Words.HasAny(text, All);
    }
}
