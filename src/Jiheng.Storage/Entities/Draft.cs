namespace Jiheng.Storage.Entities;

/// <summary>What is being filled in; the only content that changes.</summary>
public sealed class Draft
{
    /// <summary>Its dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>The filing as JSON (docs/spec/filing-format.md).</summary>
    public required string Content { get; set; }

    /// <summary>Grows with every save.</summary>
    public int Revision { get; set; }

    /// <summary>Who saved it.</summary>
    public required string SavedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset SavedAt { get; set; }
}
