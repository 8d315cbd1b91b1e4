using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring.Methods;

namespace Jiheng.Engine.Scoring;

/// <summary>From a row of a form to a line of the sheet: methods, special entries, agreement.</summary>
internal static class RowScoring
{
    /// <summary>The execution row; its weight times a factor when another split is tried.</summary>
    public static ScoreLine Execution(FundRow funds, FormPattern pattern, ScoringScheme scheme, Rational? factor)
    {
        var blank = Blank(null, Scorer.ExecutionName, "", funds.Weight, funds.Score, factor);
        blank = blank with { Weight = blank.Weight ?? ExecutionPoints.OfSplits(funds, pattern.Weights) * (factor ?? Rational.One) };
        if (blank.Weight is not { } weight) return NotAssessable(blank, "执行率没有印出分值。");
        if (scheme.Execution.Count == 0) return NotAssessable(blank, "规则包没有规定执行率的计分办法。");
        return Line(blank, new(weight, scheme) { Funds = funds, FundPattern = pattern.Funds }, scheme.Execution, factor ?? Rational.One);
    }

    /// <summary>The row of an indicator.</summary>
    public static ScoreLine Indicator(Indicator indicator, ScoringScheme scheme, Rational? factor)
    {
        var name = string.Concat(indicator.Name.Raw.Where(c => !char.IsWhiteSpace(c)));
        var blank = Blank(indicator, name, indicator.Level1, indicator.Weight, indicator.Score, factor);
        if (PrintedPoints.IsPart(indicator)) return blank with { Reason = "其中项是上一行的一部分，不另计分。", IsOutsideWeight = true, Counted = Rational.Zero };
        if (PrintedPoints.IsOutsideWeight(indicator)) return Outside(blank, indicator);
        if (blank.Weight is not { } weight) return NotAssessable(blank, "没有印出分值。");
        if (weight.IsZero) return Fixed(blank, Rational.Zero, "分值为 0，得 0 分");
        if (Effects.Before(indicator) is { } special) return Special(blank, special, scheme);
        var choice = Choices.For(indicator, scheme);
        if (choice is null) return NotAssessable(blank, "规则包没有为这类指标规定计分办法。");
        return Line(blank, new(weight, scheme) { Indicator = indicator }, choice.Methods, factor ?? Rational.One);
    }

    private static ScoreLine Line(ScoreLine line, ScoredRow row, IReadOnlyList<ScoringMethod> methods, Rational factor)
    {
        // The default counts; only a method that cannot measure this kind of target at all gives way to the next.
        Refusal? first = null;
        for (var i = 0; i < methods.Count; i++)
        {
            var outcome = AllMethods.Score(methods[i], row);
            if (outcome is Refusal { Kind: RefusalKind.Unfit } unfit)
            {
                first ??= unfit;
                continue;
            }
            if (outcome is Refusal refusal) return Special(line, refusal, row.Scheme) with { Method = methods[i] };
            return Judge(line, row, methods[i], (Work)outcome, methods, factor);
        }
        return NotAssessable(line, first?.Reason ?? "规则包没有启用可用的计分办法。");
    }

    private static ScoreLine Judge(ScoreLine line, ScoredRow row, ScoringMethod method, Work work, IReadOnlyList<ScoringMethod> methods, Rational factor)
    {
        line = Worked(line, method, work);
        if (line.PrintedPoints is not { } printed) return line with { Status = ScoreStatus.NotPrinted, Counted = work.Value };
        // Under another split the points are computed anew; a printed score that was rounded would carry its rounding along.
        var counted = factor == Rational.One ? printed : work.Value ?? printed;
        if (Agrees(work, line, factor, out var step)) return line with { Status = ScoreStatus.Agrees, Step = step ?? "", Counted = counted };
        foreach (var other in methods)
        {
            if (ReferenceEquals(other, method) || AllMethods.Score(other, row) is not Work also || !Agrees(also, line, factor, out step)) continue;
            return Worked(line, method, also) with { Status = ScoreStatus.AgreesByAlternative, Alternative = other, Step = step ?? "", Counted = factor == Rational.One ? printed : also.Value ?? printed };
        }
        return line with { Status = ScoreStatus.Differs, Counted = work.Value ?? Figures.Clamp(printed, work.Points.Lower!.Value, work.Points.Upper!.Value) };
    }

    // Points of a tried weight are held against the printed score in the form's own weight, so that its decimals keep their meaning.
    private static bool Agrees(Work work, ScoreLine line, Rational factor, out string? step)
    {
        step = null;
        return factor.IsZero || ScoreAgreement.Holds(work.Points * (Rational.One / factor), work.Value / factor, line.Printed!.Quantity!.Value, line.Weight!.Value / factor, out step);
    }

    private static ScoreLine Worked(ScoreLine line, ScoringMethod method, Work work) => line with
    {
        Method = method, Inputs = work.Inputs, Working = work.Text, Parameters = work.Parameters, Points = work.Points, Suggested = work.Value,
    };

    private static ScoreLine Special(ScoreLine line, Refusal refusal, ScoringScheme scheme)
    {
        var weight = line.Weight!.Value;
        switch (Effects.Of(refusal.Kind, scheme))
        {
            case ScoringEffect.Drop:
                return line with { Status = ScoreStatus.Dropped, Reason = $"{refusal.Reason.TrimEnd('。')}，去掉这一行。" };
            case ScoringEffect.Zero: return Fixed(line, Rational.Zero, $"{refusal.Reason.TrimEnd('。')}，按规定得 0 分");
            case ScoringEffect.Full: return Fixed(line, weight, $"{refusal.Reason.TrimEnd('。')}，按规定得满分 {PointsText.Points(weight)}");
            case ScoringEffect.AsPrinted when line.PrintedPoints is { } printed:
                return Fixed(line, printed, $"{refusal.Reason.TrimEnd('。')}，按规定沿用填报的得分");
            default: return NotAssessable(line, refusal.Reason);
        }
    }

    private static ScoreLine Fixed(ScoreLine line, Rational points, string working) => line with
    {
        Status = line.PrintedPoints is not { } printed ? ScoreStatus.NotPrinted : printed == points ? ScoreStatus.Agrees : ScoreStatus.Differs,
        Working = working, Points = Interval.Exactly(points), Suggested = points, Counted = points,
    };

    private static ScoreLine NotAssessable(ScoreLine line, string reason) =>
        line with { Status = ScoreStatus.NotAssessable, Reason = reason, Counted = line.PrintedPoints };

    // 扣分项 may print what it takes with or without a minus sign.
    private static ScoreLine Outside(ScoreLine line, Indicator indicator)
    {
        var printed = line.PrintedPoints ?? Rational.Zero;
        var counted = PrintedPoints.IsPenalty(indicator) ? -printed.Abs() : printed;
        return line with { Status = ScoreStatus.NotAssessable, Reason = "加分项、扣分项不按分值计分。", IsOutsideWeight = true, PrintedPoints = counted, Counted = counted };
    }

    private static ScoreLine Blank(Indicator? indicator, string name, string level1, Entry? weight, Entry? score, Rational? factor) => new()
    {
        Indicator = indicator,
        Name = name,
        Level1 = level1,
        Weight = PrintedPoints.Of(weight) * (factor ?? Rational.One),
        Printed = score,
        PrintedPoints = PrintedPoints.Of(score) * (factor ?? Rational.One),
        Status = ScoreStatus.NotAssessable,
    };
}
