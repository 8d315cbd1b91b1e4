namespace Jiheng.Fuzz;

/// <summary>Where the sources lie, and what may lie beside them.</summary>
internal static class Home
{
    /// <summary>The folder of the repository.</summary>
    public static string Path { get; } = Find();

    /// <summary>Seeds, packs and finds that are not sources.</summary>
    public static string Finds { get; } = System.IO.Path.Combine(Path, ".build", "fuzz");

    /// <summary>Documents that are used when they are there, and never copied into the repository.</summary>
    public static string Corpus { get; } = System.IO.Path.Combine(Path, "..", "shared", "corpus");

    private static string Find()
    {
        var home = new DirectoryInfo(AppContext.BaseDirectory);
        while (home is not null && !File.Exists(System.IO.Path.Combine(home.FullName, "Jiheng.slnx"))) home = home.Parent;
        return home!.FullName;
    }
}
