using Jiheng.Engine.Formulas;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Checks;

/// <summary>Every row and column that a quantity or a reconciliation names is one of the table; a reconciliation says all that its scope needs.</summary>
internal static class ReconciliationCheck
{
    /// <summary>What formulas call the rows of the filing's project forms.</summary>
    public const string Projects = "项目";

    /// <summary>The columns of these rows.</summary>
    public static readonly string[] ProjectColumns = ["年初预算数", "全年预算数", "全年执行数"];

    public static void Check(PackNode whole, List<PackProblem> problems)
    {
        foreach (var (name, node) in whole["formulas"]?["quantities"]?.Members ?? [])
        {
            var path = $"formulas.quantities.{name}";
            if (node["cell"] is not { } cell)
            {
                if (node["concept"] is null || node["stage"] is null) problems.Add(new(node.Place, path, "没有写这个数是什么：写 concept 和 stage，或写 cell。"));
                continue;
            }
            Named(whole, cell, "row", "rows", path, problems);
            Named(whole, cell, "column", "columns", path, problems);
        }
        foreach (var (name, node) in whole["audit"]?["reconciliations"]?.Members ?? [])
        {
            var path = $"audit.reconciliations.{name}";
            var over = node["over"]?.Text ?? "";
            if ((over.Length > 0) != (node["table"] is not null)) problems.Add(new(node.Place, path, "table 和 over 要一起写。"));
            if ((over == "match") != (node["with"] is not null)) problems.Add(new(node.Place, path, "over 为 match 的要写 with，别的不写。"));
            var isWhole = node["left"] is not null && node["relation"] is not null && node["right"] is not null;
            if (over == "tree" ? node["left"] is not null || node["right"] is not null : !isWhole)
                problems.Add(new(node.Place, path, over == "tree" ? "over 为 tree 的不写公式。" : "缺少 left、relation 或 right。"));
        }
    }

    /// <summary>The names of a side of a reconciliation are columns or rows of its table.</summary>
    public static void Names(PackNode whole, string reconciliation, string side, Formula formula, PackNode node, string path, List<PackProblem> problems)
    {
        var own = whole["audit"]!["reconciliations"]![reconciliation]!;
        var over = own["over"]?.Text;
        var table = own[over == "match" && side == "right" ? "with" : "table"]?.Text ?? "";
        var section = over == "columns" ? "rows" : "columns";
        foreach (var field in formula.Fields)
            if (whole["accounts"]?["tables"]?[table]?[section]?[field.Name] is null)
                problems.Add(new(node.Place, path, $"公式“{node.Text}”第 {field.Position + 1} 个字：表“{table}”没有名为“{field.Name}”的{(section == "rows" ? "行" : "栏")}。"));
        foreach (var field in formula.RowFields)
            problems.Add(new(node.Place, path, $"公式“{node.Text}”第 {field.Position + 1} 个字：表内的关系不能取各行的数（{field.Table}.{field.Column}）。"));
    }

    private static void Named(PackNode whole, PackNode cell, string key, string section, string path, List<PackProblem> problems)
    {
        if (cell[key] is { } named && whole["accounts"]?["tables"]?[cell["table"]?.Text ?? ""]?[section]?[named.Text] is null)
            problems.Add(new(named.Place, $"{path}.cell.{key}", $"表“{cell["table"]?.Text}”没有名为“{named.Text}”的{(section == "rows" ? "行" : "栏")}。"));
    }
}
