using Jiheng.Engine.Packs.Checks;
using Jiheng.Engine.Packs.Shapes;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs;

/// <summary>The trees of all packs: read, merged with what they inherit, and checked. Not safe for several threads.</summary>
/// <param name="sources">The packs' files by name.</param>
/// <param name="ids">Their names, sorted.</param>
/// <param name="isWhole">Whether the late sections (<see cref="PackShape.IsLate"/>) are read too.</param>
internal sealed class PackTrees(IReadOnlyDictionary<string, PackSource> sources, IReadOnlyList<string> ids, bool isWhole)
{
    // No region needs more steps than country, province, city, county, domain and year.
    public const int DeepestInheritance = 12;

    private readonly Dictionary<string, Draft> drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Whole> wholes = new(StringComparer.Ordinal);

    /// <summary>What the pack's own files say.</summary>
    public PackNode Own(string id) => DraftOf(id).Tree;

    /// <summary>The packs that one inherits from, the nearest first. Its tree must have been asked for.</summary>
    public IReadOnlyList<string> Ancestors(string id) => wholes[id].Ancestors;

    /// <summary>Everything that is wrong with a pack; none when it can be used.</summary>
    /// <param name="id">The pack.</param>
    /// <param name="tree">The pack over all it inherits, or null.</param>
    public List<PackProblem> Problems(string id, out PackNode? tree)
    {
        List<PackProblem> problems = [];
        var whole = Resolve(id, [], problems);
        tree = whole?.Tree;
        if (tree is null || problems.Count > 0) return problems;
        var shapes = new ShapeCheck(problems);
        shapes.Check(tree, isWhole ? PackShape.Root : PackShape.Early, "");
        CitationCheck.Check(DraftOf(id).Tree, shapes.Cited, problems);
        foreach (var ancestor in whole!.Ancestors) CitationCheck.Check(DraftOf(ancestor).Tree, shapes.Cited, problems);
        // And the whole: a child may not switch on what its parent holds doubtful, nor take a citation away.
        var merged = new List<PackProblem>();
        CitationCheck.Check(tree, shapes.Cited, merged);
        foreach (var problem in merged) if (!problems.Exists(p => p.Key == problem.Key)) problems.Add(problem);
        // What follows takes the kinds of values for granted.
        if (problems.Count > 0) return problems;
        ReferenceCheck.Check(tree, isWhole, shapes, problems);
        FormulaCheck.Check(tree, shapes, problems);
        ReconciliationCheck.Check(tree, problems);
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
            else if (!sources.ContainsKey(parent.Text)) own.Add(new(parent.Place, Key, $"没有名为“{parent.Text}”的规则包，现有：{string.Join("、", ids)}。"));
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

    private Draft DraftOf(string id)
    {
        if (drafts.TryGetValue(id, out var draft)) return draft;
        List<PackProblem> problems = [];
        var tree = new PackNode(PackNodeKind.Map, "", new(id, "pack.json", 1));
        foreach (var file in sources[id].Files)
        {
            if (!file.Name.EndsWith(".json", StringComparison.Ordinal) || file.Name.Contains('/', StringComparison.Ordinal)) continue;
            var name = file.Name[..^".json".Length];
            if (!isWhole && PackShape.IsLate(name)) continue;
            if (PackJson.Read(id, file.Name, name, file.Read(), problems) is not { } section) continue;
            section.Remove("$schema");
            tree.Add(name, section);
        }
        if (tree["pack"] is null && problems.Count == 0) problems.Add(new(tree.Place, "", "缺少 pack.json。"));
        return drafts[id] = new(tree, problems);
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
}
