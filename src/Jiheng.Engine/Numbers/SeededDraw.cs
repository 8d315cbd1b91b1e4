namespace Jiheng.Engine.Numbers;

/// <summary>Whole numbers that look drawn by lot, the same from the same seed on every machine and in every version.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood 2014): a few lines that can be written down, which the runtime's own generator does not promise.</remarks>
/// <param name="seed">What the draw begins with.</param>
public sealed class SeededDraw(int seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>A whole number from 0 to below the limit, which is above 0.</summary>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)(Next() % (ulong)limit);
    }

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
