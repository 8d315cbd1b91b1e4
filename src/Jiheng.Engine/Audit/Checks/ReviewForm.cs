using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A line of boxes in a form.</summary>
/// <param name="Label">The words of its row: what is judged.</param>
/// <param name="Boxes">The choices.</param>
/// <param name="Cell">The cell that holds them.</param>
internal sealed record TickedLine(string Label, IReadOnlyList<TickBox> Boxes, Cell Cell)
{
    /// <summary>The label of the only box that is ticked; null when none is, or several.</summary>
    public string? Chosen
    {
        get
        {
            string? chosen = null;
            foreach (var box in Boxes)
            {
                if (!box.IsTicked) continue;
                if (chosen is not null) return null;
                chosen = box.Label;
            }
            return chosen;
        }
    }

    /// <summary>How many boxes are ticked.</summary>
    public int Ticks
    {
        get
        {
            var ticks = 0;
            foreach (var box in Boxes) if (box.IsTicked) ticks++;
            return ticks;
        }
    }
}

/// <summary>The part of a form in which a reviewer ticks opinions and a grade: 财政部门审核.</summary>
/// <param name="Form">The form.</param>
/// <param name="Opinions">The opinions, 符合 or 不符合, in printed order.</param>
/// <param name="Grade">The grade, or null when the form asks for none.</param>
/// <param name="Opinion">The cell for the reviewer's words and date while nothing is written in it, else null.</param>
/// <param name="Thresholds">What the form itself says of the grade: how many positive opinions give which; empty when it says nothing.</param>
internal sealed record ReviewForm(FilledForm Form, IReadOnlyList<TickedLine> Opinions, TickedLine? Grade, Cell? Opinion, IReadOnlyList<KeyValuePair<int, string>> Thresholds)
{
    /// <summary>Whether nothing of it is filled in.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var opinion in Opinions) if (opinion.Ticks > 0) return false;
            return Grade is not { Ticks: > 0 };
        }
    }

    /// <summary>The review parts of a document's forms.</summary>
    public static IEnumerable<ReviewForm> In(DocumentReading document)
    {
        foreach (var form in document.Forms)
            foreach (var table in form.Tables)
                if (Of(document.Pack, form, table) is { } review) yield return review;
    }

    private static ReviewForm? Of(Pack pack, FilledForm form, Table table)
    {
        List<TickedLine> opinions = [];
        TickedLine? grade = null;
        Cell? words = null;
        var isReview = false;
        IReadOnlyList<KeyValuePair<int, string>> thresholds = [];
        foreach (var cell in table.Cells)
        {
            if (cell.IsBlank) continue;
            if (cell.Text.Length <= 20 && Words.HasAny(cell.Text, "审核", "评审", "审查", "复核")) isReview = true;
            var boxes = TickBoxes.Read(cell.Text);
            if (boxes.Count > 0)
            {
                var line = new TickedLine(Label(table, cell), boxes, cell);
                if (IsOpinion(boxes)) opinions.Add(line);
                else if (boxes.Count > 2 && boxes.All(b => pack.Words.GradeWords.Contains(b.Label))) grade ??= line;
            }
            else if (cell.Text.Length <= 16 && Words.HasAny(cell.Text, "审核意见", "评审意见", "审查意见", "复核意见")) words ??= BlankBeside(table, cell);
            else if (thresholds.Count == 0 && cell.Text.Length > 30) thresholds = ReviewRule.Read(cell.Text, pack.Words.GradeWords);
        }
        return isReview && (opinions.Count > 1 || grade is not null) ? new(form, opinions, grade, words, thresholds) : null;
    }

    /// <summary>符合 and 不符合, 是 and 否.</summary>
    private static bool IsOpinion(IReadOnlyList<TickBox> boxes)
    {
        foreach (var box in boxes)
            foreach (var other in boxes)
                if (other.Label == "不" + box.Label || (box.Label == "是" && other.Label == "否")) return true;
        return false;
    }

    /// <summary>The nearest short words before the boxes; what merges several rows (财政部门审核) stands further out.</summary>
    private static string Label(Table table, Cell cell)
    {
        string? first = null, near = null;
        foreach (var other in table.Row(cell.Row))
        {
            if (other.Column >= cell.Column || other.IsBlank) continue;
            first ??= other.Text;
            if (other.Text.Length <= LongestLabel) near = other.Text;
        }
        return near ?? first ?? "";
    }

    private const int LongestLabel = 16;

    /// <summary>The cell beside a label, when the row holds nothing more than the form's own 年 月 日 and 签字.</summary>
    private static Cell? BlankBeside(Table table, Cell label)
    {
        Cell? beside = null;
        foreach (var other in table.Row(label.Row))
        {
            if (other.Column <= label.Column) continue;
            foreach (var c in Words.Compact(other.Text)) if (!"年月日签字盖章公负责人:()审核".Contains(c, StringComparison.Ordinal)) return null;
            if (beside is null or { IsBlank: true }) beside = other;
        }
        return beside;
    }
}
