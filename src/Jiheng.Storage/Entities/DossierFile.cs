namespace Jiheng.Storage.Entities;

/// <summary>A file that belongs to a dossier. The bytes lie once under their hash, whoever else attaches the same.</summary>
public sealed class DossierFile
{
    /// <summary>Its dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>From 1 within the dossier.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The name it came under.</summary>
    public required string Name { get; init; }

    /// <summary>How many bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Who attached it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}
