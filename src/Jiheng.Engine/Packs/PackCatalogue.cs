using Jiheng.Engine.Packs.Checks;
using Jiheng.Engine.Packs.Shapes;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs;

/// <summary>All packs of a host. A pack is read, merged with what it inherits and checked when first asked for. Safe for several threads.</summary>
public sealed class PackCatalogue
{
    /// <summary>The pack that every document is read with when no other is recognised.</summary>
    public const string General = "general";

    private readonly Dictionary<string, PackSource> sources = new(StringComparer.Ordinal);
    private readonly PackTrees early;
    private PackTrees? whole;
    private readonly Dictionary<string, Pack> packs = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly List<PackProblem> headerProblems = [];
    private IReadOnlyList<PackHeader>? headers;

    /// <param name="sources">The packs' files; where two have one name the first counts.</param>
    public PackCatalogue(IEnumerable<PackSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        List<string> ids = [];
        foreach (var source in sources) if (this.sources.TryAdd(source.Id, source)) ids.Add(source.Id);
        ids.Sort(StringComparer.Ordinal);
        Ids = ids;
        early = new(this.sources, ids, isWhole: false);
    }

    /// <summary>The names of all packs, sorted.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>These packs over the ones here: where two have one name the added one counts.</summary>
    public PackCatalogue With(IEnumerable<PackSource> added)
    {
        ArgumentNullException.ThrowIfNull(added);
        return new([.. added, .. sources.Values]);
    }

    /// <summary>The headers of all packs whose pack.json can be read.</summary>
    public IReadOnlyList<PackHeader> Headers
    {
        get
        {
            lock (gate)
            {
                if (headers is not null) return headers;
                List<PackHeader> all = [];
                foreach (var id in Ids) if (HeaderOf(id, headerProblems) is { } header) all.Add(header);
                return headers = all;
            }
        }
    }

    /// <summary>What is wrong with pack.json files: no document can be recognised as one of these packs.</summary>
    public IReadOnlyList<PackProblem> HeaderProblems
    {
        get
        {
            _ = Headers;
            return headerProblems;
        }
    }

    /// <summary>A pack ready for use.</summary>
    /// <exception cref="PackRefusedException">There is no such pack, or it or one it inherits from is wrong.</exception>
    public Pack Load(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (gate)
        {
            if (packs.TryGetValue(id, out var pack)) return pack;
            if (!sources.ContainsKey(id))
                throw new PackRefusedException($"没有名为“{id}”的规则包。{(Ids.Count > 0 ? $"现有：{string.Join("、", Ids)}。" : "没有找到任何规则包，请检查 packs 文件夹。")}");
            var problems = early.Problems(id, out var tree);
            if (problems.Count > 0) throw new PackRefusedException(id, problems);
            return packs[id] = new(Header.Of(id, early.Own(id)), tree!, () => WholeOf(id), Texts(id), Cases(id));
        }
    }

    /// <summary>The tree with the late sections.</summary>
    /// <exception cref="PackRefusedException">A late section, its own or an inherited one, is wrong.</exception>
    private PackNode WholeOf(string id)
    {
        lock (gate)
        {
            var problems = (whole ??= new(sources, Ids, isWhole: true)).Problems(id, out var tree);
            return problems.Count > 0 ? throw new PackRefusedException(id, problems) : tree!;
        }
    }

    /// <summary>Whether a pack builds on another, as the headers say it; nothing but headers is read for this.</summary>
    public bool Inherits(string descendant, string ancestor) => Inherits(descendant, ancestor, PackTrees.DeepestInheritance);

    private bool Inherits(string descendant, string ancestor, int steps)
    {
        if (steps == 0) return false;
        foreach (var header in Headers)
            if (header.Id == descendant)
                foreach (var parent in header.Inherits)
                    if (parent == ancestor || Inherits(parent, ancestor, steps - 1)) return true;
        return false;
    }

    /// <summary>Everything that is wrong with a pack; none when it can be used.</summary>
    public IReadOnlyList<PackProblem> Validate(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (gate) return (whole ??= new(sources, Ids, isWhole: true)).Problems(id, out _);
    }

    private PackHeader? HeaderOf(string id, List<PackProblem> all)
    {
        List<PackProblem> problems = [];
        foreach (var file in sources[id].Files)
            if (file.Name == "pack.json" && PackJson.Read(id, file.Name, "pack", file.Read(), problems) is { } header)
            {
                header.Remove("$schema");
                var shapes = new ShapeCheck(problems);
                shapes.Check(header, PackShape.Early["pack"]!.Shape, "pack");
                if (problems.Count > 0) break;
                var tree = new PackNode(PackNodeKind.Map, "", header.Place);
                tree.Add("pack", header);
                return Header.Of(id, tree);
            }
        all.AddRange(problems);
        return null;
    }

    private List<PackFile> Texts(string id)
    {
        List<PackFile> texts = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var owner in (IEnumerable<string>)[id, .. early.Ancestors(id)])
            foreach (var file in sources[owner].Files)
                if (file.Name.StartsWith("texts/", StringComparison.Ordinal) && names.Add(file.Name)) texts.Add(file);
        return texts;
    }

    private List<PackFile> Cases(string id)
    {
        List<PackFile> cases = [];
        foreach (var file in sources[id].Files)
            if (file.Name.StartsWith("cases/", StringComparison.Ordinal) && file.Name.EndsWith(".md", StringComparison.Ordinal)) cases.Add(file);
        cases.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return cases;
    }

    private static class Header
    {
        public static PackHeader Of(string id, PackNode tree)
        {
            var node = tree["pack"]!;
            List<PackSigns> signs = [];
            foreach (var sign in Building.NodeReading.List(node, "recognise"))
                signs.Add(new(Building.NodeReading.Patterns(sign, "cells"), Building.NodeReading.Patterns(sign, "titles"), Building.NodeReading.Texts(sign, "mentions")));
            var years = node["years"];
            return new(id, Building.NodeReading.Text(node, "title"), Building.NodeReading.Text(node, "description"), Building.NodeReading.Texts(node, "inherits"),
                years is null ? null : Building.NodeReading.Whole(years, "from"), years is null ? null : Building.NodeReading.Whole(years, "to"),
                Building.NodeReading.Texts(node, "regions"), signs);
        }
    }
}
