using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Baselines;

/// <summary>A filing of a baseline and the files it was made of: what stands in a file that is not there today is neither put right nor forgotten.</summary>
/// <param name="Name">As <see cref="BaselineEntry.NameOf"/>.</param>
/// <param name="Files">Without folders, in order.</param>
public sealed record BaselineFiling(string Name, IReadOnlyList<string> Files)
{
    /// <summary>The documents of other steps and years that were held beside it, without folders.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>A filing that was checked.</summary>
    public static BaselineFiling Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return new(BaselineEntry.NameOf(filing), [.. filing.Documents.Select(d => BaselineEntry.Short(d.Source.File)).Distinct(StringComparer.Ordinal)]) { Against = [.. filing.Against.Select(d => BaselineEntry.Short(d.Source.File)).Distinct(StringComparer.Ordinal)] };
    }

    // Rules that hold documents of several steps and years against each other.
    private const string Across = "JH8";

    /// <summary>Whether a finding of then could not be found now: its file was not read, or less was held beside the filing than then.</summary>
    internal bool IsUnjudged(BaselineEntry entry, BaselineFiling now) =>
        Unread(now.Files).Contains(entry.File) || (entry.Code.StartsWith(Across, StringComparison.Ordinal) && now.Against.Count < Against.Count && Against.Except(now.Against, StringComparer.Ordinal).Any());

    /// <summary>The files of then that were not read now. Where as many unknown files came in their place they have only been renamed.</summary>
    internal IReadOnlySet<string> Unread(IEnumerable<string> now)
    {
        HashSet<string> present = [.. now];
        HashSet<string> missing = [.. Files.Where(f => !present.Contains(f))];
        present.ExceptWith(Files);
        if (missing.Count <= present.Count) missing.Clear();
        return missing;
    }
}
