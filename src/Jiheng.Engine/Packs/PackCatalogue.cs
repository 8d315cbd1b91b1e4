using Jiheng.Engine.Packs.Checks;
using Jiheng.Engine.Packs.Shapes;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs;

/// <summary>All packs of a host. A pack is read, merged with what it inherits and checked when first asked for. Safe for several threads.</summary>
public sealed class PackCatalogue
{
    /// <summary>The pack that every document is read with when no other is recognised.</summary>
    public const string General = "general";

    // No region needs more steps than country, province, city, county, domain and year.
    private const int DeepestInheritance = 12;

    private readonly Dictionary<string, PackSource> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Draft> drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Whole> wholes = new(StringComparer.Ordinal);
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
            var problems = Problems(id, out var whole);
            if (problems.Count > 0) throw new PackRefusedException(id, problems);
            return packs[id] = new(Header.Of(id, DraftOf(id).Tree), whole!, Texts(id), Cases(id));
        }
    }

    /// <summary>Whether a pack builds on another, as the headers say it; nothing but headers is read for this.</summary>
    public bool Inherits(string descendant, string ancestor) => Inherits(descendant, ancestor, DeepestInheritance);

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
        lock (gate) return Problems(id, out _);
    }

    private List<PackProblem> Problems(string id, out PackNode? tree)
    {
        List<PackProblem> problems = [];
        var whole = Resolve(id, [], problems);
        tree = whole?.Tree;
        if (tree is null || problems.Count > 0) return problems;
        var shapes = new ShapeCheck(problems);
        shapes.Check(tree, PackShape.Root, "");
        CitationCheck.Check(DraftOf(id).Tree, shapes.Cited, problems);
        foreach (var ancestor in whole!.Ancestors) CitationCheck.Check(DraftOf(ancestor).Tree, shapes.Cited, problems);
        // And the whole: a child may not switch on what its parent holds doubtful, nor take a citation away.
        var merged = new List<PackProblem>();
        CitationCheck.Check(tree, shapes.Cited, merged);
        foreach (var problem in merged) if (!problems.Exists(p => p.Key == problem.Key)) problems.Add(problem);
        // What follows takes the kinds of values for granted.
        if (problems.Count > 0) return problems;
        ReferenceCheck.Check(tree, shapes, problems);
        FormulaCheck.Check(tree, shapes, problems);
        ContentCheck.Check(tree, problems);
        return problems;
    }

    /// <summary>A pack's tree over its parents', which come first and are checked with it.</summary>
    private Whole? Resolve(string id, List<string> path, List<PackProblem> problems)
    {
        if (wholes.TryGetValue(id, out var known))
        {
            problems.AddRange(known.Problems);
            return known;
        }
        var draft = DraftOf(id);
        path.Add(id);
        var own = new List<PackProblem>(draft.Problems);
        var ancestors = new List<string>();
        PackNode? parents = null;
        foreach (var parent in draft.Tree["pack"]?["inherits"]?.Items ?? [])
        {
            const string Key = "pack.inherits";
            if (parent.Kind != PackNodeKind.Text) continue;
            if (path.Contains(parent.Text)) own.Add(new(parent.Place, Key, $"循环继承：{string.Join(" → ", path)} → {parent.Text}。"));
            else if (!sources.ContainsKey(parent.Text)) own.Add(new(parent.Place, Key, $"没有名为“{parent.Text}”的规则包，现有：{string.Join("、", Ids)}。"));
            else if (path.Count >= DeepestInheritance) own.Add(new(parent.Place, Key, $"继承超过 {DeepestInheritance} 层。"));
            else if (Resolve(parent.Text, path, own) is { } whole)
            {
                ancestors.Add(parent.Text);
                ancestors.AddRange(whole.Ancestors);
                parents = parents is null ? whole.Inherited : Merge.Parents(parents, whole.Inherited, IsBuiltOn, (key, a, b) => Settle(draft.Tree, key, a, b, own));
            }
        }
        path.RemoveAt(path.Count - 1);
        var tree = Merge.Over(parents ?? new(PackNodeKind.Map, "", draft.Tree.Place), draft.Tree, own);
        var result = new Whole(tree, ancestors, own);
        // A pack inside a circle is judged anew from each side, so that each is told its own way round.
        if (path.Count == 0 || own.Count == 0) wholes[id] = result;
        problems.AddRange(own);
        return result;
    }

    /// <summary>Two parents say different things: the pack itself must say which holds.</summary>
    private static void Settle(PackNode own, string key, PackNode a, PackNode b, List<PackProblem> problems)
    {
        var node = (PackNode?)own;
        foreach (var part in key.Split('.'))
        {
            node = node?[part];
            if (node is { Kind: not PackNodeKind.Map }) return;
        }
        if (node is not null) return;
        problems.Add(new(own["pack"]!.Place, key, $"继承来的两个规则包说法不同（{a.Place} 与 {b.Place}），请在本规则包中写明用哪一个。"));
    }

    private bool IsBuiltOn(string descendant, string ancestor) => wholes.TryGetValue(descendant, out var whole) && whole.Ancestors.Contains(ancestor);

    private PackHeader? HeaderOf(string id, List<PackProblem> all)
    {
        List<PackProblem> problems = [];
        foreach (var file in sources[id].Files)
            if (file.Name == "pack.json" && PackJson.Read(id, file.Name, "pack", file.Read(), problems) is { } header)
            {
                header.Remove("$schema");
                var shapes = new ShapeCheck(problems);
                shapes.Check(header, PackShape.Root["pack"]!.Shape, "pack");
                if (problems.Count > 0) break;
                var tree = new PackNode(PackNodeKind.Map, "", header.Place);
                tree.Add("pack", header);
                return Header.Of(id, tree);
            }
        all.AddRange(problems);
        return null;
    }

    private Draft DraftOf(string id)
    {
        if (drafts.TryGetValue(id, out var draft)) return draft;
        List<PackProblem> problems = [];
        var tree = new PackNode(PackNodeKind.Map, "", new(id, "pack.json", 1));
        foreach (var file in sources[id].Files)
        {
            if (!file.Name.EndsWith(".json", StringComparison.Ordinal) || file.Name.Contains('/', StringComparison.Ordinal)) continue;
            var name = file.Name[..^".json".Length];
            if (PackJson.Read(id, file.Name, name, file.Read(), problems) is not { } section) continue;
            section.Remove("$schema");
            tree.Add(name, section);
        }
        if (tree["pack"] is null && problems.Count == 0) problems.Add(new(tree.Place, "", "缺少 pack.json。"));
        return drafts[id] = new(tree, problems);
    }

    private List<PackFile> Texts(string id)
    {
        List<PackFile> texts = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var owner in (IEnumerable<string>)[id, .. wholes[id].Ancestors])
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

    private sealed record Draft(PackNode Tree, List<PackProblem> Problems);

    private sealed record Whole(PackNode Tree, List<string> Ancestors, List<PackProblem> Problems)
    {
        /// <summary>What a child inherits: all but what the pack is and where it applies.</summary>
        public PackNode Inherited { get; } = WithoutHeader(Tree);

        private static PackNode WithoutHeader(PackNode tree)
        {
            var copy = new PackNode(PackNodeKind.Map, "", tree.Place);
            foreach (var (key, value) in tree.Members)
            {
                if (key != "pack") copy.Add(key, value);
                else if (value["sources"] is { } sources)
                {
                    var header = new PackNode(PackNodeKind.Map, "", value.Place);
                    header.Add("sources", sources);
                    copy.Add(key, header);
                }
            }
            return copy;
        }
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
