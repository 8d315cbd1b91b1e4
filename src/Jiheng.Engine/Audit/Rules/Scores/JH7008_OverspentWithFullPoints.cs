using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7008. More was spent than the budget of the year, beyond printed precision, the execution rate earns full points, and
/// nothing in the form explains it. The initial budget is no limit: budgets change in the year.
/// Source: the form's money block; arithmetic.
/// </summary>
public sealed class JH7008_OverspentWithFullPoints : AuditRule
{
    private static readonly string[] Explaining = ["超预算", "超出预算", "超过预算", "超支", "超执行", "追加", "调剂", "调增", "结转", "结余", "预算调整", "调整预算", "大于预算"];

    private static readonly string[] Denying = ["未", "无", "没有", "不", "不存在", "没", "从未"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH7008", Severity.Warning, "执行数超过预算数仍得满分且没有说明",
        "全年执行数大于全年预算数的，应说明资金来源和原因，执行率是否得满分要有依据。",
        "核对全年预算数和全年执行数；确属超预算支出的，写明原因并按评分办法计分。",
        FindingDescriptor.Arithmetic,
        "全年预算数668.00，全年执行数671.34，执行率100.50%，得满分10分，表中没有说明。",
        "只超过年初预算数、没有超过全年预算数；或表下写明动用上年结转：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            foreach (var row in form.Funds?.Rows ?? [])
            {
                if ((row.Amount(Stage.AdjustedBudget) ?? row.Amount(Stage.Budget)) is not { } budget || row.Amount(Stage.Executed) is not { } executed) continue;
                if (Marks.Of(row.Weight) is not { } weight || Marks.Of(row.Score) is not { } score || score < weight || weight.IsZero) continue;
                var (limit, spent) = (budget.Quantity!.Value, executed.Quantity!.Value);
                if (!limit.Unit.IsComparableWith(spent.Unit) || limit.Base.Sign <= 0 || !limit.Interval.LiesBelow(spent.Interval) || IsExplained(form)) continue;
                List<Place> places = [executed.As(PlaceRole.Reported), budget.As(PlaceRole.Operand), row.Score!.As(PlaceRole.Context)];
                if (row.Rate is { IsBlank: false } printed) places.Add(printed.As(PlaceRole.Context));
                var over = ((spent.Base - limit.Base) / spent.Unit.Factor).ToText(Math.Max(spent.Decimals, limit.Decimals)) + spent.Unit.Symbol;
                yield return Report(form, $"{row.Label.Label}|超预算满分",
                    $"{row.Label.Label}全年执行{executed.Raw}，大于预算{budget.Raw}（多{over}），仍得满分{row.Score!.Raw}分，表中没有说明。", places) with
                {
                    Reported = executed.Raw,
                    Expected = $"≤{budget.Raw}",
                    Arithmetic = $"{spent.Value.ToText(spent.Decimals)} − {limit.Value.ToText(limit.Decimals)} = {over}",
                    Difference = over,
                };
            }
    }

    private static bool IsExplained(FilledForm form)
    {
        foreach (var paragraph in form.Paragraphs) if (Explains(paragraph.Text)) return true;
        foreach (var indicator in form.Indicators) if (indicator.Deviation is { } reason && Explains(reason.Raw)) return true;
        foreach (var goal in form.Goals) if (goal.Reached is { } reached && Explains(reached.Raw)) return true;
        foreach (var field in form.Fields) if (Explains(field.Raw)) return true;
        return false;
    }

    // 没有超支 explains nothing.
    private static bool Explains(string text)
    {
        var compact = Words.Compact(text);
        foreach (var word in Explaining)
            for (var at = compact.IndexOf(word, StringComparison.Ordinal); at >= 0; at = compact.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var before = compact[..at];
                if (!Array.Exists(Denying, d => before.EndsWith(d, StringComparison.Ordinal))) return true;
            }
        return false;
    }
}
