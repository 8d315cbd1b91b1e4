using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The shares of a list held against its whole: the printed one, else the sum of its parts.</summary>
/// <param name="Whole">What they are measured by.</param>
/// <param name="Checks">Each share's own check, in printed order.</param>
/// <param name="IsVouchedFor">Whether so many of the shares are right by this whole that it is the list's own.</param>
internal sealed record ListedShares(Quantity Whole, Ratio[] Checks, bool IsVouchedFor)
{
    /// <summary>Where the one share stands that is wrong when all others are right; null when none is, or several are.</summary>
    public int? Odd
    {
        get
        {
            int? odd = null;
            for (var i = 0; i < Checks.Length; i++)
            {
                if (Checks[i].Fits) continue;
                if (odd is not null) return null;
                odd = i;
            }
            return IsVouchedFor ? odd : null;
        }
    }

    /// <summary>Compares; null when a share has no quotient.</summary>
    public static ListedShares? Of(DocumentReading document, ShareList list)
    {
        var whole = list.Whole?.Quantity ?? Vouched(document, list) ?? Sum(list.Parts);
        var checks = new Ratio[list.Parts.Count];
        var fitting = 0;
        for (var i = 0; i < list.Parts.Count; i++)
        {
            if (Ratio.Quotient(list.Shares[i].Quantity, list.Parts[i].Quantity, whole) is not { } check) return null;
            checks[i] = check;
            if (check.Fits) fitting++;
        }
        // Where no whole is printed two others must vouch for it: the list may be a part of something larger.
        return new(whole, checks, fitting >= (list.Whole is not null || IsPrinted(document, list, whole) ? 1 : 2));
    }

    /// <summary>The one amount of the paragraph by which all shares but one are right, at least two of them; null where there is none, or several.</summary>
    private static Quantity? Vouched(DocumentReading document, ShareList list)
    {
        if (list.Parts.Count < 3) return null;
        Quantity? found = null;
        foreach (var fact in Nearby.Amounts(document, list.Parts[0]))
        {
            if (fact.Year != list.Parts[0].Year || !fact.Quantity.Unit.IsComparableWith(list.Parts[0].Quantity.Unit)) continue;
            var fitting = 0;
            for (var i = 0; i < list.Parts.Count; i++)
                if (Ratio.Quotient(list.Shares[i].Quantity, list.Parts[i].Quantity, fact.Quantity) is { Fits: true }) fitting++;
            if (fitting < list.Parts.Count - 1) continue;
            if (found is not null && found.Value.Base != fact.Quantity.Base) return null;
            found = fact.Quantity;
        }
        return found;
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
}
