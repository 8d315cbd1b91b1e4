using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Ranking;

/// <summary>Why a filing has points of risk.</summary>
/// <param name="Points">How many.</param>
/// <param name="Text">In one Chinese phrase.</param>
public sealed record RiskReason(int Points, string Text);

/// <summary>
/// How urgently a filing wants a reviewer, from 0 to 100: a figure to sort a pile by, no judgement of the unit.
/// The points are our own and printed with every figure (docs/spec/risk.md); no regulation sets them.
/// </summary>
/// <param name="Score">0 to 100.</param>
/// <param name="Reasons">What it is made of, in a fixed order; their points make the score.</param>
public sealed record RiskFigure(int Score, IReadOnlyList<RiskReason> Reasons)
{
    // Errors 50, doubts 20, money 15, scores 5, unread 10: together 100.
    private const int FirstError = 22, FurtherError = 7, MostForErrors = 50;
    private const int Doubt = 4, MostForDoubts = 20;
    private const int ScoresAreWrong = 5;
    private const int Unread = 5, MostForUnread = 10;

    /// <summary>The figure of an audit. Notes and folded findings do not count.</summary>
    /// <param name="findings">The findings, consequences folded.</param>
    /// <param name="filing">The filing.</param>
    public static RiskFigure Of(IReadOnlyList<Finding> findings, Filing filing)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(filing);
        List<RiskReason> reasons = [];
        var (errors, doubts, scores) = (0, 0, 0);
        Rational? stake = null;
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Error) errors++;
            else if (finding.Severity == Severity.Warning) doubts++;
            if (finding.Severity != Severity.Error) continue;
            if (IsOfScores(finding.Code)) scores++;
            if (finding.AtStake is { } money && (stake is null || money > stake)) stake = money;
        }
        if (errors > 0) reasons.Add(new(Math.Min(MostForErrors, FirstError + FurtherError * (errors - 1)), $"错误{errors}项"));
        if (doubts > 0) reasons.Add(new(Math.Min(MostForDoubts, Doubt * doubts), $"疑点{doubts}项"));
        if (stake is { } at && Share(at, filing) is var (points, words) && points > 0) reasons.Add(new(points, words));
        if (scores > 0) reasons.Add(new(ScoresAreWrong, $"涉及分值、得分或等级的错误{scores}项"));
        var lost = Unread * (Losses(filing) + (filing.Unit is null ? 1 : 0) + (filing.FiscalYear is null ? 1 : 0));
        if (lost > 0) reasons.Add(new(Math.Min(MostForUnread, lost), Losses(filing) > 0 ? "有内容未能读出" : "单位或年度不明"));
        var score = 0;
        foreach (var reason in reasons) score += reason.Points;
        return new(Math.Min(100, score), reasons);
    }

    /// <summary>错误3项36分＋疑点2项8分.</summary>
    public string Working => string.Join("，", Reasons.Select(r => $"{r.Text}（{r.Points}）"));

    private static bool IsOfScores(string code) => code is "JH3005" or "JH3006" or "JH3007" or "JH3008" || code.StartsWith("JH7", StringComparison.Ordinal);

    /// <summary>Points by the share of the largest difference in the largest amount the filing prints.</summary>
    private static (int Points, string Words) Share(Rational stake, Filing filing)
    {
        var largest = Rational.Zero;
        foreach (var document in filing.Documents)
            foreach (var fact in document.Facts)
                if (fact.Quantity.Unit.Dimension == Dimension.Money && fact.Quantity.Base > largest) largest = fact.Quantity.Base;
        if (stake.IsZero || largest.IsZero) return (0, "");
        var points = stake * 10 >= largest ? 15 : stake * 100 >= largest ? 10 : 5;
        return (points, $"涉及金额最大的一处相差{Text(stake)}");
    }

    private static string Text(Rational yuan) => yuan >= 10_000 ? $"{(yuan / 10_000).ToText(2)}万元" : $"{yuan.ToText(2)}元";

    private static int Losses(Filing filing)
    {
        var losses = 0;
        foreach (var document in filing.Documents) losses += document.Losses.Count;
        return losses;
    }
}
