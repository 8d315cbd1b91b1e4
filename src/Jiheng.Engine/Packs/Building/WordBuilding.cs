using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The section <c>reading</c> as types.</summary>
internal static class WordBuilding
{
    public static ReadingWords Words(PackNode whole)
    {
        var section = whole["reading"];
        List<KeyValuePair<string, IReadOnlyList<string>>> partitions = [];
        foreach (var (concept, parts) in section.Map("partitions")) partitions.Add(new(concept, [.. parts.Items.Select(p => p.Text)]));
        return new()
        {
            Headers = Lists(section, "headers"),
            Titles = [.. Items(section, "titles").Select(t => new WordList(t.Text("kind"), t.Patterns("patterns")))],
            Fields = Lists(section, "fields"),
            Rows = Lists(section, "rows"),
            Concepts = [.. Items(section, "concepts").Select(c => new ConceptWords(c.Text("concept"), c.Patterns("labels"), c.Text("below")))],
            Blocks = section?.Patterns("blocks") ?? [],
            Partitions = partitions,
            FundParts = section?.Patterns("fund-parts") ?? [],
        };
    }

    private static List<WordList> Lists(PackNode? section, string key)
    {
        List<WordList> lists = [];
        foreach (var (role, words) in section.Map(key)) lists.Add(new(role, words.Patterns()));
        return lists;
    }

    private static IReadOnlyList<PackNode> Items(PackNode? section, string key) => section?.List(key) ?? [];
}
