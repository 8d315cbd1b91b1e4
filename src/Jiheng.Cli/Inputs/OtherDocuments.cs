using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Inputs;

/// <summary>The documents of other steps and years that the user named with <c>--against</c>. They are held beside every filing of their unit, and not judged.</summary>
internal sealed class OtherDocuments
{
    private readonly List<DocumentReading> readings = [];
    private readonly HashSet<DocumentReading> used = [];
    private readonly Dictionary<DocumentReading, string> reasons = [];
    private readonly Lock gate = new();

    /// <summary>Files that could not be read.</summary>
    public List<UnreadableFile> Unreadable { get; } = [];

    /// <summary>Reads the files; none when the user named none.</summary>
    public static OtherDocuments Read(IReadOnlyList<InputFile> files, PackFinding packs, CancellationToken stop)
    {
        var others = new OtherDocuments();
        foreach (var opened in InOrder.Map(files, f => FileReading.Open(f, packs), InOrder.Ahead, stop))
        {
            if (opened.Unreadable is { } unreadable) others.Unreadable.Add(unreadable);
            if (opened.Reading is { } reading) others.readings.Add(reading);
        }
        return others;
    }

    /// <summary>The filing with its documents beside it.</summary>
    public Filing Beside(Filing filing)
    {
        if (readings.Count == 0) return filing;
        var with = FilingCabinet.Beside(filing, readings);
        lock (gate)
        {
            used.UnionWith(with.Against);
            foreach (var reading in readings)
                if (FilingCabinet.NotBeside(filing, reading) is { } reason) reasons.TryAdd(reading, reason);
        }
        return with;
    }

    /// <summary>A sentence about each document that was held beside nothing.</summary>
    public IEnumerable<string> Unused()
    {
        foreach (var reading in readings)
            if (!used.Contains(reading)) yield return $"{reading.Source.File} 没有用来对照：{(reasons.TryGetValue(reading, out var reason) ? reason : "没有可审核的填报")}。";
    }
}
