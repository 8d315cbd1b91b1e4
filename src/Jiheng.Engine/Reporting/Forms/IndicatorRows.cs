using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Reporting.Forms;

/// <summary>The indicator block of a blank form: its header, one or two rows deep, and blank rows below every level-2 indicator.</summary>
internal sealed class IndicatorRows(FormPattern form, IndicatorPattern indicators, GridBuilder grid, BlankForm.Points points, int? year, FormValues? values, string? block)
{
    private readonly int left = BlankForm.Left(form);

    public void Write()
    {
        List<int> widths = [];
        foreach (var column in indicators.Columns) widths.Add(Math.Max(1, column.Width));
        var spans = GridBuilder.Divide(grid.Columns - left, widths);
        var starts = BlankForm.Starts(left, spans);
        var deep = indicators.Columns.Any(c => c.Under.Length > 0) ? 2 : 1;
        if (values is not null)
        {
            Filled(starts, spans, deep);
            return;
        }
        var rows = 0;
        foreach (var branch in indicators.Tree) rows += RowsOf(branch);
        if (left > 0) grid.Print(0, 1, indicators.Title, deep + rows);
        Header(starts, spans, deep);
        foreach (var branch in indicators.Tree) Level1(branch, starts, spans);
    }

    /// <summary>The indicators that there are, in the order of the form's groups; groups that the form does not know come behind.</summary>
    private void Filled(int[] starts, int[] spans, int deep)
    {
        var given = values!.Indicators(block);
        List<string> order = [.. indicators.Tree.Select(b => b.Name)];
        int Place(string name) => order.FindIndex(n => IsSame(n, name)) is >= 0 and var at ? at : order.Count;
        var groups = given.GroupBy(i => Words.Key(i.Level1), StringComparer.Ordinal).OrderBy(g => Place(g.First().Level1)).ToList();
        if (left > 0) grid.Print(0, 1, indicators.Title, deep + Math.Max(1, given.Count));
        Header(starts, spans, deep);
        if (groups.Count == 0)
        {
            for (var c = 0; c < indicators.Columns.Count; c++) grid.Print(starts[c], spans[c], "");
            grid.Next();
        }
        var (c1, c2) = (Column("level1"), Column("level2"));
        foreach (var group in groups)
        {
            var branch = indicators.Tree.FirstOrDefault(b => IsSame(b.Name, group.First().Level1));
            List<string> inner = [.. branch?.Children.Select(c => c.Name) ?? []];
            var parts = group.GroupBy(i => Words.Key(i.Level2), StringComparer.Ordinal).OrderBy(g => inner.FindIndex(n => IsSame(n, g.First().Level2)) is >= 0 and var at ? at : inner.Count).ToList();
            if (c1 >= 0) grid.Print(starts[c1], spans[c1], branch is null ? group.First().Level1 : Name(branch), group.Count());
            foreach (var part in parts)
            {
                // A blank level-2 cell is one for each row: the form has none there.
                if (c2 >= 0 && part.First().Level2.Length > 0) grid.Print(starts[c2], spans[c2], part.First().Level2, part.Count());
                foreach (var indicator in part)
                {
                    if (c2 >= 0 && indicator.Level2.Length == 0) grid.Print(starts[c2], spans[c2], "");
                    Row(starts, spans, blankLevel2: false, indicator);
                }
            }
        }
    }

    private static bool IsSame(string one, string other) => Words.Key(one) == Words.Key(other);

    private static int RowsOf(IndicatorBranch branch) => branch.Children.Count == 0 ? Math.Max(1, branch.Rows) : branch.Children.Sum(RowsOf);

    private void Header(int[] starts, int[] spans, int deep)
    {
        var columns = indicators.Columns;
        for (var c = 0; c < columns.Count; c++)
        {
            if (columns[c].Under.Length == 0)
            {
                grid.Print(starts[c], spans[c], BlankForm.Dated(columns[c].Title, year), deep);
                continue;
            }
            var last = c;
            while (last + 1 < columns.Count && columns[last + 1].Under == columns[c].Under) last++;
            grid.Print(starts[c], starts[last] + spans[last] - starts[c], BlankForm.Dated(columns[c].Under, year));
            c = last;
        }
        grid.Next();
        if (deep == 1) return;
        for (var c = 0; c < columns.Count; c++) if (columns[c].Under.Length > 0) grid.Print(starts[c], spans[c], BlankForm.Dated(columns[c].Title, year));
        grid.Next();
    }

    private void Level1(IndicatorBranch branch, int[] starts, int[] spans)
    {
        var (c1, c2) = (Column("level1"), Column("level2"));
        if (c1 >= 0) grid.Print(starts[c1], spans[c1], Name(branch), RowsOf(branch));
        if (branch.Children.Count == 0)
        {
            for (var r = 0; r < Math.Max(1, branch.Rows); r++) Row(starts, spans, blankLevel2: true);
            return;
        }
        foreach (var child in branch.Children)
        {
            if (c2 >= 0) grid.Print(starts[c2], spans[c2], child.Name, RowsOf(child));
            for (var r = 0; r < RowsOf(child); r++) Row(starts, spans, blankLevel2: false);
        }
    }

    private string Name(IndicatorBranch branch)
    {
        if (!indicators.WeightInName || form.Weights.Count == 0) return branch.Name;
        foreach (var (name, weight) in form.Weights[0].Groups) if (name == branch.Name) return $"{name}\n（{weight}分）";
        return branch.Name;
    }

    private void Row(int[] starts, int[] spans, bool blankLevel2, IndicatorData? given = null)
    {
        for (var c = 0; c < indicators.Columns.Count; c++)
        {
            var role = indicators.Columns[c].Role;
            if (role == "level1" || (role == "level2" && !blankLevel2)) continue;
            var choices = indicators.Columns[c].Choices;
            var place = grid.Ask(starts[c], spans[c], choices.Count > 0 ? new() { Kind = InputKind.Suggestion, Choices = choices } : BlankForm.InputOf(role), given is null ? "" : Given(given, indicators.Columns[c]));
            // 权重 beside 分值 is a share of something else, and no points to be added up.
            if (role == "weight" || (role == "share" && Column("weight") < 0))
            {
                (points.WeightColumn, points.WeightSpan) = (starts[c], spans[c]);
                points.Weights.Add(place);
            }
            else if (role == "score")
            {
                (points.ScoreColumn, points.ScoreSpan) = (starts[c], spans[c]);
                points.Scores.Add(place);
            }
        }
        grid.Next();
    }

    private string Given(IndicatorData given, ColumnPattern column)
    {
        if (column.Role == "share" && Column("weight") < 0) return given.Weight;
        // 指标性质 ∣ 指标值 ∣ 度量单位: the middle one holds the number alone.
        if (column.Role == "target" && Column("target-sign") >= 0 && Column("target-value") < 0) return TargetParts.Of(given.Target).Value;
        return values!.Cell(given, column);
    }

    private int Column(string role)
    {
        for (var c = 0; c < indicators.Columns.Count; c++) if (indicators.Columns[c].Role == role) return c;
        return -1;
    }
}
