namespace Jiheng.Storage.Entities;

/// <summary>What was handed in. It never changes.</summary>
public sealed class FilingVersion
{
    /// <summary>Its dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>From 1, in the order in which they were made, whatever the clock said.</summary>
    public required int Number { get; init; }

    /// <summary>The filing as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content in UTF-8, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}
