using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Cycle.Evaluations;

/// <summary>One dimension as the form prints it.</summary>
/// <param name="Name">Without its points.</param>
/// <param name="Worth">The points printed behind its name, or null.</param>
/// <param name="Items">What stands below it.</param>
internal sealed record PrintedDimension(string Name, Entry? Worth, List<AssessedItem> Items);

/// <summary>
/// Reads 评估维度 ∣ 评估内容 ∣ 分值 ∣ 得分 in a true grid: blank rows count too, for what is not filled in must be named. Where merged cells
/// left no trace (flattened text), the indicators of the form are taken.
/// </summary>
internal static class AssessmentTable
{
    private static readonly string[] Opinions = ["等次", "等级", "评估等次", "评估等级", "评定等次", "评估意见", "评价"];

    /// <summary>The dimensions of a form in printed order.</summary>
    public static IReadOnlyList<PrintedDimension> Of(Pack pack, FilledForm form)
    {
        List<PrintedDimension> dimensions = [];
        var vocabulary = Vocabulary.Of(pack);
        foreach (var table in form.Tables) if (!table.IsPacked) Read(table, vocabulary, dimensions);
        if (dimensions.Count > 0) return dimensions;
        foreach (var group in form.Groups)
            dimensions.Add(new(group.Level1, group.PrintedWeight, [.. group.Indicators.Select(i => new AssessedItem(i.Name.Raw, i.Weight, i.Score, "", i.Name.Origin))]));
        return dimensions;
    }

    private static void Read(Table table, Vocabulary vocabulary, List<PrintedDimension> dimensions)
    {
        for (var r = 0; r < table.RowCount; r++)
        {
            var (level, name, worth, score, opinion) = (-1, -1, -1, -1, -1);
            foreach (var cell in table.Row(r))
            {
                if (cell.Row != r || cell.IsBlank) continue;
                switch (Header.PointsRole(vocabulary.Column(cell.Text)))
                {
                    case ColumnRole.Level1: level = cell.Column; break;
                    case ColumnRole.Level2 or ColumnRole.Level3: name = cell.Column; break;
                    case ColumnRole.Weight: worth = cell.Column; break;
                    case ColumnRole.Score: score = cell.Column; break;
                }
                if (Array.IndexOf(Opinions, Words.Key(cell.Text)) >= 0) opinion = cell.Column;
            }
            if (level < 0 || name <= level || score < 0) continue;
            r = Rows(table, r + 1, vocabulary, (level, name, worth, score, opinion), dimensions) - 1;
        }
    }

    /// <returns>The first row that is none of the table's.</returns>
    private static int Rows(Table table, int from, Vocabulary vocabulary, (int Level, int Name, int Worth, int Score, int Opinion) at, List<PrintedDimension> dimensions)
    {
        Cell? above = null;
        var r = from;
        for (; r < table.RowCount; r++)
        {
            if (table.At(r, at.Level) is not { } level || table.At(r, at.Name) is not { } name) break;
            // One cell over both columns: the total or the conclusion.
            if (ReferenceEquals(level, name) || vocabulary.IsTotal(level.Text) || (name.ColumnSpan > at.Score - at.Name && at.Score > at.Name)) break;
            if (name.IsBlank || name.Row != r) continue;
            if (!ReferenceEquals(level, above) && !level.IsBlank)
            {
                var (said, points) = GroupWeight.Read(level);
                dimensions.Add(new(said, points, []));
                above = level;
            }
            if (above is null) continue;
            dimensions[^1].Items.Add(new(Words.WithoutBrackets(Words.Compact(name.Text)), At(at.Worth, "分值"), At(at.Score, "得分"), ReviewCell(at.Opinion), name.Origin));

            Entry? At(int column, string what) => column >= 0 && table.At(r, column) is { } cell && cell.Row == r ? Entries.Of(cell, $"{name.Text} {what}", Unit.Points) : null;

            string ReviewCell(int column) => column >= 0 && table.At(r, column) is { Text.Length: <= 6 } cell && cell.Row == r ? cell.Text : "";
        }
        return Math.Max(r, from);
    }
}
