using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>Two neighbouring digits change places; a number with no two different ones beside each other gets another digit.</summary>
public sealed class DigitSwap : Mutator
{
    public override string Name => "数位颠倒";

    public override string Slug => "digit-swap";

    public override Mutation? Of(DocumentReading reading, PrintedNumber number, SeededDraw draw)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(draw);
        var text = number.Text;
        List<int> places = [];
        for (var i = 0; i + 1 < text.Length; i++)
            // 01 for 10 is no number that anybody writes.
            if (char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && text[i] != text[i + 1] && !(i == 0 && text[1] == '0')) places.Add(i);
        if (places.Count > 0)
        {
            var at = places[draw.Below(places.Count)];
            return Replaced(reading, number, string.Concat(text.AsSpan(0, at), [text[at + 1], text[at]], text.AsSpan(at + 2)));
        }
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
        var which = digits[draw.Below(digits.Count)];
        var other = (char)('0' + (text[which] - '0' + 1 + draw.Below(8)) % 10);
        // A leading 0 again, and 0 for the only digit is another kind of statement.
        if (other == '0' && which == 0) other = text[which] == '9' ? '8' : '9';
        return Replaced(reading, number, string.Concat(text.AsSpan(0, which), [other], text.AsSpan(which + 1)));
    }
}
