using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>A figure of a sentence while its meaning is being worked out.</summary>
internal sealed class FigureDraft
{
    /// <summary>The number as scanned.</summary>
    public required PrintedNumber Number { get; init; }

    /// <summary>The words between the number before and this one, or from the start of the sentence.</summary>
    public required string Between { get; init; }

    /// <summary>The words behind it up to the next number or the end of the sentence.</summary>
    public required string After { get; init; }

    /// <summary>The words of its own clause, taken apart.</summary>
    public required FigureLabel Label { get; init; }

    /// <summary>Bracket depth at which it stands.</summary>
    public required int Depth { get; init; }

    /// <summary>Which sentence of the paragraph it stands in.</summary>
    public required int SentenceIndex { get; init; }

    public required Measure Measure { get; init; }

    public required Trend Trend { get; init; }

    /// <summary>The list it is a part of, or null.</summary>
    public PartList? List { get; set; }

    /// <summary>The figure with its meaning, once made.</summary>
    public Fact Fact { get; set; } = null!;

    public Numbers.Unit Unit => Number.Quantity.Unit;

    /// <summary>Whether it is an amount or a count as such.</summary>
    public bool IsLevel => Measure == Measure.Level && Unit.Dimension is Numbers.Dimension.Money or Numbers.Dimension.Count or Numbers.Dimension.Area or Numbers.Dimension.Other;
}

/// <summary>A 其中 list of running text while it is being read.</summary>
internal sealed class PartList(FigureDraft whole, int depth)
{
    public FigureDraft Whole { get; } = whole;

    /// <summary>Bracket depth at which the list stands; deeper figures are details of a part.</summary>
    public int Depth { get; } = depth;

    public List<FigureDraft> Parts { get; } = [];

    public bool IsOpen { get; set; } = true;

    public bool MixesStages { get; set; }

    /// <summary>Whether its parts are numbered themselves: 其中：一是…；二是….</summary>
    public bool CountsParts { get; init; }

    /// <summary>Whether the first two parts are joined by 、.</summary>
    public bool IsJoined { get; set; }

    /// <summary>Whether three parts or more are joined by 、.</summary>
    public bool IsEnumeration { get; set; }
}
