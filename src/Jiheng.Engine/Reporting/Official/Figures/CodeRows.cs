namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>The codes that occur in lines, at the levels that a table prints, each below the one it belongs to.</summary>
internal static class CodeRows
{
    /// <summary>The codes in their order: 210, 21015, 2101501.</summary>
    /// <param name="lines">Lines of the table.</param>
    /// <param name="by">item or economic.</param>
    /// <param name="digits">The levels; codes shorter than a level stop above it.</param>
    public static List<string> Of(IEnumerable<FigureLine> lines, string by, IReadOnlyList<int> digits)
    {
        SortedSet<string> codes = new(StringComparer.Ordinal);
        foreach (var line in lines)
            foreach (var length in digits)
                if (CodeOf(line, by) is { } code && code.Length >= length) codes.Add(code[..length]);
        return [.. codes];
    }

    /// <summary>Whether a line stands below a code.</summary>
    public static bool IsUnder(FigureLine line, string by, string code) => CodeOf(line, by).StartsWith(code, StringComparison.Ordinal);

    private static string CodeOf(FigureLine line, string by) => by == "economic" ? line.Economic : line.Item;
}
