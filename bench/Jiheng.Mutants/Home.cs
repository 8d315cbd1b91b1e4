namespace Jiheng.Mutants;

/// <summary>Where things lie.</summary>
internal static class Home
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = Find();

    /// <summary>The engine whose conditions are changed.</summary>
    public static string Engine { get; } = Path.Combine(Root, "src", "Jiheng.Engine");

    /// <summary>The built tests, which bench/mutants brings up to date.</summary>
    public static string Tests { get; } = Path.Combine(Root, "tests", "Jiheng.Engine.Tests", "bin", "Debug", "net10.0");

    /// <summary>The tests beside the changed engine; below the repository, because tests look for its root from where they run.</summary>
    public static string Work { get; } = Path.Combine(Root, ".build", "mutants");

    private static string Find()
    {
        var home = new DirectoryInfo(AppContext.BaseDirectory);
        while (home is not null && !File.Exists(Path.Combine(home.FullName, "Jiheng.slnx"))) home = home.Parent;
        return home!.FullName;
    }
}
