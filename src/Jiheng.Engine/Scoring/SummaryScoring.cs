using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring;

/// <summary>The score sheet of a report that prints the points of its parts only: 预算执行率 10 8, 投入管理指标 30 27.32 …</summary>
internal static class SummaryScoring
{
    private const string Why = "汇总表只印出这一部分的得分，没有印出其中各项指标的得分。";

    /// <summary>The sheet, or null when the form has no single summary with points.</summary>
    /// <param name="form">The report.</param>
    /// <param name="asked">The form of the pack whose split and grades hold for it, or null.</param>
    public static ScoreSheet? Of(FilledForm form, FormPattern? asked)
    {
        if (form.Summaries is not [{ Total: { } total } summary] || summary.Rows.Count == 0) return null;
        List<ScoreLine> lines = [];
        foreach (var row in summary.Rows)
        {
            var points = PrintedPoints.Of(row.Score);
            lines.Add(new()
            {
                Name = row.Name.Raw,
                Weight = PrintedPoints.Of(row.Weight),
                Printed = row.Score,
                PrintedPoints = points,
                Status = ScoreStatus.NotAssessable,
                Reason = Why,
                Counted = points,
            });
        }
        return Scorer.Sheet(form, asked, lines, total.Score, null);
    }

    /// <summary>The form of the pack that a report speaks of: of a project's self-evaluation, or of the whole department's.</summary>
    public static FormPattern? FormOf(Pack pack, FilledForm report)
    {
        var kind = report.Project is null ? "department-self-evaluation" : "project-self-evaluation";
        FormPattern? found = null;
        foreach (var form in pack.Forms)
        {
            if (form.Kind != kind || form.Grades is null) continue;
            if (found is not null && !ReferenceEquals(found.Grades, form.Grades)) return null;
            found ??= form;
        }
        return found;
    }
}
