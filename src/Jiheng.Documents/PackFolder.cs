using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Documents;

/// <summary>Finds packs on disk: every folder with a pack.json is one, named by its path. Engine judges what is read here.</summary>
public static class PackFolder
{
    // packs/<region>/<year> and packs/domains/<name>; deeper folders are no packs.
    private const int Deepest = 4;

    /// <summary>All packs below some folders. A folder that does not exist holds none; where two hold a pack of one name the first counts.</summary>
    public static PackCatalogue Open(IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        List<PackSource> sources = [];
        foreach (var folder in folders) if (Directory.Exists(folder)) Find(folder, "", 0, sources);
        return new(sources);
    }

    private static void Find(string folder, string id, int depth, List<PackSource> sources)
    {
        if (id.Length > 0 && File.Exists(Path.Combine(folder, "pack.json")))
        {
            sources.Add(new(id, Files(folder)));
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
