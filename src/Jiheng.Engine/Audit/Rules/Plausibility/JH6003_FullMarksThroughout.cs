using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6003. Every one of many rows has full marks: possible, but such forms are looked at first. One note for the whole filing.
/// Source: the forms themselves.
/// </summary>
public sealed class JH6003_FullMarksThroughout : AuditRule
{
    // Fewer rows are often rightly all full.
    private const int FewestRows = 8;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH6003", Severity.Note, "全部指标都得满分",
        "一张表的指标都得满分时，审核人会先核对目标是否偏低、完成值是否实测。",
        "复核各指标的目标值和佐证材料；确实全部完成的，保留佐证备查。",
        "本文件",
        "项目自评表有9个指标，9个都得满分。",
        "8个指标中有1个扣0.5分；或全表只有5个指标：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        List<FilledForm> full = [.. context.Forms.Select(f => f.Form).Where(IsFull)];
        if (full.Count == 0) yield break;
        var names = string.Join("、", full.Select(f => $"《{f.Name}》"));
        List<Place> places = [];
        foreach (var form in full) places.Add(form.Total?.Score?.As(PlaceRole.Reported) ?? new(PlaceRole.Reported, form.Title, "", "表名", form.TitleOrigin));
        yield return Report(full[0], "全部满分", $"{names}的指标全部得满分（{string.Join("、", full.Select(f => $"{Scored(f).Count}个"))}）。", places);
    }

    private static bool IsFull(FilledForm form) => Scored(form) is { Count: >= FewestRows } rows && rows.TrueForAll(Marks.IsFull);

    // Rows without points (分值0, —) neither earn nor lose.
    private static List<Indicator> Scored(FilledForm form) =>
        [.. form.Indicators.Where(i => Marks.Of(i.Weight) is not { IsZero: true } && !Marks.HoldsNone(i.Weight))];
}
