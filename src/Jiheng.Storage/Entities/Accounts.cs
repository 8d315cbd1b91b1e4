namespace Jiheng.Storage.Entities;

/// <summary>What somebody signs in with. There is none until a password was set by a link.</summary>
public sealed class Account
{
    /// <summary>Whose it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>The password's hash with salt and number of rounds.</summary>
    public required string PasswordHash { get; set; }

    /// <summary>Who made the link by which the password was first set; empty for the program itself.</summary>
    public required string InvitedBy { get; set; }

    /// <summary>Another word whenever the password changes: by it older sessions end.</summary>
    public required string Stamp { get; set; }

    /// <summary>Wrong tries since the last right one.</summary>
    public int Failures { get; set; }

    /// <summary>Until when no try counts, or null.</summary>
    public DateTimeOffset? LockedUntil { get; set; }
}

/// <summary>A link by which somebody sets a password, once.</summary>
public sealed class Invitation
{
    /// <summary>SHA-256 of the link's token, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Who may set the password.</summary>
    public required string PersonId { get; init; }

    /// <summary>Who made it; empty for the program itself.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>From when on it is worth nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used, or null.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Somebody who is signed in at one browser.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of the key in the browser's cookie, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Who.</summary>
    public required string PersonId { get; init; }

    /// <summary>When he signed in.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When he was last heard of, to the minute.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
