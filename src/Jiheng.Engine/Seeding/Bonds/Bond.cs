using Jiheng.Engine.Model;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>
/// An identity that binds printed figures: an equation, or two printings of one thing, which a rule at error or warning evaluates. It is
/// taken from the clean reading, never from what was found in a changed document.
/// </summary>
/// <param name="Code">The rule that evaluates it.</param>
/// <param name="Members">The figures that take part; another value of any of them can break it.</param>
/// <param name="Holds">Whether nothing that is printed denies it with the figures as retold: by the printed precision it may still be so.</param>
internal sealed record Bond(string Code, IReadOnlyList<Entry> Members, Predicate<Retelling> Holds)
{
    /// <summary>Figures that it speaks of besides: those that a code of an account table puts on their level.</summary>
    public IReadOnlyCollection<Entry> Beside { get; init; } = [];

    /// <summary>Itself and nothing else.</summary>
    public bool Equals(Bond? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Every identity of a filing.</summary>
    public static List<Bond> Of(Filing filing)
    {
        List<Bond> all = [];
        foreach (var document in filing.Documents)
        {
            all.AddRange(SumBonds.In(document));
            all.AddRange(RateBonds.In(document));
            all.AddRange(MarkBonds.In(document));
            all.AddRange(MethodBonds.In(document));
            all.AddRange(SentenceBonds.In(document));
            all.AddRange(GradeBonds.In(document));
            all.AddRange(RelationBonds.In(filing, document));
            all.AddRange(IndicatorBonds.In(document));
        }
        all.AddRange(RepeatBonds.In(filing));
        return all;
    }
}
