using System.Diagnostics.Metrics;
using Jiheng.Engine.Reporting;
using Jiheng.Web.Reading;

namespace Jiheng.Web.Hosting;

/// <summary>What the program counts of itself. <see cref="TelemetrySending"/> sends it, where an address is set.</summary>
internal sealed class Telemetry : IDisposable
{
    /// <summary>The name of meter and source.</summary>
    public const string Name = "Jiheng";

    private readonly Meter meter = new(Name);

    public Telemetry(ReadingRoom reading)
    {
        meter.CreateObservableCounter("jiheng.reading.files", () => reading.Counts.Reads, description: "files read");
        meter.CreateObservableCounter("jiheng.reading.crashes", () => reading.Counts.Crashes, description: "reading processes that ended by themselves");
        meter.CreateObservableCounter("jiheng.reading.late", () => reading.Counts.Late, description: "reading processes that were ended for their time");
        Problems = meter.CreateCounter<long>("jiheng.problems", description: "answers of the API that tell a problem, by kind");
        Findings = meter.CreateCounter<long>("jiheng.findings", description: "findings of checks, by severity");
        Refused = meter.CreateCounter<long>("jiheng.files.refused", description: "files handed in for a check that could not be read");
        Steps = meter.CreateCounter<long>("jiheng.steps", description: "steps taken, by action");
    }

    /// <summary>Answers that tell a problem.</summary>
    public Counter<long> Problems { get; }

    /// <summary>Findings of checks.</summary>
    private Counter<long> Findings { get; }

    /// <summary>Files that could not be read.</summary>
    private Counter<long> Refused { get; }

    /// <summary>Counts what a check came to.</summary>
    public void Checked(FindingsTotals totals)
    {
        Findings.Add(totals.Errors, new KeyValuePair<string, object?>("severity", "error"));
        Findings.Add(totals.Warnings, new KeyValuePair<string, object?>("severity", "warning"));
        Findings.Add(totals.Notes, new KeyValuePair<string, object?>("severity", "note"));
        Refused.Add(totals.Unreadable);
    }

    /// <summary>Steps taken.</summary>
    public Counter<long> Steps { get; }

    public void Dispose() => meter.Dispose();
}
