namespace Jiheng.Storage.Entities;

/// <summary>A finance bureau, a department or a unit.</summary>
public sealed class Office
{
    /// <summary>Its key here.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required OfficeKind Kind { get; init; }

    /// <summary>Its full name.</summary>
    public required string Name { get; set; }

    /// <summary>The code of the budget unit (预算单位编码).</summary>
    public required string Code { get; init; }

    /// <summary>Its region.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The office above it: a unit's department or finance bureau, a department's finance bureau; null for a finance bureau.</summary>
    public string? ParentId { get; set; }

    /// <summary>Whether it still files.</summary>
    public bool IsActive { get; set; } = true;
}

/// <summary>Kinds of offices.</summary>
public enum OfficeKind
{
    /// <summary>财政部门.</summary>
    FinanceBureau,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>单位.</summary>
    Unit,
}
