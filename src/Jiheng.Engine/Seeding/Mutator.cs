using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Seeding.Mutators;

namespace Jiheng.Engine.Seeding;

/// <summary>A document with one seeded error.</summary>
/// <param name="Mutator">The kind of error.</param>
/// <param name="Number">The number it was drawn for.</param>
/// <param name="Document">The document with the error.</param>
/// <param name="Values">What the numbers that were changed say now: the number drawn, and another one that changed places with it. A number whose row is gone has none.</param>
public sealed record Mutation(Mutator Mutator, PrintedNumber Number, Document Document, IReadOnlyList<ChangedNumber> Values)
{
    /// <summary>What was done, in a few Chinese words: 120.00 → 102.00.</summary>
    public required string Text { get; init; }
}

/// <summary>A number and what is printed there now.</summary>
/// <param name="Number">The number as it was.</param>
/// <param name="Text">As printed now.</param>
public sealed record ChangedNumber(PrintedNumber Number, string Text);

/// <summary>One kind of error that people make. Each is one file; the list is here because its order decides what is drawn.</summary>
public abstract class Mutator
{
    /// <summary>In Chinese.</summary>
    public abstract string Name { get; }

    /// <summary>In the JSON.</summary>
    public abstract string Slug { get; }

    /// <summary>The document with the error; null when the number does not allow it.</summary>
    /// <param name="reading">The document as understood.</param>
    /// <param name="number">The number.</param>
    /// <param name="draw">Where a choice is left.</param>
    public abstract Mutation? Of(DocumentReading reading, PrintedNumber number, SeededDraw draw);

    /// <summary>All kinds in order.</summary>
    public static IReadOnlyList<Mutator> All { get; } = [new DigitSwap(), new UnitSlip(), new WrongYear(), new DroppedRow(), new WeightOff(), new SumOff(), new ClonedMerge(), new SwappedCells()];

    /// <summary>The number replaced.</summary>
    private protected Mutation Replaced(DocumentReading reading, PrintedNumber number, string text) =>
        new(this, number, Edit.Replace(reading.Source, number, text), [new(number, text)]) { Text = $"{number.Text} → {text}" };

    /// <summary>Another number with as many decimals; commas are left out.</summary>
    private protected static string Printed(Rational value, int decimals) => value.ToText(decimals);

    /// <summary>The table and cell of a number, or null in running text.</summary>
    private protected static (Table Table, Cell Cell)? CellOf(DocumentReading reading, PrintedNumber number) =>
        number.Cell >= 0 && reading.Source.Blocks[number.Block] is Table table ? (table, table.Cells[number.Cell]) : null;
}
