using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding;

/// <summary>
/// Mistakes put into filings by chance, each number as likely as any other and each kind of mistake that fits it as likely as any
/// other; or every kind at every number. What a trial does follows from the seed and its number alone, so trials may run in any order.
/// </summary>
public sealed class SeedingRun
{
    private readonly List<PrintedNumber> pool = [];
    private readonly List<SeededFiling> owners = [];
    private readonly int seed;

    /// <summary>Prepares a run.</summary>
    /// <param name="filings">What mistakes are put into.</param>
    /// <param name="seed">Which row of chance.</param>
    /// <param name="mutations">How many mistakes are drawn; null for every kind at every number.</param>
    public SeedingRun(IReadOnlyList<SeededFiling> filings, int seed, int? mutations)
    {
        ArgumentNullException.ThrowIfNull(filings);
        (Filings, this.seed, IsDrawn) = (filings, seed, mutations is not null);
        foreach (var filing in filings)
            foreach (var number in filing.Numbers)
            {
                pool.Add(number);
                owners.Add(filing);
            }
        Trials = pool.Count == 0 ? 0 : mutations ?? pool.Count * SeededFiling.Mutators.Count;
    }

    /// <summary>What mistakes are put into.</summary>
    public IReadOnlyList<SeededFiling> Filings { get; }

    /// <summary>Whether the mistakes are drawn; otherwise every kind is tried at every number.</summary>
    public bool IsDrawn { get; }

    /// <summary>How many trials there are; some of them make no mistake.</summary>
    public int Trials { get; }

    /// <summary>One trial; null where its kind of mistake does not fit its number.</summary>
    /// <param name="trial">0-based.</param>
    public SeedOutcome? Try(int trial)
    {
        if (!IsDrawn) return owners[trial / SeededFiling.Mutators.Count].Try(pool[trial / SeededFiling.Mutators.Count], SeededFiling.Mutators[trial % SeededFiling.Mutators.Count], seed, trial);
        var draws = new SeededDraw(seed, trial);
        var at = draws.Below(pool.Count);
        List<string> left = [.. SeededFiling.Mutators];
        while (left.Count > 0)
        {
            var mutator = draws.Of(left);
            left.Remove(mutator);
            if (owners[at].Try(pool[at], mutator, seed, trial) is { } outcome) return outcome;
        }
        return null;
    }
}
