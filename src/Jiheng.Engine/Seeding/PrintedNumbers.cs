using Jiheng.Engine.Content;

namespace Jiheng.Engine.Seeding;

/// <summary>Every number that a document prints, in reading order.</summary>
internal static class PrintedNumbers
{
    /// <summary>Adds those of one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Its 0-based place in the filing.</param>
    /// <param name="numbers">What is added to.</param>
    public static void Add(Document document, int place, List<PrintedNumber> numbers)
    {
        foreach (var block in document.Blocks)
        {
            if (block is Table table) Add(table, block, place, numbers);
            else if (block is Paragraph paragraph)
                foreach (var line in paragraph.Lines) Add(line, block, null, null, place, numbers);
        }
    }

    private static void Add(Table table, Block block, int place, List<PrintedNumber> numbers)
    {
        foreach (var cell in table.Cells)
        {
            foreach (var line in cell.Lines) Add(line, block, table, cell, place, numbers);
            foreach (var nested in cell.Nested) Add(nested, block, place, numbers);
        }
    }

    private static void Add(TextLine line, Block block, Table? table, Cell? cell, int place, List<PrintedNumber> numbers)
    {
        foreach (var token in NumberToken.In(line.Text))
        {
            var number = new PrintedNumber(numbers.Count, place, block, table, cell, line, token);
            number.Kind = NumberKinds.ByWords(number);
            numbers.Add(number);
        }
    }
}
