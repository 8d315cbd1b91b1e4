using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Quantities;

/// <summary>One place that prints a quantity.</summary>
/// <param name="Fact">The figure.</param>
/// <param name="Form">Its form.</param>
internal sealed record QuantityPlace(Fact Fact, FilledForm Form);

/// <summary>One value of a quantity that is printed with several.</summary>
/// <param name="Places">Where it is printed, in order.</param>
/// <param name="Holding">Identities in which it takes part and which come out, those of one sentence left out.</param>
/// <param name="Confirmation">An identity that confirms it, also one of its own sentence; null when none does.</param>
internal sealed record QuantityValue(IReadOnlyList<QuantityPlace> Places, IReadOnlyList<Identity> Holding, Identity? Confirmation)
{
    /// <summary>Whether any identity confirms it, also one of its own sentence.</summary>
    public bool IsConsistent => Confirmation is not null;

    /// <summary>The figure printed first.</summary>
    public Fact First => Places[0].Fact;

    /// <summary>As printed.</summary>
    public string Text => First.Quantity.ToString();
}

/// <summary>One quantity that a filing prints with several values: which, where, and which of them is the odd one out.</summary>
/// <param name="Pairs">The pairs that contradict each other, the first found first.</param>
/// <param name="Places">Every place of their values.</param>
internal sealed record QuantityGroup(IReadOnlyList<SameQuantityPair> Pairs, IReadOnlyList<QuantityPlace> Places)
{
    /// <summary>Whether at least two of the values contradict each other beyond doubt.</summary>
    public bool IsCertain
    {
        get
        {
            foreach (var pair in Pairs) if (pair.IsCertain) return true;
            return false;
        }
    }

    /// <summary>The pair to name: a certain one before a doubtful one.</summary>
    public SameQuantityPair Main
    {
        get
        {
            foreach (var pair in Pairs) if (pair.IsCertain) return pair;
            return Pairs[0];
        }
    }

    /// <summary>The values of the group, with what supports them.</summary>
    /// <param name="identities">The identities of a document that a value of this size takes part in.</param>
    /// <param name="facts">The figures of a document with one concept: what prints the same value at a stage that may be the same supports it too.</param>
    public IReadOnlyList<QuantityValue> Values(Func<string, Rational, IReadOnlyList<Identity>> identities, Func<string, string, IReadOnlyList<Fact>> facts)
    {
        List<QuantityValue> values = [];
        foreach (var same in Places.GroupBy(p => $"{p.Fact.Quantity.Base.Exact}|{(int)p.Fact.Quantity.Unit.Dimension}", StringComparer.Ordinal))
        {
            QuantityPlace[] places = [.. same];
            var size = places[0].Fact.Quantity.Base;
            HashSet<Identity> holding = new(ReferenceEqualityComparer.Instance);
            Identity? confirmation = null;
            foreach (var file in places.Select(p => p.Fact.Entry.Origin.File).Distinct(StringComparer.Ordinal))
                foreach (var fact in facts(file, places[0].Fact.Concept))
                {
                    if (!IsSame(fact, places[0].Fact)) continue;
                    foreach (var identity in identities(file, fact.Quantity.Base))
                    {
                        if (identity.Outcome == Agreement.Contradiction || !identity.Uses(fact.Entry)) continue;
                        confirmation ??= identity;
                        if (!identity.IsOfOneSentence) holding.Add(identity);
                    }
                }
            // An even sum a head that another value gives as well tells nothing.
            holding.RemoveWhere(i => i.Amount is { } money && Places.Any(p => p.Fact.Quantity.Base != size && AmountAHead.Even(money, p.Fact.Quantity) is not null));
            values.Add(new(places, [.. holding], confirmation));
        }
        return values;
    }

    private static bool IsSame(Fact fact, Fact of) =>
        fact.Concept == of.Concept && fact.Project == of.Project && fact.Year == of.Year && fact.Quantity.Base == of.Quantity.Base && fact.Quantity.Unit.Dimension == of.Quantity.Unit.Dimension
        && fact.Measure == of.Measure && (fact.Stage == of.Stage || (IsSpent(fact.Stage) && IsSpent(of.Stage)));

    private static bool IsSpent(Stage stage) => stage is Stage.Executed or Stage.Final or Stage.Actual or Stage.Unstated;

    /// <summary>
    /// The value that less of the arithmetic confirms than any other; null when nothing tells them apart. An identity that does not come
    /// out accuses none of its figures alone, so it counts for nothing.
    /// </summary>
    /// <param name="values">The values of the group.</param>
    public static QuantityValue? Suspect(IReadOnlyList<QuantityValue> values)
    {
        QuantityValue? worst = null;
        var isAlone = true;
        foreach (var value in values)
        {
            if (worst is null) { worst = value; continue; }
            var order = value.Holding.Count.CompareTo(worst.Holding.Count);
            if (order < 0) (worst, isAlone) = (value, true);
            else if (order == 0) isAlone = false;
        }
        // What its own sentence adds up to is not called unsupported.
        return isAlone && values.Count > 1 && !worst!.IsConsistent ? worst : null;
    }
}
