namespace Jiheng.Web.Hosting.Settings;

/// <summary>Variables of the environment that were meant for an option and miss its name.</summary>
internal static class NearVariable
{
    private const string Ours = "JIHENG_";

    // One letter too many and one wrong: further away it is another word.
    private const int Near = 2;

    /// <summary>What is wrong with the names, or null. Names of other programs' variables are left alone, and so are our own that are no option.</summary>
    public static string? Wrong(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.StartsWith(Ours, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (AllSettings.List.Any(s => s.Variable == name)) continue;
            if (AllSettings.List.FirstOrDefault(s => Distance(s.Variable, name) <= Near) is { } meant) return $"环境变量 {name} 不认识，是不是 {meant.Variable}？";
        }
        return null;
    }

    // Levenshtein, row by row.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
