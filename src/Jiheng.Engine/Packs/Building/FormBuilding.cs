using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The section <c>forms</c> as types.</summary>
internal sealed class FormBuilding(PackNode whole, CitationBuilding cites, ScoringBuilding scoring)
{
    public List<FormPattern> All()
    {
        List<FormPattern> forms = [];
        foreach (var (id, node) in whole.Map("forms")) forms.Add(Form(id, node));
        return forms;
    }

    private FormPattern Form(string id, PackNode node) => new()
    {
        Id = id,
        Title = node.Text("title"),
        Kind = node.Text("kind"),
        Titles = node.Patterns("titles"),
        MoneyUnit = node.Text("unit") == "元" ? Unit.Yuan : Unit.TenThousandYuan,
        Heading = Fields(node, "heading"),
        Funds = node["funds"] is { } funds
            ? new(funds.Text("title"), Columns(funds), [.. funds.List("rows").Select(r => new FundRowPattern(r.Text("title"), r.Text("role")))],
                funds.Flag("complete"), funds.Text("rate-base"))
            : null,
        Goals = node["goals"] is { } goals ? new(goals.Text("title"), Columns(goals)) : null,
        Indicators = node["indicators"] is { } indicators ? Indicators(indicators) : null,
        Blocks = Blocks(node),
        TotalTitle = node["total"]?.Text("title") ?? "",
        TotalHasGrade = node["total"]?.Flag("grade") ?? false,
        Footer = node.Texts("footer"),
        Weights = Weights(node),
        Scheme = node["scheme"] is { } scheme ? scoring.Scheme(scheme.Text) : null,
        Grades = node["grades"] is { } grades ? scoring.Grades(grades.Text) : null,
        Required = Required(node),
    };

    private static IndicatorPattern Indicators(PackNode node) => new(node.Text("title"), Columns(node), Branches(node, "tree"), node.Flag("weight-in-name"));

    private static List<FormBlock> Blocks(PackNode node)
    {
        List<FormBlock> blocks = [];
        foreach (var (id, block) in node.Map("blocks"))
        {
            FormBlock made = block.Text("kind") switch
            {
                "fields" => new FieldsBlock(id, Fields(block, "rows")),
                "text" => new TextBlock(id, block.Text("title"), block.Text("prompt"), block.Whole("lines") ?? 3),
                "grid" => new GridBlock(id, block.Text("title"), GridColumns(block), block.Texts("rows"), block.Whole("blank-rows") ?? (block["rows"] is null ? 5 : 0)) { HoldsScores = block.Text("fill") == "scores" },
                "indicators" => new IndicatorsBlock(id, Indicators(block["indicators"]!)),
                "rubric" => new RubricBlock(id, block.Text("title"), block.Text("rubric"), block.Texts("columns"), block.Text("grade"), block.Text("opinion")),
                "evaluation" => new EvaluationBlock(id, block.Text("title"), block.Text("evaluation"), block.Texts("columns"), block.Text("conclusion")),
                _ => new PartBlock(id, block.Text("part")),
            };
            blocks.Add(made with { Group = block.Text("group") });
        }
        return blocks;
    }

    private static List<GridColumn> GridColumns(PackNode node)
    {
        List<GridColumn> columns = [];
        foreach (var column in node.List("columns"))
            columns.Add(new(column.Text("title"), column.Text("role"), column.Patterns("titles"), column.Texts("choices"), column.Text("under"), column.Whole("width") ?? 0));
        return columns;
    }

    private static List<IReadOnlyList<HeadingField>> Fields(PackNode node, string key)
    {
        List<IReadOnlyList<HeadingField>> rows = [];
        foreach (var row in node.List(key))
        {
            List<HeadingField> fields = [];
            foreach (var field in row.Items) fields.Add(new(field.Text("title"), field.Texts("choices"), field.Text("prompt")));
            rows.Add(fields);
        }
        return rows;
    }

    private static List<ColumnPattern> Columns(PackNode node)
    {
        List<ColumnPattern> columns = [];
        foreach (var column in node.List("columns"))
            columns.Add(new(column.Text("title"), column.Text("role"), column.Text("under"), column.Whole("width") ?? 0) { Choices = column.Texts("choices") });
        return columns;
    }

    private static List<IndicatorBranch> Branches(PackNode node, string key)
    {
        List<IndicatorBranch> branches = [];
        foreach (var (name, branch) in node.Map(key))
            branches.Add(new(name, Branches(branch, "children"), branch.Whole("rows") ?? 1, branch.Flag("optional")));
        return branches;
    }

    private List<WeightSplit> Weights(PackNode node)
    {
        List<WeightSplit> splits = [];
        foreach (var id in node.Texts("weights"))
        {
            if (whole["weights"]?[id] is not { } split || !split.IsOn()) continue;
            List<GroupPoints> groups = [];
            var sum = Rational.Zero;
            foreach (var (name, points) in split.Map("groups"))
            {
                groups.Add(new(name, PackNumber.Read(points)!.Value));
                sum += groups[^1].Points;
            }
            splits.Add(new(id, split.Text("title"), split.Number("execution") ?? Rational.Zero, groups, split.Number("together") ?? sum, cites.Of(split)));
        }
        return splits;
    }

    private List<RequiredCell> Required(PackNode node)
    {
        List<RequiredCell> cells = [];
        foreach (var cell in node.List("required"))
            if (cell.IsOn()) cells.Add(new(cell.Text("cell"), cell.Text("name"), cell.Text("when"), cell.Number("limit"), cites.Of(cell)));
        return cells;
    }
}
