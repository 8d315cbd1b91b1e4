using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>Two neighbouring digits changed about: 951.43 becomes 915.43.</summary>
internal sealed class DigitSwap : Mutator
{
    public override string Name => "digit-swap";

    public override string Title => "相邻数字颠倒";

    public override Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws)
    {
        List<string> swapped = [];
        var text = number.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var next = i + 1;
            while (next < text.Length && !char.IsAsciiDigit(text[next])) next++;
            if (next == text.Length || text[next] == text[i] || LeadsWithZero(text, i, next)) continue;
            var letters = text.ToCharArray();
            (letters[i], letters[next]) = (letters[next], letters[i]);
            swapped.Add(new(letters));
        }
        return swapped.Count == 0 ? null : Retype(document, number, draws.Of(swapped));
    }

    // Nobody prints 015 for 105; 0.5 from 5.0 is printed.
    private static bool LeadsWithZero(string text, int at, int next) => at == 0 && text[next] == '0' && text.Length > 1 && text[1] != '.';
}
