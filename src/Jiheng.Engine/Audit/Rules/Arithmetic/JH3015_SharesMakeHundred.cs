using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3015. The shares of a list whose amounts make its whole make 100 %, each rounded as printed. Where one of them alone is
/// wrong, JH3002 says so. Source: arithmetic.
/// </summary>
public sealed class JH3015_SharesMakeHundred : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3015", Severity.Warning, "各项占比合计不是100%",
        "各项金额相加等于总数的列举，其占比相加应为100%；每项只容许四舍五入的误差。",
        "重新计算各项占比。",
        FindingDescriptor.Arithmetic,
        "支出100.00万元，其中甲60.00万元、占65%，乙40.00万元、占45%：占比合计110%。",
        "三项各占33.3%，合计99.9%，只差四舍五入，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var list in document.ShareLists)
            {
                if (list.Whole is null || !MakeWhole(list)) continue;
                var (sum, possible, wrong) = (Rational.Zero, Interval.Exactly(Rational.Zero), 0);
                for (var i = 0; i < list.Shares.Count; i++)
                {
                    var share = list.Shares[i].Quantity;
                    (sum, possible) = (sum + share.Base, possible + share.Interval);
                    if (Ratio.Quotient(share, list.Parts[i].Quantity, list.Whole.Quantity) is { Fits: false }) wrong++;
                }
                if (wrong > 1 && !possible.Contains(Rational.One)) yield return Make(document, list, sum);
            }
    }

    private static bool MakeWhole(ShareList list)
    {
        var sum = Interval.Exactly(Rational.Zero);
        foreach (var part in list.Parts) sum += part.Quantity.Interval;
        return sum.Meets(list.Whole!.Quantity.Interval);
    }

    private Finding Make(DocumentReading document, ShareList list, Rational sum)
    {
        var decimals = 0;
        foreach (var share in list.Shares) decimals = Math.Max(decimals, share.Quantity.Decimals);
        var total = (sum * 100).ToText(decimals) + "%";
        List<Place> places = [.. list.Shares.Select(s => s.Entry.As(PlaceRole.Reported)), list.Whole!.Entry.As(PlaceRole.Context)];
        return Report(document.Forms[list.Whole.Form], $"{list.Whole.Label}|{list.Whole.FundSource}|占比合计", $"各项金额合计为{list.Whole.Entry.Raw}，占比相加却为{total}。", places) with
        {
            Reported = total,
            Expected = "100%",
            Arithmetic = $"{string.Join(" + ", list.Shares.Select(s => s.Entry.Raw))} = {total}",
        };
    }
}
