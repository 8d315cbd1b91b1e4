using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Documents;

/// <summary>Finds packs on disk: every folder with a pack.json is one, named by its path. Engine judges what is read here.</summary>
public static class PackFolder
{
    // packs/<region>/<year> and packs/domains/<name>; deeper folders are no packs.
    private const int Deepest = 4;

    private const string Header = "pack.json";

    /// <summary>All packs below some folders. A folder that does not exist holds none; where two hold a pack of one name the first counts.</summary>
    public static PackCatalogue Open(IEnumerable<string> folders) => new(Sources(folders));

    /// <summary>The files of all packs below some folders, folder by folder.</summary>
    public static IReadOnlyList<PackSource> Sources(IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        List<PackSource> sources = [];
        foreach (var folder in folders) if (Directory.Exists(folder)) Find(folder, "", 0, sources);
        return sources;
    }

    /// <summary>The files of the pack that lies in one folder, wherever that is.</summary>
    /// <param name="folder">The folder with its pack.json.</param>
    /// <param name="id">The name it is to have.</param>
    public static PackSource At(string folder, string id) => new(id, Files(folder));

    /// <summary>Whether the folder holds a pack.</summary>
    public static bool IsPack(string folder) => File.Exists(Path.Combine(folder, Header));

    private static void Find(string folder, string id, int depth, List<PackSource> sources)
    {
        if (id.Length > 0 && IsPack(folder))
        {
            sources.Add(At(folder, id));
            return;
        }
        if (depth == Deepest) return;
        foreach (var below in Directory.GetDirectories(folder))
            Find(below, id.Length == 0 ? Path.GetFileName(below) : $"{id}/{Path.GetFileName(below)}", depth + 1, sources);
    }

    private static List<PackFile> Files(string folder)
    {
        List<PackFile> files = [];
        foreach (var path in Directory.GetFiles(folder, "*.json")) files.Add(new(Path.GetFileName(path), () => File.ReadAllBytes(path)));
        foreach (var below in (string[])["texts", "cases"])
            if (Directory.Exists(Path.Combine(folder, below)))
                foreach (var path in Directory.GetFiles(Path.Combine(folder, below))) files.Add(new($"{below}/{Path.GetFileName(path)}", () => File.ReadAllBytes(path)));
        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return files;
    }
}
