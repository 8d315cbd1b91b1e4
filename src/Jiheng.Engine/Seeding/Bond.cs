using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Seeding;

/// <summary>An equation, or an equality of two printings, that some rule evaluates and whose members were all read.</summary>
/// <param name="Rule">The code of the rule that evaluates it.</param>
/// <param name="Members">The printed figures that take part.</param>
/// <param name="Outcome">How it comes out when some members say something else: asked with the entry for each member; null when it cannot be evaluated then.</param>
internal sealed record Bond(string Rule, IReadOnlyList<Entry> Members, Func<Func<Entry, Entry>, Agreement?> Outcome)
{
    /// <summary>Whether it comes out as printed.</summary>
    public bool Holds => Outcome(static e => e) is Agreement.Equal or Agreement.Rounding;

    /// <summary>Itself and nothing else.</summary>
    public bool Equals(Bond? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
