namespace Jiheng.Storage.Entities;

/// <summary>What a program shows instead of a password. The token itself is nowhere kept.</summary>
public sealed class AccessToken
{
    /// <summary>Its key here.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>Who made it; empty for the program itself.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>What it is for, in the words of whoever asked for it.</summary>
    public required string Name { get; init; }

    /// <summary>The office for which alone it is good, and what stands below it; null for all that its person may.</summary>
    public string? OfficeId { get; init; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>From when on it is worth nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was taken back, or null.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>What was answered to a write that bore a key: asked again, the same is answered and nothing done twice.</summary>
public sealed class KeptAnswer
{
    /// <summary>Who asked.</summary>
    public required string PersonId { get; init; }

    /// <summary>The key that he gave it.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, address and body: the key of another request is a mistake.</summary>
    public required string Request { get; init; }

    /// <summary>The status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>The body of the answer.</summary>
    public required string Body { get; init; }

    /// <summary>The ETag of the answer; empty for none.</summary>
    public required string Tag { get; init; }

    /// <summary>The address of what was made; empty for none.</summary>
    public required string Location { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
