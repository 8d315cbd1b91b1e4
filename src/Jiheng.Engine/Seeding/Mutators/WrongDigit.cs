using System.Globalization;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>One digit typed wrong: 951.43 becomes 951.93. It fits every number, also one of a single digit.</summary>
internal sealed class WrongDigit : Mutator
{
    public override string Name => "wrong-digit";

    public override string Title => "一位数字打错";

    public override Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws)
    {
        List<int> places = [];
        for (var i = 0; i < number.Text.Length; i++) if (char.IsAsciiDigit(number.Text[i])) places.Add(i);
        var at = draws.Of(places);
        var was = number.Text[at] - '0';
        // No number of several digits begins with 0 that did not.
        var lowest = at == 0 && number.Text.Length > 1 && number.Text[1] != '.' && was != 0 ? 1 : 0;
        List<int> others = [];
        for (var digit = lowest; digit <= 9; digit++) if (digit != was) others.Add(digit);
        var text = string.Concat(number.Text.AsSpan(0, at), draws.Of(others).ToString(CultureInfo.InvariantCulture), number.Text.AsSpan(at + 1));
        return Retype(document, number, text);
    }
}
