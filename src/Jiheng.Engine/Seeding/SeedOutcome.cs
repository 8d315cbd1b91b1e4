using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Seeding;

/// <summary>One mistake that was put into a clean filing, and what the audit said.</summary>
public sealed class SeedOutcome
{
    /// <summary>The number that was drawn.</summary>
    public required PrintedNumber Number { get; init; }

    /// <summary>The kind of mistake, as its name in files.</summary>
    public required string Mutator { get; init; }

    /// <summary>What was done: 951.43→915.43.</summary>
    public required string Words { get; init; }

    /// <summary>Rules whose identities bind what was changed, by their codes.</summary>
    public required IReadOnlyList<string> Bound { get; init; }

    /// <summary>Rules whose identities the mistake breaks beyond what the printed precision leaves open, by their codes.</summary>
    public required IReadOnlyList<string> Broken { get; init; }

    /// <summary>What was found new, folded findings beside their roots.</summary>
    public required IReadOnlyList<SeedFinding> New { get; init; }

    /// <summary>Whether it is bound, and still every identity holds as far as can be told: nobody could prove it wrong.</summary>
    public bool IsHidden => Bound.Count > 0 && Broken.Count == 0;

    /// <summary>Whether an error or a doubt speaks of it.</summary>
    public bool IsCaught => New.Any(f => f.IsCatch && f.Finding.Severity > Severity.Note);

    /// <summary>Whether a note does, and nothing more.</summary>
    public bool IsNoted => !IsCaught && New.Any(f => f.IsCatch);
}
