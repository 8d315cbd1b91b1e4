using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Seeding;

/// <summary>How many mistakes of one kind there were, and how many of them were noticed.</summary>
public sealed class SeedingCount
{
    /// <summary>All mistakes.</summary>
    public int Mutations { get; internal set; }

    /// <summary>Those that break an identity beyond doubt.</summary>
    public int Broken { get; internal set; }

    /// <summary>Those of them that an error or a doubt speaks of.</summary>
    public int Caught { get; internal set; }

    /// <summary>Those that an identity binds and that by the printed precision, or by another figure that allows it, may still be right: nobody could prove them wrong.</summary>
    public int Hidden { get; internal set; }

    /// <summary>Those of them that are noticed all the same.</summary>
    public int HiddenCaught { get; internal set; }

    /// <summary>Those that no identity binds.</summary>
    public int Free { get; internal set; }

    /// <summary>Those of them that are noticed all the same.</summary>
    public int FreeCaught { get; internal set; }

    internal void Add(SeedOutcome outcome)
    {
        Mutations++;
        var caught = outcome.IsCaught ? 1 : 0;
        if (outcome.Broken.Count > 0) (Broken, Caught) = (Broken + 1, Caught + caught);
        else if (outcome.IsHidden) (Hidden, HiddenCaught) = (Hidden + 1, HiddenCaught + caught);
        else (Free, FreeCaught) = (Free + 1, FreeCaught + caught);
    }
}

/// <summary>What one rule did.</summary>
public sealed class SeedingRule
{
    /// <summary>Mistakes that break an identity of the rule.</summary>
    public int Broken { get; internal set; }

    /// <summary>Those of them that the rule itself speaks of.</summary>
    public int Caught { get; internal set; }

    /// <summary>Those of them that any rule speaks of.</summary>
    public int CaughtByAny { get; internal set; }

    /// <summary>New errors of the rule that stand for themselves.</summary>
    public int Errors { get; internal set; }

    /// <summary>Those of them that speak of what was changed or is bound to it.</summary>
    public int Right { get; internal set; }

    /// <summary>New doubts of the rule that stand for themselves.</summary>
    public int Warnings { get; internal set; }

    /// <summary>Those of them that speak of what was changed or is bound to it.</summary>
    public int WarningsRight { get; internal set; }
}

/// <summary>What became of one printed number.</summary>
public enum NumberSight
{
    /// <summary>No identity binds it.</summary>
    Free,

    /// <summary>One binds it, and every mistake there that could be proved was noticed.</summary>
    Seen,

    /// <summary>One binds it, and some such mistake was not noticed.</summary>
    Missed,

    /// <summary>One binds it, and no mistake that could be proved was tried there.</summary>
    Untried,
}

/// <summary>The sum of a run.</summary>
public sealed class SeedingTally
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<PrintedNumber, int> names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PrintedNumber, SeedingCount> byNumber = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares a sum.</summary>
    public SeedingTally(SeedingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Run = run;
        foreach (var mutator in SeededFiling.Mutators) ByMutator.Add(mutator, new());
    }

    /// <summary>The run.</summary>
    public SeedingRun Run { get; }

    /// <summary>Over all mistakes.</summary>
    public SeedingCount All { get; } = new();

    /// <summary>By kind of mistake, in the order of the catalogue.</summary>
    public SortedDictionary<string, SeedingCount> ByMutator { get; } = new(Comparer<string>.Create(static (x, y) => Place(x).CompareTo(Place(y))));

    /// <summary>By rule.</summary>
    public SortedDictionary<string, SeedingRule> ByRule { get; } = new(StringComparer.Ordinal);

    /// <summary>Mistakes that break an identity and that nothing speaks of, in the order of the trials.</summary>
    public List<SeedOutcome> Missed { get; } = [];

    /// <summary>Mistakes after which an error speaks of something that has nothing to do with it.</summary>
    public List<SeedOutcome> Wrong { get; } = [];

    /// <summary>New errors that stand for themselves.</summary>
    public int Errors { get; private set; }

    /// <summary>Those of them that speak of what was changed or of a figure bound to it.</summary>
    public int Right { get; private set; }

    private static int Place(string mutator) => SeededFiling.Mutators.ToList().IndexOf(mutator);

    /// <summary>Adds one mistake; the same mistake drawn twice counts once.</summary>
    public void Add(SeedOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (!byNumber.TryGetValue(outcome.Number, out var number)) byNumber.Add(outcome.Number, number = new());
        if (!known.Add($"{NumberOf(outcome.Number)}|{outcome.Mutator}|{outcome.Words}")) return;
        All.Add(outcome);
        ByMutator[outcome.Mutator].Add(outcome);
        number.Add(outcome);
        if (outcome.Broken.Count > 0 && !outcome.IsCaught) Missed.Add(outcome);
        foreach (var code in outcome.Broken)
        {
            var rule = Rule(code);
            rule.Broken++;
            if (outcome.IsCaught) rule.CaughtByAny++;
            if (outcome.New.Any(f => f.IsCatch && f.Finding.Severity > Severity.Note && f.Finding.Code == code)) rule.Caught++;
        }
        var wrong = false;
        foreach (var found in outcome.New)
        {
            if (found.IsFolded || found.Finding.Severity == Severity.Note) continue;
            var rule = Rule(found.Finding.Code);
            if (found.Finding.Severity == Severity.Warning)
            {
                rule.Warnings++;
                if (found.IsRight) rule.WarningsRight++;
                continue;
            }
            (Errors, rule.Errors) = (Errors + 1, rule.Errors + 1);
            if (found.IsRight) (Right, rule.Right) = (Right + 1, rule.Right + 1);
            else wrong = true;
        }
        if (wrong) Wrong.Add(outcome);
    }

    /// <summary>What became of a number.</summary>
    public NumberSight Of(SeededFiling filing, PrintedNumber number)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.RulesOf(number).Count == 0) return NumberSight.Free;
        var count = byNumber.GetValueOrDefault(number);
        return count is not { Broken: > 0 } ? NumberSight.Untried : count.Caught == count.Broken ? NumberSight.Seen : NumberSight.Missed;
    }

    /// <summary>How many mistakes were put in at a number, and what became of them; null when none.</summary>
    public SeedingCount? CountOf(PrintedNumber number) => byNumber.GetValueOrDefault(number);

    // Numbers of several filings have the same index each.
    private int NumberOf(PrintedNumber number)
    {
        if (!names.TryGetValue(number, out var name)) names.Add(number, name = names.Count);
        return name;
    }

    private SeedingRule Rule(string code)
    {
        if (!ByRule.TryGetValue(code, out var rule)) ByRule.Add(code, rule = new());
        return rule;
    }
}
