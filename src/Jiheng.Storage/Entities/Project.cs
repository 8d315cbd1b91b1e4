namespace Jiheng.Storage.Entities;

/// <summary>A project of an office over the years it runs.</summary>
public sealed class Project
{
    /// <summary>Its key here.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Its code in the project library; unique within the office.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>The first fiscal year.</summary>
    public required int FirstYear { get; init; }

    /// <summary>The last one; null while it goes on.</summary>
    public int? LastYear { get; set; }
}
