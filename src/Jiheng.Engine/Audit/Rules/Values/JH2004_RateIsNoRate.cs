using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2004. An indicator named as a rate (…率、覆盖面、比例) has a rate as its value. Words that say a rate without a figure
/// (全覆盖 for a coverage, 达标 for its 达标率, 稳步提高) are understood. A rate as target with words as actual is JH2011's.
/// Source: arithmetic of the name; no regulation.
/// </summary>
public sealed class JH2004_RateIsNoRate : AuditRule
{
    // Said of a rate, these mean 100 %, 0, or which way it went.
    private static readonly string[] Understood =
    [
        "全覆盖", "全部", "全员", "全额", "应保尽保", "应享尽享", "应报尽报", "应查尽查", "零", "提高", "提升", "增强", "下降", "降低", "减少", "增长", "增加",
        "上升", "稳定", "平稳", "持续", "逐年", "逐步", "不断", "稳步", "改善", "高", "低", "按", "半", "分之",
    ];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH2004", Severity.Warning, "比率指标的值不是比率",
        "名称是“率”“覆盖面”“比例”的指标，其指标值应是百分数或能读成比率的说法。",
        "把指标值和完成值改为百分数，或把指标名称改成与所填内容相符的名称。",
        "本文件",
        "“窗口服务达标率”目标填“及时”、完成值填“及时”。",
        "“定点药店检查覆盖率”目标填“全覆盖”：读作100%，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            // The same indicator in the goals of the year and of the longer term is one thing to put right.
            foreach (var rows in form.Indicators.Where(i => WrongIn(i).Count > 0).GroupBy(Attainment.Subject))
                yield return Make(form, [.. rows]);
    }

    private Finding Make(FilledForm form, List<Indicator> rows)
    {
        List<Place> places = [];
        foreach (var row in rows)
        {
            places.AddRange(WrongIn(row).Select(e => e.As(PlaceRole.Reported)));
            places.Add(row.Name.As(PlaceRole.Context));
        }
        var first = WrongIn(rows[0])[0];
        return Report(form, $"{Attainment.Subject(rows[0])}|比率",
            $"“{Attainment.Shown(rows[0])}”应是比率，{(ReferenceEquals(first, rows[0].Target) ? "指标值" : "完成值")}却填“{first.Raw}”。", places) with
        {
            Reported = first.Raw,
        };
    }

    private static List<Entry> WrongIn(Indicator indicator)
    {
        var name = Attainment.Name(indicator);
        if (!NamedRate.Is(name)) return [];
        var wrong = new[] { indicator.Target, indicator.Actual }.OfType<Entry>().Where(e => !ReadsAsRate(e, name)).ToList();
        return indicator.Target is { IsBlank: false } target && !wrong.Contains(target) ? [] : wrong;
    }

    private static bool ReadsAsRate(Entry entry, string name) => entry.Value.Kind switch
    {
        ValueKind.Number or ValueKind.Range => !entry.Value.IsWholeText || entry.Value.Quantity is not { Value.IsZero: false } q
            || q.Unit.Dimension is not (Dimension.Count or Dimension.Money or Dimension.Duration or Dimension.Months)
            || name.EndsWith('面'),
        ValueKind.YesNo => entry.Value.Word is not ("是" or "有" or "产生" or "发生"),
        ValueKind.Level or ValueKind.Text => IsUnderstood(Words.Compact(entry.Raw), name),
        ValueKind.Date => false,
        _ => true,
    };

    private static bool IsUnderstood(string text, string name)
    {
        // The name itself in the cell is JH2009's; a long text or one with figures needs a reader.
        if (text == name || text.Length > 12 || text.Any(c => char.IsAsciiDigit(c) || "一二三四五六七八九十百千两%％".Contains(c, StringComparison.Ordinal))) return true;
        if (Array.Exists(Understood, w => text.Contains(w, StringComparison.Ordinal))) return true;
        var core = text;
        foreach (var lead in new[] { "已经", "已", "均", "基本" })
            if (core.StartsWith(lead, StringComparison.Ordinal)) core = core[lead.Length..];
        return core.Length > 0 && name.Contains(core, StringComparison.Ordinal);
    }
}
