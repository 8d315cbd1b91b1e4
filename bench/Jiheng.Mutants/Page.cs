namespace Jiheng.Mutants;

/// <summary>Puts a table between its marks in docs/benchmark.md.</summary>
internal static class Page
{
    /// <summary>Replaces what stands between the marks; a page without them is a mistake of ours.</summary>
    public static void Write(string mark, string table)
    {
        var path = Path.Combine(Home.Root, "docs", "benchmark.md");
        var page = File.ReadAllText(path);
        var begin = $"<!-- {mark}:begin -->\n";
        var start = page.IndexOf(begin, StringComparison.Ordinal);
        var end = page.IndexOf($"<!-- {mark}:end -->", StringComparison.Ordinal);
        if (start < 0 || end < start) throw new InvalidOperationException($"{path} has no marks {mark}.");
        File.WriteAllText(path, page[..(start + begin.Length)] + table + page[end..]);
    }
}
