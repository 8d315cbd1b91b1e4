using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>A year one too early or too late.</summary>
public sealed class WrongYear : Mutator
{
    public override string Name => "年份写错";

    public override string Slug => "wrong-year";

    public override Mutation? Of(DocumentReading reading, PrintedNumber number, SeededDraw draw)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(draw);
        var end = number.Start + number.Text.Length;
        if (number.Text.Length != 4 || !number.Text.StartsWith("20", StringComparison.Ordinal) || number.Decimals > 0) return null;
        if (end >= number.Source.Text.Length || number.Source.Text[end] is not ('年' or '-' or '—' or '〕')) return null;
        return Replaced(reading, number, (number.Value + (draw.Below(2) == 0 ? -1 : 1)).ToText(0));
    }
}
