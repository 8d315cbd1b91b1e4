using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3002. A printed share is its part divided by its whole. An error where the words name the whole, where 其中 tells it, or
/// where the other shares of the list are right by it; and only when no other figure near it gives the share: the sentence
/// could mean another whole. Source: arithmetic.
/// </summary>
public sealed class JH3002_ShareEqualsQuotient : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3002", Severity.Error, "占比与分子分母不符",
        "占比等于部分除以总数；总数由文字写明、由“其中”给出，或同一列举中其他占比都按它算得通时，算不出的是错误。",
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
                if (share.IsNamed && Ratio.Quotient(share.Share.Quantity, share.Part.Quantity, share.Whole.Quantity) is { Outcome: Agreement.Contradiction } check
                    && !Nearby.HasOtherWhole(context, this, document, share.Share, share.Part, share.Whole))
                    yield return Make(document, share.Share, share.Part, share.Whole, share.Whole.Quantity, check);
            var told = new HashSet<Fact>();
            foreach (var share in document.Shares) told.Add(share.Share);
            foreach (var list in document.ShareLists)
                // What 其中 tells stands among the single shares already.
                if (!told.Contains(list.Shares[0]) && Odd(document, list) is var (at, whole, check)) yield return Make(document, list.Shares[at], list.Parts[at], list.Whole, whole, check);
        }
    }

    /// <summary>The one share of a list that is not the quotient when all others are: by the printed whole, else by the sum of the parts.</summary>
    private static (int At, Quantity Whole, Ratio Check)? Odd(DocumentReading document, ShareList list)
    {
        var whole = list.Whole?.Quantity ?? Sum(list.Parts);
        (int, Quantity, Ratio)? odd = null;
        var fitting = 0;
        for (var i = 0; i < list.Parts.Count; i++)
        {
            if (Ratio.Quotient(list.Shares[i].Quantity, list.Parts[i].Quantity, whole) is not { } check) return null;
            if (check.Fits) fitting++;
            else if (odd is not null) return null;
            else odd = (i, whole, check);
        }
        // Where no whole is printed two others must vouch for it: the list may be a part of something larger.
        return fitting >= (list.Whole is not null || IsPrinted(document, list, whole) ? 1 : 2) ? odd : null;
    }

    /// <summary>Whether the document prints just this sum, of the same year: 全年支出 of another paragraph.</summary>
    private static bool IsPrinted(DocumentReading document, ShareList list, Quantity sum)
    {
        foreach (var fact in document.Facts)
            if (Nearby.IsAmount(fact) && fact.Year == list.Parts[0].Year && fact.Quantity.Unit.IsComparableWith(sum.Unit) && fact.Quantity.Base == sum.Base) return true;
        return false;
    }

    private static Quantity Sum(IReadOnlyList<Fact> parts)
    {
        var (sum, decimals, unit) = (Rational.Zero, 0, parts[0].Quantity.Unit);
        foreach (var part in parts) (sum, decimals) = (sum + part.Quantity.Base, Math.Max(decimals, part.Quantity.Decimals));
        return new(sum / unit.Factor, decimals, unit);
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
