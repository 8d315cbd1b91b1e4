using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Reporting;

/// <summary>The same forms under another pack: whose points and grades change, and why.</summary>
internal static class WhatIfText
{
    /// <summary>Adds the comparison of a document.</summary>
    public static void Add(StyledText text, ScoredDocument document)
    {
        text.Line().Line($"改用规则包 {document.WhatIfPack}", Tone.Heading);
        foreach (var result in document.WhatIfs)
        {
            if (result.Before.NotScored is not null && result.After.NotScored is not null) continue;
            var name = TextColumns.Shorten(result.Before.Form.Name, 60);
            if ((result.Before.NotScored ?? result.After.NotScored) is { } why)
            {
                ScoresText.Wrapped(text, $"  {name}：{why}", Tone.Faint);
                continue;
            }
            text.Line($"  {name}：{ScoresText.Points(result.Before.RecomputedTotal)} → {ScoresText.Points(result.After.RecomputedTotal)}，等级 {result.Before.RecomputedGrade?.Name ?? "—"} → {result.After.RecomputedGrade?.Name ?? "—"}{(result.ChangesGrade ? "（变化）" : "")}",
                result.ChangesGrade ? Tone.Warning : Tone.Plain);
            if (result.After.Carried > 0) text.Line($"    其中 {result.After.Carried} 行不能复算，沿用填报的得分。", Tone.Faint);
            foreach (var step in result.After.Steps) ScoresText.Wrapped(text, "    " + step, Tone.Faint);
            foreach (var change in result.Changes)
                ScoresText.Wrapped(text, $"    {change.Before.Name}：{ScoresText.Points(change.Before.Counted)} → {ScoresText.Points(change.After.Counted)}（{change.Why}）", Tone.Plain);
        }
    }
}
