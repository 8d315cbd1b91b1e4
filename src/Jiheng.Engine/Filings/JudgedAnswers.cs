using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Evaluations;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Filings;

/// <summary>What reviewers and assessors filled in (审核意见 符合□ 不符合☑, 得分, 等次, 结论) as rows of a filing: by the item, in the columns of the form.</summary>
internal static class JudgedAnswers
{
    /// <summary>Adds the rubrics and evaluations of a form.</summary>
    public static void Add(DocumentReading reading, FilledForm form, FormPattern pattern, Dictionary<string, string> texts, Dictionary<string, IReadOnlyList<RowData>> tables)
    {
        foreach (var block in pattern.Blocks)
        {
            List<RowData> rows = [];
            if (block is RubricBlock rubric) rows = Reviewed(reading, form, rubric, texts);
            else if (block is EvaluationBlock evaluation) rows = Assessed(reading, form, evaluation, texts);
            if (rows.Count > 0) tables[block.Id] = rows;
        }
    }

    private static List<RowData> Reviewed(DocumentReading reading, FilledForm form, RubricBlock block, Dictionary<string, string> texts)
    {
        List<RowData> rows = [];
        if (reading.Pack.Rubrics.FirstOrDefault(r => r.Id == block.Rubric) is not { } rubric) return rows;
        var titles = BlockTitles.Of(block, rubric);
        foreach (var review in GoalReview.Of(reading))
        {
            if (!ReferenceEquals(review.Form, form)) continue;
            foreach (var item in review.Items)
            {
                Dictionary<string, string> cells = new(StringComparer.Ordinal);
                if (item.Opinion.Length > 0) cells[titles[2]] = item.Opinion;
                if (titles.Count > 3 && item.Reason.Length > 0) cells[titles[3]] = item.Reason;
                if (cells.Count > 0) rows.Add(new(item.Name, cells));
            }
            if (block.Grade.Length > 0 && review.PrintedGrade is { Length: > 0 } grade) texts[block.Grade] = grade;
            if (block.Opinion.Length > 0 && review.Words.Trim() is { Length: > 0 } words) texts[block.Opinion] = words;
        }
        return rows;
    }

    private static List<RowData> Assessed(DocumentReading reading, FilledForm form, EvaluationBlock block, Dictionary<string, string> texts)
    {
        List<RowData> rows = [];
        if (reading.Pack.Evaluations.FirstOrDefault(e => e.Id == block.Evaluation) is not { } scheme) return rows;
        var titles = BlockTitles.Of(block, scheme);
        var levels = BlockTitles.Levels(scheme, titles);
        Dictionary<string, EvaluationNode> leaves = new(StringComparer.Ordinal);
        foreach (var node in scheme.Dimensions) Leaves(node, leaves);
        foreach (var table in form.Tables)
        {
            int[]? columns = null;
            for (var r = 0; r < table.RowCount; r++)
            {
                if (Header(table, r, titles, levels) is { } found) columns = found;
                else if (columns is not null && Row(table, r, columns, titles, levels, leaves) is { } row) rows.Add(row);
            }
        }
        if (block.Conclusion.Length > 0)
            foreach (var assessment in ExAnteAssessment.Of(reading))
                if (ReferenceEquals(assessment.Form, form) && assessment.Stated is [var stated]) texts[block.Conclusion] = stated.Conclusion?.Name ?? stated.Words;
        return rows;
    }

    private static void Leaves(EvaluationNode node, Dictionary<string, EvaluationNode> leaves)
    {
        if (node.Items.Count == 0) leaves.TryAdd(Words.Key(node.Name), node);
        foreach (var item in node.Items) Leaves(item, leaves);
    }

    /// <summary>The columns of a header row; null unless a level and what is filled in beside it are named.</summary>
    private static int[]? Header(Table table, int row, IReadOnlyList<string> titles, int levels)
    {
        var columns = new int[titles.Count];
        Array.Fill(columns, -1);
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            for (var c = 0; c < titles.Count; c++)
                if (columns[c] < 0 && Words.Key(cell.Text) == Words.Key(titles[c])) { columns[c] = cell.Column; break; }
        }
        return columns[..levels].Any(c => c >= 0) && columns[levels..].Any(c => c >= 0) ? columns : null;
    }

    private static RowData? Row(Table table, int r, int[] columns, IReadOnlyList<string> titles, int levels, Dictionary<string, EvaluationNode> leaves)
    {
        EvaluationNode? node = null;
        for (var c = levels - 1; c >= 0 && node is null; c--)
            if (columns[c] >= 0 && table.At(r, columns[c]) is { IsBlank: false } cell && cell.Row == r) leaves.TryGetValue(Words.Key(cell.Text), out node);
        if (node is null) return null;
        Dictionary<string, string> cells = new(StringComparer.Ordinal);
        for (var c = levels; c < columns.Length; c++)
        {
            if (columns[c] < 0 || table.At(r, columns[c]) is not { IsBlank: false } cell || cell.Row != r) continue;
            // Points that the scheme gives are printed by the form itself.
            if (titles[c] == "分值" && node.Points is not null) continue;
            cells[titles[c]] = cell.Text.Trim();
        }
        return cells.Count > 0 ? new(node.Name, cells) : null;
    }
}
