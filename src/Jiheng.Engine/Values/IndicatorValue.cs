using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>What a target or actual cell says: a number with its comparison, a range, a date, a level, yes or no, or the filler it holds.</summary>
/// <remarks>Grammar: docs/spec/value-grammar.md. What is not understood stays text.</remarks>
public sealed record IndicatorValue
{
    /// <summary>Exactly as printed; empty for a missing cell.</summary>
    public string Raw { get; init; } = "";

    /// <summary>What kind of thing it says.</summary>
    public ValueKind Kind { get; init; }

    /// <summary>The comparison that a sign or word sets (≥, 不低于, 以上, =).</summary>
    public Comparison Operator { get; init; }

    /// <summary>The number, or the lower end of a range; null for the other kinds.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The upper end of a range.</summary>
    public Quantity? Upper { get; init; }

    /// <summary>The date, or the last date of a period.</summary>
    public DateValue? Date { get; init; }

    /// <summary>The first date of a period such as 1-12月.</summary>
    public DateValue? From { get; init; }

    /// <summary>The level, the yes-no word, the not-applicable word or the filler, in half-width letters; empty otherwise.</summary>
    public string Word { get; init; } = "";

    /// <summary>The words around a number that was found inside a phrase: 工资待遇正常发放 of 65人的工资待遇正常发放.</summary>
    public string? Counted { get; init; }

    /// <summary>Whether the grammar understood the whole text; false when a number was only found inside a phrase, and for text.</summary>
    public bool IsWholeText { get; init; }

    /// <summary>Reads a cell. Never throws on any text.</summary>
    /// <param name="raw">The cell as printed; null is blank.</param>
    /// <param name="defaultUnit">The unit of the column or of the row's unit cell, taken by a number that prints none.</param>
    public static IndicatorValue Parse(string? raw, Unit? defaultUnit = null)
    {
        var text = raw ?? "";
        if (text.Length > LongestRemembered) return IndicatorValueParser.Parse(text, defaultUnit);
        var asked = defaultUnit is null ? text : $"{text}\n{defaultUnit.Symbol}\n{defaultUnit.Noun}";
        if (Parsed.Find(asked) is not { } known) return Parsed.Keep(asked, new(defaultUnit, IndicatorValueParser.Parse(text, defaultUnit))).Value;
        // A cell of several lines may read like another cell with its unit: it is not taken for it.
        return IsSame(known.Unit, defaultUnit) ? known.Value : IndicatorValueParser.Parse(text, defaultUnit);
    }

    private const int LongestRemembered = 40;

    private static readonly Memo<ParsedText> Parsed = new();

    private static bool IsSame(Unit? one, Unit? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Dimension == other.Dimension && one.Symbol == other.Symbol && one.Noun == other.Noun && one.Factor == other.Factor);

    private sealed record ParsedText(Unit? Unit, IndicatorValue Value);

    /// <summary>Whether this target is met by the actual; null when the two cannot be judged against each other.</summary>
    /// <remarks>
    /// Targets are exact limits and ranges include their ends. A target without sign is met by its equal; whether more is better
    /// it does not say, so anything else is null.
    /// </remarks>
    public bool? IsMetBy(IndicatorValue actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        return TargetComparison.IsMet(this, actual);
    }
}
