using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2009. A value cell holds a value, not the indicator's own name and not the words above its column. A name that is itself
/// a state to be reached (制度健全) can be meant as a value, so that is only doubtful; so is a column of earlier years.
/// Source: the form's own columns.
/// </summary>
public sealed class JH2009_NameInsteadOfValue : AuditRule
{
    // What ends like this asks for a value and cannot be one.
    private static readonly string[] Measures =
    [
        "数量", "人数", "次数", "户数", "家数", "个数", "场次", "人次", "件数", "份数", "天数", "数", "数额", "金额", "额", "率", "度", "比例", "占比", "时间", "时限", "时长", "周期",
        "情况", "质量", "成本", "经费", "资金", "规模", "面积", "水平", "覆盖面",
    ];

    // A name that begins with a change or a keeping is a goal (提升道路通行质量) and can be meant as its own value.
    private static readonly string[] Changes =
    [
        "提升", "提高", "增强", "增加", "改善", "改进", "降低", "减少", "减轻", "缓解", "保障", "保证", "保持", "保护", "促进", "完善", "推进", "推动", "加强", "加快", "加大", "强化",
        "优化", "维护", "维持", "确保", "健全", "规范", "落实", "实现", "满足", "巩固", "扩大", "深化", "稳定", "支持", "带动", "助力", "有效", "进一步", "持续", "不断", "切实", "逐步",
    ];

    // What remains a measure when it follows such a verb at once: 提升率, 保障人数.
    private static readonly string[] Counts = ["率", "人数", "次数", "户数", "家数", "个数", "件数", "份数", "天数", "人次", "场次"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH2009", Severity.Error, "指标值填成了指标名称",
        "指标值、完成值栏应填数值、等级或能对照的结果，不能填指标自己的名称或栏目名称。",
        "填写该指标的目标数和实际完成数。",
        "表样",
        "“档案扫描数量”的指标值和完成值都填“档案扫描数量”。",
        "“内控制度健全程度”的指标值填“健全”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            List<NamedCell> history = [];
            foreach (var indicator in form.Indicators)
            {
                List<Entry> answers = [];
                if (indicator.Target is { } target && HoldsName(target, indicator)) answers.Add(target);
                if (indicator.Actual is { } actual && HoldsName(actual, indicator)) answers.Add(actual);
                if (answers.Count > 0) yield return MakeAnswer(form, indicator, answers);
                foreach (var (_, earlier) in indicator.History)
                    if (HoldsName(earlier, indicator)) history.Add(new(indicator, earlier));
            }
            // A whole column of names is one slip.
            if (history.Count > 0) yield return MakeHistory(form, history);
        }
    }

    private Finding MakeAnswer(FilledForm form, Indicator indicator, List<Entry> answers)
    {
        var name = Attainment.Name(indicator);
        var isSure = answers.Exists(e => Words.Compact(e.Raw) != name) || IsMeasure(name);
        var column = answers.Count == 2 ? "指标值和完成值" : ReferenceEquals(answers[0], indicator.Target) ? "指标值" : "完成值";
        return Report(form, $"{Attainment.Subject(indicator)}|名称", $"“{Attainment.Shown(indicator)}”的{column}填成了“{answers[0].Raw}”，没有填值。",
            [.. answers.Select(e => e.As(PlaceRole.Reported)), indicator.Name.As(PlaceRole.Context)]) with
        {
            Severity = isSure ? Severity.Error : Severity.Warning,
            Reported = answers[0].Raw,
        };
    }

    private sealed record NamedCell(Indicator Row, Entry Cell);

    private Finding MakeHistory(FilledForm form, List<NamedCell> cells)
    {
        List<Place> places = [];
        foreach (var (row, cell) in cells)
        {
            places.Add(cell.As(PlaceRole.Reported));
            places.Add(row.Name.As(PlaceRole.Context));
        }
        return Report(form, "以前年度栏|名称",
            $"以前年度的指标值有{cells.Count}处填成了指标名称，如“{cells[0].Cell.Raw}”，没有填值。", places) with
        {
            Severity = Severity.Warning,
            Reported = cells[0].Cell.Raw,
        };
    }

    private static bool HoldsName(Entry entry, Indicator indicator)
    {
        if (entry.IsBlank || entry.Value.Kind is ValueKind.Number or ValueKind.Range or ValueKind.Date or ValueKind.Placeholder or ValueKind.NotApplicable) return false;
        var text = Words.Compact(entry.Raw);
        if (text.Length < 2) return false;
        // The label is the indicator's name followed by the column's header.
        var label = Words.Compact(entry.Label);
        var name = Attainment.Name(indicator);
        return text == name || (label.Length > name.Length && label.StartsWith(name, StringComparison.Ordinal) && text == label[name.Length..]);
    }

    private static bool IsMeasure(string name)
    {
        var key = Words.WithoutBrackets(name);
        foreach (var change in Changes)
            if (key.StartsWith(change, StringComparison.Ordinal)) return Contains(Counts, key[change.Length..]);
        foreach (var measure in Measures)
            if (key.EndsWith(measure, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Contains(string[] words, string word)
    {
        foreach (var w in words) if (w == word) return true;
        return false;
    }
}
