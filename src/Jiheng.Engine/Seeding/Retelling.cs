using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding;

/// <summary>What the figures of a filing would say after a mutation, were every one of them read as before.</summary>
/// <param name="places">The number that each figure of an identity is printed by.</param>
/// <param name="changes">What the mutation changed.</param>
internal sealed class Retelling(IReadOnlyDictionary<Entry, PrintedNumber> places, IReadOnlyList<Retyped> changes)
{
    private readonly Dictionary<Entry, Entry?> made = new(ReferenceEqualityComparer.Instance);

    /// <summary>The figure as it would be read; null when it is gone.</summary>
    public Entry? Now(Entry entry)
    {
        if (Change(entry) is not { } change) return entry;
        if (!made.TryGetValue(entry, out var now)) made.Add(entry, now = Of(entry, change));
        return now;
    }

    /// <summary>The figure where there may be none.</summary>
    public Entry? NowOf(Entry? entry) => entry is null ? null : Now(entry);

    /// <summary>The fact with its figure as it would be read; null when it is gone.</summary>
    public Fact? Now(Fact fact)
    {
        var now = Now(fact.Entry);
        return ReferenceEquals(now, fact.Entry) ? fact : now?.Quantity is { } quantity ? fact with { Entry = now, Quantity = quantity } : null;
    }

    /// <summary>Figures that are added up, those that are gone left out, those that stand in several rows as often.</summary>
    public List<Entry> NowAll(IEnumerable<Entry> entries)
    {
        List<Entry> all = [];
        foreach (var entry in entries)
            for (var i = Change(entry)?.Rows ?? 1; i > 0; i--)
                if (Now(entry) is { } now) all.Add(now);
        return all;
    }

    private Retyped? Change(Entry entry)
    {
        if (!places.TryGetValue(entry, out var number)) return null;
        foreach (var change in changes) if (ReferenceEquals(change.Number, number)) return change;
        return null;
    }

    private static Entry? Of(Entry entry, Retyped change)
    {
        if (change.Text is not { } text) return null;
        var was = (entry.Quantity ?? entry.Value.Quantity)!.Value;
        if (NumberToken.Read(text, out var decimals) is not { } value) return null;
        var now = new Quantity(was.Value.Sign < 0 ? -value : value, decimals, change.Unit ?? was.Unit, was.Qualifier);
        var raw = entry.Raw.Replace(change.Number.Text, text, StringComparison.Ordinal);
        // 4—6期 with its first end changed may be no range any more.
        return entry with { Raw = raw, Value = entry.Value is { Kind: Values.ValueKind.Range, Upper: { } upper } && now.Base > upper.Base ? new() { Raw = raw, Kind = Values.ValueKind.Text } : entry.Value with { Quantity = now } };
    }
}
