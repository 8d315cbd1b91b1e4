using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>万元 for 元 or the other way round; in a cell without a unit the figure is printed in the other one.</summary>
internal sealed class UnitSlip : Mutator
{
    private const int Step = 10_000;

    public override string Name => "unit-slip";

    public override string Title => "元与万元写错";

    public override Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws)
    {
        if (number.Kind != NumberKind.Money || number.Value is not { IsZero: false } value) return null;
        var after = number.After.TrimStart();
        if (after.StartsWith("万元")) return Reword(document, number, "万元", Unit.Yuan);
        if (after.StartsWith("亿元")) return Reword(document, number, "亿元", Unit.TenThousandYuan);
        if (after.StartsWith("元")) return Reword(document, number, "元", Unit.TenThousandYuan);
        if (!number.FillsCell) return null;
        // 12.50万元 typed in 元, or 125000元 in 万元: no digit is lost.
        var decimals = number.Text.Length - number.Text.IndexOf('.', StringComparison.Ordinal) - 1;
        if (!number.Text.Contains('.', StringComparison.Ordinal)) decimals = 0;
        var isLarge = value >= Step;
        var other = isLarge ? value / Step : value * Step;
        return Retype(document, number, Print(other, isLarge ? decimals + Digits(other, decimals) : Math.Max(0, decimals - 4), number));
    }

    private Mutation Reword(Document document, PrintedNumber number, string unit, Unit other)
    {
        var at = number.Line.Text.IndexOf(unit, number.Start + number.Text.Length, StringComparison.Ordinal);
        var line = string.Concat(number.Line.Text.AsSpan(0, at), other.Symbol, number.Line.Text.AsSpan(at + unit.Length));
        return new(Name, Retyping.Lines(document, new Dictionary<TextLine, string>(ReferenceEqualityComparer.Instance) { [number.Line] = line }), [new(number, number.Text) { Unit = other }])
        {
            Words = $"{number.Text}{unit}→{number.Text}{other.Symbol}",
        };
    }

    /// <summary>How many further decimals print all of a value.</summary>
    private static int Digits(Rational value, int decimals)
    {
        var more = 0;
        while (more < 4 && value.Round(decimals + more, Rounding.Truncate) != value) more++;
        return more;
    }
}
