using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>A total that was added up wrongly: one digit of it one more or less.</summary>
public sealed class SumOff : Mutator
{
    public override string Name => "合计算错";

    public override string Slug => "sum-off";

    public override Mutation? Of(DocumentReading reading, PrintedNumber number, SeededDraw draw)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(draw);
        if (!IsTotal(reading, number)) return null;
        var step = Rational.PowerOfTen(draw.Below(Math.Max(1, number.Text.Count(char.IsAsciiDigit))) - number.Decimals);
        return Replaced(reading, number, Printed(number.Value > step && draw.Below(2) == 0 ? number.Value - step : number.Value + step, number.Decimals));
    }

    private static bool IsTotal(DocumentReading reading, PrintedNumber number)
    {
        foreach (var list in reading.Compositions) if (Bonds.IsAt(list.Whole, number)) return true;
        foreach (var form in reading.Forms) if (Bonds.IsAt(form.Total?.Score, number) || Bonds.IsAt(form.Total?.Weight, number)) return true;
        return false;
    }
}
