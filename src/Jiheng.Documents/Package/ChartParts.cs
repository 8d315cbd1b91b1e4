using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Package;

/// <summary>The charts of a file as they are met. Of a file with very many only the first are read: the others count as unread.</summary>
/// <param name="package">The file.</param>
internal sealed class ChartParts(OfficePackage package)
{
    private const int Most = 500;

    private readonly List<ReadChart> charts = [];
    private readonly Dictionary<string, Dictionary<string, string>> targets = new(StringComparer.Ordinal);

    /// <summary>Those that were read.</summary>
    public IReadOnlyList<ReadChart> Charts => charts;

    /// <summary>Reads the chart that a part of the file names; false where the file keeps no figures of it.</summary>
    /// <param name="part">The part in which the mark stands.</param>
    /// <param name="id">The relation that the mark names.</param>
    /// <param name="place">Where it stands.</param>
    public bool Read(string part, string? id, Origin place)
    {
        if (id is null || charts.Count >= Most) return false;
        if (!targets.TryGetValue(part, out var related))
        {
            related = new(StringComparer.Ordinal);
            foreach (var one in package.RelationshipsOf(part)) if (one.Kind == "chart") related.TryAdd(one.Id, one.Target);
            targets[part] = related;
        }
        // Each part is one chart: a list that names it twice is damaged.
        if (!related.Remove(id, out var target) || ChartPart.Read(package, target) is not { } chart) return false;
        charts.Add(new(chart, place));
        return true;
    }
}
