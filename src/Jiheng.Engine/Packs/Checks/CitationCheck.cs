using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Checks;

/// <summary>Every number of law or practice stands below a citation of the same pack; what is doubtful is switched off.</summary>
internal static class CitationCheck
{
    /// <summary>Checks a pack's own tree: a citation inherited from another pack does not vouch for a number written here.</summary>
    /// <param name="node">The own tree.</param>
    /// <param name="cited">The numbers that need a citation.</param>
    /// <param name="problems">Where to say what is missing.</param>
    public static void Check(PackNode node, HashSet<PackNode> cited, List<PackProblem> problems) => Walk(node, "", null, false, cited, problems);

    private static void Walk(PackNode node, string path, PackNode? cite, bool off, HashSet<PackNode> cited, List<PackProblem> problems)
    {
        if (node.Kind == PackNodeKind.Map)
        {
            // A citation speaks for its own object; whether that is switched off is said there or further out.
            if (node["enabled"] is { } enabled) off = enabled.Text == "false";
            if (node["cite"] is { } own) cite = own;
            foreach (var (key, value) in node.Members)
                if (key != "cite") Walk(value, Merge.Join(path, key), cite, off, cited, problems);
        }
        else if (node.Kind == PackNodeKind.List)
        {
            for (var i = 0; i < node.Items.Count; i++) Walk(node.Items[i], $"{path}[{i}]", cite, off, cited, problems);
        }
        else if (cited.Contains(node))
        {
            if (cite is null) problems.Add(new(node.Place, path, $"数字 {node.Text} 没有依据，请在同一对象或外层写 cite（source、confidence、since）。"));
            else if (cite["confidence"]?.Text is "K-low" or "D" && !off)
                problems.Add(new(node.Place, path, $"数字 {node.Text} 的把握为 {cite["confidence"]!.Text}，不得启用；请写 \"enabled\": false，或查明依据。"));
        }
    }
}
