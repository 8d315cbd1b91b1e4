namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>Places on a drawing that are taken.</summary>
/// <param name="left">The left end of what may be used.</param>
/// <param name="right">Its right end.</param>
internal sealed class LabelBoxes(decimal left, decimal right)
{
    private const int Nobody = -1;

    private readonly List<(decimal Left, decimal Top, decimal Right, decimal Bottom, int Owner)> taken = [];

    /// <summary>Takes a place if it is free.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="owner">Whose it is: what is its own may lie below it, as a line below its figures.</param>
    public bool Take(decimal x, decimal y, decimal width, decimal height, int owner = Nobody)
    {
        var box = (Left: x - width / 2, Top: y - height / 2, Right: x + width / 2, Bottom: y + height / 2, Owner: Nobody);
        if (box.Left < left || box.Right > right) return false;
        foreach (var other in taken)
            if ((other.Owner == Nobody || other.Owner != owner) && box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom) return false;
        taken.Add(box);
        return true;
    }

    /// <summary>Says that something stands there already.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="owner">Whose it is.</param>
    public void Fill(decimal x, decimal y, decimal width, decimal height, int owner = Nobody) =>
        taken.Add((x - width / 2, y - height / 2, x + width / 2, y + height / 2, owner));
}
