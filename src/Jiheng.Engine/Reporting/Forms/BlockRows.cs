using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Forms;

/// <summary>The blocks that only one form of a pack has, laid out in its blank form.</summary>
internal sealed class BlockRows(Pack? pack, FormPattern form, int? year, GridBuilder grid, BlankForm.Points points, FormValues? values)
{
    private static readonly CellInput Text = new() { Kind = InputKind.Text };
    private static readonly CellInput Money = new() { Kind = InputKind.Number, Decimals = 2, Lowest = Rational.Zero, Prompt = "填数字，不填单位；没有的留空。" };
    private static readonly CellInput Count = new() { Kind = InputKind.Number, Decimals = 0, Lowest = Rational.Zero, Prompt = "填整数；没有的填0。" };
    private static readonly CellInput Rate = new() { Kind = InputKind.Percentage, Decimals = 2 };

    private readonly int left = BlankForm.Left(form);

    /// <summary>How many grid columns a block needs besides its title.</summary>
    public static int ColumnCount(FormBlock block) => block switch
    {
        GridBlock g => Math.Max(1, g.Columns.Sum(c => Math.Max(1, c.Width))),
        IndicatorsBlock i => i.Indicators.Columns.Sum(c => Math.Max(1, c.Width)),
        RubricBlock => 6,
        EvaluationBlock => 8,
        _ => 2,
    };

    private string outer = "";

    public void Write(FormBlock block)
    {
        if (block.Group.Length > 0 && block.Group != outer)
        {
            grid.Print(0, grid.Columns, BlankForm.Dated(block.Group, year));
            grid.Next();
        }
        outer = block.Group;
        Lay(block);
    }

    private void Lay(FormBlock block)
    {
        switch (block)
        {
            case FieldsBlock fields:
                BlankForm.Fields(fields.Rows, grid, values);
                break;
            case TextBlock text:
                var label = Math.Max(1, Math.Max(left, grid.Columns / 6));
                grid.Print(0, label, BlankForm.Dated(text.Title, year));
                grid.Ask(label, grid.Columns - label, Text with { Lines = text.Lines, Prompt = text.Prompt }, values?.Text(text.Id) ?? "");
                grid.Next();
                break;
            case GridBlock cells:
                Grid(cells);
                break;
            case IndicatorsBlock more:
                new IndicatorRows(form, more.Indicators, grid, points, year, values, more.Id).Write();
                break;
            case RubricBlock rubric:
                Rubric(rubric);
                break;
            case EvaluationBlock evaluation:
                Evaluation(evaluation);
                break;
        }
    }

    private void Grid(GridBlock block)
    {
        var at = block.Title.Length > 0 ? left : 0;
        var (starts, spans) = Places(at, block.Columns.Select(c => Math.Max(1, c.Width)));
        var deep = block.Columns.Any(c => c.Under.Length > 0) ? 2 : 1;
        var rows = GridRows.Of(block, values);
        if (at > 0) grid.Print(0, at, BlankForm.Dated(block.Title, year), deep + rows.Count);
        for (var c = 0; c < block.Columns.Count; c++)
        {
            var column = block.Columns[c];
            if (column.Under.Length == 0)
            {
                grid.Print(starts[c], spans[c], BlankForm.Dated(column.Title, year), deep);
                continue;
            }
            var last = c;
            while (last + 1 < block.Columns.Count && block.Columns[last + 1].Under == column.Under) last++;
            grid.Print(starts[c], starts[last] + spans[last] - starts[c], BlankForm.Dated(column.Under, year));
            c = last;
        }
        grid.Next();
        if (deep == 2)
        {
            for (var c = 0; c < block.Columns.Count; c++) if (block.Columns[c].Under.Length > 0) grid.Print(starts[c], spans[c], BlankForm.Dated(block.Columns[c].Title, year));
            grid.Next();
        }
        foreach (var (printed, given) in rows)
        {
            for (var c = 0; c < block.Columns.Count; c++)
            {
                if (c == 0 && printed is not null) grid.Print(starts[0], spans[0], printed);
                else grid.Ask(starts[c], spans[c], InputOf(block.Columns[c]), values?.Cell(given, block.Columns[c].Title) is { Length: > 0 } text ? text : c == 0 ? given?.Name ?? "" : "");
            }
            grid.Next();
        }
    }

    private static CellInput InputOf(GridColumn column)
    {
        if (column.Choices.Count > 0) return new() { Kind = InputKind.Suggestion, Choices = column.Choices };
        return column.Role switch
        {
            "amount" or "initial-budget" or "adjusted-budget" or "budget" or "executed" or "final" or "last-amount" or "this-amount" => Money,
            "count" or "option" => Count,
            "share" or "rate" => Rate,
            "points" or "score" => BlankForm.PointsUpTo(100),
            _ => Text,
        };
    }

    /// <summary>审核内容 ∣ 审核要点 ∣ 审核意见, the rows of grade and words below.</summary>
    private void Rubric(RubricBlock block)
    {
        if (pack?.Rubrics.FirstOrDefault(r => r.Id == block.Rubric) is not { } rubric) return;
        var at = block.Title.Length > 0 ? left : 0;
        var titles = BlockTitles.Of(block, rubric);
        List<int> widths = [2, 4, 2];
        while (widths.Count < titles.Count) widths.Add(2);
        var (starts, spans) = Places(at, widths);
        var tail = (block.Grade.Length > 0 ? 1 : 0) + (block.Opinion.Length > 0 ? 1 : 0);
        if (at > 0) grid.Print(0, at, block.Title, 1 + rubric.Groups.Count + rubric.Items.Count() + tail);
        for (var c = 0; c < titles.Count; c++) grid.Print(starts[c], spans[c], titles[c]);
        grid.Next();
        List<string> opinions = [.. rubric.Opinions.Select(o => o.Name)];
        foreach (var group in rubric.Groups)
        {
            grid.Print(at, grid.Columns - at, group.Name);
            grid.Next();
            foreach (var item in group.Items)
            {
                grid.Print(starts[0], spans[0], item.Points is { } worth ? $"{item.Name}（{worth}分）" : item.Name);
                grid.Print(starts[1], spans[1], item.Question);
                var given = values?.Row(block.Id, item.Name);
                grid.Ask(starts[2], spans[2], new() { Kind = InputKind.Choice, Choices = opinions }, values?.Cell(given, titles[2]) ?? "");
                for (var c = 3; c < titles.Count; c++)
                    grid.Ask(starts[c], spans[c], rubric.Reasons.Count > 0 ? new() { Kind = InputKind.Suggestion, Choices = [.. rubric.Reasons.Select(r => $"{r.Key} {r.Value}")] } : Text, values?.Cell(given, titles[c]) ?? "");
                grid.Next();
            }
        }
        if (block.Grade.Length > 0) Below(block.Grade, at, new() { Kind = InputKind.Choice, Choices = [.. rubric.Grading.Levels.Count > 0 ? rubric.Grading.Levels.Select(l => l.Name) : rubric.Grading.Scale?.Bands.Select(b => b.Name) ?? rubric.Consequences.Select(c => c.Grade)] }, Single(block, block.Grade));
        if (block.Opinion.Length > 0) Below(block.Opinion, at, Text with { Lines = 4 }, Single(block, block.Opinion));
    }

    /// <summary>一级指标 ∣ 二级指标 ∣ 三级指标 ∣ 分值 ∣ 得分 ∣ 说明, the conclusion below.</summary>
    private void Evaluation(EvaluationBlock block)
    {
        if (pack?.Evaluations.FirstOrDefault(e => e.Id == block.Evaluation) is not { } scheme) return;
        var at = block.Title.Length > 0 ? left : 0;
        var titles = BlockTitles.Of(block, scheme);
        var levels = BlockTitles.Levels(scheme, titles);
        var (starts, spans) = Places(at, titles.Select((t, i) => i < levels ? 2 : t is "分值" or "得分" ? 1 : 3));
        var rows = scheme.Dimensions.Sum(Leaves);
        if (at > 0) grid.Print(0, at, block.Title, 1 + rows + (block.Conclusion.Length > 0 ? 1 : 0));
        for (var c = 0; c < titles.Count; c++) grid.Print(starts[c], spans[c], titles[c]);
        grid.Next();
        foreach (var dimension in scheme.Dimensions)
        {
            grid.Print(starts[0], spans[0], Named(dimension), Leaves(dimension));
            if (dimension.Items.Count == 0) Row(block, dimension, 1, levels, titles, starts, spans, scheme);
            foreach (var item in dimension.Items)
            {
                if (item.Items.Count == 0 || levels < 3)
                {
                    Row(block, item, 1, levels, titles, starts, spans, scheme);
                    continue;
                }
                grid.Print(starts[1], spans[1], Named(item), Leaves(item));
                foreach (var leaf in item.Items) Row(block, leaf, 2, levels, titles, starts, spans, scheme);
            }
        }
        if (block.Conclusion.Length > 0) Below(block.Conclusion, at, new() { Kind = InputKind.Choice, Choices = [.. scheme.Conclusions.Select(c => c.Name)] }, Single(block, block.Conclusion));
    }

    private static int Leaves(EvaluationNode node) => node.Items.Count == 0 ? 1 : node.Items.Sum(Leaves);

    private static string Named(EvaluationNode node) => node.Points is { } worth ? $"{node.Name}（{worth}分）" : node.Name;

    /// <summary>One row of an evaluation: its own name over the levels that are left, points to earn and points earned.</summary>
    private void Row(EvaluationBlock block, EvaluationNode node, int level, int levels, IReadOnlyList<string> titles, int[] starts, int[] spans, EvaluationScheme scheme)
    {
        var last = Math.Max(level, levels - 1);
        grid.Print(starts[level], starts[last] + spans[last] - starts[level], node.Name);
        var given = values?.Row(block.Id, node.Name);
        for (var c = levels; c < titles.Count; c++)
        {
            if (titles[c] == "分值" && node.Points is { } worth) grid.Print(starts[c], spans[c], worth.ToString());
            else if (titles[c] is "分值" or "得分") grid.Ask(starts[c], spans[c], BlankForm.PointsUpTo(node.Points ?? 100), values?.Cell(given, titles[c]) ?? "");
            else if (scheme.Opinions.Count > 0 && titles[c] is "等次" or "意见" or "评估意见") grid.Ask(starts[c], spans[c], new() { Kind = InputKind.Choice, Choices = [.. scheme.Opinions.Select(o => o.Name)] }, values?.Cell(given, titles[c]) ?? "");
            else grid.Ask(starts[c], spans[c], Text with { Prompt = node.Question }, values?.Cell(given, titles[c]) ?? "");
        }
        grid.Next();
    }

    /// <summary>A single cell below a table: the row of its name, or the text filed under it.</summary>
    private string Single(FormBlock block, string title) =>
        values is null ? "" : values.Row(block.Id, title) is { Cells: { Count: > 0 } cells } ? cells.First().Value : values.Text(title);

    private void Below(string title, int at, CellInput input, string value)
    {
        var label = Math.Max(1, (grid.Columns - at) / 4);
        grid.Print(at, label, title);
        grid.Ask(at + label, grid.Columns - at - label, input, value);
        grid.Next();
    }

    private (int[] Starts, int[] Spans) Places(int at, IEnumerable<int> widths)
    {
        var spans = GridBuilder.Divide(grid.Columns - at, [.. widths]);
        return (BlankForm.Starts(at, spans), spans);
    }
}
