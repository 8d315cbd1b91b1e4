using Jiheng.Engine.Formulas.Tree;

namespace Jiheng.Engine.Formulas.Evaluation;

/// <summary>How a sentence names a step: its field, its row, or its piece of the formula.</summary>
internal static class Phrase
{
    public static string Of(FormulaStep step) => step.Node switch
    {
        FieldNode field => $"“{field.Name}”",
        RowFieldNode row => $"{Row(row.Name.Table, step)}的“{row.Name.Column}”",
        _ => FirstRow(step) is { Node: RowFieldNode first } cell ? $"“{step.Text}”（{Row(first.Name.Table, cell)}）" : $"“{step.Text}”",
    };

    private static string Row(string table, FormulaStep cell) =>
        $"“{table}”第{cell.Row}行" + (cell.Input is { Label.Length: > 0 } input ? $"“{input.Label}”" : "");

    // A step computed for one row has its cell below; a sum over rows does not belong to one row.
    private static FormulaStep? FirstRow(FormulaStep step)
    {
        if (step.Node is RowFieldNode) return step;
        if (step.Node.Table is null) return null;
        foreach (var operand in step.Operands) if (FirstRow(operand) is { } cell) return cell;
        return null;
    }
}
