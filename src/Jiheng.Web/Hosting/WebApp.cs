using System.Text.Encodings.Web;
using System.Text.Unicode;
using Jiheng.Web.Access;
using Jiheng.Web.Access.Accounts;
using Jiheng.Web.Features.Api;
using Jiheng.Web.Features.Check;
using Jiheng.Web.Features.SignIn;
using Jiheng.Web.Features.Understood;
using Jiheng.Web.Features.Year;
using Jiheng.Web.Reading;
using Jiheng.Web.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Console;

namespace Jiheng.Web.Hosting;

/// <summary>The application put together: what it is made of, and what every request passes, in order.</summary>
internal static class WebApp
{
    /// <summary>The application, not yet started.</summary>
    /// <exception cref="Storage.StoreRefusedException">The database is not one for this program.</exception>
    /// <exception cref="Storage.StoreUnavailableException">It cannot be opened.</exception>
    public static WebApplication Build(ServeOptions options, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "jiheng-web", ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The envelope of a form is small beside its files.
            kestrel.Limits.MaxRequestBodySize = options.Limits.CheckBytes + (1 << 20);
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls([.. options.Urls]);
        if (options.LogsJson) builder.Logging.AddConsole(c => c.FormatterName = JsonLines.Name).AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        else builder.Logging.AddSimpleConsole(c => c.SingleLine = true);
        builder.Logging.SetMinimumLevel(options.LogsFrom)
            // What the framework says of requests holds addresses with all that is in them.
            .AddFilter("Microsoft", options.LogsFrom > LogLevel.Warning ? options.LogsFrom : LogLevel.Warning)
            // Said in the user's words by Serving.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // Its warnings are about keys on disk; ours never get there.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // The link stands on the standard output; what goes wrong does not belong between it and its reader.
        builder.Services.Configure<ConsoleLoggerOptions>(c => c.LogToStandardErrorThreshold = LogLevel.Trace);
        Services(builder.Services, options, clock ?? TimeProvider.System);
        if (options.Telemetry is { } endpoint) TelemetrySending.Add(builder, endpoint);
        var app = builder.Build();
        app.Services.GetRequiredService<ReadingRoom>().Log = app.Services.GetRequiredService<ILogger<ReadingRoom>>();
        Requests(app);
        return app;
    }

    private static void Services(IServiceCollection services, ServeOptions options, TimeProvider clock)
    {
        services.AddSingleton(options).AddSingleton(options.Limits);
        services.AddSingleton(clock);
        services.Configure<HostOptions>(h => h.ShutdownTimeout = options.StopTime);
        services.AddSingleton(options.Sessions);
        Health.Add(services);
        services.AddSingleton<Telemetry>();
        if (options.Proxies.Count > 0)
            services.Configure<ForwardedHeadersOptions>(f =>
            {
                f.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
                f.KnownProxies.Clear();
                // Without this every program on the machine would be believed too.
                f.KnownIPNetworks.Clear();
                foreach (var proxy in options.Proxies) f.KnownProxies.Add(proxy);
            });
        services.AddSingleton<AccessLinks>().AddSingleton<Visitors>();
        var packs = PackFolders.Open(options);
        services.AddSingleton(packs);
        var reading = new ReadingRoom(options.Reading);
        services.AddSingleton(_ => reading);
        var year = YearRoom.Open(options, packs, clock, reading);
        services.AddSingleton(new ApiRoom(year));
        if (year is not null) AccountServices.Add(services, year);
        ApiDocument.Add(services);
        services.AddSingleton<CheckWork>();
        services.AddRoutingCore();
        services.AddRazorComponents();
        services.Configure<AntiforgeryOptions>(a => a.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddHttpContextAccessor();
        services.AddScoped<Language>();
        services.AddScoped(s => Visitors.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        // Without accounts nothing that is signed outlives the process, so its keys need no disk.
        if (year is null) services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // Chinese stays readable in the source of a page.
        services.AddWebEncoders(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static void Requests(WebApplication app)
    {
        var options = app.Services.GetRequiredService<ServeOptions>();
        if (options.Proxies.Count > 0) app.UseForwardedHeaders();
        if (options.LogsFrom <= LogLevel.Information) app.UseMiddleware<RequestLog>();
        app.UseMiddleware<RequestGuard>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Trouble.Answer });
        var keepsYear = app.Services.GetRequiredService<ApiRoom>().Year is not null;
        if (keepsYear) app.UseAuthentication().UseMiddleware<SignInGate>();
        else app.UseMiddleware<AccessGate>();
        app.UseWhen(AsksPage, static pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        // A page cannot answer what was posted.
        app.UseWhen(static context => !Asks(context) && !IsApi(context), static posts => posts.UseStatusCodePages(static context => Trouble.Missing(context.HttpContext)));
        app.UseRouting();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        CheckEndpoints.Map(app);
        UnderstoodEndpoints.Map(app);
        MappingEndpoints.Map(app);
        LanguageEndpoint.Map(app);
        LivenessEndpoint.Map(app);
        Health.Map(app);
        ApiEndpoints.Map(app);
        if (keepsYear) SignInEndpoints.Map(app);
    }

    private static bool AsksPage(HttpContext context) => Asks(context) && !IsApi(context);

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(AccessGate.Api);

    private static bool Asks(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
}
