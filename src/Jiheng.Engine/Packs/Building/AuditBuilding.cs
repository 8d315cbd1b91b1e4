using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The sections <c>formulas</c>, <c>audit</c> and <c>calendar</c> as types. What is switched off does not appear.</summary>
internal sealed class AuditBuilding(PackNode whole, CitationBuilding cites)
{
    public List<StandardRatio> Ratios()
    {
        List<StandardRatio> ratios = [];
        foreach (var (name, node) in whole["formulas"].Map("ratios"))
            if (node.IsOn())
                ratios.Add(new(name, node.Text("formula"), With(node),
                    node.Text("better"), cites.Of(node)));
        return ratios;
    }

    private static List<KeyValuePair<string, string>> With(PackNode node)
    {
        List<KeyValuePair<string, string>> with = [];
        foreach (var (name, value) in node.Map("with")) with.Add(new(name, value.Text));
        return with;
    }

    public List<FormulaQuantity> Quantities()
    {
        List<FormulaQuantity> quantities = [];
        foreach (var (name, node) in whole["formulas"].Map("quantities"))
            quantities.Add(new(name, node.Text("concept"), node.Text("stage"), node.Text("year") == "last",
                node["cell"] is { } cell ? new(cell.Text("table"), cell.Text("row"), cell.Text("column")) : null));
        return quantities;
    }

    public List<RuleSetting> Rules()
    {
        List<RuleSetting> rules = [];
        foreach (var (code, node) in whole["audit"].Map("rules")) rules.Add(new(code, node.Text("severity"), node.Text("off")));
        return rules;
    }

    public List<RuleParameter> Parameters()
    {
        List<RuleParameter> parameters = [];
        foreach (var (name, node) in whole["audit"].Map("parameters"))
        {
            List<DatedValue> values = [];
            foreach (var value in node.List("values"))
                if (value.IsOn()) values.Add(new(value.Text("since"), value.Number("value")!.Value, cites.Of(value)!));
            parameters.Add(new(name, node.Text("meaning"), values));
        }
        return parameters;
    }

    public List<Reconciliation> Reconciliations()
    {
        List<Reconciliation> all = [];
        foreach (var (name, node) in whole["audit"].Map("reconciliations"))
            if (node.IsOn())
                all.Add(new(name, node.Text("title"), node.Text("left"), node.Text("relation"), node.Text("right"), node.Text("severity"), cites.Of(node))
                {
                    Table = node.Text("table"),
                    With = node.Text("with"),
                    Over = node.Text("over") switch
                    {
                        "rows" => ReconciliationScope.Rows,
                        "columns" => ReconciliationScope.Columns,
                        "tree" => ReconciliationScope.Tree,
                        "match" => ReconciliationScope.Match,
                        _ => ReconciliationScope.Document,
                    },
                });
        return all;
    }

    public List<Deadline> Deadlines()
    {
        List<Deadline> deadlines = [];
        foreach (var (name, node) in whole["calendar"].Map("deadlines"))
            if (node.IsOn())
                deadlines.Add(new(name, node.Text("title"), node.Text("who"), node.Whole("month"), node.Whole("day"), node.Whole("days"),
                    node.Flag("working-days"), node.Text("after"), cites.Of(node)));
        return deadlines;
    }

    public List<WorkPhase> Phases()
    {
        List<WorkPhase> phases = [];
        foreach (var (name, node) in whole["calendar"].Map("phases"))
            phases.Add(new(name, node.Text("title"), node.Text("who"), node.Texts("materials"), node.Texts("results")));
        return phases;
    }
}
