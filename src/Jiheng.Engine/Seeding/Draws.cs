namespace Jiheng.Engine.Seeding;

/// <summary>
/// Numbers drawn by chance that are the same on every machine and with every version of the runtime: SplitMix64.
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
/// </summary>
internal sealed class Draws
{
    private ulong state;

    /// <summary>A row of draws.</summary>
    /// <param name="seed">Which row.</param>
    /// <param name="number">Which of the rows of one seed: each trial has its own, so that trials may run in any order.</param>
    public Draws(int seed, int number)
    {
        state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);
        state = unchecked(Next() + (ulong)number);
        Next();
    }

    /// <summary>The next number from 0 to one less than the bound.</summary>
    /// <param name="below">The bound, at least 1.</param>
    public int Below(int below)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(below, 1);
        // What is left over at the upper end would come too often.
        var bound = (ulong)below;
        var rest = unchecked(0UL - bound) % bound;
        ulong drawn;
        do drawn = Next(); while (drawn < rest);
        return (int)(drawn % bound);
    }

    /// <summary>One of some.</summary>
    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    private ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
