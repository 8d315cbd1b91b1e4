using Jiheng.Engine.Packs;

namespace Jiheng.Documents.Tests;

/// <summary>The material that lies beside the repository, and the repository's own samples.</summary>
internal static class Shared
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The packs of the repository.</summary>
    public static PackCatalogue Packs { get; } = PackFolder.Open([System.IO.Path.Combine(Root, "packs")]);

    /// <summary>The path of something in the folder beside the repository; the test is skipped by name where it is absent.</summary>
    public static string Path(params ReadOnlySpan<string> parts)
    {
        var path = System.IO.Path.Combine([Root, "..", "shared", .. parts]);
        Assert.SkipUnless(File.Exists(path), $"not beside the repository: shared/{string.Join('/', parts.ToArray())}");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Jiheng.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Jiheng.slnx was not found above the test's folder.");
    }
}
