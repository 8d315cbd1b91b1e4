using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>The part of a form in which a reviewer ticks opinions and a grade: 财政部门审核.</summary>
/// <param name="Form">The form.</param>
/// <param name="Opinions">The opinions, 符合 or 不符合, in printed order.</param>
/// <param name="Grade">The grade, or null when the form asks for none.</param>
/// <param name="Opinion">The cell for the reviewer's words and date while nothing is written in it, else null.</param>
/// <param name="Thresholds">What the form itself says of the grade: how many positive opinions give which; empty when it says nothing.</param>
internal sealed record ReviewForm(FilledForm Form, IReadOnlyList<TickedLine> Opinions, TickedLine? Grade, Cell? Opinion, IReadOnlyList<KeyValuePair<int, string>> Thresholds)
{
    /// <summary>The table it stands in.</summary>
    public required Table Table { get; init; }

    /// <summary>The reviewer's words; null when none are written or the form asks for none.</summary>
    public Cell? Written { get; init; }

    /// <summary>Whether a place for the date stands beside the words, or below them under its own label, and is blank.</summary>
    public bool LacksDate { get; private init; }

    /// <summary>What of the reviewer's own words is blank, as one says it; empty while words are written or none are asked for.</summary>
    public string BlankWords => Opinion is null ? "" : LacksDate ? "审核意见和日期空白" : "审核意见空白";

    /// <summary>The note that says what gives which grade and what follows; null when the form prints none.</summary>
    public TextLine? Note { get; init; }

    /// <summary>Whether nothing of it is filled in.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var opinion in Opinions) if (opinion.Ticks > 0) return false;
            return Grade is not ({ Ticks: > 0 } or { Other.Length: > 0 });
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
        if (!IsReview(table)) return null;
        List<TickedLine> opinions = [];
        TickedLine? grade = null;
        Cell? words = null, written = null, gradeLabel = null;
        var lacksDate = false;
        TextLine? note = null;
        foreach (var cell in table.Cells)
        {
            if (cell.IsBlank) continue;
            var boxes = TickBoxes.Read(cell.Text);
            if (boxes.Count > 0)
            {
                var line = new TickedLine(Label(table, cell), boxes, cell);
                if (IsOpinion(boxes)) opinions.Add(line);
                else if (boxes.Count > 2 && boxes.All(b => pack.Words.GradeWords.Contains(b.Label))) grade ??= line with { IsGrade = true };
            }
            else if (cell.Text.Length <= LongestLabel && Words.HasAny(cell.Text, "审核意见", "评审意见", "审查意见", "复核意见"))
            {
                words ??= BlankBeside(table, cell);
                // The head of the column of opinions says the same words; the reviewer's own stand below the items.
                if (BlankBeside(table, cell) is null && (opinions.Count > 0 || gradeLabel is not null)) written ??= Beside(table, cell);
            }
            else if (cell.Text.Length <= LongestLabel && cell.Text.Contains("日期", StringComparison.Ordinal)) lacksDate |= BlankBeside(table, cell) is not null;
            else if (cell.Text.Length <= LongestLabel && Words.HasAny(cell.Text, "综合评定", "评定等级", "审核等级", "评审等级", "审核结果", "审核结论")) gradeLabel ??= cell;
            else if (note is null && cell.Text.Length > 30 && IsRule(cell.Text, pack)) note = new(cell.Text, cell.Origin);
        }
        // Only a table that has no boxes of opinions is held against the pack's rubrics: they are read when first asked for.
        if (opinions.Count == 0 && table.RowCount > 2) opinions.AddRange(WrittenOpinions.Read(table, pack.Rubrics));
        if (grade is null && gradeLabel is not null && opinions.Count > 1) grade = WrittenGrade(pack, table, gradeLabel);
        if (opinions.Count < 2 && grade is null) return null;
        note ??= NoteBelow(pack, form);
        return new(form, [.. opinions.Select(o => o with { Reason = Reason(table, o) })], grade, words, note is null ? [] : ReviewRule.Read(note.Text, pack.Words.GradeWords))
        {
            Table = table,
            Written = written,
            Note = note,
            LacksDate = lacksDate || words?.Text.Contains('日', StringComparison.Ordinal) == true,
        };
    }

    private static bool IsReview(Table table)
    {
        foreach (var cell in table.Cells) if (cell.Text.Length <= 20 && Words.HasAny(cell.Text, ReviewWords)) return true;
        return false;
    }

    private static readonly string[] ReviewWords = ["审核", "评审", "审查", "复核"];

    private static bool IsRule(string text, Pack pack) => ReviewRule.Read(text, pack.Words.GradeWords).Count > 0 || ReviewNote.Read(text, pack.Words.GradeWords).Count > 0;

    /// <summary>The rule printed below the table instead of inside it.</summary>
    private static TextLine? NoteBelow(Pack pack, FilledForm form)
    {
        foreach (var paragraph in form.Paragraphs)
        {
            var text = paragraph.Text;
            if (text.Length > 30 && Words.HasAny(text, "审核", "评审") && IsRule(text, pack)) return new(text, paragraph.Origin);
        }
        return null;
    }

    /// <summary>A grade chosen from a list: the cell beside its label says it, or is blank.</summary>
    private static TickedLine? WrittenGrade(Pack pack, Table table, Cell label)
    {
        if (Beside(table, label) is not { } cell) return null;
        var word = Words.Compact(cell.Text);
        var isGrade = pack.Words.GradeWords.Contains(word);
        // A result may be told in other words than a grade (通过); where a grade is asked for, another word is a wrong one.
        if (word.Length > 4 || (word.Length > 0 && !isGrade && !Words.HasAny(label.Text, "等级", "综合评定"))) return null;
        return TickedLine.Written(label.Text, isGrade ? [word] : [], isGrade ? word : null, cell) with { IsGrade = true };
    }

    private static Cell? Beside(Table table, Cell label)
    {
        Cell? beside = null;
        foreach (var other in table.Row(label.Row))
            if (other.Row == label.Row && other.Column > label.Column && beside is null or { IsBlank: true }) beside = other;
        return ReferenceEquals(beside, label) || beside?.Column <= label.Column ? null : beside;
    }

    private static Cell? Reason(Table table, TickedLine opinion) =>
        ReviewTable.At(table, opinion.Cell.Row, ReviewTable.Column(table, opinion.Cell.Row, opinion.Cell.Column, "理由", "原因", "说明", "问题"));

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

    private const int LongestLabel = ReviewTable.LongestLabel;

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
