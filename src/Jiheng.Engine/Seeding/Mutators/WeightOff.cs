using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>A weight one to five points more or less.</summary>
public sealed class WeightOff : Mutator
{
    public override string Name => "分值差几分";

    public override string Slug => "weight-off";

    public override Mutation? Of(DocumentReading reading, PrintedNumber number, SeededDraw draw)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(draw);
        if (number.Cell < 0 || !IsWeight(reading, number)) return null;
        var off = 1 + draw.Below(5);
        var value = draw.Below(2) == 0 && number.Value > off ? number.Value - off : number.Value + off;
        return Replaced(reading, number, Printed(value, number.Decimals));
    }

    private static bool IsWeight(DocumentReading reading, PrintedNumber number)
    {
        foreach (var form in reading.Forms)
        {
            if (Bonds.IsAt(form.Total?.Weight, number)) return true;
            foreach (var row in form.Funds?.Rows ?? []) if (Bonds.IsAt(row.Weight, number)) return true;
            foreach (var group in form.Groups)
            {
                if (Bonds.IsAt(group.PrintedWeight, number)) return true;
                foreach (var indicator in group.Indicators) if (Bonds.IsAt(indicator.Weight, number)) return true;
            }
        }
        return false;
    }
}
