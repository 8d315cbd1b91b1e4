using System.Buffers;
using Jiheng.Cli.Output;
using Jiheng.Engine;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Inputs;

/// <summary>
/// Groups files into filings and audits each, in memory that does not grow with the number of files.
/// Which files belong together is known only when all were read; see docs/decisions/0008.
/// </summary>
/// <param name="format">How a filing is printed.</param>
/// <param name="packs">The packs.</param>
/// <param name="against">Documents held beside the filings.</param>
/// <param name="baseline">What was found before; null for nothing.</param>
/// <param name="keepsEntries">Whether the findings are to be kept for a baseline.</param>
/// <param name="keepsResults">Whether something else is made of the audits: then none is made before it is known which files belong together.</param>
/// <param name="stop">Ends the work between two files.</param>
internal sealed class Filings(FindingsFormat format, PackFinding packs, OtherDocuments against, Baseline? baseline, bool keepsEntries, bool keepsResults, CancellationToken stop) : IDisposable
{
    // So many readings stay in memory; with more files the later ones are audited alone at once and read again if they turn out to have company.
    private const int KeptReadings = 64;

    private readonly Spool alone = new();
    private readonly List<Group> groups = [];
    private readonly Dictionary<string, Group> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> contents = new(StringComparer.Ordinal);

    /// <summary>Files that could not be read, in order.</summary>
    public List<UnreadableFile> Unreadable { get; } = [];

    /// <summary>What the user should know about the files, one sentence each.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>Reads every file once, on all cores, and finds out which belong together.</summary>
    public int Survey(IReadOnlyList<InputFile> files, Action advance)
    {
        List<Numbered> numbered = [];
        var copies = new PossibleCopies(files);
        foreach (var file in files) numbered.Add(new(file, numbered.Count));
        foreach (var document in InOrder.Map(numbered, f => Survey(f.File, f.Index, copies.Hold(f.File)), InOrder.Ahead, stop))
        {
            Place(document);
            advance();
        }
        return ExitCode.Clean;
    }

    /// <summary>Audits the filings, in the order of their first files.</summary>
    public IEnumerable<Audited> Audit()
    {
        var parts = groups.SelectMany(Parts).ToList();
        // A part may hold many readings, so only as many at once as there are cores.
        foreach (var (part, audits) in InOrder.Map(parts, p => new AuditedPart(p, Audit(p)), Environment.ProcessorCount, stop))
        {
            if (audits.Count == 0) yield return part.Group.Alone! with { Bytes = alone.Take(part.Group.Start, part.Group.Length) };
            foreach (var audited in audits) yield return audited;
        }
    }

    public void Dispose() => alone.Dispose();

    private Surveyed Survey(InputFile file, int index, bool hashed)
    {
        var opened = hashed ? FileReading.OpenWithHash(file, packs) : FileReading.Open(file, packs);
        if (opened.Reading is not { } reading) return new(file, opened.Unreadable, null, "", null, null);
        try
        {
            var filing = Pipeline.File([reading])[0];
            var key = filing is { Unit: { } unit, FiscalYear: { } year } ? $"{year}|{unit}" : null;
            var hash = reading.Source.Sha256;
            return index < KeptReadings
                ? new(file, null, key, hash, reading, null)
                : new(file, null, key, hash, null, keepsResults ? null : Audited(filing, 0));
        }
#pragma warning disable CA1031 // One file's trouble, even our own mistake, must not take the other files with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(file, new(file.Name, FileReading.OwnMistake(e)), null, "", null, null);
        }
    }

    private void Place(Surveyed document)
    {
        if (document.Unreadable is { } unreadable)
        {
            Unreadable.Add(unreadable);
            return;
        }
        // The same bytes under two names would only say every finding twice.
        if (document.Hash.Length > 0 && !contents.TryAdd(document.Hash, document.File.Name))
        {
            Notices.Add($"{document.File.Name} 与 {contents[document.Hash]} 内容完全相同，只审一次。");
            return;
        }
        Group? group = null;
        if (document.Key is { } key) named.TryGetValue(key, out group);
        if (group is null)
        {
            groups.Add(group = new());
            if (document.Key is { } fresh) named.Add(fresh, group);
            if (document.Alone is { } audited)
            {
                (group.Start, group.Length) = (alone.Add(audited.Bytes), audited.Bytes.Length);
                group.Alone = audited with { Bytes = [] };
            }
        }
        group.Members.Add(new(document.File, document.Reading));
    }

    private static IEnumerable<Part> Parts(Group group)
    {
        var count = group.Members.Count;
        for (var from = 0; from < count; from += Filing.MostDocuments)
            yield return new(group, from, Math.Min(Filing.MostDocuments, count - from));
    }

    // Usually one. None when the audit made during the survey is still right, because the file stayed alone;
    // several when a file changed between its two readings and fell out of its filing.
    private List<Audited> Audit(Part part)
    {
        if (part.Group is { Members.Count: 1, Alone: not null }) return [];
        var failed = new List<UnreadableFile>();
        var readings = new List<DocumentReading>();
        for (var i = part.From; i < part.From + part.Count; i++)
        {
            var member = part.Group.Members[i];
            var opened = member.Kept is { } kept ? new(kept, null) : FileReading.Open(member.File, packs);
            if (opened.Reading is { } reading) readings.Add(reading);
            else failed.Add(opened.Unreadable!);
            part.Group.Members[i] = member with { Kept = null };
        }
        var whole = part.Group.Members.Count;
        try
        {
            var audits = Pipeline.File(readings).Select(f => Audited(f, whole > part.Count ? whole : 0)).ToList();
            if (failed.Count > 0) audits.Add(Output.Audited.Nothing(failed));
            return audits;
        }
#pragma warning disable CA1031 // As above: the other filings go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failed.AddRange(readings.Select(r => new UnreadableFile(r.Source.File, FileReading.OwnMistake(e))));
            return [Output.Audited.Nothing(failed)];
        }
    }

    private Audited Audited(Filing filing, int whole)
    {
        var result = Pipeline.Check(against.Beside(filing));
        if (whole > 0) result = result.AsOnePartOf(whole);
        if (baseline is not null) result = baseline.Compare(result);
        var output = new ArrayBufferWriter<byte>(1 << 16);
        format.Render(result, output);
        return new(output.WrittenSpan.ToArray(), FindingsTotals.Of(result), result.Unassessable,
            filing.Documents.Select(AuditedDocument.Of).ToArray(), CopyNotices.Of(filing), [])
        {
            Result = keepsResults ? result : null,
            Kept = keepsEntries ? BaselineFiling.Of(filing) : null,
            Entries = keepsEntries ? [.. result.Findings.Select(f => BaselineEntry.Of(filing, f))] : [],
            Since = result.Since,
        };
    }

    private sealed record Surveyed(
        InputFile File, UnreadableFile? Unreadable, string? Key, string Hash, DocumentReading? Reading, Audited? Alone);

    private sealed record Numbered(InputFile File, int Index);

    private sealed record AuditedPart(Part Part, List<Audited> Audits);

    private sealed record Member(InputFile File, DocumentReading? Kept);

    private sealed record Part(Group Group, int From, int Count);

    private sealed class Group
    {
        public List<Member> Members { get; } = [];

        // The audit of the first member by itself, its bytes in the spool.
        public Audited? Alone { get; set; }

        public long Start { get; set; }

        public int Length { get; set; }
    }
}
