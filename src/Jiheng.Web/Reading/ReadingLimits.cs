namespace Jiheng.Web.Reading;

/// <summary>What one reading may cost.</summary>
internal sealed record ReadingLimits
{
    /// <summary>How many files are read at once, each by a process of its own.</summary>
    public int Workers { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>The memory that a process may fill with objects.</summary>
    public long MemoryBytes { get; init; } = 2L << 30;

    /// <summary>How long one file may take; old formats go through another program.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The program that reads; null for this one.</summary>
    public string? Program { get; init; }
}
