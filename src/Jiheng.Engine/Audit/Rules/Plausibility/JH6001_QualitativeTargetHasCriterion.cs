using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6001. A target that only says how much better (明显、有效缓解、不断提高), so that nobody can tell whether it was reached. A state
/// that is there or not (健全、建立、合格), a place on a scale (优), a date, a number of any spelling and a comparison with last year
/// can be told; so can whatever the form gives a standard for, in the row or in a note on 定性指标, or an actual in figures.
/// One note a form.
/// Source: 财预〔2015〕88号 asks for goals that are 细化量化.
/// </summary>
public sealed class JH6001_QualitativeTargetHasCriterion : AuditRule
{
    // A longer text tells a state of things and needs a reader.
    private const int LongestTarget = 20;

    // How much better nobody can say, whatever stands beside.
    private static readonly string[] Degrees = ["明显", "显著", "稳定发展", "健康发展", "长足发展"];

    private static readonly string[] Changes = ["提高", "提升", "增强", "改善", "减轻", "缓解", "优化", "加强", "促进", "增进", "推进"];

    // Fewer than last year can be counted; 有所减少 is a degree again.
    private static readonly string[] Counted = ["下降", "降低", "减少", "增加", "增长", "扩大"];

    private static readonly string[] Vague = ["有效", "有所", "大幅", "逐步", "不断", "稳步", "进一步", "一定"];

    private static readonly string[] Leads = ["逐步", "不断", "稳步", "进一步"];

    private static readonly string[] Told = ["上年", "去年", "同比", "同期", "逐年", "基期", "完成", "达到", "达标", "建立", "印发", "出台", "验收", "通过", "上线", "全部", "全覆盖", "无", "零", "不低于", "不高于", "不超过"];

    private static readonly string[] Standards = ["得分", "扣", "分档", "档次", "等次", "优良", "标准分", "酌情", "满分", "不得分"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH6001", Severity.Note, "定性指标没有衡量标准",
        "只写“明显”“提高”等程度的指标值，没有数字、等级、时间或评分标准，完成与否无从衡量。",
        "改成数量、比率、等级或时间；确实难以量化的，写明达到什么程度算完成、分几档评分。",
        "财预〔2015〕88号：绩效目标要求细化量化",
        "“群众办事便利程度”指标值填“明显提高”，完成值也填“明显提高”，没有评分标准。",
        "指标值“健全”“优”“较上年提高”，完成值写出数字，或表下写明定性指标分三档计分：可以衡量，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            List<Indicator> rows = [];
            HashSet<string> said = [];
            foreach (var indicator in form.Indicators)
                // The goals of the year and of the longer term are one thing to put right.
                if (IsDegree(indicator) && !HasStandard(indicator) && said.Add(Attainment.Subject(indicator))) rows.Add(indicator);
            if (rows.Count == 0 || HasStandard(form)) continue;
            List<Place> places = [];
            foreach (var row in rows) places.Add(row.Target!.As(PlaceRole.Reported));
            var first = $"“{Attainment.Shown(rows[0])}”填“{Attainment.Printed(rows[0].Target!.Raw)}”";
            yield return Report(form, "定性指标", rows.Count == 1 ? $"{first}，没有衡量标准。" : $"有{rows.Count}个指标的指标值只有程度，没有衡量标准，如{first}。", places) with
            {
                Reported = rows[0].Target!.Raw,
            };
        }
    }

    private static bool IsDegree(Indicator indicator)
    {
        if (indicator.Target is not { Value.Kind: ValueKind.Level or ValueKind.Text } target) return false;
        var text = Words.Compact(target.Raw);
        if (text.Length > LongestTarget || HasFigure(text) || Words.HasAny(text, Told)) return false;
        // The name in place of the value is JH2009's.
        if (text == Attainment.Name(indicator)) return false;
        if (text == "有效" || Words.HasAny(text, Degrees) || Words.HasAny(text, Changes)) return true;
        return Words.HasAny(text, Vague) && Words.HasAny(text, Counted) || Array.Exists(Leads, l => text.StartsWith(l, StringComparison.Ordinal));
    }

    private static bool HasStandard(Indicator indicator)
    {
        if (indicator.Actual is { } actual && HasFigure(Words.Compact(actual.Raw))) return true;
        foreach (var entry in (Entry?[])[indicator.ScoringRule, indicator.Description, indicator.Basis])
            if (entry is { IsBlank: false } && (Words.HasAny(entry.Raw, Standards) || HasFigure(Words.Compact(entry.Raw)) && !entry.Raw.Contains("指标", StringComparison.Ordinal))) return true;
        return false;
    }

    /// <summary>Whether the form says how indicators without figures are scored: 定性指标分为达成、部分达成、未达成三档.</summary>
    private static bool HasStandard(FilledForm form)
    {
        foreach (var paragraph in form.Paragraphs)
            if (IsStandard(paragraph.Text)) return true;
        foreach (var table in form.Tables)
            foreach (var cell in table.Cells)
                if (IsStandard(cell.Text)) return true;
        return false;
    }

    private static bool IsStandard(string text) => text.Contains("定性指标", StringComparison.Ordinal) && (HasFigure(text) || Words.HasAny(text, "档", "等级"));

    private static bool HasFigure(string text)
    {
        foreach (var c in text) if (char.IsAsciiDigit(c) || "一二三四五六七八九十两百千万半%".Contains(c, StringComparison.Ordinal)) return true;
        return false;
    }
}
