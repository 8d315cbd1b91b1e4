using System.Diagnostics;
using System.Diagnostics.Metrics;
using Jiheng.Web.Reading;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Jiheng.Web.Hosting;

/// <summary>Metrics and traces (OpenTelemetry), sent only where an address for them is set. Addresses in traces are patterns: links and names never leave.</summary>
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
        Steps = meter.CreateCounter<long>("jiheng.steps", description: "steps taken, by action");
    }

    /// <summary>Answers that tell a problem.</summary>
    public Counter<long> Problems { get; }

    /// <summary>Steps taken.</summary>
    public Counter<long> Steps { get; }

    /// <summary>Adds what is needed, and the sending where it is asked for.</summary>
    public static void Add(IServiceCollection services, Uri? endpoint)
    {
        services.AddSingleton<Telemetry>();
        if (endpoint is null) return;
        services.AddOpenTelemetry().ConfigureResource(r => r.AddService("jiheng"))
            .WithMetrics(m => m.AddMeter(Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter(o => o.Endpoint = endpoint))
            .WithTracing(t => t.AddAspNetCoreInstrumentation(o => o.EnrichWithHttpResponse = Scrub).AddOtlpExporter(o => o.Endpoint = endpoint));
    }

    /// <summary>Takes out of a trace what the address holds beside its pattern.</summary>
    internal static void Scrub(Activity activity, HttpResponse response)
    {
        var pattern = RequestLog.Pattern(response.HttpContext);
        activity.SetTag("url.path", pattern);
        activity.SetTag("url.query", null);
        activity.SetTag("url.full", null);
        activity.SetTag("client.address", null);
        activity.DisplayName = $"{response.HttpContext.Request.Method} {pattern}";
    }

    public void Dispose() => meter.Dispose();
}
