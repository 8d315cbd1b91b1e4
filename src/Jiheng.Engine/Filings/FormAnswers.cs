using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Filings;

/// <summary>What stands in the blocks of a form as its texts and tables in a filing.</summary>
internal static class FormAnswers
{
    /// <summary>All texts and tables of a form, blank cells left out.</summary>
    public static FormData Of(DocumentReading reading, FilledForm form, FormPattern pattern)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<RowData>> tables = new(StringComparer.Ordinal);
        foreach (var block in form.Answers.GroupBy(a => a.Block, StringComparer.Ordinal))
        {
            if (pattern.Blocks.Any(b => b.Id == block.Key && b is TextBlock))
            {
                if (string.Join('\n', block.Where(a => !a.Entry.IsBlank).Select(a => EntryTexts.Text(a.Entry))) is { Length: > 0 } text) texts[block.Key] = text;
                continue;
            }
            List<RowData> rows = [];
            foreach (var row in block.GroupBy(a => a.RowNumber).OrderBy(g => g.Key))
            {
                var cells = row.Where(a => !a.Entry.IsBlank && a.Column.Length > 0).GroupBy(a => a.Column, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Cell(g.First(), pattern.MoneyUnit), StringComparer.Ordinal);
                if (cells.Count > 0) rows.Add(new(NameOf(row.First(), pattern), cells));
            }
            if (rows.Count > 0) tables[block.Key] = rows;
        }
        JudgedAnswers.Add(reading, form, pattern, texts, tables);
        return new() { Texts = texts, Tables = tables };
    }

    /// <summary>Amounts in the unit of the form, however the document counted: a table in 元 goes into a form in 万元.</summary>
    private static string Cell(Answer answer, Unit unit) =>
        answer.Entry.Quantity is { Unit.Dimension: Dimension.Money, Qualifier: Qualifier.None } amount && IsAmount(answer.Role) ? EntryTexts.Amount(amount, unit) : EntryTexts.Text(answer.Entry);

    private static bool IsAmount(string role) => role is "amount" or "initial-budget" or "adjusted-budget" or "budget" or "executed" or "final" or "last-amount" or "this-amount";

    // A free row is named by its first cell, which is filed as a cell.
    private static string NameOf(Answer answer, FormPattern pattern)
    {
        foreach (var block in pattern.Blocks)
            if (block is GridBlock grid && grid.Id == answer.Block) return grid.Rows.Count > 0 ? answer.Row : "";
        return answer.Row;
    }
}
