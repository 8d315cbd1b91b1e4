namespace Jiheng.Storage.Entities;

/// <summary>A region of the tree of GB/T 2260.</summary>
public sealed class Region
{
    /// <summary>Six digits: 530400.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>The region above it; null for a province.</summary>
    public string? ParentCode { get; init; }
}
