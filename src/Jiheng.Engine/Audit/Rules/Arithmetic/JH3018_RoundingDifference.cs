using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Audit.Quantities;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3018. Figures that differ only by the precision they are printed with, or were cut off instead of rounded.
/// A note, never an error: both figures can be true. Source: arithmetic; docs/spec/rounding.md.
/// </summary>
public sealed class JH3018_RoundingDifference : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3018", Severity.Note, "尾数差",
        "两个数只相差印出精度那么大（四舍五入或截尾造成），都可能是对的。",
        "如能统一，请按同一精度四舍五入，使分项之和与合计在纸面上也相等。",
        FindingDescriptor.Arithmetic,
        "项目支出401.85，各项369.23 + 32.63 = 401.86，只差0.01。",
        "各项相加与合计完全相等：不提示。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            foreach (var composition in document.Compositions)
                if (composition.IsComplete && SumCheck.Of(composition.Whole, composition.Parts) is { Outcome: Agreement.Rounding } check)
                    yield return Sum(document.Forms[composition.Form], composition, check);
            foreach (var form in document.Forms)
                foreach (var row in form.Funds?.Rows ?? [])
                    if (FundRate.Of(row, form.Funds!) is { IsOfOwnBudget: true, Check: { Outcome: Agreement.Rounding } rounding }) yield return Rate(form, row, rounding);
            foreach (var finding in Sentences(document)) yield return finding;
        }
        foreach (var pair in context.Quantities.SelectMany(q => q.Pairs))
            // 约, 余 and 以上 say themselves that the figure is not exact.
            if (pair.Outcome == Agreement.Rounding && pair.First.Quantity.Qualifier == Qualifier.None && pair.Second.Quantity.Qualifier == Qualifier.None) yield return Pair(pair);
    }

    private Finding Sum(FilledForm form, Composition composition, SumCheck check)
    {
        List<Place> places = [check.Whole.As(PlaceRole.Reported), .. check.Parts.Select(p => p.As(PlaceRole.Operand))];
        return Report(form, $"{composition.Subject}|尾数", $"{check.Whole.Label}为{check.Whole.Raw}，各分项相加为{check.SumText}，相差{check.DifferenceText.TrimStart('-')}，属尾数差。", places) with
        {
            Reported = check.Whole.Raw,
            Expected = check.SumText,
            Arithmetic = check.Arithmetic,
            Difference = check.DifferenceText,
        };
    }

    /// <summary>Shares, growths, rates and written equations of running text.</summary>
    private IEnumerable<Finding> Sentences(DocumentReading document)
    {
        foreach (var share in document.Shares)
            if (share.IsNamed && Ratio.Quotient(share.Share.Quantity, share.Part.Quantity, share.Whole.Quantity) is { Outcome: Agreement.Rounding } ratio && ratio.IsLastPlace(share.Share))
                yield return Percentage(document, share.Share, $"{share.Part.Label}|占比", ratio, $"{share.Part.Entry.Raw} ÷ {share.Whole.Entry.Raw} = {ratio.Text(share.Share)}");
        foreach (var change in document.Changes)
            if (change is { IsCertain: true, Growth: { } growth } && Growth.Of(change) is { Ratio.Outcome: Agreement.Rounding } check && check.Ratio.IsLastPlace(growth))
                yield return Percentage(document, growth, $"{(change.Level ?? change.Prior ?? growth).Label}|增减率", check.Ratio, check.Arithmetic);
        foreach (var rate in document.Rates)
            if (StatedRate.Of(rate) is { Ratio.Outcome: Agreement.Rounding } check && check.Ratio.IsLastPlace(rate.Rate))
                yield return Percentage(document, rate.Rate, $"{rate.Numerator.Label}|{rate.Kind.ToString()}", check.Ratio, check.Arithmetic);
    }

    private Finding Percentage(DocumentReading document, Fact printed, string subject, Ratio ratio, string arithmetic) =>
        Report(document.Forms[printed.Form], $"{subject}尾数", $"“{Nearby.Name(printed)}”写{printed.Entry.Raw}，四舍五入应为{ratio.Printable(printed)}，属尾数差。", printed.Entry.As(PlaceRole.Reported)) with
        {
            Reported = printed.Entry.Raw,
            Expected = ratio.Printable(printed),
            Arithmetic = arithmetic,
            Difference = ratio.Difference(printed),
        };

    private Finding Rate(FilledForm form, FundRow row, RateCheck rounding) =>
        Report(form, $"{row.Label.Label}|执行率尾数", $"{row.Label.Label}的执行率填{rounding.Rate.Raw}，四舍五入应为{rounding.ExpectedText}，属尾数差。",
            rounding.Rate.As(PlaceRole.Reported), rounding.Numerator.As(PlaceRole.Operand), rounding.Base.As(PlaceRole.Operand)) with
        {
            Reported = rounding.Rate.Raw,
            Expected = rounding.ExpectedText,
            Arithmetic = rounding.Arithmetic,
            Difference = rounding.DifferenceText,
        };

    private Finding Pair(SameQuantityPair pair) =>
        Report(pair.FirstForm, $"{pair.First.Concept}|{pair.First.Stage.ToString()}|{pair.First.Year}|尾数",
            $"{pair.First.Label}一处为{pair.First.Entry.Raw}，另一处为{pair.Second.Entry.Raw}，属尾数差。",
            pair.First.Entry.As(PlaceRole.Reported), pair.Second.Entry.As(PlaceRole.Contradicts)) with
        {
            Reported = pair.First.Entry.Raw,
            Expected = pair.Second.Entry.Raw,
        };
}
