using Jiheng.Documents;
using Jiheng.Engine.Packs;

namespace Jiheng.Web.Hosting;

/// <summary>Where packs lie: folders named by the user, those of the environment, those beside the program.</summary>
internal static class PackFolders
{
    private const string Variable = "JIHENG_PACKS";

    /// <summary>All packs that can be found.</summary>
    public static PackCatalogue Open(ServeOptions options) => PackFolder.Open(
    [
        .. options.Packs,
        .. (Environment.GetEnvironmentVariable(Variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        Path.Combine(AppContext.BaseDirectory, "packs"),
    ]);
}
