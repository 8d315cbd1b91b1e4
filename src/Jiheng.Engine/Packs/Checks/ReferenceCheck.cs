using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Checks;

/// <summary>Every name of a method, scale, weight split or source exists.</summary>
internal static class ReferenceCheck
{
    public static void Check(PackNode whole, bool isWhole, ShapeCheck shapes, List<PackProblem> problems)
    {
        foreach (var (path, node, section) in shapes.References)
        {
            // Only the whole tree holds what is read late.
            if (!isWhole && Shapes.PackShape.IsLate(section.Split('.')[0])) continue;
            var target = whole;
            foreach (var key in section.Split('.')) target = target?[key];
            if (target?[node.Text] is { } entry)
            {
                // A split of points waits for somebody to vouch for it; until then the form has none.
                if (section != "weights" && entry["enabled"]?.Text == "false") problems.Add(new(node.Place, path, $"{section} 的“{node.Text}”没有启用，不能引用。"));
                continue;
            }
            List<string> known = [];
            if (target is not null) foreach (var (name, _) in target.Members) known.Add(name);
            problems.Add(new(node.Place, path, $"{section} 中没有“{node.Text}”{(known.Count > 0 ? $"，已有的是：{string.Join("、", known)}。" : "，这一部分还没有任何内容。")}"));
        }
    }
}
