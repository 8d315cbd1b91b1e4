using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6014. What a sentence says of a share is outside what a share can be: it changes by more than 100 points, or the value it has
/// now less the change leaves less than nothing or more than all for the year before; or an amount for one head is larger than the
/// money spent on all heads. Rates that may exceed 100 % (增长率、完成率) are left alone, and so is a sentence with several rates.
/// Source: arithmetic of a share; no plausible range is invented.
/// </summary>
public sealed class JH6014_RateStaysWithinHundred : AuditRule
{
    private static readonly string[] Shares = ["参保率", "覆盖率", "覆盖面", "满意度", "满意率", "知晓率", "合格率", "达标率", "准确率", "及时率", "及格率", "好评率", "办结率", "整改率", "报销比例", "支付比例", "自付比例", "占比", "比重", "普及率", "通过率", "就业率", "入学率"];

    private static readonly string[] Unbounded = ["增长率", "增速", "增幅", "变动率", "完成率", "倍"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH6014", Severity.Warning, "比率的变化或人均金额不可能",
        "占比、覆盖率一类比率在0到100%之间，变化不会超过100个百分点，本年减去变化也不会小于0或大于100%；人均金额不会大于总金额。",
        "核对比率、百分点和人均数，改正写错的数或单位。",
        FindingDescriptor.Arithmetic,
        "“参保率达到98%，比上年提高104.5个百分点”；“知晓率为35%，比上年提高40个百分点”。",
        "“参保率达到98%，比上年提高4.5个百分点”；“收入增速提高120个百分点”：有可能，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var fact in document.Facts)
            {
                if (fact.InTable) continue;
                if (fact.Measure == Measure.Points && Change(document, fact) is { } change) yield return change;
                if (fact.Measure == Measure.Price && Head(document, fact) is { } head) yield return head;
            }
    }

    private Finding? Change(DocumentReading document, Fact points)
    {
        var sentence = Words.Compact(points.Sentence);
        if (!Words.HasAny(sentence, Shares) || Words.HasAny(sentence, Unbounded)) return null;
        var form = document.Forms[points.Form];
        var change = points.Quantity.Interval;
        if (Interval.Exactly(Rational.One).LiesBelow(change))
            return Report(form, $"百分点|{points.Label}", $"“{Attainment.Printed(Nearby.Name(points))}”{Printed.Figure(points.Entry)}，超过100个百分点，比率不可能变化这么多。", points.Entry.As(PlaceRole.Reported)) with
            {
                Reported = points.Entry.Raw,
            };
        if (points.Trend is not (Trend.Up or Trend.Down) || Words.HasAny(sentence, "目标", "低于", "高于", "预期", "计划") || OnlyRate(document, points) is not { } now) return null;
        var before = points.Trend == Trend.Up ? now.Quantity.Interval - change : now.Quantity.Interval + change;
        if (before.Meets(Interval.Closed(Rational.Zero, Rational.One))) return null;
        var sign = points.Trend == Trend.Up ? "−" : "+";
        var value = points.Trend == Trend.Up ? now.Quantity.Base - points.Quantity.Base : now.Quantity.Base + points.Quantity.Base;
        var was = (value * 100).ToText(Math.Max(now.Quantity.Decimals, points.Quantity.Decimals)) + "%";
        return Report(form, $"百分点|{points.Label}", $"现在为{Printed.Figure(now.Entry)}，变化{Printed.Figure(points.Entry)}，之前就是{was}，比率不可能是这个数。",
            points.Entry.As(PlaceRole.Reported), now.Entry.As(PlaceRole.Operand)) with
        {
            Reported = points.Entry.Raw,
            Arithmetic = $"{Printed.Figure(now.Entry)} {sign} {Printed.Figure(points.Entry)} = {was}",
        };
    }

    /// <summary>The one rate of the sentence, when it has no other rate or change.</summary>
    private static Fact? OnlyRate(DocumentReading document, Fact points)
    {
        Fact? found = null;
        foreach (var other in document.FactsByPlace.Near(points))
        {
            if (ReferenceEquals(other, points) || other.Sentence != points.Sentence || other.Quantity.Unit.Dimension is not (Dimension.Ratio or Dimension.PercentagePoint)) continue;
            if (found is not null || other.Measure is not (Measure.Rate or Measure.Share)) return null;
            found = other;
        }
        return found;
    }

    /// <summary>An amount for one person above the money spent on all of them.</summary>
    private Finding? Head(DocumentReading document, Fact head)
    {
        if (!Words.HasAny(head.Label + head.Entry.Label, "人均", "户均", "次均") || head.Quantity.Unit.Dimension != Dimension.Money) return null;
        Fact? all = null;
        foreach (var other in document.FactsByPlace.Near(head))
        {
            if (ReferenceEquals(other, head) || other.Sentence != head.Sentence || other.Measure != Measure.Level || other.Quantity.Unit.Dimension != Dimension.Money) continue;
            // Which of several amounts was divided nobody can tell; a standard in 元 is none of them.
            if (all is not null || other.Quantity.Unit.Factor < 10000) return null;
            all = other;
        }
        if (all is null || !all.Quantity.Interval.LiesBelow(head.Quantity.Interval)) return null;
        return Report(document.Forms[head.Form], $"人均|{head.Label}", $"“{Attainment.Printed(Nearby.Name(head))}”{Printed.Figure(head.Entry)}，大于同一句的总金额{Printed.Figure(all.Entry)}。",
            head.Entry.As(PlaceRole.Reported), all.Entry.As(PlaceRole.Operand)) with
        {
            Reported = head.Entry.Raw,
            Expected = $"≤{Printed.Figure(all.Entry)}",
        };
    }
}
