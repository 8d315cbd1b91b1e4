using Jiheng.Engine.Packs;
using Jiheng.Web.Features.Api;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jiheng.Web.Hosting;

/// <summary>Whether the program runs, and whether it can work: for whoever watches it. Words only, and none that would help a stranger.</summary>
internal static class Health
{
    /// <summary>Where both are.</summary>
    public const string Path = "/health";

    private const string Ready = "ready";

    public static void Add(IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<Database>("database", tags: [Ready]).AddCheck<Disk>("disk", tags: [Ready]).AddCheck<PackFiles>("packs", tags: [Ready]).AddCheck<Stopping>("running", tags: [Ready]);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks($"{Path}/live", new() { Predicate = _ => false, ResponseWriter = Write });
        routes.MapHealthChecks($"{Path}/ready", new() { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = Write });
    }

    private static Task Write(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(new { status = report.Status.ToString(), checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString()) });

    private sealed class Database(ApiRoom room) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                if (room.Year is { } year) year.Store.Look(c => c.Regions.Any());
                return Task.FromResult(HealthCheckResult.Healthy());
            }
            catch (Storage.StoreUnavailableException)
            {
                return Task.FromResult(HealthCheckResult.Unhealthy());
            }
        }
    }

    private sealed class Disk(ApiRoom room, ServeOptions options) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (room.Year is not { } year) return Task.FromResult(HealthCheckResult.Healthy());
            try
            {
                var probe = System.IO.Path.Combine(year.Folder, $".probe-{Guid.NewGuid():N}");
                File.WriteAllText(probe, "");
                File.Delete(probe);
                return Task.FromResult(new DriveInfo(System.IO.Path.GetFullPath(year.Folder)).AvailableFreeSpace >= options.DiskFreeBytes ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return Task.FromResult(HealthCheckResult.Unhealthy());
            }
        }
    }

    private sealed class PackFiles(PackCatalogue packs) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(packs.Ids.Contains(PackCatalogue.General) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }

    // Whoever sends requests here sends them elsewhere while the last ones are brought to their end.
    private sealed class Stopping(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
    }
}
