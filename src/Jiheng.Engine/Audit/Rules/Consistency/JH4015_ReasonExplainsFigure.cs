using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4015. A reason must be able to explain what it is given for: a shortage of money does not explain a shortfall in a
/// year whose budget was raised or wholly spent, fewer items do not explain that more was spent, a later year explains nothing,
/// and what stayed the same needs no reason for a change.
/// Source: the document itself.
/// </summary>
public sealed class JH4015_ReasonExplainsFigure : AuditRule
{
    private static readonly string[] CauseWords = ["因", "由于", "导致", "造成", "致使"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4015", Severity.Warning, "原因与数字不符",
        "所写的原因应能说明数字：以经费不足为原因的，应与预算追加和执行情况相符；增加、减少的原因，方向和年份应与增减相符。",
        "核对金额和原因；原因不实的，改写原因，写明涉及的项目和金额。",
        "本文件",
        "原因写“因预算不足未能按时发放”，全年预算由811.38追加到951.43，执行率100.08%。",
        "原因写“因预算不足”，全年预算480.00低于年初预算500.00，执行470.00：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var reasons = document.Claims.Where(c => c.Kind == ClaimKind.ShortOfBudget && Words.HasAny(c.Origin.Text, CauseWords));
            foreach (var group in reasons.GroupBy(c => Printed.FormSpokenOf(document, c.Form)))
                if (group.Key?.Funds?.Total is { } total && CheckTotal(document, total, [.. group]) is { } finding) yield return finding;
            foreach (var change in document.Changes)
                if (CheckChange(document, change) is { } finding) yield return finding;
            foreach (var claim in document.Claims)
                if (claim.Kind == ClaimKind.Unchanged && CheckUnchanged(document, claim) is { } finding) yield return finding;
        }
    }

    /// <summary>A change of spending whose reason points the other way, or names a year that had not come.</summary>
    private Finding? CheckChange(DocumentReading document, ChangeStatement change)
    {
        if (change.Reason.Length == 0 || change.Trend is not (Trend.Up or Trend.Down) || (change.Change ?? change.Growth) is not { } figure) return null;
        var what = change.Level?.Label is { Length: > 0 } label ? label : "所述支出";
        // A rate, a remainder or an income may well grow because something else shrinks.
        if (!Words.HasAny(change.Origin.Text, "支出", "经费", "费用", "费") || Words.HasAny(change.Origin.Text, "结余", "结转", "率", "收入", "节约", "剩余") || Words.HasAny(what, "时间", "人均", "自付") || Words.HasAny(figure.Label, "时间", "人均", "自付")) return null;
        if (IsOfProjects(what, change.Reason)) return Make($"{what}是基本支出中的公用经费，{(change.Trend == Trend.Up ? "增加" : "减少")}的原因却写项目：“{Shorten(change.Reason)}”。");
        var sign = ReasonSign.Of(change.Reason);
        var direction = change.Trend == Trend.Up ? "增加" : "减少";
        var named = Words.Year(Words.Compact(change.Reason));
        // What happened in the year compared with explains a change the other way round.
        if ((named is null || named == figure.Year) && sign is Trend.Up or Trend.Down && sign != change.Trend && IsAlone(document, change))
            return Make($"{what}写{direction}，原因却是“{Shorten(change.Reason)}”，方向相反。");
        if (named is { } year && figure.Year is { } own && year > own)
            return Make($"{what}是{own}年的数，原因“{Shorten(change.Reason)}”说的却是{year}年。");
        return null;

        Finding Make(string message) => Report(document.Forms[change.Form], $"原因|{what}", message,
            new Place(PlaceRole.Reported, change.Reason, "", "所述原因", change.Origin), figure.Entry.As(PlaceRole.Operand)) with
        { Reported = change.Reason };
    }

    /// <summary>
    /// Running costs are part of the basic expenditure (机关运行经费 = 公用经费): what projects cost cannot change them. A reason that names
    /// offices, staff or prices too is left alone.
    /// </summary>
    private static bool IsOfProjects(string what, string reason) =>
        what.Contains("运行经费", StringComparison.Ordinal) && !what.Contains("项目", StringComparison.Ordinal)
        && (reason.TrimEnd('。', '，', '、', ' ').EndsWith("项目", StringComparison.Ordinal) || Words.HasAny(reason, "项目支出", "项目经费")) && !Words.HasAny(reason, "人员增", "人员减", "调入", "调出", "退休", "办公", "公用", "水电", "差旅", "车", "定额", "在职", "科目", "口径");

    /// <summary>Whether the sentence tells no change of the other direction that the reason may belong to.</summary>
    private static bool IsAlone(DocumentReading document, ChangeStatement change)
    {
        foreach (var other in document.Changes)
            if (!ReferenceEquals(other, change) && other.Form == change.Form && other.Origin.IsSamePlace(change.Origin) && other.Trend != change.Trend) return false;
        return true;
    }

    private static readonly string[] ReasonWords = ["主要原因是", "原因是", "主要是因为", "主要是由于", "主要是"];

    /// <summary>持平 with a reason of a change right behind it.</summary>
    private Finding? CheckUnchanged(DocumentReading document, Claim claim)
    {
        var text = claim.Origin.Text;
        var at = text.IndexOf(claim.Words, StringComparison.Ordinal) + claim.Words.Length;
        foreach (var word in ReasonWords)
        {
            var start = text.IndexOf(word, at, StringComparison.Ordinal);
            // Only the next clause gives the reason of this one.
            if (start < 0 || start - at > 3) continue;
            var reason = text[(start + word.Length)..].TrimEnd('。', '；');
            if (ReasonSign.Of(reason) == Trend.None) return null;
            return Report(document.Forms[claim.Form], $"原因|持平|{claim.Subject}", $"写“{claim.Words}”，原因却是“{Shorten(reason)}”。",
                new Place(PlaceRole.Reported, reason, "", "所述原因", claim.Origin)) with
            { Reported = reason };
        }
        return null;
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "……";

    private Finding? CheckTotal(DocumentReading document, FundRow total, List<Claim> claims)
    {
        var initial = total.Amount(Stage.InitialBudget);
        var adjusted = total.Amount(Stage.AdjustedBudget) ?? total.Amount(Stage.Budget);
        var executed = total.Amount(Stage.Executed);
        List<string> facts = [];
        if (initial is not null && adjusted is not null && Printed.Exceeds(adjusted, initial)) facts.Add($"全年预算由{Printed.Figure(initial)}增加到{Printed.Figure(adjusted)}");
        if (adjusted is { Number: { } budget } && budget > Rational.Zero && executed is { Number: { } spent } && spent >= budget)
            facts.Add($"全年执行{Printed.Figure(executed)}已达到全年预算{Printed.Figure(adjusted)}");
        if (facts.Count == 0) return null;
        List<Place> places = [.. claims.Select((c, i) => new Place(i == 0 ? PlaceRole.Reported : PlaceRole.Context, c.Words, "", "所述原因", c.Origin))];
        foreach (var entry in new[] { initial, adjusted, executed, total.Rate })
            if (entry is { IsBlank: false }) places.Add(entry.As(PlaceRole.Operand));
        return Report(document.Forms[claims[0].Form], "原因|预算不足", $"原因写“{claims[0].Words}”，但{string.Join("，", facts)}。", places) with
        { Reported = claims[0].Words };
    }
}
