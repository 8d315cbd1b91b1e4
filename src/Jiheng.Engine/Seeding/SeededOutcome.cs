using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Seeding;

/// <summary>How a seeded number stands to the identities of its document.</summary>
public enum Binding
{
    /// <summary>No identity holds it: the document itself cannot tell that it is wrong.</summary>
    None,

    /// <summary>It stands in identities, and all of them still hold within the printed precision.</summary>
    WithinPrecision,

    /// <summary>Rows or cells moved, and what is left is no identity any more for any reader: a list that was known to be whole only because it added up.</summary>
    Gone,

    /// <summary>At least one identity that it stands in no longer holds.</summary>
    Broken,
}

/// <summary>What one seeded error came to.</summary>
/// <param name="Mutation">The error.</param>
/// <param name="Binding">How its number stands to the identities.</param>
/// <param name="Rules">The rules whose identities it broke.</param>
/// <param name="Found">New errors and doubts that point to it.</param>
/// <param name="Wrong">New errors that point to nothing that was changed, nor to a figure bound to it.</param>
/// <param name="Right">How many new errors point where they should.</param>
public sealed record SeededOutcome(Mutation Mutation, Binding Binding, IReadOnlyList<string> Rules, IReadOnlyList<Finding> Found, IReadOnlyList<Finding> Wrong, int Right)
{
    /// <summary>Whether somebody would be told.</summary>
    public bool IsCaught => Found.Count > 0;
}
