using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Model;

/// <summary>One figure with its meaning. Tables and running text give facts of the same kind, so that they can be compared.</summary>
public sealed record Fact
{
    /// <summary>The figure with its unit, and its place.</summary>
    public required Entry Entry { get; init; }

    /// <summary>The quantity; the same as the entry's.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>What is measured, as a path of <see cref="Concepts"/>; empty when no concept is known for the label.</summary>
    public required string Concept { get; init; }

    /// <summary>The label as printed, with its parents: 项目支出-工资福利支出.</summary>
    public required string Label { get; init; }

    /// <summary>At which stage it was true.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The column or the words that name the stage, as printed: 2024年决算数.</summary>
    public string Role { get; init; } = "";

    /// <summary>The year it speaks of, or null.</summary>
    public int? Year { get; init; }

    /// <summary>The project it belongs to; empty for the whole unit.</summary>
    public string Project { get; init; } = "";

    /// <summary>The source of funds or the account it is limited to; empty for all.</summary>
    public string FundSource { get; init; } = "";

    /// <summary>What the figure tells of its quantity.</summary>
    public Measure Measure { get; init; }

    /// <summary>Which way a change or growth goes by its words.</summary>
    public Trend Trend { get; init; }

    /// <summary>The year a change or growth is held against, or null.</summary>
    public int? BaseYear { get; init; }

    /// <summary>The day or month up to which it counts (截至2023年12月31日), or null for the whole year.</summary>
    public Values.DateValue? AsOf { get; init; }

    /// <summary>Whether the words before the figure, its column or its chapter's title say the stage; otherwise it was inferred.</summary>
    public bool IsStageStated { get; init; }

    /// <summary>Whether the label names the concept beyond doubt; an uncertain match can only give a question.</summary>
    public bool IsConceptCertain { get; init; } = true;

    /// <summary>Whether it is a figure of the field's work (参保、救助、检查 …) and not of the unit's own money and staff.</summary>
    public bool IsOfField { get; init; }

    /// <summary>Index of the form in the document.</summary>
    public required int Form { get; init; }

    /// <summary>Whether it stands in a table; otherwise in running text.</summary>
    public required bool InTable { get; init; }

    /// <summary>Whether nothing but the names of its row and column is known of it.</summary>
    public bool IsBare { get; init; }

    /// <summary>The sentence it stands in; empty in a table.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(Fact? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
