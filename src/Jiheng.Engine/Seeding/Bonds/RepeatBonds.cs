using Jiheng.Engine.Audit.Quantities;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>One quantity printed in several places (JH4001).</summary>
internal static class RepeatBonds
{
    /// <summary>Every figure with the first one that it is held against.</summary>
    public static IEnumerable<Bond> In(Filing filing)
    {
        foreach (var twin in SameQuantity.Twins(filing))
            yield return new("JH4001", [twin.First.Entry, twin.Second.Entry], retold => retold.Now(twin.First) is not { } a || retold.Now(twin.Second) is not { } b || !twin.IsDenied(a, b));
    }
}
