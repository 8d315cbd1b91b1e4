using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>A whole and all its parts (JH3004, JH3013).</summary>
internal static class SumBonds
{
    /// <summary>Every list that its rule would call wrong if it missed its whole.</summary>
    public static IEnumerable<Bond> In(DocumentReading document)
    {
        foreach (var list in document.Compositions)
        {
            if (SumCheck.Of(list.Whole, list.Parts) is not { Outcome: not Agreement.Contradiction, Unread: null } sum) continue;
            // Nothing but the columns beside it shows what the list is: two of them must be left to say so.
            if (list.Witnesses is 1 or 2) continue;
            var isCount = sum.Unit.Dimension == Dimension.Count;
            if (isCount ? !list.IsComplete || sum.Blanks.Count > 0 : !(list.IsComplete || list.IsLikelyComplete)) continue;
            yield return Of(isCount ? "JH3013" : "JH3004", list.Whole, sum.Parts);
        }
    }

    /// <summary>A whole that is the sum of its parts.</summary>
    public static Bond Of(string code, Entry whole, IReadOnlyList<Entry> parts) => new(code, [whole, .. parts], retold =>
        retold.Now(whole) is not { } now || retold.NowAll(parts) is not { Count: > 0 } left || SumCheck.Of(now, left) is not { Outcome: Agreement.Contradiction });
}
