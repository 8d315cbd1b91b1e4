using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A share of a table that is wrong beyond doubt: the total of its column prints 100 %, or two other shares are right by that total,
/// and it is the only one that is not.
/// </summary>
internal static class ShareColumn
{
    private sealed record Column(Entry Whole, int? Number, List<RateCheck> Checks);

    /// <summary>The wrong shares of a document, at most one of a column and total.</summary>
    public static IEnumerable<RateCheck> Odd(DocumentReading document)
    {
        var vocabulary = Vocabulary.Of(document.Pack);
        List<Column> columns = [];
        foreach (var fact in document.Facts)
        {
            if (!ColumnShare.IsShare(fact) || ColumnShare.Of(document.Forms[fact.Form], vocabulary, fact.Entry) is not { } check) continue;
            if (columns.Find(c => c.Number == fact.Entry.Origin.Column && ReferenceEquals(c.Whole, check.Base)) is not { } column) columns.Add(column = new(check.Base, fact.Entry.Origin.Column, []));
            column.Checks.Add(check);
        }
        foreach (var (_, _, checks) in columns)
            if (OddOf(checks) is { } odd && (ReferenceEquals(odd.Numerator, odd.Base) || !IsLastPlace(odd)) && !HasOther(document, odd)) yield return odd;
    }

    private static RateCheck? OddOf(List<RateCheck> checks)
    {
        RateCheck? odd = null;
        var (fitting, isWholeVouched) = (0, false);
        foreach (var check in checks)
        {
            if (check.Outcome != Agreement.Contradiction)
            {
                fitting++;
                isWholeVouched |= ReferenceEquals(check.Numerator, check.Base);
            }
            else if (odd is not null)
            {
                return null;
            }
            else
            {
                odd = check;
            }
        }
        // The total's own share is 100 % by whatever is right beside it.
        return odd is not null && (isWholeVouched || fitting >= (ReferenceEquals(odd.Numerator, odd.Base) ? 1 : 2)) ? odd : null;
    }

    // A share may be set one step up or down so that the column makes 100 %.
    private static bool IsLastPlace(RateCheck odd)
    {
        var printed = odd.Rate.Quantity!.Value;
        var step = printed.HalfStep * 2 * (printed.Unit.Dimension == Dimension.Ratio ? printed.Unit.Factor : Unit.Percent.Factor);
        return odd.Difference.Abs() <= step;
    }

    /// <summary>Whether another amount of the row or of the part's column gives the share: then it may be a share of that.</summary>
    private static bool HasOther(DocumentReading document, RateCheck odd)
    {
        var (share, table) = (odd.Rate, odd.Numerator.Origin.Table);
        foreach (var form in document.Forms)
        {
            List<Entry> parts = [], wholes = [];
            foreach (var row in form.AmountRows)
                foreach (var cell in row.Cells)
                {
                    if (cell.Entry.Origin.Table != table || cell.Entry.Quantity is null) continue;
                    if (cell.Entry.Origin.Row == share.Origin.Row) parts.Add(cell.Entry);
                    if (cell.Entry.Origin.Row == share.Origin.Row || cell.Entry.Origin.Row == odd.Base.Origin.Row || cell.Entry.Origin.Column == odd.Numerator.Origin.Column) wholes.Add(cell.Entry);
                }
            foreach (var part in parts)
                foreach (var whole in wholes)
                    if (!ReferenceEquals(part, whole) && !(ReferenceEquals(part, odd.Numerator) && ReferenceEquals(whole, odd.Base)) && RateCheck.Of(share, part, whole) is { Outcome: not Agreement.Contradiction }) return true;
        }
        return false;
    }
}
