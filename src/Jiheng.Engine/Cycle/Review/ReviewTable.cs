using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>Finds rows and columns of a review table by its words.</summary>
internal static class ReviewTable
{
    /// <summary>Longer texts are no label and no header.</summary>
    public const int LongestLabel = 16;

    /// <summary>How many rows above its cells a header is looked for: a table of many thousand rows repeats it, or has none.</summary>
    public const int FurthestHead = 60;

    /// <summary>The nearest header above a row whose text holds one of the words; −1 for none. Only columns right of another are looked at.</summary>
    public static int Column(Table table, int above, int rightOf, params string[] words)
    {
        for (var r = above - 1; r >= Math.Max(0, above - FurthestHead); r--)
            foreach (var cell in table.Row(r))
                if (cell.Row == r && cell.Column > rightOf && cell.Text.Length is > 0 and <= 12 && Words.HasAny(cell.Text, words)) return cell.Column;
        return -1;
    }

    /// <summary>The cell of a row in a column; null where a cell of another row covers the place.</summary>
    public static Cell? At(Table table, int row, int column) => column >= 0 && table.At(row, column) is { } cell && cell.Row == row ? cell : null;

    /// <summary>The item of a rubric that a row speaks of, by the cells left of a column.</summary>
    public static RubricItem? Item(ReviewRubric rubric, Table table, int row, int before)
    {
        foreach (var cell in table.Row(row))
        {
            if (cell.Column >= before || cell.IsBlank || cell.Text.Length > LongestLabel) continue;
            var key = Words.Key(cell.Text);
            foreach (var item in rubric.Items) if (Words.Compact(item.Name) == key) return item;
        }
        return null;
    }

    /// <summary>The choice that a text names, or null.</summary>
    public static OpinionChoice? Choice(ReviewRubric? rubric, string text)
    {
        if (rubric is null) return null;
        var key = Words.Compact(text);
        foreach (var choice in rubric.Opinions)
        {
            if (Words.Compact(choice.Name) == key) return choice;
            foreach (var word in choice.Words) if (Words.Compact(word) == key) return choice;
        }
        return null;
    }
}
