using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Cycle.Lineage;

/// <summary>Links that nobody declared but that names or sums make likely. Each takes its projects out of the lists.</summary>
internal sealed class SuggestedLinks(List<KnownProject> last, List<KnownProject> now, ProjectWords words, IReadOnlyList<LineageStatement> statements)
{
    // Shorter names (培训) are part of anything.
    private const int ShortestName = 4;

    // Sums of more parts, or out of more projects, agree by chance.
    private const int MostParts = 4;
    private const int MostProjects = 14;

    private readonly IReadOnlyList<string> carried = LinkWords.All(LinkKind.Carried, words);
    private readonly List<LineageLink> links = [];

    public IReadOnlyList<LineageLink> Of()
    {
        ByText();
        ByNames();
        BySums();
        return links;
    }

    private string Stem(KnownProject project) => ProjectName.Stem(project.Name, carried);

    private void Take(LinkKind kind, List<KnownProject> before, List<KnownProject> after, string why)
    {
        foreach (var one in before) last.Remove(one);
        foreach (var one in after) now.Remove(one);
        var name = LinkWords.Name(kind, words);
        links.Add(new(kind, name, LinkBasis.Suggested, before, after, $"{why}，可能是{name}：{LinkWords.Sentence(name, before, after)}", [], LinkWords.Places(before, after)));
    }

    /// <summary>对甲项目进行了拆分: the projects of this year that share its name, or that have its money together.</summary>
    private void ByText()
    {
        foreach (var said in statements)
        {
            if (said.Kind == LinkKind.Split && last.Find(p => p.Name == said.Project || Stem(p) == said.Project) is { } whole)
            {
                var parts = now.FindAll(p => Related(Stem(p), Stem(whole)));
                if (parts.Count < 2) parts = PartsOf(whole, now) ?? [];
                if (parts.Count >= 2) Take(LinkKind.Split, [whole], parts, $"文中说“{said.Words}”");
            }
            else if (said.Kind == LinkKind.Merged && now.Find(p => p.Name == said.Project || Stem(p) == said.Project) is { } joined)
            {
                var parts = last.FindAll(p => Related(Stem(p), Stem(joined)));
                if (parts.Count < 2) parts = PartsOf(joined, last) ?? [];
                if (parts.Count >= 2) Take(LinkKind.Merged, parts, [joined], $"文中说“{said.Words}”");
            }
        }
    }

    private void ByNames()
    {
        foreach (var whole in last.ToArray())
        {
            if (Stem(whole) is not { Length: >= ShortestName } stem || !last.Contains(whole)) continue;
            var parts = now.FindAll(p => Stem(p).Contains(stem, StringComparison.Ordinal));
            if (parts.Count >= 2) Take(LinkKind.Split, [whole], parts, "本年有几个项目的名称都含有上年项目的名称");
            else if (parts.Count == 1 && last.FindAll(p => Stem(parts[0]).Contains(Stem(p), StringComparison.Ordinal)).Count == 1) Take(LinkKind.Renamed, [whole], parts, "本年项目的名称含有上年项目的名称");
        }
        foreach (var joined in now.ToArray())
        {
            if (Stem(joined) is not { Length: >= ShortestName } stem || !now.Contains(joined)) continue;
            var parts = last.FindAll(p => Stem(p).Contains(stem, StringComparison.Ordinal) || (Stem(p).Length >= ShortestName && stem.Contains(Stem(p), StringComparison.Ordinal)));
            if (parts.Count >= 2) Take(LinkKind.Merged, parts, [joined], "上年有几个项目的名称与本年项目的名称互相包含");
            else if (parts.Count == 1) Take(LinkKind.Renamed, parts, [joined], "上年项目的名称含有本年项目的名称");
        }
    }

    private void BySums()
    {
        foreach (var whole in last.ToArray()) if (PartsOf(whole, now) is { } parts) Take(LinkKind.Split, [whole], parts, "金额之和正好等于上年项目的金额");
        foreach (var joined in now.ToArray()) if (PartsOf(joined, last) is { } parts) Take(LinkKind.Merged, parts, [joined], "上年几个项目的金额之和正好等于本年项目的金额");
        foreach (var one in last.ToArray())
            if (AmountOf(one) is { Sign: > 0 } amount && now.FindAll(p => AmountOf(p) == amount) is [var only] && last.FindAll(p => AmountOf(p) == amount).Count == 1)
                Take(LinkKind.Renamed, [one], [only], "金额相同、名称不同");
    }

    private static Rational? AmountOf(KnownProject project) => LinkWords.Sum([project]);

    private static bool Related(string a, string b) => a.Length >= ShortestName && b.Length >= ShortestName && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));

    /// <summary>The only two to four projects whose amounts together are the whole's; null when there are none or several such sets.</summary>
    private static List<KnownProject>? PartsOf(KnownProject whole, List<KnownProject> among)
    {
        if (AmountOf(whole) is not { Sign: > 0 } sum || among.Count is < 2 or > MostProjects) return null;
        List<KnownProject>? found = null;
        for (var set = 3; set < 1 << among.Count; set++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)set) is < 2 or > MostParts) continue;
            List<KnownProject> parts = [];
            for (var i = 0; i < among.Count; i++) if ((set >> i & 1) == 1) parts.Add(among[i]);
            if (parts.Exists(p => AmountOf(p) is not { Sign: > 0 }) || LinkWords.Sum(parts) != sum) continue;
            if (found is not null) return null;
            found = parts;
        }
        return found;
    }
}
