using Jiheng.Engine.Model;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The scores of a form held against the methods of its pack.</summary>
/// <param name="Sheet">The recomputed scores; null where a rule of the form's own goes before the pack's methods.</param>
/// <param name="Obstacle">Why no score of the form is judged, one Chinese sentence; empty when they are.</param>
internal sealed record MethodScores(ScoreSheet? Sheet, string Obstacle)
{
    /// <summary>Why a score that differs is not judged though others are: the pack may not be the one that binds the form; else empty.</summary>
    public string Doubt { get; private init; } = "";

    /// <summary>Scores that no allowed method gives and that no other rule proves wrong.</summary>
    public IEnumerable<ScoreLine> Differing => (Sheet?.Differing ?? []).Where(line => !IsSaidElsewhere(line));

    /// <summary>Recomputes; null when the form prints no score.</summary>
    public static MethodScores? Of(DocumentReading document, FilledForm form)
    {
        if (!form.Indicators.Any(i => Marks.Of(i.Score) is not null) && Marks.Of(form.Funds?.Total?.Score) is null) return null;
        if (Notes.Note(form, Notes.ScoringWords)) return new(null, $"《{form.Name}》印有自己的计分规则，得分没有按规则包复算。");
        var sheet = Scorer.Score(form, form.Pattern);
        if (sheet.NotScored is { } reason) return new(sheet, $"《{form.Name}》的得分没有复算：{reason}");
        return new(sheet, "") { Doubt = DoubtOf(document, sheet) is { } doubt ? $"《{form.Name}》的得分没有按规则包 {document.Pack.Id} 判断：{doubt}，如应适用请用 --pack 指定。" : "" };
    }

    /// <summary>What another rule proves from the document alone, or the filler explained, is not said again.</summary>
    public static bool IsSaidElsewhere(ScoreLine line) =>
        IsOutOfRange(line) || (line.Indicator is { } indicator && (IsExplained(indicator)
            || (Marks.IsFull(indicator) && Attainment.IsMissed(indicator))
            || (Marks.IsDeducted(indicator) && Attainment.IsMetByFigures(indicator))));

    /// <summary>Whether the score lies above its weight or below 0.</summary>
    public static bool IsOutOfRange(ScoreLine line) => line.PrintedPoints > line.Weight || line.PrintedPoints?.Sign < 0;

    /// <summary>Whether the row prints its own scoring rule, or says why points were taken.</summary>
    public static bool IsExplained(Indicator indicator) =>
        indicator.ScoringRule is { IsBlank: false }
        || (indicator.Deviation is { } reason && (reason.Raw.Contains('扣', StringComparison.Ordinal) || reason.Raw.Contains("取整", StringComparison.Ordinal)));

    /// <summary>The points that the method gives, as a reader writes them.</summary>
    public static string PointsOf(ScoreLine line) =>
        line.Suggested is { } exact ? exact.IsFiniteDecimal ? exact.ToString() : exact.ToText(2)
        : line.Points is { Lower: { } low, Upper: { } high } ? $"{low}～{high}" : line.Counted?.ToString() ?? "";

    /// <summary>Why a pack that was only recognised may not be the one that binds this form; null when it is stated or nothing speaks against it.</summary>
    private static string? DoubtOf(DocumentReading document, ScoreSheet sheet)
    {
        return sheet.Differing.Any(line => !IsSaidElsewhere(line)) ? Unbound(document, sheet) : null;
    }

    /// <summary>Whether a score that no method gave would be reported: the pack was stated, or nothing speaks against its binding the form.</summary>
    public static bool IsJudged(DocumentReading document, ScoreSheet sheet) => Unbound(document, sheet) is null;

    private static string? Unbound(DocumentReading document, ScoreSheet sheet)
    {
        if (document.PackIsStated) return null;
        if (sheet.Weights is { Split: null }) return "分值结构与规则包不同";
        var regions = document.Pack.Header.Regions;
        if (regions.Count == 0) return null;
        foreach (var line in document.Lines)
            foreach (var region in regions)
                if (line.Text.Contains(region.TrimEnd('省', '市'), StringComparison.Ordinal)) return null;
        return $"文件没有提到{string.Join("、", regions)}";
    }
}
