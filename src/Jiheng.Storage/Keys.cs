namespace Jiheng.Storage;

/// <summary>Keys of rows: made here, so that a row is known before it is saved, and in the order of their making.</summary>
public static class Keys
{
    /// <summary>A new key of 32 signs.</summary>
    /// <param name="clock">The clock.</param>
    public static string New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
    }
}
