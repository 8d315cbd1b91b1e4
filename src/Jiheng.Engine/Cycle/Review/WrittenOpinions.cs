using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>Opinions that are not boxes beside their words: a word chosen from a list (符合), or a tick in the column of the opinion.</summary>
internal static class WrittenOpinions
{
    private static readonly string[] Headers = ["审核意见", "评审意见", "审查意见", "复核意见", "审核结果", "评审结果", "审核结论", "评审结论", "是否符合", "评定"];

    /// <summary>The lines of the rubric that fits best; none unless most of its items stand in the table.</summary>
    public static IReadOnlyList<TickedLine> Read(Table table, IReadOnlyList<ReviewRubric> rubrics)
    {
        List<TickedLine> best = [];
        foreach (var rubric in rubrics)
        {
            if (rubric.Opinions.Count == 0) continue;
            var lines = Read(table, rubric);
            if (lines.Count > best.Count && lines.Count > 1 && lines.Count * 2 >= rubric.Items.Count()) best = lines;
        }
        return best;
    }

    private static List<TickedLine> Read(Table table, ReviewRubric rubric)
    {
        List<TickedLine> lines = [];
        string[] names = [.. rubric.Opinions.Select(o => o.Name)];
        for (var r = 0; r < table.RowCount; r++)
        {
            if (ReviewTable.Item(rubric, table, r, table.ColumnCount) is not { } item) continue;
            if (Ticked(table, rubric, r, item.Name) is { } ticked) lines.Add(ticked);
            else if (Cell(table, rubric, r) is { } cell) lines.Add(TickedLine.Written(item.Name, names, ReviewTable.Choice(rubric, cell.Text)?.Name, cell));
        }
        return lines;
    }

    /// <summary>The cell of the opinion: the one that says an opinion, else the one below the header for opinions.</summary>
    private static Cell? Cell(Table table, ReviewRubric rubric, int row)
    {
        foreach (var cell in table.Row(row)) if (cell.Row == row && cell.Column > 0 && ReviewTable.Choice(rubric, cell.Text) is not null) return cell;
        return ReviewTable.At(table, row, ReviewTable.Column(table, row, 0, Headers)) is { Text.Length: <= ReviewTable.LongestLabel } below ? below : null;
    }

    /// <summary>审核要点 ∣ 符合 ∣ 不符合, with a tick below one of the two.</summary>
    private static TickedLine? Ticked(Table table, ReviewRubric rubric, int row, string label)
    {
        List<TickBox> boxes = [];
        Cell? first = null;
        for (var r = row - 1; r >= Math.Max(0, row - ReviewTable.FurthestHead) && boxes.Count < 2; r--)
        {
            boxes.Clear();
            first = null;
            foreach (var head in table.Row(r))
            {
                if (head.Row != r || ReviewTable.Choice(rubric, head.Text) is not { } choice || ReviewTable.At(table, row, head.Column) is not { } cell) continue;
                if (!cell.IsBlank && !TickBoxes.IsTick(cell.Text) && !TickBoxes.IsBox(cell.Text)) continue;
                boxes.Add(new(choice.Name, TickBoxes.IsTick(cell.Text)));
                if (first is null || TickBoxes.IsTick(cell.Text)) first = cell;
            }
        }
        return boxes.Count > 1 ? new(label, boxes, first!) : null;
    }
}
