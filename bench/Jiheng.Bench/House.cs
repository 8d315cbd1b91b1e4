namespace Jiheng.Bench;

/// <summary>Where the repository stands.</summary>
internal static class House
{
    /// <summary>A path in it.</summary>
    public static string Path(params string[] parts)
    {
        var home = new DirectoryInfo(AppContext.BaseDirectory);
        while (home is not null && !File.Exists(System.IO.Path.Combine(home.FullName, "Jiheng.slnx"))) home = home.Parent;
        return System.IO.Path.Combine([home!.FullName, .. parts]);
    }
}
