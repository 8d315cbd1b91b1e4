using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3003. A printed growth is the change divided by the figure before it. Where that is not printed, it is the present figure
/// less the change. The usual slip, dividing by the present figure, is named. An error only when the figures beyond doubt
/// belong together and no others of the paragraph give the growth. Source: arithmetic.
/// </summary>
public sealed class JH3003_GrowthEqualsChangeByPrior : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3003", Severity.Error, "增减率与增减额不符",
        "增减率等于增减额除以上年（变动前）数；上年数没有印出的，为本年数减去增加额（或加上减少额）。",
        "以上年数为基数重新计算增减率；如增减额填错，先更正金额。",
        FindingDescriptor.Arithmetic,
        "支出120.00万元，比上年增加20.00万元，增长16.67%：20.00 ÷ 100.00 = 20.00%，16.67%误用本年数作基数。",
        "支出120.00万元，比上年增加20.00万元，增长20%：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var change in document.Changes)
            {
                if (change is not { IsCertain: true, Growth: { } growth } || Growth.Of(change) is not { Ratio.Outcome: Agreement.Contradiction } check) continue;
                var isProven = !Growth.HasOther(context.Comparisons(this), document, change, growth);
                if (SlippedPrior.Of(document, change) is { } slip) yield return Slipped(document, change, change.Prior!, slip) with { Severity = isProven ? Severity.Error : Severity.Warning };
                else if (isProven) yield return Make(document, change, growth, check);
                else if (change is { Level: { } level, Prior: { } prior, Change: null } && SlippedPlace.Of(document, growth, [level, prior], (printed, other) =>
                    Ratio.Growth(growth.Quantity, ReferenceEquals(printed, level) ? other.Quantity : level.Quantity, ReferenceEquals(printed, prior) ? other.Quantity : prior.Quantity) is { Fits: true }) is { } place)
                    yield return Slipped(document, change, growth, place, check);
            }
    }

    /// <summary>A figure of the change that another place prints otherwise, and rightly.</summary>
    private Finding Slipped(DocumentReading document, ChangeStatement change, Fact growth, SlippedPlace slip, Growth check) =>
        Report(document.Forms[change.Form], $"{slip.Printed.Label}|{slip.Printed.FundSource}|增减|笔误", $"{Told(change, change.Level!)}，{growth.Entry.Raw}算不出来（{check.Arithmetic}）；别处印的是{slip.Other.Entry.Raw}，用它算正好，“{slip.Printed.Entry.Raw}”疑为笔误。",
            slip.Printed.Entry.As(PlaceRole.Reported), slip.Other.Entry.As(PlaceRole.Contradicts), growth.Entry.As(PlaceRole.Operand)) with
        {
            Severity = Severity.Warning,
            Reported = slip.Printed.Entry.Raw,
            Expected = slip.Other.Entry.Raw,
        };

    /// <summary>The figure before the change as the other figures give it.</summary>
    private Finding Slipped(DocumentReading document, ChangeStatement change, Fact prior, SlippedPrior slip)
    {
        var (by, growth, value) = (change.Change!, change.Growth!, slip.Value.ToString());
        var working = $"{slip.Level.Entry.Raw} {(change.Trend == Trend.Down ? '+' : '−')} {by.Entry.Raw} = {value}，{by.Entry.Raw} ÷ {value} = {growth.Entry.Raw}";
        return Report(document.Forms[change.Form], $"{prior.Label}|{prior.FundSource}|变动前|笔误", $"变动前写{prior.Entry.Raw}，与{change.Words}{by.Entry.Raw}、{growth.Entry.Raw}不符；{working}，疑为笔误。",
            prior.Entry.As(PlaceRole.Reported), slip.Level.Entry.As(PlaceRole.Operand), by.Entry.As(PlaceRole.Operand), growth.Entry.As(PlaceRole.Operand)) with
        {
            Reported = prior.Entry.Raw,
            Expected = value,
            Arithmetic = working,
        };
    }

    private static string Slip(ChangeStatement change, Fact growth)
    {
        if (change is { Change: { } by, Level: { } level } && Ratio.Quotient(growth.Quantity, by.Quantity, level.Quantity) is { Fits: true } wrong)
            return $"；{growth.Entry.Raw}是用本年数{level.Entry.Raw}作基数算的（{by.Entry.Raw} ÷ {level.Entry.Raw} = {wrong.Text(growth)}）";
        return change is { Level: { } now, Prior: { } before } && Ratio.Growth(growth.Quantity, before.Quantity, now.Quantity) is { Fits: true }
            ? $"；{growth.Entry.Raw}是用变动后的数{now.Entry.Raw}作基数算的" : "";
    }

    // 支出由780万元增加到845万元: the verb before the figure is not its name; the figure before may have one.
    private static readonly string[] Verbs = ["增加到", "增加至", "增长到", "增长至", "提高到", "提高至", "上升到", "上升至", "减少到", "减少至", "下降到", "下降至", "降低到", "降低至", "压减到", "压减至", "增至", "降至", "减至", "升至", "变为", "到", "至"];

    private static string Told(ChangeStatement change, Fact about)
    {
        var name = Nearby.Name(about);
        if (name.Length > 0 && Array.IndexOf(Verbs, name) < 0) return $"“{name}”{change.Words}";
        if (change is not { Prior: { } from, Level: { } to }) return $"{about.Entry.Raw}{change.Words}";
        var before = Nearby.Name(from);
        if (before.LastIndexOfAny(['由', '从']) is var at and >= 0) before = before[..at];
        return $"{(before.Length > 1 ? $"“{before}”" : "")}由{from.Entry.Raw}变为{to.Entry.Raw}";
    }

    private Finding Make(DocumentReading document, ChangeStatement change, Fact growth, Growth check)
    {
        var slip = Slip(change, growth);
        List<Place> places = [growth.Entry.As(PlaceRole.Reported)];
        foreach (var fact in (Fact?[])[change.Change, change.Level, change.Prior])
            if (fact is not null) places.Add(fact.Entry.As(PlaceRole.Operand));
        var about = change.Level ?? change.Prior ?? growth;
        return Report(document.Forms[change.Form], $"{about.Label}|{about.FundSource}|增减率", $"{Told(change, about)}的比率写{growth.Entry.Raw}，但{check.Arithmetic}{slip}。", places) with
        {
            Reported = growth.Entry.Raw,
            Expected = check.Ratio.Printable(growth),
            Arithmetic = check.Arithmetic,
            Difference = check.Ratio.Difference(growth),
        };
    }
}
