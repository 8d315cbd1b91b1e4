using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>Header cells of several levels: 本年支出·基本支出 stands below a cell 本年支出 that is joined over its neighbours.</summary>
internal static class HeaderCells
{
    /// <summary>How many levels the headers need.</summary>
    public static int Depth(IReadOnlyList<string[]> titles) => titles.Max(t => t.Length);

    /// <summary>The levels of a header of a pack, which are parted by ·. Names of codes may hold that sign and have no levels.</summary>
    public static string[] Levels(string title) => title.Split('·');

    /// <summary>Prints one level of the headers; a header with no level below reaches down to the last.</summary>
    /// <param name="grid">Where to.</param>
    /// <param name="titles">The headers from left to right, each by its levels.</param>
    /// <param name="from">The grid column of the first.</param>
    /// <param name="level">From 0.</param>
    /// <param name="depth">How many levels are printed.</param>
    public static void Print(GridBuilder grid, IReadOnlyList<string[]> titles, int from, int level, int depth)
    {
        var parts = titles;
        for (var c = 0; c < parts.Count;)
        {
            var end = c + 1;
            var isLast = parts[c].Length <= level + 1;
            while (!isLast && end < parts.Count && parts[end].Length > level + 1 && parts[c].AsSpan(0, level + 1).SequenceEqual(parts[end].AsSpan(0, level + 1))) end++;
            if (parts[c].Length > level) grid.Print(from + c, end - c, parts[c][level], isLast ? depth - level : 1);
            c = end;
        }
    }
}
