using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>元 for 万元 or the reverse: the unit behind the number, or in a cell, whose unit stands in the header, the point four places on.</summary>
public sealed class UnitSlip : Mutator
{
    public override string Name => "单位错位";

    public override string Slug => "unit-slip";

    public override Mutation? Of(DocumentReading reading, PrintedNumber number, SeededDraw draw)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(number);
        var (line, end) = (number.Source.Text, number.Start + number.Text.Length);
        if (number.Value.IsZero) return null;
        if (string.CompareOrdinal(line, end, "万元", 0, 2) == 0) return Unit(reading, number, 2, "元", number.Value / 10000);
        if (end < line.Length && line[end] == '元') return Unit(reading, number, 1, "万元", number.Value * 10000);
        if (number.Cell < 0 || !Bonds.EntriesAt(reading, number).Any(e => e.Quantity is { Unit.Dimension: Dimension.Money })) return null;
        return Replaced(reading, number, Printed(number.Value * 10000, number.Decimals));
    }

    // The number stays and means another amount; what it is in its own old unit is what the identities are asked with.
    private Mutation Unit(DocumentReading reading, PrintedNumber number, int length, string unit, Rational value) =>
        new(this, number, Edit.Rewrite(reading.Source, number, number.Start + number.Text.Length, length, unit), [new(number, Printed(value, number.Decimals + 4))]) { Text = $"{number.Text}{(length == 2 ? "万元" : "元")} → {number.Text}{unit}" };
}
