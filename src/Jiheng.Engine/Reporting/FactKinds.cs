using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reporting;

/// <summary>What a figure counts, for lists that keep unlike things apart.</summary>
public enum FactKind
{
    /// <summary>Money, or a bare number in 万 that no people follow.</summary>
    Money,

    /// <summary>A rate, a share, or a difference of two.</summary>
    Rate,

    /// <summary>People: 编制, 在职, 参保人数.</summary>
    People,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Figures as every list of them sorts and names them.</summary>
public static class FactKinds
{
    private const int SentenceColumns = 38;
    private const string Fillers = "数金率年为占约达元支入额的=＝*＊:：-—";

    /// <summary>What the figure counts.</summary>
    public static FactKind Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var unit = fact.Quantity.Unit;
        return unit.Dimension switch
        {
            Dimension.Money => FactKind.Money,
            Dimension.Ratio or Dimension.PercentagePoint => FactKind.Rate,
            _ when unit.Noun == Unit.Persons.Noun || CountsPeople(fact) => FactKind.People,
            Dimension.None when unit.Factor > Rational.One => FactKind.Money,
            _ => FactKind.Other,
        };
    }

    /// <summary>Whether it is listed among the amounts and rates.</summary>
    public static bool IsAmount(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return ReadingJson.IsAmount(fact.Quantity.Unit) && !CountsPeople(fact);
    }

    /// <summary>What the figure is called: its label, or the sentence where the label is only a scrap of one.</summary>
    public static string Name(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var label = fact.Label.Trim();
        if (label.Length > 1 || label.Length == 1 && !Fillers.Contains(label[0])) return label;
        var sentence = fact.Sentence.Length > 0 ? fact.Sentence : fact.Entry.Origin.Text;
        return sentence.Length > 0 ? $"“{TextColumns.Shorten(sentence, SentenceColumns, fact.Entry.Raw)}”" : label;
    }

    // A number without a unit of its own (3万) is an amount unless people follow it.
    private static bool CountsPeople(Fact fact)
    {
        if (fact.Quantity.Unit.Dimension is Dimension.Money or Dimension.Ratio) return false;
        if (fact.Concept.StartsWith("staff", StringComparison.Ordinal)) return true;
        var at = fact.Entry.Raw.Length == 0 ? -1 : fact.Sentence.IndexOf(fact.Entry.Raw, StringComparison.Ordinal);
        if (at < 0) return fact.Label.Contains('人');
        var after = fact.Sentence.AsSpan(at + fact.Entry.Raw.Length).TrimStart("余多 ");
        return after.StartsWith("人") || after.StartsWith("名");
    }
}
