using System.Collections;
using System.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Jiheng.Web.Hosting;

/// <summary>Sends metrics and traces (OTLP). Apart from <see cref="Telemetry"/>, so that a server that sends nothing loads none of it.</summary>
internal static class TelemetrySending
{
    private const string Standard = "OTEL_", Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds it. Protocol, headers and the like are said by the variables that every program with OpenTelemetry knows.</summary>
    public static void Add(WebApplicationBuilder builder, Uri endpoint)
    {
        Dictionary<string, string?> said = [];
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            if (variable.Key is string name && name.StartsWith(Standard, StringComparison.Ordinal)) said[name] = variable.Value as string;
        // By this way and not by the option in code: the exporter then finds the path of each kind by itself.
        said[Endpoint] = endpoint.AbsoluteUri;
        builder.Configuration.AddInMemoryCollection(said);
        builder.Services.AddOpenTelemetry().ConfigureResource(r => r.AddService("jiheng"))
            .WithMetrics(m => m.AddMeter(Telemetry.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter())
            .WithTracing(t => t.AddSource(Telemetry.Name).AddAspNetCoreInstrumentation(o => o.EnrichWithHttpResponse = Scrub).AddOtlpExporter());
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
}
