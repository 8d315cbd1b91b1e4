using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>Scores that a method of the pack gives from weight, target and actual (JH7004, and JH7001 to JH7003 where those say it).</summary>
internal static class MethodBonds
{
    /// <summary>Every score that comes out, in forms whose scores are judged.</summary>
    public static IEnumerable<Bond> In(DocumentReading document)
    {
        foreach (var form in document.Forms)
        {
            if (MethodScores.Of(document, form) is not { Obstacle.Length: 0, Doubt.Length: 0, Sheet: { } sheet } || !MethodScores.IsJudged(document, sheet)) continue;
            for (var i = 0; i < sheet.Lines.Count; i++)
            {
                var line = sheet.Lines[i];
                if (line.Status is not (ScoreStatus.Agrees or ScoreStatus.AgreesByAlternative) || line.Printed is null || (line.Indicator is { } own && MethodScores.IsExplained(own))) continue;
                var at = i;
                yield return new("JH7004", Figures(form, line), retold => Holds(Retold(form, retold), at));
            }
        }
    }

    /// <summary>The printed score and the figures it was computed from.</summary>
    private static List<Entry> Figures(FilledForm form, ScoreLine line)
    {
        List<Entry> all = [line.Printed!];
        IEnumerable<Entry?> others = line.Indicator is { } i ? [i.Weight, i.Actual, i.Target] : [.. (form.Funds?.Rows ?? []).SelectMany(r => r.Amounts.Select(a => (Entry?)a.Entry).Append(r.Weight).Append(r.Rate))];
        foreach (var other in others)
            if (other is not null && (ReferenceEquals(other, line.Indicator is null ? form.Funds?.Total?.Weight : line.Indicator.Weight) || line.Inputs.Any(p => p.Value == other.Raw && p.Origin.IsSamePlace(other.Origin)))) all.Add(other);
        return all;
    }

    private static bool Holds(FilledForm form, int at) =>
        Scorer.Score(form, form.Pattern) is not { NotScored: null } sheet || at >= sheet.Lines.Count || sheet.Lines[at] is not { Status: ScoreStatus.Differs } line || IsExplained(line);

    // Points that the filler says were taken though the target is met may have been taken for something else.
    private static bool IsExplained(ScoreLine line) =>
        line.Indicator is { } indicator && Marks.IsDeducted(indicator) && Attainment.IsMetByFigures(indicator) && indicator.Deviation is not { IsBlank: true };

    private static FilledForm Retold(FilledForm form, Retelling retold) => form with
    {
        Groups = [.. form.Groups.Select(g => g with { Indicators = [.. g.Indicators.Select(i => i with { Target = retold.NowOf(i.Target), Actual = retold.NowOf(i.Actual), Weight = retold.NowOf(i.Weight), Score = retold.NowOf(i.Score) })] })],
        Funds = form.Funds is not { } funds ? null : funds with { Rows = [.. funds.Rows.Select(r => Retold(r, retold))] },
    };

    private static FundRow Retold(FundRow row, Retelling retold)
    {
        List<StagedAmount> amounts = [];
        foreach (var amount in row.Amounts) if (retold.Now(amount.Entry) is { } now) amounts.Add(amount with { Entry = now });
        return row with { Amounts = amounts, Rate = retold.NowOf(row.Rate), Weight = retold.NowOf(row.Weight), Score = retold.NowOf(row.Score) };
    }
}
