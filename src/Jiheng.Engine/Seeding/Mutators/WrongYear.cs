using System.Globalization;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>The year before or after.</summary>
internal sealed class WrongYear : Mutator
{
    public override string Name => "wrong-year";

    public override string Title => "年份写错";

    public override Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws) =>
        number.Kind != NumberKind.Year ? null
            : Retype(document, number, (int.Parse(number.Text, CultureInfo.InvariantCulture) + (draws.Below(2) == 0 ? -1 : 1)).ToString(CultureInfo.InvariantCulture));
}
