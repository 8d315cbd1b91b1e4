using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Model;

/// <summary>A standard table of published final accounts or budgets, read whole: 收入支出决算总表, 支出决算表 …</summary>
public sealed record AccountTable
{
    /// <summary>The key of the pack's table.</summary>
    public required string Id { get; init; }

    /// <summary>The title as printed, without unit and year.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title stands.</summary>
    public required Origin TitleOrigin { get; init; }

    /// <summary>The unit of its bare amounts, or null when nothing names one.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Index of the form in the document.</summary>
    public required int Form { get; init; }

    /// <summary>The account all its figures are limited to; empty for all.</summary>
    public string Fund { get; init; } = "";

    /// <summary>Its sides: 收入 and 支出 of a double table, else one without a name.</summary>
    public required IReadOnlyList<AccountSide> Sides { get; init; }

    /// <summary>Notes in the table and directly below it, as printed.</summary>
    public IReadOnlyList<Entry> Notes { get; init; } = [];

    /// <summary>The grids it stands in: more than one where a page break divides it.</summary>
    public IReadOnlyList<Content.Table> Sources { get; init; } = [];

    /// <summary>Whether it holds any figure.</summary>
    public bool HasFigures
    {
        get
        {
            foreach (var side in Sides) foreach (var row in side.Rows) foreach (var cell in row.Cells) if (cell?.Quantity is not null) return true;
            return false;
        }
    }

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(AccountTable? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A side of an account table.</summary>
/// <param name="Name">收入, 支出; empty for a table of one side.</param>
/// <param name="Columns">Its columns of figures, left to right.</param>
/// <param name="Rows">Its rows from the top. Blocks of code, name and amount that stand side by side follow each other.</param>
public sealed record AccountSide(string Name, IReadOnlyList<AccountColumn> Columns, IReadOnlyList<AccountRow> Rows);

/// <summary>A column of figures.</summary>
/// <param name="Name">What the pack calls it; empty when it knows nothing of it.</param>
/// <param name="Path">Its header cells as printed, the outermost first.</param>
/// <param name="Stage">The stage of its figures.</param>
public sealed record AccountColumn(string Name, IReadOnlyList<string> Path, Stage Stage)
{
    /// <summary>Whether it holds rates or shares and no amounts: 增减率, 占比.</summary>
    public bool IsRate { get; init; }

    /// <summary>The header cells in one text.</summary>
    public string Text => string.Join('·', Path);
}

/// <summary>A row.</summary>
/// <param name="Code">The code of its item as printed, digits only; empty when it has none.</param>
/// <param name="Label">Its label; blank where a code stands alone.</param>
/// <param name="Name">What the pack calls it; empty for an item like any other.</param>
/// <param name="Level">1 for the first level by code or numbering, more below it; 0 where nothing says.</param>
/// <param name="Cells">One for each column of the side; null where the grid has no cell.</param>
public sealed record AccountRow(string Code, Entry Label, string Name, int Level, IReadOnlyList<Entry?> Cells)
{
    /// <summary>Whether it is the sum of the rows of the first level.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Itself and nothing else.</summary>
    public bool Equals(AccountRow? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
