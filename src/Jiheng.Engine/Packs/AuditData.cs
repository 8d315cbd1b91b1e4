using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Packs;

/// <summary>What a pack changes in a rule.</summary>
/// <param name="Code">The rule: JH7004.</param>
/// <param name="Severity">error, warning or note as the pack names it; empty for the rule's own.</param>
/// <param name="Off">Why the rule is off; empty when it is on.</param>
public sealed record RuleSetting(string Code, string Severity, string Off);

/// <summary>A dated number that a rule takes from the pack.</summary>
/// <param name="Name">The key in the pack.</param>
/// <param name="Meaning">In words.</param>
/// <param name="Values">The values switched on, from the earliest.</param>
public sealed record RuleParameter(string Name, string Meaning, IReadOnlyList<DatedValue> Values)
{
    /// <summary>The value that held at the end of a fiscal year, or null when none did.</summary>
    public DatedValue? In(int year)
    {
        DatedValue? found = null;
        var end = $"{year:D4}-12-31";
        foreach (var value in Values) if (string.CompareOrdinal(value.Since, end) <= 0) found = value;
        return found;
    }
}

/// <summary>A value since a day.</summary>
/// <param name="Since">yyyy-MM-dd.</param>
/// <param name="Value">The value.</param>
/// <param name="Cite">Where it comes from.</param>
public sealed record DatedValue(string Since, Rational Value, Citation Cite);

/// <summary>A standard ratio.</summary>
/// <param name="Name">预算执行率.</param>
/// <param name="Formula">The formula's text.</param>
/// <param name="With">Its parameters (which base …) by name.</param>
/// <param name="Better">higher, lower, full or neither.</param>
/// <param name="Cite">Where it comes from.</param>
public sealed record StandardRatio(string Name, string Formula, IReadOnlyList<KeyValuePair<string, string>> With, string Better, Citation? Cite);

/// <summary>A name that formulas may use, and the fact it stands for.</summary>
/// <param name="Name">全年执行数.</param>
/// <param name="Concept">The path of the concept.</param>
/// <param name="Stage">The stage as packs name it.</param>
/// <param name="IsLastYear">Whether the year before is meant.</param>
/// <param name="Cell">The cell of an account table it is instead, or null.</param>
public sealed record FormulaQuantity(string Name, string Concept, string Stage, bool IsLastYear, AccountPlace? Cell = null);

/// <summary>A cell of an account table, by the names that the pack gives its row and column.</summary>
/// <param name="Table">The table's key.</param>
/// <param name="Row">The row's key.</param>
/// <param name="Column">The column's key.</param>
public sealed record AccountPlace(string Table, string Row, string Column);

/// <summary>An identity between figures.</summary>
/// <param name="Name">The key in the pack.</param>
/// <param name="Title">In one sentence.</param>
/// <param name="Left">Formula.</param>
/// <param name="Relation">=, &lt;= or &gt;=.</param>
/// <param name="Right">Formula.</param>
/// <param name="Severity">As the pack names it; empty for the rule's own.</param>
/// <param name="Cite">Where it comes from.</param>
public sealed record Reconciliation(string Name, string Title, string Left, string Relation, string Right, string Severity, Citation? Cite)
{
    /// <summary>The account table it holds in; empty for the whole document.</summary>
    public string Table { get; init; } = "";

    /// <summary>Over what of the table it holds.</summary>
    public ReconciliationScope Over { get; init; }

    /// <summary>The other table of <see cref="ReconciliationScope.Match"/>, in which the right side is computed.</summary>
    public string With { get; init; } = "";
}

/// <summary>Over what of an account table a reconciliation holds.</summary>
public enum ReconciliationScope
{
    /// <summary>Over figures of the whole document.</summary>
    Document,

    /// <summary>In each row; names are columns.</summary>
    Rows,

    /// <summary>In each column of figures; names are rows.</summary>
    Columns,

    /// <summary>In each column, each figure is the sum of those one level below it.</summary>
    Tree,

    /// <summary>In each row of the first level that two tables share; names are the columns of each.</summary>
    Match,
}

/// <summary>A deadline of the year's cycle.</summary>
/// <param name="Name">The key in the pack.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Who">By whom; may be empty.</param>
/// <param name="Month">Month of a fixed day, or null.</param>
/// <param name="Day">Day of a fixed day, or null.</param>
/// <param name="Days">Days after an event, or null.</param>
/// <param name="WorkingDays">Whether they are working days.</param>
/// <param name="After">The event; may be empty.</param>
/// <param name="Cite">Where it comes from.</param>
public sealed record Deadline(string Name, string Title, string Who, int? Month, int? Day, int? Days, bool WorkingDays, string After, Citation? Cite);

/// <summary>One phase of the self-evaluation's work.</summary>
/// <param name="Name">前期准备.</param>
/// <param name="Title">What is done.</param>
/// <param name="Who">By whom; may be empty.</param>
/// <param name="Materials">What is collected.</param>
/// <param name="Results">What comes of it.</param>
public sealed record WorkPhase(string Name, string Title, string Who, IReadOnlyList<string> Materials, IReadOnlyList<string> Results);
