using System.Text;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Tests.Packs;

/// <summary>Packs for tests: those of the repository, and small ones stated as text.</summary>
internal static class PackFiles
{
    /// <summary>The folder packs/ of the repository.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "packs");

    /// <summary>All packs of the repository.</summary>
    public static IReadOnlyList<PackSource> Shipped { get; } = [.. Directory.GetFiles(Folder, "pack.json", SearchOption.AllDirectories)
        .Select(f => Path.GetDirectoryName(f)!)
        .Select(d => new PackSource(Path.GetRelativePath(Folder, d).Replace('\\', '/'),
            [.. Directory.GetFiles(d, "*", SearchOption.AllDirectories).Select(f => new PackFile(Path.GetRelativePath(d, f).Replace('\\', '/'), () => File.ReadAllBytes(f)))]))];

    /// <summary>A catalogue of all packs of the repository.</summary>
    public static PackCatalogue Catalogue() => new(Shipped);

    /// <summary>A pack stated as text: file names without .json, and their contents.</summary>
    public static PackSource Of(string id, params (string File, string Json)[] files) =>
        new(id, [.. files.Select(f => new PackFile(f.File + ".json", () => Encoding.UTF8.GetBytes(f.Json)))]);
}
