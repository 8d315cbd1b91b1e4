using Jiheng.Engine.Formulas;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Checks;

/// <summary>Every formula can be read, and uses only names that the pack knows: quantities, ratios, and its own parameters.</summary>
internal static class FormulaCheck
{
    public static void Check(PackNode whole, ShapeCheck shapes, List<PackProblem> problems)
    {
        // Which ratios each ratio uses.
        Dictionary<string, List<string>> uses = new(StringComparer.Ordinal);
        foreach (var (path, node) in shapes.Formulas)
        {
            if (!Formula.TryParse(node.Text, out var formula, out var error))
            {
                problems.Add(new(node.Place, path, $"{error.Message}。"));
                continue;
            }
            var keys = path.Split('.');
            if (keys is ["audit", "reconciliations", var reconciliation, var sideKey] && whole["audit"]!["reconciliations"]![reconciliation]?["table"] is not null)
            {
                ReconciliationCheck.Names(whole, reconciliation, sideKey, formula, node, path, problems);
                continue;
            }
            foreach (var field in formula.Fields)
            {
                if (keys is ["formulas", "ratios", var ratio, ..] && whole["formulas"]?["ratios"]?[field.Name] is not null)
                {
                    if (!uses.TryGetValue(ratio, out var used)) uses[ratio] = used = [];
                    used.Add(field.Name);
                }
                if (!Knows(whole, path, field.Name))
                    problems.Add(new(node.Place, path, $"公式“{node.Text}”第 {field.Position + 1} 个字：没有名为“{field.Name}”的数，请在 formulas.quantities 中写明它是什么。"));
            }
            foreach (var field in formula.RowFields)
                if (!(keys is ["audit", "reconciliations", ..] && field.Table == ReconciliationCheck.Projects && ReconciliationCheck.ProjectColumns.Contains(field.Column)))
                    problems.Add(new(node.Place, path, $"公式“{node.Text}”第 {field.Position + 1} 个字：规则包的公式不能取各行的数（{field.Table}.{field.Column}）。"));
        }
        foreach (var (ratio, _) in uses)
            if (Reaches(uses, ratio, ratio, []))
                problems.Add(new(whole["formulas"]!["ratios"]![ratio]!.Place, $"formulas.ratios.{ratio}", $"比率“{ratio}”绕了一圈又用到自己。"));
    }

    private static bool Reaches(Dictionary<string, List<string>> uses, string from, string to, HashSet<string> seen)
    {
        if (!seen.Add(from) || !uses.TryGetValue(from, out var used)) return false;
        foreach (var next in used) if (next == to || Reaches(uses, next, to, seen)) return true;
        return false;
    }

    private static bool Knows(PackNode whole, string path, string name)
    {
        var section = whole["formulas"];
        if (section?["quantities"]?[name] is not null) return true;
        // formulas.ratios.结转结余率.formula may use that ratio's own parameters and other ratios, never itself.
        var keys = path.Split('.');
        var own = keys is ["formulas", "ratios", _, ..] ? keys[2] : "";
        return (keys is [.., "formula"] && section?["ratios"]?[own]?["with"]?[name] is not null) || (name != own && section?["ratios"]?[name] is not null);
    }
}
