using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6013. Something impossible in the columns of earlier years, targets and results: a rate that cannot exceed 100 % above it, a
/// negative count, or a column of earlier years named after the document's own or a later year. A target's limit is JH2005's, the
/// indicator's name or the header in place of a value is JH2009's.
/// Source: arithmetic of a share and of counting; the column's own header.
/// </summary>
public sealed class JH6013_PriorValuesArePossible : AuditRule
{
    // A difference may be negative.
    private static readonly string[] Differences = ["增", "减", "变动", "变化", "差", "净", "降", "盈", "亏", "偏离", "节约", "超"];

    // Columns that say they look back; others of this role hold the longer term or a part of the year.
    private static readonly string[] LookingBack = ["近两年", "近三年", "近年", "上年", "历史", "往年", "以前年度"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH6013", Severity.Warning, "指标的历史值或完成值不可能",
        "不可能高于100%的比率填了更大的数，人数、次数等填了负数，或“近两年”等历史栏写的是本年或以后的年度。",
        "核对历史数据和栏目年度，改为实际数。",
        FindingDescriptor.Arithmetic,
        "“系统正常运行率”近两年指标值2023年填“104%”；2024年度目标表的“近两年指标值”下有一栏是2025年。",
        "“任务完成率”上年填“104%”；“人员增减数”填“-3人”：有可能，不报。");

    private sealed record Wrong(string What, Entry Entry);

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            List<Wrong> wrong = [];
            foreach (var indicator in form.Indicators)
            {
                foreach (var (column, entry) in indicator.History)
                    if (IsAboveAll(indicator, entry) || IsNegativeCount(indicator, entry)) wrong.Add(new($"“{Attainment.Shown(indicator)}”{Words.Compact(column)}填“{Attainment.Printed(entry.Raw)}”", entry));
                if (indicator.Actual is { } actual && (IsAboveAll(indicator, actual) || IsNegativeCount(indicator, actual))) wrong.Add(new($"“{Attainment.Shown(indicator)}”完成值填“{Attainment.Printed(actual.Raw)}”", actual));
                if (indicator.Target is { } target && IsNegativeCount(indicator, target)) wrong.Add(new($"“{Attainment.Shown(indicator)}”指标值填“{Attainment.Printed(target.Raw)}”", target));
            }
            if (wrong.Count > 0)
                yield return Report(form, $"不可能的值|{string.Join("、", wrong.Select(w => Words.Compact(w.Entry.Label)).Distinct())}", $"{string.Join("、", wrong.Select(w => w.What))}，不可能。",
                    [.. wrong.Select(w => w.Entry.As(PlaceRole.Reported))]) with
                {
                    Reported = wrong[0].Entry.Raw,
                };
            if ((form.Year ?? document.FiscalYear) is { } year && Later(form, year) is { } later) yield return later;
        }
    }

    private static bool IsAboveAll(Indicator indicator, Entry entry) =>
        entry.Value is { Kind: ValueKind.Number, IsWholeText: true, Quantity: { Unit.Dimension: Dimension.Ratio } value, Operator: Comparison.None or Comparison.Equal or Comparison.AtLeast or Comparison.MoreThan }
        && value.Base > Rational.One && BoundedRate.IsNamed(Attainment.Name(indicator));

    private static bool IsNegativeCount(Indicator indicator, Entry entry) =>
        entry.Value is { Kind: ValueKind.Number, IsWholeText: true, Quantity: { Unit.Dimension: Dimension.Count, Value.Sign: < 0 } } && !Words.HasAny(indicator.Name.Raw, Differences);

    /// <summary>A column of earlier years whose year is not earlier.</summary>
    private Finding? Later(FilledForm form, int year)
    {
        List<Place> places = [];
        string? header = null;
        foreach (var indicator in form.Indicators)
            foreach (var (column, entry) in indicator.History)
            {
                if (Words.Year(Words.Compact(column)) is not { } of || of < year || !LooksBack(form, column)) continue;
                header ??= Words.Compact(column);
                places.Add(entry.As(PlaceRole.Reported));
            }
        return header is null ? null : Report(form, "历史栏年度", $"历史栏“{header}”不早于{year}年，不是以前年度。", places) with { Reported = header };
    }

    // The header above a year (近两年指标值) stands in a cell of its own.
    private static bool LooksBack(FilledForm form, string column)
    {
        if (Words.HasAny(column, LookingBack)) return true;
        if (Words.HasAny(column, "月", "季", "日", "截至")) return false;
        foreach (var table in form.Tables)
            foreach (var cell in table.Cells)
                if (cell.Text.Length <= 16 && Words.HasAny(cell.Text, LookingBack) && cell.Text.Contains("指标值", StringComparison.Ordinal)) return true;
        return false;
    }
}
