namespace Jiheng.Engine.Formulas;

/// <summary>Where a formula finds its figures: a filed form, a table of a report, a case of a pack.</summary>
public interface IFormulaFields
{
    /// <summary>The figure or blank of a field; null when there is no field of this name.</summary>
    FormulaInput? Field(string name);

    /// <summary>The cells of a column from the first row to the last, blanks included; none when there is no such table or column.</summary>
    /// <remarks>All columns of one table have the same number of rows, in the same order.</remarks>
    IReadOnlyList<FormulaInput> Rows(string table, string column);
}
