using System.Diagnostics;
using Jiheng.Documents;
using Jiheng.Engine;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting;
using Jiheng.Web.Hosting;
using Jiheng.Web.Reading;

namespace Jiheng.Web.Features.Check;

/// <summary>Does checks: reads every file, finds out which belong together, audits each filing. The same path as <c>jiheng check</c>.</summary>
internal sealed partial class CheckWork(PackCatalogue packs, ReadingRoom reading, Telemetry telemetry, ILogger<CheckWork> log) : IDisposable
{
    // So many readings wait for their audit in memory; later ones are read again.
    private const int KeptReadings = 64;

    private readonly SemaphoreSlim cores = new(Math.Max(1, Environment.ProcessorCount));
    private readonly RecentFilings recent = new();

    /// <summary>The packs that documents are read with.</summary>
    public PackCatalogue Packs => packs;

    /// <summary>Starts a check; it goes on after the request ended.</summary>
    public void Start(CheckRun run) => run.Completion = Task.Run(() => Do(run));

    /// <summary>One filing as audited: as kept, or made again from the files.</summary>
    public AuditResult Open(CheckRun run, CheckedFiling filing) => recent.Get(run, filing.Number, () => Audit(run, filing));

    public void Dispose()
    {
        cores.Dispose();
        recent.Dispose();
    }

    private async Task Do(CheckRun run)
    {
        try
        {
            await cores.WaitAsync(run.Stopping);
            try
            {
                run.Outcome = Check(run);
                telemetry.Checked(run.Outcome.Totals);
                run.Progress = new(CheckStage.Done);
            }
            finally
            {
                cores.Release();
            }
        }
        catch (OperationCanceledException)
        {
            run.Progress = new(CheckStage.Stopped);
        }
        catch (PackRefusedException e)
        {
            run.Failure = e.Message;
            run.Progress = new(CheckStage.Failed);
        }
#pragma warning disable CA1031 // A check that fails must say so on its page; the server goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failed(e);
            run.Failure = UnreadableFile.OwnMistake("", e).Reason;
            run.Progress = new(CheckStage.Failed);
        }
    }

    private CheckOutcome Check(CheckRun run)
    {
        var clock = Stopwatch.StartNew();
        List<UnreadableFile> unreadable = [];
        List<string> notices = [.. run.Notices];
        var groups = new FilingGroups();
        var contents = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < run.Files.Count; i++)
        {
            run.Stopping.ThrowIfCancellationRequested();
            run.Progress = new(CheckStage.Reading, i, run.Files.Count);
            var file = run.Files[i];
            // The same bytes under two names would only say every finding twice.
            if (file.Refused is null && !contents.TryAdd(ContentHash.Of(file.Bytes.Span), file.Name))
            {
                notices.Add($"{file.Name} 与 {contents[ContentHash.Of(file.Bytes.Span)]} 内容完全相同，只审一次。");
                continue;
            }
            if (Read(run, file, out var why) is { } reading) groups.Add(i, reading, keep: i < KeptReadings);
            else unreadable.Add(why!);
        }
        List<OlderDocument> older = [];
        for (var i = 0; i < run.Against.Count; i++)
        {
            run.Stopping.ThrowIfCancellationRequested();
            if (Read(run, run.Against[i], out var why) is { } reading) older.Add(new(i, reading));
            else unreadable.Add(why!);
        }
        return Audit(run, groups.Parts(), older, unreadable, notices) with { Elapsed = clock.Elapsed };
    }

    private sealed record OlderDocument(int File, DocumentReading Reading);

    private CheckOutcome Audit(CheckRun run, IReadOnlyList<FilingPart> parts, List<OlderDocument> older, List<UnreadableFile> unreadable, List<string> notices)
    {
        HashSet<int> used = [];
        Dictionary<int, string> reasons = [];
        var totals = FindingsTotals.None;
        List<CheckedFiling> filings = [];
        foreach (var part in parts)
        {
            run.Stopping.ThrowIfCancellationRequested();
            run.Progress = new(CheckStage.Auditing, filings.Count, parts.Count);
            try
            {
                var result = Audit(run, part.Members.Select(m => m.Reading ?? Read(run, run.Files[m.File], out _)!), older.Select(o => o.Reading), part.Whole);
                int[] beside = [.. older.Where(o => result.Filing.Against.Contains(o.Reading)).Select(o => o.File)];
                used.UnionWith(beside);
                foreach (var one in older) if (FilingCabinet.NotBeside(result.Filing, one.Reading) is { } reason) reasons.TryAdd(one.File, reason);
                var filing = new CheckedFiling(filings.Count + 1, [.. part.Members.Select(m => m.File)],
                    [.. result.Filing.Documents.Select(AuditedDocument.Of)], FindingsTotals.Of(result), part.Whole) { Against = beside };
                recent.Add(run, filing.Number, result);
                filings.Add(filing);
                totals = totals.Plus(filing.Totals);
                notices.AddRange(CopyNotices.Of(result.Filing));
            }
#pragma warning disable CA1031 // One filing's trouble, even our own mistake, must not take the others with it.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Failed(e);
                unreadable.AddRange(part.Members.Select(m => UnreadableFile.OwnMistake(run.Files[m.File].Name, e)));
            }
        }
        foreach (var one in older)
            if (!used.Contains(one.File)) notices.Add($"{one.Reading.Source.File} 没有用来对照：{(reasons.TryGetValue(one.File, out var reason) ? reason : "没有可审核的填报")}。");
        foreach (var _ in unreadable) totals = totals.Plus(FindingsTotals.OneUnreadable);
        return new() { Filings = filings, Unreadable = unreadable, Notices = notices, Totals = totals, Elapsed = default };
    }

    private AuditResult Audit(CheckRun run, CheckedFiling filing) =>
        Audit(run, filing.Files.Select(f => Read(run, run.Files[f], out _)!), filing.Against.Select(f => Read(run, run.Against[f], out _)!), filing.Whole);

    private static AuditResult Audit(CheckRun run, IEnumerable<DocumentReading> readings, IEnumerable<DocumentReading> older, int whole)
    {
        List<DocumentReading> documents = [.. readings];
        var filing = FilingCabinet.Beside(new(documents[0].Unit, documents[0].FiscalYear, documents), [.. older]);
        var result = Pipeline.Check(filing);
        if (whole > 0) result = result.AsOnePartOf(whole);
        if (run.Baseline is { } baseline) result = baseline.Compare(result);
        return run.Decisions.Over(result);
    }

    /// <summary>Brings a filing up to date after a decision on one of its findings.</summary>
    public void Decided(CheckRun run, CheckedFiling filing)
    {
        lock (run.Deciding)
        {
            var result = Audit(run, filing);
            recent.Add(run, filing.Number, result);
            if (run.Outcome is { } outcome) run.Outcome = outcome.With(filing with { Totals = FindingsTotals.Of(result) });
        }
    }

    private DocumentReading? Read(CheckRun run, UploadedFile file, out UnreadableFile? why)
    {
        why = file.Refused is { } refused ? new(file.Name, refused) : null;
        if (why is not null) return null;
        try
        {
            return Pipeline.Read(reading.Read(file.Name, file.Bytes, run.Stopping), packs, run.Pack, run.Mapping);
        }
        catch (UnreadableDocumentException e)
        {
            why = new(file.Name, e.Message);
        }
#pragma warning disable CA1031 // One file's trouble, even our own mistake, must not take the other files with it.
        catch (Exception e) when (e is not (PackRefusedException or OperationCanceledException))
#pragma warning restore CA1031
        {
            Failed(e);
            why = UnreadableFile.OwnMistake(file.Name, e);
        }
        return null;
    }

    // Neither names nor contents of files are logged.
    [LoggerMessage(Level = LogLevel.Error, Message = "A check failed by a mistake of the program")]
    private partial void Failed(Exception e);
}
