namespace Jiheng.Engine.Content;

/// <summary>What a cell of a form to be filled in takes; the cell's own text is the value to begin with. Readers never set it; writers turn it into validation, drop-downs and formulas.</summary>
public sealed record CellInput
{
    /// <summary>What may be entered.</summary>
    public required InputKind Kind { get; init; }

    /// <summary>The values of a drop-down, in order; none for the other kinds.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>How many decimals a number is shown with; null for as many as entered.</summary>
    public int? Decimals { get; init; }

    /// <summary>Lowest and highest number allowed, both included; null for no limit.</summary>
    public Numbers.Rational? Lowest { get; init; }

    /// <inheritdoc cref="Lowest"/>
    public Numbers.Rational? Highest { get; init; }

    /// <summary>How the cell is computed from others, or null when it is filled in by hand.</summary>
    public CellFormula? Formula { get; init; }

    /// <summary>How many lines the cell has room for at least.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>What to enter, in one short Chinese sentence; empty when the label says it all.</summary>
    public string Prompt { get; init; } = "";
}

/// <summary>Kinds of entry.</summary>
public enum InputKind
{
    /// <summary>Any words.</summary>
    Text,

    /// <summary>A number of any kind: amount, points.</summary>
    Number,

    /// <summary>A rate, shown with %.</summary>
    Percentage,

    /// <summary>One of a few words; other words are refused.</summary>
    Choice,

    /// <summary>One of a few words, or any other text: the words are only offered.</summary>
    Suggestion,
}

/// <summary>A computed cell of a blank form: over other cells of the same table by their 0-based grid places.</summary>
/// <remarks>A blank operand leaves the result blank, and so does a base of 0: neither is ever 100 %.</remarks>
public abstract record CellFormula
{
    /// <summary>The sum of cells; blanks among them count nothing, all blank gives blank.</summary>
    public sealed record Sum(IReadOnlyList<GridPlace> Cells) : CellFormula
    {
        /// <summary>What the form counts too without a cell of its own: points that stand in a heading.</summary>
        public Numbers.Rational Plus { get; init; } = Numbers.Rational.Zero;
    }

    /// <summary>A quotient: a rate.</summary>
    public sealed record Quotient(GridPlace Dividend, GridPlace Divisor) : CellFormula;

    /// <summary>A quotient times points, never above them: the linear score of a rate.</summary>
    public sealed record ShareOfPoints(GridPlace Dividend, GridPlace Divisor, GridPlace Points) : CellFormula;
}

/// <summary>A 0-based place in a table's grid.</summary>
public readonly record struct GridPlace(int Row, int Column);
