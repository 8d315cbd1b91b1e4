using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3002. A printed share is its part divided by its whole. An error where the words name the whole, where 其中 tells it, or
/// where the other shares of the list are right by it; and only when no other figure near it gives the share: the sentence
/// could mean another whole. In a table, where its column's total prints 100 % or two others are right by it. Source: arithmetic.
/// </summary>
public sealed class JH3002_ShareEqualsQuotient : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3002", Severity.Error, "占比与分子分母不符",
        "占比等于部分除以总数；总数由文字写明、由“其中”给出，或同一列举、同一栏中其他占比都按它算得通时，算不出的是错误。",
        "按部分÷总数重新计算占比；如金额填错，先更正金额。",
        FindingDescriptor.Arithmetic,
        "支出合计400.00万元，其中：基本支出300.00万元，占76.00%：300.00 ÷ 400.00 = 75.00%。",
        "300.00万元占全县支出的12%，全县支出没有印出：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            foreach (var share in document.Shares)
            {
                if (!share.IsNamed || Ratio.Quotient(share.Share.Quantity, share.Part.Quantity, share.Whole.Quantity) is not { Outcome: Agreement.Contradiction } check) continue;
                if (!Nearby.HasOtherWhole(context.Comparisons(this), document, share.Share, share.Part, share.Whole)) yield return Make(document, share.Share, share.Part, share.Whole, share.Whole.Quantity, check);
                else if (SlippedPlace.Of(document, share.Share, [share.Part, share.Whole], (printed, other) => Ratio.Quotient(share.Share.Quantity, ReferenceEquals(printed, share.Part) ? other.Quantity : share.Part.Quantity, ReferenceEquals(printed, share.Whole) ? other.Quantity : share.Whole.Quantity) is { Fits: true }) is { } slip)
                    yield return Slipped(document, share, slip, check);
            }
            var told = new HashSet<Fact>();
            foreach (var share in document.Shares) told.Add(share.Share);
            foreach (var list in document.ShareLists)
                // What 其中 tells stands among the single shares already.
                if (!told.Contains(list.Shares[0]) && ListedShares.Of(document, list) is { Odd: { } at } listed) yield return Make(document, list.Shares[at], list.Parts[at], list.Whole, listed.Whole, listed.Checks[at]);
            foreach (var far in ToldShare.Odd(document))
                if (told.Add(far.Share) && !Nearby.HasOtherWhole(context.Comparisons(this), document, far.Share, far.Part, far.Whole)) yield return Make(document, far.Share, far.Part, far.Whole, far.Whole.Quantity, far.Ratio);
            foreach (var odd in ShareColumn.Odd(document)) yield return Cell(document, odd);
        }
    }

    /// <summary>A part or a whole that another place prints otherwise, and rightly: a question, since the other place may tell of something else.</summary>
    private Finding Slipped(DocumentReading document, ShareStatement share, SlippedPlace slip, Ratio check) =>
        Report(document.Forms[share.Share.Form], $"{share.Part.Label}|{share.Part.FundSource}|占比|笔误", $"{Nearby.Name(share.Part)}{share.Part.Entry.Raw}占{share.Whole.Entry.Raw}的{share.Share.Entry.Raw}算不出来（{check.Text(share.Share)}）；别处印的是{slip.Other.Entry.Raw}，用它算正好，“{slip.Printed.Entry.Raw}”疑为笔误。",
            slip.Printed.Entry.As(PlaceRole.Reported), slip.Other.Entry.As(PlaceRole.Contradicts), share.Share.Entry.As(PlaceRole.Operand)) with
        {
            Severity = Severity.Warning,
            Reported = slip.Printed.Entry.Raw,
            Expected = slip.Other.Entry.Raw,
        };

    /// <summary>A share of a table.</summary>
    private Finding Cell(DocumentReading document, RateCheck odd)
    {
        var form = document.Forms.First(f => f.AmountRows.Any(r => r.Cells.Any(c => ReferenceEquals(c.Entry, odd.Numerator))));
        return Report(form, $"{odd.Rate.Label}|占比", $"{odd.Rate.Label}填{odd.Rate.Raw}，但{odd.Arithmetic}。",
            odd.Rate.As(PlaceRole.Reported), odd.Numerator.As(PlaceRole.Operand), odd.Base.As(PlaceRole.Operand)) with
        {
            Reported = odd.Rate.Raw,
            Expected = odd.ExpectedText,
            Arithmetic = odd.Arithmetic,
            Difference = odd.DifferenceText,
        };
    }

    private Finding Make(DocumentReading document, Fact share, Fact part, Fact? printed, Quantity whole, Ratio check)
    {
        var arithmetic = $"{part.Entry.Raw} ÷ {printed?.Entry.Raw ?? whole.ToString()} = {check.Text(share)}";
        List<Place> places = [share.Entry.As(PlaceRole.Reported), part.Entry.As(PlaceRole.Operand)];
        if (printed is not null) places.Add(printed.Entry.As(PlaceRole.Operand));
        return Report(document.Forms[share.Form], $"{part.Label}|{part.FundSource}|占比", $"{Nearby.Name(part)}{part.Entry.Raw}的占比写{share.Entry.Raw}，但{arithmetic}。", places) with
        {
            Reported = share.Entry.Raw,
            Expected = check.Printable(share),
            Arithmetic = arithmetic,
            Difference = check.Difference(share),
        };
    }
}
