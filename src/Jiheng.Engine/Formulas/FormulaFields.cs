namespace Jiheng.Engine.Formulas;

/// <summary>Fields and rows written down by hand: what the cases of a pack and the tests compute with.</summary>
public sealed class FormulaFields : IFormulaFields
{
    private readonly Dictionary<string, FormulaInput> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<FormulaInput>> columns = new(StringComparer.Ordinal);

    /// <summary>Fields with no figures yet.</summary>
    public static FormulaFields Empty => new();

    /// <summary>The same with one field more, as a form prints it; an empty text is a blank.</summary>
    public FormulaFields With(string name, string printed) => With(name, FormulaInput.Read(name, printed));

    /// <summary>The same with one field more.</summary>
    public FormulaFields With(string name, FormulaInput input)
    {
        var copy = Copy();
        copy.fields[name] = input;
        return copy;
    }

    /// <summary>The same with a column of a table. The label of each cell is the name of its row.</summary>
    /// <exception cref="ArgumentException">Another column of the table has a different number of rows.</exception>
    public FormulaFields WithColumn(string table, string column, params FormulaInput[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        foreach (var (name, other) in columns)
        {
            if (name.StartsWith(table + '\n', StringComparison.Ordinal) && other.Count != cells.Length)
                throw new ArgumentException($"Table {table} has {other.Count} rows, column {column} {cells.Length}.", nameof(cells));
        }
        var copy = Copy();
        copy.columns[Key(table, column)] = [.. cells];
        return copy;
    }

    public FormulaInput? Field(string name) => fields.GetValueOrDefault(name);

    public IReadOnlyList<FormulaInput> Rows(string table, string column) => columns.TryGetValue(Key(table, column), out var cells) ? cells : [];

    // No name holds a line end, so the two parts cannot run together.
    private static string Key(string table, string column) => table + '\n' + column;

    private FormulaFields Copy()
    {
        var copy = new FormulaFields();
        foreach (var (name, input) in fields) copy.fields.Add(name, input);
        foreach (var (name, cells) in columns) copy.columns.Add(name, cells);
        return copy;
    }
}
