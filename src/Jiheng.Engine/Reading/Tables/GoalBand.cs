using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Overall goals beside what was reached of them, or each beside its label: 年度目标 ∣ …, then 完成情况 ∣ … where the form asks for it.</summary>
internal static class GoalBand
{
    /// <summary>Reads the rows below the header.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The first row of the header.</param>
    /// <param name="header">The header.</param>
    /// <param name="form">Where the goals go.</param>
    /// <param name="vocabulary">The words of the pack.</param>
    /// <param name="texts">Rows where another text of the form begins, or null.</param>
    public static int Read(Table table, int row, Header header, FormBuilder form, Vocabulary vocabulary, HashSet<int>? texts)
    {
        var expectedColumn = header.Column(ColumnRole.ExpectedGoal);
        var reachedColumn = header.Column(ColumnRole.ReachedGoal);
        var r = row + header.Rows;
        for (; r < table.RowCount; r++)
        {
            if (Rows.IsBlank(table, r)) continue;
            if (Header.At(table, r, vocabulary) is not null || FieldBand.IsFieldRow(table, r, vocabulary) || texts?.Contains(r) == true) break;
            var expected = table.At(r, expectedColumn);
            var reached = table.At(r, reachedColumn);
            if (expected is not { } e || e.Row != r || reached is not { } a || a.Row != r) break;
            form.Goals.Add(new(Text(e, header.Text(expectedColumn)), Text(a, header.Text(reachedColumn))));
        }
        return r;
    }

    /// <summary>Whether a row is the label of a goal and the goal, in the words of its unit.</summary>
    public static bool IsAt(Table table, int row, Vocabulary vocabulary) => Labelled(table, row, ColumnRole.ExpectedGoal, vocabulary) is not null;

    /// <summary>Reads the goal, and what was reached of it when that stands in the next row.</summary>
    /// <returns>The row after them.</returns>
    public static int ReadLabelled(Table table, int row, FormBuilder form, Vocabulary vocabulary)
    {
        var (label, goal) = Labelled(table, row, ColumnRole.ExpectedGoal, vocabulary)!.Value;
        var reached = Labelled(table, row + 1, ColumnRole.ReachedGoal, vocabulary);
        form.Goals.Add(new(Text(goal, label.Text), reached is var (result, text) ? Text(text, result.Text) : null));
        return reached is null ? row + 1 : row + 2;
    }

    // What is shorter is a word of a header.
    private const int ShortestGoal = 8;

    private static (Cell Label, Cell Text)? Labelled(Table table, int row, ColumnRole role, Vocabulary vocabulary)
    {
        if (row >= table.RowCount) return null;
        List<Cell> cells = [];
        foreach (var cell in table.Row(row)) if (cell.Row == row && !cell.IsBlank) cells.Add(cell);
        // What stands before the label names the block: 年度总体目标 ∣ 预期目标 ∣ ….
        if (cells.Count == 3) cells.RemoveAt(0);
        if (cells is not [var label, var text] || vocabulary.Column(label.Text) != role) return null;
        return Words.Compact(text.Text).Length >= ShortestGoal && vocabulary.Column(text.Text) == ColumnRole.None && IndicatorValue.Parse(text.Text).Kind == ValueKind.Text ? (label, text) : null;
    }

    // Goals are prose; the value grammar has nothing to say about them.
    private static Model.Entry Text(Cell cell, string label) => new(label, cell.Text, IndicatorValue.Parse(""), cell.Origin);
}
