using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4011. Words that say which way a figure went agree with the figures: 减少 needs a smaller one than before, 增加 a larger
/// one, 持平 the same. An error where both figures stand in the sentence; a question where the table tells the other one, or a
/// negative number stands behind 增长. Source: arithmetic.
/// </summary>
public sealed class JH4011_DirectionAgreesWithFigures : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH4011", Severity.Error, "增减方向与数字相反",
        "写“增加”的，变动后应大于变动前；写“减少”的应小于；写“等于”“持平”的应相等。两个数都在同一段印出的是错误；“持平”与要和表格对照的是疑点。",
        "核对变动前后的数和增减的说法，更正其一。",
        FindingDescriptor.Arithmetic,
        "支出60.00万元，比上年的55.00万元减少5.00万元：60.00大于55.00。",
        "支出55.00万元，比上年的55.00万元基本持平：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            for (var i = 1; i < document.Changes.Count; i++)
                if (Opposed(document, document.Changes[i - 1], document.Changes[i]) is { } opposed) yield return opposed;
            foreach (var change in document.Changes)
                if ((InSentence(document, change) ?? Negative(document, change) ?? InTable(document, change)) is { } finding) yield return finding;
        }
    }

    /// <summary>减少9.20万元，增长4.6%: an amount that falls and its rate that rises, with nothing named between.</summary>
    private Finding? Opposed(DocumentReading document, ChangeStatement first, ChangeStatement second)
    {
        if (first is not { Change: { } change, Growth: null } || second is not { Change: null, Growth: { } growth } || !first.Origin.Equals(second.Origin)) return null;
        if (first.Trend == second.Trend || first.Trend is Trend.None or Trend.Flat || second.Trend is Trend.None or Trend.Flat || Words.Compact(growth.Entry.Label) is not ("增长" or "增加" or "上升" or "下降" or "减少" or "降低" or "增幅" or "降幅")) return null;
        // Another figure between is another subject.
        if (first.Form != second.Form || !growth.Sentence.Contains(change.Entry.Raw + "，" + growth.Entry.Label, StringComparison.Ordinal)) return null;
        return Report(document.Forms[first.Form], $"{(first.Level ?? change).Label}|{first.Words}|{second.Words}", $"同一变动前写“{first.Words}”{change.Entry.Raw}，后写“{second.Words}”{growth.Entry.Raw}，方向相反。",
            growth.Entry.As(PlaceRole.Reported), change.Entry.As(PlaceRole.Contradicts)) with
        {
            Reported = $"{second.Words}{growth.Entry.Raw}",
        };
    }

    private Finding? InSentence(DocumentReading document, ChangeStatement change)
    {
        if (change is not { IsCertain: true, Level: { } level, Prior: { } prior } || !Contradicts(change.Trend, level, prior)) return null;
        // A comparison of the words with another figure of the paragraph may be meant.
        if (change.Change is { } by && !ReferenceEquals(by, level) && !(Difference.Of(by, level, prior) is { Outcome: not Agreement.Contradiction })) return null;
        if (change.Change is null && change.Growth is { } growth && !(Ratio.Growth(growth.Quantity, level.Quantity, prior.Quantity) is { Fits: true })) return null;
        // 持平 is also said of small differences; 等于 is not.
        return Make(document, change, level, prior, change.Words.EndsWith("持平", StringComparison.Ordinal) ? Severity.Warning : Severity.Error);
    }

    private static bool Contradicts(Trend trend, Fact level, Fact prior)
    {
        if (!level.Quantity.Unit.IsComparableWith(prior.Quantity.Unit)) return false;
        var (now, before) = (level.Quantity.Interval, prior.Quantity.Interval);
        return trend switch
        {
            Trend.Up => now.LiesBelow(before),
            Trend.Down => before.LiesBelow(now),
            Trend.Flat => now.LiesBelow(before) || before.LiesBelow(now),
            _ => false,
        };
    }

    private Finding Make(DocumentReading document, ChangeStatement change, Fact level, Fact prior, Severity severity)
    {
        var relation = prior.Quantity.Base < level.Quantity.Base ? "大于" : "小于";
        return Report(document.Forms[change.Form], $"{level.Label}|{level.FundSource}|{change.Words}", $"{level.Label}写“{change.Words}”，但{level.Entry.Raw}{relation}{Printed.Figure(prior.Entry)}{(prior.InTable ? "（见表格）" : "")}。",
            new Place(PlaceRole.Reported, change.Words, "", level.Entry.Label, change.Origin), level.Entry.As(PlaceRole.Operand), prior.Entry.As(PlaceRole.Operand)) with
        {
            Severity = severity,
            Reported = change.Words,
        };
    }

    /// <summary>增长-5%, 减少-3万元: twice negative, or a decrease called an increase.</summary>
    private Finding? Negative(DocumentReading document, ChangeStatement change)
    {
        if ((change.Growth ?? change.Change) is not { } fact || fact.Quantity.Value.Sign >= 0 || Words.HasAny(fact.Entry.Label, "率", "幅", "额")) return null;
        return Report(document.Forms[change.Form], $"{(change.Level ?? fact).Label}|{change.Words}|负数", $"“{change.Words}”之后写的是负数{fact.Entry.Raw}，看不出是增是减。", fact.Entry.As(PlaceRole.Reported)) with
        {
            Severity = Severity.Warning,
            Reported = fact.Entry.Raw,
            Expected = fact.Entry.Raw.TrimStart('-', '－', '−'),
        };
    }

    /// <summary>The same quantity of both years in tables, one figure each.</summary>
    private Finding? InTable(DocumentReading document, ChangeStatement change)
    {
        if (change is not { IsCertain: true, IsAgainstBudget: false, Level: { Concept.Length: > 0, IsConceptCertain: true } level, Prior: null, BaseYear: { } year }) return null;
        Fact? prior = null;
        foreach (var fact in document.Facts)
        {
            if (!fact.InTable || fact.Concept != level.Concept || fact.Year != year || fact.Project != level.Project || fact.FundSource != level.FundSource || !IsSpent(fact) || !IsSpent(level)) continue;
            if (prior is not null && prior.Quantity.Base != fact.Quantity.Base) return null;
            prior ??= fact;
        }
        return prior is not null && Contradicts(change.Trend, level, prior) ? Make(document, change, level, prior, Severity.Warning) : null;
    }

    private static bool IsSpent(Fact fact) => fact.Stage is Stage.Executed or Stage.Final;
}
