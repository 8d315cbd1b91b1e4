namespace Jiheng.Web.Hosting;

/// <summary>Whether the program still runs, for pages that are open when it stops. It tells nothing else, so no key is asked for.</summary>
internal static class LivenessEndpoint
{
    public const string Path = "/alive";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], static () => Results.NoContent());
}
