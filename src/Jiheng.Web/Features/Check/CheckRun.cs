using System.Globalization;
using Jiheng.Engine.Audit.Baselines;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting;
using Jiheng.Web.Shared;

namespace Jiheng.Web.Features.Check;

/// <summary>What a check is doing.</summary>
internal enum CheckStage
{
    /// <summary>Others are before it.</summary>
    Waiting,

    /// <summary>Files are read and understood.</summary>
    Reading,

    /// <summary>Filings are audited.</summary>
    Auditing,

    /// <summary>The outcome is there.</summary>
    Done,

    /// <summary>The user stopped it.</summary>
    Stopped,

    /// <summary>It could not be done; <see cref="CheckRun.Failure"/> says why.</summary>
    Failed,
}

/// <summary>How far a check is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Finished">Files read, or filings audited.</param>
/// <param name="Total">Of how many.</param>
internal sealed record CheckProgress(CheckStage Stage, int Finished = 0, int Total = 0)
{
    /// <summary>Whether nothing more will change.</summary>
    public bool IsOver => Stage >= CheckStage.Done;
}

/// <summary>One check: the files handed in together, how far it is, and its outcome.</summary>
internal sealed class CheckRun(string id, IReadOnlyList<UploadedFile> files, string? pack, DateTimeOffset receivedAt) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private volatile CheckProgress progress = new(CheckStage.Waiting);

    /// <summary>Its name in addresses; not to be guessed.</summary>
    public string Id => id;

    public IReadOnlyList<UploadedFile> Files => files;

    /// <summary>The pack the user named; null to recognise it.</summary>
    public string? Pack => pack;

    public DateTimeOffset ReceivedAt => receivedAt;

    /// <summary>What the user should know about the files as they came, one Chinese sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What the user said of tables that the program does not know; null when nothing.</summary>
    public TableMapping? Mapping { get; init; }

    /// <summary>Documents of other steps and years that are held beside the filings and not judged.</summary>
    public IReadOnlyList<UploadedFile> Against { get; init; } = [];

    /// <summary>What was found before; null when no baseline was handed in.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What was accepted on the page since.</summary>
    public Decisions Decisions { get; init; } = new();

    public CheckProgress Progress
    {
        get => progress;
        set => progress = value;
    }

    /// <summary>The outcome once <see cref="CheckStage.Done"/>.</summary>
    public CheckOutcome? Outcome { get; set; }

    /// <summary>Why it could not be done, in the user's words.</summary>
    public string? Failure { get; set; }

    /// <summary>Completes when the check is over, whatever its end.</summary>
    public Task Completion { get; set; } = Task.CompletedTask;

    public CancellationToken Stopping => stop.Token;

    /// <summary>How many bytes it keeps; of a baseline about what its file had.</summary>
    public long Bytes => files.Sum(f => (long)f.Bytes.Length) + Against.Sum(f => (long)f.Bytes.Length) + (Baseline?.Entries.Sum(e => 400L + 2 * (e.Message.Length + e.Values.Length)) ?? 0);

    /// <summary>Held while a decision is worked into the outcome: of two at once neither is lost.</summary>
    public Lock Deciding { get; } = new();

    /// <summary>Stops between two files, and lets go of what is kept of its documents.</summary>
    public void Stop() => stop.Cancel();

    public void Dispose() => stop.Dispose();
}

/// <summary>What a check gave. The readings themselves are not kept: three hundred filings would fill the memory, and reading one again takes a moment.</summary>
internal sealed record CheckOutcome
{
    public required IReadOnlyList<CheckedFiling> Filings { get; init; }

    public required IReadOnlyList<UnreadableFile> Unreadable { get; init; }

    /// <summary>What the user should know about the files, one Chinese sentence each.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    public required FindingsTotals Totals { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>How long it took, in words.</summary>
    public string TimeTaken(Language say)
    {
        if (Elapsed < TimeSpan.FromMilliseconds(100)) return say["用时不到 0.1 秒", "took less than 0.1 s"];
        var seconds = Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return say[$"用时 {seconds} 秒", $"took {seconds} s"];
    }

    /// <summary>Whether all filings can stand on one page: beyond some dozens no browser and no reader is helped by it.</summary>
    public bool FitsOnePage => Filings.Count <= 50;

    /// <summary>The same with another outcome of one filing.</summary>
    public CheckOutcome With(CheckedFiling filing)
    {
        CheckedFiling[] filings = [.. Filings.Select(f => f.Number == filing.Number ? filing : f)];
        var totals = FindingsTotals.None;
        foreach (var one in filings) totals = totals.Plus(one.Totals);
        foreach (var _ in Unreadable) totals = totals.Plus(FindingsTotals.OneUnreadable);
        return this with { Filings = filings, Totals = totals };
    }

    /// <summary>Whether there is one filing and nothing else to say: its page is the outcome.</summary>
    public bool IsOneFiling => this is { Filings: [_], Unreadable: [], Notices: [] };
}

/// <summary>One audited filing, light enough to keep.</summary>
/// <param name="Number">1-based, in the order of first files.</param>
/// <param name="Files">Indices of its files in the check.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Totals">Its verdict and counts.</param>
/// <param name="Whole">How many files the unit has for this year, when they were too many for one audit; 0 otherwise.</param>
internal sealed record CheckedFiling(int Number, IReadOnlyList<int> Files, IReadOnlyList<AuditedDocument> Documents, FindingsTotals Totals, int Whole)
{
    /// <summary>Indices of the documents held beside it.</summary>
    public IReadOnlyList<int> Against { get; init; } = [];

    public string? Unit => Documents[0].Unit;

    public int? FiscalYear => Documents[0].FiscalYear;
}
