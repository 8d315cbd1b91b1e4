namespace Jiheng.Engine.Numbers;

/// <summary>Whole numbers that look drawn by lot, the same from the same seed on every machine and in every version.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014): a few lines that can be written down, which the runtime's own generator does not promise.</remarks>
public sealed class SeededDraw
{
    private ulong state;

    /// <summary>A row of draws.</summary>
    /// <param name="seed">What the draw begins with.</param>
    public SeededDraw(int seed) => state = unchecked((ulong)seed);

    /// <summary>One of the rows of a seed: each has its own numbers, so that they may be drawn in any order.</summary>
    /// <param name="seed">What the draw begins with.</param>
    /// <param name="row">Which row.</param>
    public SeededDraw(int seed, int row)
    {
        state = unchecked((ulong)seed * 0x9E3779B97F4A7C15);
        state = unchecked(Next() + (ulong)row);
        Next();
    }

    /// <summary>A whole number from 0 to below the limit, which is above 0.</summary>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        // What is left over at the upper end would come too often.
        var bound = (ulong)limit;
        var rest = unchecked(0UL - bound) % bound;
        ulong drawn;
        do drawn = Next(); while (drawn < rest);
        return (int)(drawn % bound);
    }

    /// <summary>One of some.</summary>
    public T Of<T>(IReadOnlyList<T> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all[Below(all.Count)];
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
