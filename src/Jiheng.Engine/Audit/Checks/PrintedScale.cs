using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A scale of grades that a form prints to be ticked: 优□ 良□ 中□ 差□.</summary>
/// <param name="Grades">The grades from high to low.</param>
/// <param name="Cell">Where it stands.</param>
/// <param name="Around">The cells of its part of the table: below the last indicator above it.</param>
internal sealed record PrintedScale(IReadOnlyList<string> Grades, Cell Cell, IReadOnlyList<Cell> Around)
{
    private const int LeastGrades = 3;
    private const int LongestLabel = 12;

    private static readonly string[] Worst = ["差", "较差", "不合格"];

    public string Top => Grades[0];

    /// <summary>The scales printed in the tables of a document; one in words only is none.</summary>
    public static List<PrintedScale> In(DocumentReading document)
    {
        List<PrintedScale> scales = [];
        var words = Vocabulary.Of(document.Pack).GradeWords;
        foreach (var form in document.Forms)
            foreach (var table in form.Tables)
                foreach (var cell in table.Cells)
                    if (Read(Words.Compact(cell.Text), words) is { } grades && !scales.Exists(s => ReferenceEquals(s.Cell, cell))) scales.Add(new(grades, cell, Part(form, table, cell)));
        return scales;
    }

    // Names and descriptions of indicators speak of other judgings (考核优秀率).
    private static List<Cell> Part(FilledForm form, Table table, Cell scale)
    {
        var first = 0;
        foreach (var group in form.Groups)
            foreach (var indicator in group.Indicators)
                if (indicator.Name.Origin is { Row: { } row } place && place.Table == table.Number && row <= scale.Row) first = Math.Max(first, row);
        List<Cell> cells = [];
        // Origins count rows from 1, so the indicator's number is the index of the row below it.
        foreach (var cell in table.Cells) if (cell.Row >= first) cells.Add(cell);
        return cells;
    }

    /// <summary>Cells beside it that offer two answers to tick: 符合□ 不符合□.</summary>
    public List<Cell> YesOrNo()
    {
        List<Cell> cells = [];
        foreach (var cell in Around)
        {
            var text = Words.Compact(cell.Text);
            if (text.Length <= 20 && Boxes(text) == 2 && Words.HasAny(text, "符合", "合格", "通过", "同意", "是") && Words.HasAny(text, "不", "否")) cells.Add(cell);
        }
        return cells;
    }

    /// <summary>Whether a label beside it names this kind of judging (审核, 评定).</summary>
    public bool SpeaksOf(string kind)
    {
        foreach (var cell in Around) if (cell.Text.Length <= LongestLabel && cell.Text.Contains(kind, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The note beside it that names the grades too, or null.</summary>
    public Cell? Note()
    {
        foreach (var cell in Around)
            if (!ReferenceEquals(cell, Cell) && cell.Text.Length > 40 && cell.Text.Contains($"“{Top}”", StringComparison.Ordinal) && cell.Text.Contains("等级", StringComparison.Ordinal)) return cell;
        return null;
    }

    // The whole cell: grades and boxes in turn, best first or worst first.
    private static List<string>? Read(string text, IReadOnlyList<string> words)
    {
        if (text.Length > 40 || Boxes(text) < LeastGrades) return null;
        List<string> grades = [];
        var at = 0;
        while (at < text.Length)
        {
            if (IsBox(text[at]) || text[at] is '、' or '/' or '(' or ')' or '√')
            {
                at++;
                continue;
            }
            if (GradeAt(text, at, words) is not { } grade || grades.Contains(grade)) return null;
            grades.Add(grade);
            at += grade.Length;
        }
        if (grades.Count != Boxes(text) || grades.Count < LeastGrades) return null;
        if (Array.IndexOf(Worst, grades[0]) >= 0) grades.Reverse();
        return Array.IndexOf(Worst, grades[^1]) >= 0 ? grades : null;
    }

    private static string? GradeAt(string text, int at, IReadOnlyList<string> words)
    {
        foreach (var word in words) if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0) return word;
        return null;
    }

    private static int Boxes(string text)
    {
        var boxes = 0;
        foreach (var c in text) if (IsBox(c)) boxes++;
        return boxes;
    }

    private static bool IsBox(char c) => c is '□' or '☐' or '☑' or '☒' or '■' or '▢' or '○' or '●' or '◯';
}
