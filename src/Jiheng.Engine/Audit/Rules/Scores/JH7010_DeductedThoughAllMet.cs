using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7010. A total below full marks is told, while every indicator of the same project or unit met its target by its own figures, no row
/// has a score that shows what was taken off, and no reason is given anywhere. Source: the document itself.
/// </summary>
public sealed class JH7010_DeductedThoughAllMet : AuditRule
{
    // So few rows do not tell what a total is made of.
    private const int FewestRows = 3;

    private static readonly string[] Reasons = ["扣分", "扣除", "扣减", "失分", "减分", "扣了", "丢分", "执行率得", "未得分", "不得分"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH7010", Severity.Warning, "指标都已完成，总分却有扣分",
        "总分不满，而表中指标都达到目标、又没有逐项得分和扣分原因的，无法看出扣在哪里。",
        "列出各项得分，写明扣分的指标和原因；没有扣分理由的，更正总分。",
        "本文件",
        "报告写“自评得分82分”，所附表5项指标全部达到目标，表中没有得分栏，全文没有扣分原因。",
        "报告写明“预算执行率扣4分”：已说明，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            HashSet<string> told = new(StringComparer.Ordinal);
            foreach (var statement in document.Scores)
            {
                if (statement.Project.Length == 0 || statement.Score.Quantity is not { } total || total.Value >= 100 || total.Value < 60 || !told.Add(statement.Project)) continue;
                var forms = document.Forms.Where(f => f.Project?.Raw == statement.Project).ToList();
                var rows = forms.SelectMany(f => f.Indicators).ToList();
                // Scores of rows, or money whose rate may have cost points, tell it themselves.
                if (rows.Count < FewestRows || rows.Exists(r => Marks.Of(r.Score) is not null) || forms.Exists(f => f.Funds is not null || f.HasUnreadFigures)) continue;
                if (rows.Exists(r => !Attainment.IsMetByFigures(r) && !SaysTheSame(r)) || rows.Exists(r => r.Deviation is { IsBlank: false })) continue;
                if (forms.Exists(f => f.Paragraphs.Any(p => p.Lines.Any(l => Words.HasAny(l.Text, Reasons))))) continue;
                var again = document.Scores.Where(s => s.Project == statement.Project && s.Score.Number == statement.Score.Number);
                List<Place> places = [.. again.Select(s => s.Score.As(PlaceRole.Reported)), .. rows.Select(r => r.Actual!.As(PlaceRole.Contradicts))];
                yield return Report(document.Forms[statement.Form], $"总分扣分|{statement.Project}",
                    $"“{statement.Project}”自评得分{Printed.Figure(statement.Score)}，但表中{rows.Count}项指标都达到目标，没有逐项得分，也没有写扣分原因。", places) with
                { Reported = statement.Score.Raw, Expected = "100分" };
            }
        }
    }

    private static bool SaysTheSame(Indicator row) =>
        row is { Target: { IsBlank: false } target, Actual: { IsBlank: false } actual } && Words.Compact(target.Raw) == Words.Compact(actual.Raw);
}
