using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>A weight that is one to five points too high or too low.</summary>
internal sealed class WeightOff : Mutator
{
    private const int Most = 5;

    public override string Name => "weight-off";

    public override string Title => "分值不平";

    public override Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws)
    {
        if (number.Kind != NumberKind.Weight || NumberToken.Read(number.Text, out var decimals) is not { } weight) return null;
        var by = 1 + draws.Below(Most);
        var isLess = draws.Below(2) == 0 && weight > by;
        return Retype(document, number, Print(isLess ? weight - by : weight + by, decimals, number));
    }
}
