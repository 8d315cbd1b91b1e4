namespace Jiheng.Engine.Seeding;

/// <summary>Counts of seeded errors: how many, how they stand to identities, how many were caught.</summary>
public sealed class SeededTally
{
    /// <summary>All.</summary>
    public int Seeded { get; private set; }

    /// <summary>Those that broke an identity.</summary>
    public int Broken { get; private set; }

    /// <summary>Of these, those that a new error or doubt points to.</summary>
    public int BrokenCaught { get; private set; }

    /// <summary>Those whose identities still hold within the printed precision.</summary>
    public int WithinPrecision { get; private set; }

    /// <summary>Of these, those caught all the same.</summary>
    public int WithinPrecisionCaught { get; private set; }

    /// <summary>Those whose identities are gone with the rows or cells that moved.</summary>
    public int Gone { get; private set; }

    /// <summary>Of these, those caught all the same.</summary>
    public int GoneCaught { get; private set; }

    /// <summary>Those that stand in no identity.</summary>
    public int Free { get; private set; }

    /// <summary>Of these, those caught.</summary>
    public int FreeCaught { get; private set; }

    /// <summary>New errors that point to the seeded one or to a figure bound to it.</summary>
    public int RightErrors { get; private set; }

    /// <summary>New errors that do not.</summary>
    public int WrongErrors { get; private set; }

    /// <summary>Counts one.</summary>
    public void Add(SeededOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Seeded++;
        var caught = outcome.IsCaught ? 1 : 0;
        if (outcome.Binding == Binding.Broken) (Broken, BrokenCaught) = (Broken + 1, BrokenCaught + caught);
        else if (outcome.Binding == Binding.WithinPrecision) (WithinPrecision, WithinPrecisionCaught) = (WithinPrecision + 1, WithinPrecisionCaught + caught);
        else if (outcome.Binding == Binding.Gone) (Gone, GoneCaught) = (Gone + 1, GoneCaught + caught);
        else (Free, FreeCaught) = (Free + 1, FreeCaught + caught);
        RightErrors += outcome.Right;
        WrongErrors += outcome.Wrong.Count;
    }
}

/// <summary>How one rule did.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Broken">Seeded errors that broke an identity of it.</param>
/// <param name="Caught">Of these, those that it caught itself.</param>
/// <param name="CaughtByAny">Of these, those that any rule caught.</param>
/// <param name="Right">Its new findings that point to the seeded error or what is bound to it.</param>
/// <param name="Wrong">Its new errors that do not.</param>
public sealed record RuleTally(string Rule, int Broken, int Caught, int CaughtByAny, int Right, int Wrong);

/// <summary>The outcome of a run: overall, by kind of error, by rule.</summary>
public sealed class SeededReport
{
    private readonly Dictionary<string, SeededTally> byMutator = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int[]> byRule = new(StringComparer.Ordinal);

    /// <summary>Everything together.</summary>
    public SeededTally All { get; } = new();

    /// <summary>By kind of error, in the order of <see cref="Mutator.All"/>.</summary>
    public IReadOnlyList<KeyValuePair<Mutator, SeededTally>> ByMutator => [.. Mutator.All.Where(m => byMutator.ContainsKey(m.Slug)).Select(m => KeyValuePair.Create(m, byMutator[m.Slug]))];

    /// <summary>By rule, in the order of codes.</summary>
    public IReadOnlyList<RuleTally> ByRule => [.. byRule.Select(r => new RuleTally(r.Key, r.Value[0], r.Value[1], r.Value[2], r.Value[3], r.Value[4]))];

    /// <summary>Errors that broke an identity and were not caught, to be looked at.</summary>
    public List<SeededOutcome> Missed { get; } = [];

    /// <summary>Outcomes with a new error that points to nothing changed.</summary>
    public List<SeededOutcome> Astray { get; } = [];

    /// <summary>Counts one outcome.</summary>
    public void Add(SeededOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        All.Add(outcome);
        var slug = outcome.Mutation.Mutator.Slug;
        if (!byMutator.TryGetValue(slug, out var tally)) byMutator.Add(slug, tally = new());
        tally.Add(outcome);
        foreach (var rule in outcome.Rules)
        {
            var counts = Of(rule);
            counts[0]++;
            if (outcome.Found.Any(f => f.Folded.Prepend(f).Any(x => x.Code == rule))) counts[1]++;
            if (outcome.IsCaught) counts[2]++;
        }
        foreach (var code in outcome.Found.SelectMany(f => f.Folded.Prepend(f)).Select(f => f.Code).Distinct()) Of(code)[3]++;
        foreach (var finding in outcome.Wrong) Of(finding.Code)[4]++;
        if (outcome is { Binding: Binding.Broken, IsCaught: false }) Missed.Add(outcome);
        if (outcome.Wrong.Count > 0) Astray.Add(outcome);
    }

    private int[] Of(string rule)
    {
        if (!byRule.TryGetValue(rule, out var counts)) byRule.Add(rule, counts = new int[5]);
        return counts;
    }
}
