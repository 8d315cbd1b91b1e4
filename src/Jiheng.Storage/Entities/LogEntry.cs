namespace Jiheng.Storage.Entities;

/// <summary>One line of the log: what was changed at once by whom. It never changes, and holds the hash of the line before.</summary>
public sealed class LogEntry
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; empty for the program itself and for strangers.</summary>
    public required string PersonId { get; init; }

    /// <summary>What kind of line: one of <see cref="Log.LogKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What was changed, a row a line (docs/spec/log.md).</summary>
    public required string Content { get; init; }

    /// <summary>The hash of the line before; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 of all of the above, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}
