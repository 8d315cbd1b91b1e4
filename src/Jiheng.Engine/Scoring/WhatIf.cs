using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Scoring;

/// <summary>One filled form scored by two packs.</summary>
/// <param name="Before">By the first pattern.</param>
/// <param name="After">By the second, the rows carried to its split of points where that differs.</param>
/// <param name="Changes">Rows whose points change.</param>
public sealed record WhatIfResult(ScoreSheet Before, ScoreSheet After, IReadOnlyList<ScoreChange> Changes)
{
    /// <summary>Whether both totals have a grade and the grades are of different names.</summary>
    public bool ChangesGrade => Before.RecomputedGrade is { } a && After.RecomputedGrade is { } b && a.Name != b.Name;
}

/// <summary>A row whose points change.</summary>
/// <param name="Before">Its line by the first pattern.</param>
/// <param name="After">Its line by the second.</param>
/// <param name="Why">Weight, method or parameter, in a few words each.</param>
public sealed record ScoreChange(ScoreLine Before, ScoreLine After, string Why)
{
    /// <summary>After less before; null when either has no points.</summary>
    public Rational? Difference => After.Counted - Before.Counted;
}

/// <summary>What the same form would score under another pack.</summary>
public static class WhatIf
{
    /// <summary>Compares a form's own pattern with the one that another pack has for it.</summary>
    public static WhatIfResult Compare(FilledForm form, Pack other)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(other);
        return Compare(form, form.Pattern, PackForms.Of(other, form.Kind, form.Title));
    }

    /// <summary>Compares two patterns for one form. Rows that cannot be recomputed carry their printed score, scaled with the weight.</summary>
    public static WhatIfResult Compare(FilledForm form, FormPattern? before, FormPattern? after)
    {
        ArgumentNullException.ThrowIfNull(form);
        var first = Scorer.Score(form, before);
        var second = Scorer.Score(form, after, after is null || first.NotScored is not null ? null : Reweighting.Of(form, after));
        List<ScoreChange> changes = [];
        if (first.NotScored is null && second.NotScored is null)
            for (var i = 0; i < first.Lines.Count; i++)
                if (first.Lines[i].Counted != second.Lines[i].Counted || (first.Lines[i].Status == ScoreStatus.Dropped) != (second.Lines[i].Status == ScoreStatus.Dropped))
                    changes.Add(new(first.Lines[i], second.Lines[i], Why(first.Lines[i], second.Lines[i])));
        return new(first, second, changes);
    }

    private static string Why(ScoreLine before, ScoreLine after)
    {
        List<string> reasons = [];
        if (before.Weight is { } w && after.Weight is { } v && w != v) reasons.Add($"分值{PointsText.Points(w)}→{PointsText.Points(v)}");
        var (one, two) = (before.Alternative ?? before.Method, after.Alternative ?? after.Method);
        if (after.Status == ScoreStatus.Dropped) reasons.Add(after.Reason);
        else if (after.Status == ScoreStatus.NotAssessable) reasons.Add($"不能复算，沿用填报的得分：{after.Reason}");
        else if (one is not null && two is not null && one.GetType() != two.GetType()) reasons.Add($"办法“{one.Title}”→“{two.Title}”");
        else if (before.Working != after.Working && (reasons.Count == 0 || !before.Parameters.SequenceEqual(after.Parameters))) reasons.Add(after.Working);
        return string.Join("；", reasons);
    }
}
