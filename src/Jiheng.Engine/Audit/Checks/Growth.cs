using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A printed growth held against the change it belongs to.</summary>
/// <param name="Ratio">What it should be, and how the printed one compares.</param>
/// <param name="Arithmetic">20.00 ÷ 100.00 = 20.00%.</param>
internal sealed record Growth(Ratio Ratio, string Arithmetic)
{
    /// <summary>By the figures before and after, else by the change and one of them; null when the statement prints too little.</summary>
    public static Growth? Of(ChangeStatement change)
    {
        if (change.Growth is not { } growth) return null;
        if (change is { Level: { } level, Prior: { } prior } && Ratio.Growth(growth.Quantity, level.Quantity, prior.Quantity) is { } both)
            return new(both, change.Trend == Trend.Down
                ? $"（{prior.Entry.Raw} − {level.Entry.Raw}）÷ {prior.Entry.Raw} = {both.Text(growth)}"
                : $"（{level.Entry.Raw} − {prior.Entry.Raw}）÷ {prior.Entry.Raw} = {both.Text(growth)}");
        if (change is { Change: { } by, Prior: { } before } && Ratio.Quotient(growth.Quantity, by.Quantity, before.Quantity) is { } direct)
            return new(direct, $"{by.Entry.Raw} ÷ {before.Entry.Raw} = {direct.Text(growth)}");
        if (change is not { Change: { } difference, Level: { } now } || Ratio.Growth(growth.Quantity, difference.Quantity, now.Quantity, change.Trend == Trend.Down) is not { } ratio) return null;
        var unit = now.Quantity.Unit;
        var earlier = (change.Trend == Trend.Down ? now.Quantity.Base + difference.Quantity.Base : now.Quantity.Base - difference.Quantity.Base) / unit.Factor;
        var text = earlier.ToText(Math.Max(now.Quantity.Decimals, difference.Quantity.Decimals)) + unit.Symbol;
        return new(ratio, $"变动前为{now.Entry.Raw} {(change.Trend == Trend.Down ? '+' : '−')} {difference.Entry.Raw} = {text}，{difference.Entry.Raw} ÷ {text} = {ratio.Text(growth)}");
    }

    /// <summary>Whether other figures of the paragraph give the growth: then the words were bound wrongly.</summary>
    public static bool HasOther(Predicate<long> canCompare, DocumentReading document, ChangeStatement change, Fact growth)
    {
        var amounts = Nearby.Amounts(document, growth);
        var changes = Nearby.Changes(document, growth);
        if (!canCompare((long)amounts.Count * (amounts.Count + changes.Count))) return true;
        foreach (var level in amounts)
            foreach (var prior in amounts)
                // A printed change by the prior figure of the very clause must give it, whatever level does.
                if (IsWay(change.Trend, level, prior) && !(change.Change is not null && ReferenceEquals(prior, change.Prior)) && Ratio.Growth(growth.Quantity, level.Quantity, prior.Quantity) is { Fits: true }) return true;
        var isDenied = change is { Prior: { } stated, Change: { } own } && Ratio.Quotient(growth.Quantity, own.Quantity, stated.Quantity) is { Fits: false };
        foreach (var by in changes)
            foreach (var amount in amounts)
            {
                // 比上年的5984.2万元增长1.98%，增加118.4万元: the clause prints what the change is of; that another figure fits it too denies just that one.
                if (isDenied && ReferenceEquals(by, change.Change)) break;
                // By the present figure is the very slip; by any other it is the figure before.
                if (amount.Quantity.Base != change.Level?.Quantity.Base && Ratio.Quotient(growth.Quantity, by.Quantity, amount.Quantity) is { Fits: true }) return true;
                if (Ratio.Growth(growth.Quantity, by.Quantity, amount.Quantity, change.Trend == Trend.Down) is { Fits: true }) return true;
            }
        return false;
    }

    // The other way round is the slip of dividing by the present figure.
    private static bool IsWay(Trend trend, Fact level, Fact prior) => trend == Trend.Down ? level.Quantity.Base < prior.Quantity.Base : level.Quantity.Base > prior.Quantity.Base;
}
