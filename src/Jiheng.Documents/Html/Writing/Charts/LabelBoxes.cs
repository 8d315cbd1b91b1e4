namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>Places on a drawing that are taken.</summary>
/// <param name="left">The left end of what may be used.</param>
/// <param name="right">Its right end.</param>
internal sealed class LabelBoxes(decimal left, decimal right)
{
    private readonly List<(decimal Left, decimal Top, decimal Right, decimal Bottom)> taken = [];

    /// <summary>Takes a place if it is free.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="isForced">Whether it is taken in any case: by what stands there already.</param>
    public bool Take(decimal x, decimal y, decimal width, decimal height, bool isForced = false)
    {
        var box = (Left: x - width / 2, Top: y - height / 2, Right: x + width / 2, Bottom: y + height / 2);
        if (!isForced)
        {
            if (box.Left < left || box.Right > right) return false;
            foreach (var other in taken)
                if (box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom) return false;
        }
        taken.Add(box);
        return true;
    }
}
