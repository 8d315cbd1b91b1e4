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

/// <summary>A level-1 or level-2 indicator with the rows it has.</summary>
internal sealed class BranchDraft(string name)
{
    public string Name { get; } = name;

    /// <summary>The points printed behind the name, or null.</summary>
    public Rational? Weight { get; set; }

    public int Rows { get; set; }

    public List<BranchDraft> Children { get; } = [];
}
