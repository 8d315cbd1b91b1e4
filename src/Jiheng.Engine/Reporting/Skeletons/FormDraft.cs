using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reporting.Skeletons;

/// <summary>What an official form was found to ask; for people to complete.</summary>
internal sealed class FormDraft
{
    /// <summary>The title, {year} where the year stands.</summary>
    public required string Title { get; init; }

    /// <summary>The kind as packs name it; null when the title tells none.</summary>
    public string? Kind { get; init; }

    /// <summary>万元 or 元; null when the form names none.</summary>
    public string? Unit { get; set; }

    public List<List<string>> Heading { get; } = [];

    public FundDraft? Funds { get; set; }

    /// <summary>Whether the money block stands in the table of the indicators.</summary>
    public bool FundsBesideIndicators { get; set; }

    public BlockDraft? Goals { get; set; }

    public BlockDraft? Indicators { get; set; }

    public List<BranchDraft> Tree { get; } = [];

    public string TotalTitle { get; set; } = "";

    /// <summary>Parts and blocks in printed order below the heading.</summary>
    public List<PartDraft> Order { get; } = [];

    /// <summary>Whether the form is more than money, goals, indicators and total in this order.</summary>
    public bool HasBlocks => Order.Exists(p => p.Rows.Count > 0) || Order.Zip(Order.Skip(1)).Any(p => p.First.Rank > p.Second.Rank);

    public List<string> Footer { get; } = [];

    /// <summary>What a person must look at: headers and labels that were not understood.</summary>
    public List<string> Unknown { get; } = [];
}

/// <summary>One column as printed; the role is null when it was not understood.</summary>
internal sealed record ColumnDraft(string Title, string? Role, string Under);

/// <summary>A block with what stands at its left.</summary>
internal sealed record BlockDraft(string Title, IReadOnlyList<ColumnDraft> Columns);

/// <summary>The money block.</summary>
internal sealed record FundDraft(BlockDraft Block, IReadOnlyList<KeyValuePair<string, string>> Rows, Rational? Weight)
{
    public bool Has(string role) => Block.Columns.Any(c => c.Role == role);
}

/// <summary>One part of a form, or labelled blanks between its parts.</summary>
/// <param name="Part">funds, goals, indicators or total; empty for a block of labels.</param>
/// <param name="Rows">The labels row by row; none for a part.</param>
internal sealed record PartDraft(string Part, List<List<string>> Rows)
{
    /// <summary>Where the part stands in forms that do not say where.</summary>
    public int Rank => Array.IndexOf(["funds", "goals", "indicators", "total"], Part);

    /// <summary>Whether it is one label with room for text.</summary>
    public bool IsText => Rows is [[_]];
}

/// <summary>A level-1 or level-2 indicator with the rows it has.</summary>
internal sealed class BranchDraft(string name)
{
    public string Name { get; } = name;

    /// <summary>The points printed behind the name, or null.</summary>
    public Rational? Weight { get; set; }

    public int Rows { get; set; }

    public List<BranchDraft> Children { get; } = [];
}
