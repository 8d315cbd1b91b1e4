namespace Jiheng.Engine.Tests;

/// <summary>Where the checkout lies, for tests that hold documents and code against each other.</summary>
internal static class Repository
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = Find();

    /// <summary>The path of a file below the root.</summary>
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Jiheng.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Jiheng.slnx was not found above the test's folder.");
    }
}
