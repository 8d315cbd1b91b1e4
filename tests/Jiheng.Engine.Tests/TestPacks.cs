using System.Text;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Tests;

/// <summary>The packs of the repository, and packs that a test states as text.</summary>
internal static class TestPacks
{
    /// <summary>All packs of the repository.</summary>
    public static PackCatalogue Catalogue { get; } = new(Sources());

    /// <summary>The pack that every document is read with when no other is recognised.</summary>
    public static Pack General => Catalogue.Load(PackCatalogue.General);

    /// <summary>The general pack of the repository and what it builds on, and besides them packs by name, file and content.</summary>
    public static PackCatalogue With(params (string Id, string File, string Json)[] files)
    {
        var stated = files.GroupBy(f => f.Id).Select(p => new PackSource(p.Key, [.. p.Select(f => new PackFile(f.File, () => Encoding.UTF8.GetBytes(f.Json)))]));
        return new([.. stated, .. Sources().Where(s => s.Id == PackCatalogue.General || s.Id.StartsWith("domains/", StringComparison.Ordinal))]);
    }

    private static IEnumerable<PackSource> Sources()
    {
        var root = Repository.Path("packs");
        foreach (var header in Directory.GetFiles(root, "pack.json", SearchOption.AllDirectories))
        {
            var folder = Path.GetDirectoryName(header)!;
            yield return new(Path.GetRelativePath(root, folder).Replace('\\', '/'),
                [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                    .Select(f => new PackFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), () => File.ReadAllBytes(f)))]);
        }
    }
}
