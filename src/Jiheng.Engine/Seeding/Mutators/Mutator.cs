using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>One kind of mistake that people make with figures.</summary>
internal abstract class Mutator
{
    /// <summary>All kinds, in the order of the catalogue (rules.md), the plain typing error last.</summary>
    public static IReadOnlyList<Mutator> All { get; } =
        [new DigitSwap(), new UnitSlip(), new WrongYear(), new DroppedRow(), new WeightOff(), new SumOff(), new ClonedMerge(), new SwappedCells(), new WrongDigit()];

    /// <summary>Its name in files.</summary>
    public abstract string Name { get; }

    /// <summary>Its name for a reader.</summary>
    public abstract string Title { get; }

    /// <summary>Makes the mistake at a number; null where it cannot be made.</summary>
    /// <param name="document">The document that prints the number.</param>
    /// <param name="number">The number.</param>
    /// <param name="numbers">All numbers of the filing: which others are concerned.</param>
    /// <param name="draws">Where chance decides.</param>
    public abstract Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws);

    /// <summary>The document with another text in the place of the number.</summary>
    protected Mutation Retype(Document document, PrintedNumber number, string text)
    {
        var line = string.Concat(number.Before, text, number.After);
        return new(Name, Retyping.Lines(document, new Dictionary<TextLine, string>(ReferenceEqualityComparer.Instance) { [number.Line] = line }), [new(number, text)])
        {
            Words = $"{number.Text}→{text}",
        };
    }

    /// <summary>A value printed with so many decimals, with separators of thousands where the number has them.</summary>
    protected static string Print(Rational value, int decimals, PrintedNumber like)
    {
        var text = value.ToText(decimals);
        if (!like.Text.Contains(',', StringComparison.Ordinal)) return text;
        var point = text.IndexOf('.', StringComparison.Ordinal) is var at and >= 0 ? at : text.Length;
        for (var i = point - 3; i > 0; i -= 3) text = text.Insert(i, ",");
        return text;
    }
}
