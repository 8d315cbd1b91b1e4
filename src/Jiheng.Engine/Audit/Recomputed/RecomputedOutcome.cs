namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>What became of recomputing a printed figure.</summary>
public enum RecomputedOutcome
{
    /// <summary>The printed figures give it.</summary>
    Agrees,

    /// <summary>They give it within the precision they are printed with, or cut off instead of rounded.</summary>
    RoundingOnly,

    /// <summary>They give another one; a rule says so too.</summary>
    Differs,

    /// <summary>What it is computed from is not printed, not understood or not sure.</summary>
    NotAssessable,
}
