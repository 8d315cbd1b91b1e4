using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Tables.Repair;

/// <summary>A column as the header prints it, however many grid columns it covers.</summary>
/// <param name="Column">Its first grid column.</param>
/// <param name="Span">How many it covers.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Text">Its header's words.</param>
internal sealed record Leaf(int Column, int Span, ColumnRole Role, string Text)
{
    /// <summary>The columns of a header, left to right.</summary>
    public static List<Leaf> Of(Header header)
    {
        List<Leaf> leaves = [];
        for (var c = 0; c < header.ColumnCount;)
        {
            var start = c++;
            while (c < header.ColumnCount && header[c] == header[start] && header.Text(c) == header.Text(start)) c++;
            leaves.Add(new(start, c - start, header[start], header.Text(start)));
        }
        // Columns without a name at the right edge are none.
        while (leaves.Count > 0 && leaves[^1].Text.Length == 0) leaves.RemoveAt(leaves.Count - 1);
        return leaves;
    }
}
