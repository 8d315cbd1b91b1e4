using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7009. Of two indicators of one form that both miss their targets, the one further from its target has the higher share of its points.
/// Source: the form's own figures.
/// </summary>
public sealed class JH7009_BetterCompletionScoresNoLess : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH7009", Severity.Warning, "完成较差反而得分较高",
        "同一张表里都没有达到目标的指标，完成较差的得分比例不能高于完成较好的。",
        "按同一办法重新计分，或在偏差原因栏说明两项为什么不同。",
        FindingDescriptor.Arithmetic,
        "数量指标甲目标≥100户，实际60户，10分得9分；乙目标≥100次，实际90次，10分得7分：报。",
        "乙的偏差原因说明了另外扣分的事由，乙另有评分标准，或两项不属同一类指标：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            // Where the pack knows the method, each score is held against it (JH7004); this is what remains without one.
            if (form.Pattern?.Scheme is not null) continue;
            var rows = Rows(form);
            if (rows.Count < 2 || Notes.Say(form, Notes.ScoringWords) || document.Forms.Any(f => Notes.Note(f, Notes.ScoringWords))) continue;
            foreach (var better in rows)
            {
                // The row most at odds with it stands for all.
                Row? worst = null;
                foreach (var worse in rows)
                    if (worse.Indicator.Level1 == better.Indicator.Level1 && worse.Indicator.Level2 == better.Indicator.Level2 && worse.Completion.Share.LiesBelow(better.Completion.Share) && worse.Earned > better.Earned && !Explains(better.Indicator) && (worst is null || worse.Earned > worst.Earned)) worst = worse;
                if (worst is not null) yield return Report(form, better, worst);
            }
        }
    }

    private sealed record Row(Indicator Indicator, Completion Completion, Rational Earned);

    private static List<Row> Rows(FilledForm form)
    {
        List<Row> rows = [];
        foreach (var indicator in form.Indicators)
        {
            if (indicator is not { Target: not null, Actual: not null } || indicator.ScoringRule is { IsBlank: false }) continue;
            if (Marks.Of(indicator.Weight) is not { Sign: > 0 } weight || Marks.Of(indicator.Score) is not { } score || score > weight) continue;
            if (Completion.Of(indicator, out _) is not { Met: false, MayBeMet: false } completion || !Attainment.IsMissed(indicator)) continue;
            rows.Add(new(indicator, completion, score / weight));
        }
        return rows;
    }

    /// <summary>Whether the reason column tells of a deduction of its own (资料不全另扣1分).</summary>
    private static bool Explains(Indicator indicator) => indicator.Deviation is { } reason && (reason.Raw.Contains('扣', StringComparison.Ordinal) || reason.Raw.Contains("否决", StringComparison.Ordinal));

    private Finding Report(FilledForm form, Row better, Row worse) =>
        Report(form, $"{Attainment.Subject(better.Indicator)}|{Attainment.Subject(worse.Indicator)}|完成与得分",
            $"“{Attainment.Shown(better.Indicator)}”完成{Percent(better.Completion)}，{better.Indicator.Weight!.Raw}分得{better.Indicator.Score!.Raw}分；"
            + $"“{Attainment.Shown(worse.Indicator)}”完成{Percent(worse.Completion)}，{worse.Indicator.Weight!.Raw}分却得{worse.Indicator.Score!.Raw}分。",
            [better.Indicator.Score.As(PlaceRole.Reported), worse.Indicator.Score.As(PlaceRole.Contradicts), .. better.Completion.Inputs, .. worse.Completion.Inputs]) with
        {
            Reported = better.Indicator.Score.Raw,
        };

    private static string Percent(Completion completion) => completion.Value is { } value ? (value * 100).ToText(2) + "%" : completion.Text;
}
