using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Overall goals beside what was reached of them.</summary>
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

    // Goals are prose; the value grammar has nothing to say about them.
    private static Model.Entry Text(Cell cell, string label) => new(label, cell.Text, IndicatorValue.Parse(""), cell.Origin);
}
