namespace Jiheng.Engine.Content.PlainText;

/// <summary>How many cells the finished rows of a table have: what a row being read may be expected to have.</summary>
internal sealed class RowWidths
{
    private readonly HashSet<int> seen = [];
    private int rowsOfWidest;

    public int Widest { get; private set; }

    public bool IsEmpty => Widest == 0;

    public void Add(int width)
    {
        seen.Add(width);
        if (width > Widest) (Widest, rowsOfWidest) = (width, 1);
        else if (width == Widest) rowsOfWidest++;
    }

    /// <summary>Whether a row of so many cells may well be finished.</summary>
    public bool MayBeFull(int width) => !IsEmpty && width >= Widest;

    /// <summary>Whether a further cell would break a width that several rows agree on.</summary>
    public bool IsFull(int width) => width >= 2 && rowsOfWidest >= 2 && width == Widest;

    /// <summary>Whether some finished row has exactly so many.</summary>
    public bool Fits(int width) => seen.Contains(width);
}
