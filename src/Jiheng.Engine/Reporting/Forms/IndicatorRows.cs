using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Forms;

/// <summary>The indicator block of a blank form: its header, one or two rows deep, and blank rows below every level-2 indicator.</summary>
internal sealed class IndicatorRows(FormPattern form, IndicatorPattern indicators, GridBuilder grid, BlankForm.Points points, int? year = null)
{
    private readonly int left = BlankForm.Left(form);

    public void Write()
    {
        List<int> widths = [];
        foreach (var column in indicators.Columns) widths.Add(Math.Max(1, column.Width));
        var spans = GridBuilder.Divide(grid.Columns - left, widths);
        var starts = BlankForm.Starts(left, spans);
        var deep = indicators.Columns.Any(c => c.Under.Length > 0) ? 2 : 1;
        var rows = 0;
        foreach (var branch in indicators.Tree) rows += RowsOf(branch);
        if (left > 0) grid.Print(0, 1, indicators.Title, deep + rows);
        Header(starts, spans, deep);
        foreach (var branch in indicators.Tree) Level1(branch, starts, spans);
    }

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

    private void Row(int[] starts, int[] spans, bool blankLevel2)
    {
        for (var c = 0; c < indicators.Columns.Count; c++)
        {
            var role = indicators.Columns[c].Role;
            if (role == "level1" || (role == "level2" && !blankLevel2)) continue;
            var choices = indicators.Columns[c].Choices;
            var place = grid.Ask(starts[c], spans[c], choices.Count > 0 ? new() { Kind = InputKind.Suggestion, Choices = choices } : BlankForm.InputOf(role));
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

    private int Column(string role)
    {
        for (var c = 0; c < indicators.Columns.Count; c++) if (indicators.Columns[c].Role == role) return c;
        return -1;
    }
}
