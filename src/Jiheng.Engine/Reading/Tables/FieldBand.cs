using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Rows of label and value: 项目名称 ∣ …, 编制人数 ∣ 38 ∣ 在职实有人数 ∣ 45.</summary>
internal static class FieldBand
{
    /// <summary>Whether a cell of the row is the label of a known field.</summary>
    public static bool IsFieldRow(Table table, int row, Vocabulary vocabulary) =>
        Rows.AnyCell(table, row, c => c.Row == row && vocabulary.FieldOf(c.Text) != FieldKind.None);

    /// <summary>
    /// Whether the labels of the row are heads of columns of names: 项目名称 ∣ 主要内容 ∣ 预算金额, 项目名称 ∣ 项目单位 ∣ 科目编码 ∣ 合计.
    /// Labels side by side leave no room for values between them, and more than one field stands behind them.
    /// </summary>
    public static bool NamesColumns(Table table, int row, Vocabulary vocabulary)
    {
        var (filled, labels, first, last) = (0, 0, 0, 0);
        Cell? before = null;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            filled++;
            if (before is not null && IsYearOf(before.Text, cell.Text)) return false;
            before = cell;
            if (vocabulary.FieldOf(cell.Text) == FieldKind.None) continue;
            labels++;
            if (first == 0) first = filled;
            last = filled;
        }
        return (labels is 1 or 2 && last - first + 1 == labels && first <= 2 && filled >= labels + 2) || StandsAboveFigures(table, row, vocabulary);
    }

    /// <summary>单位名称 ∣ 编制数（人） ∣ 年末在职（人） ∣ 控制率: no figure beside the labels, and two or more below them, behind a name that is no label.</summary>
    private static bool StandsAboveFigures(Table table, int row, Vocabulary vocabulary)
    {
        if (row + 2 >= table.RowCount || Rows.FirstNamed(table, row + 1) is not { } name || vocabulary.FieldOf(name.Text) != FieldKind.None) return false;
        var figures = 0;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (LedgerHeader.IsFigure(cell.Text)) return false;
            if (table.At(row + 1, cell.Column) is { IsBlank: false } below && below.Row == row + 1 && LedgerHeader.IsFigure(below.Text)) figures++;
        }
        return figures >= 2;
    }

    /// <summary>年度 ∣ 2024年: a label and its value, not the heads of two columns.</summary>
    private static bool IsYearOf(string label, string value) =>
        Words.Compact(label).TrimEnd(':') is [.., '年', '度' or '份'] && Words.Compact(value) is { Length: <= 6 } compact && Words.Year(compact) is not null;

    /// <summary>Whether the row names a project: the label and a name beside it.</summary>
    public static bool NamesProject(Table table, int row, Vocabulary vocabulary) => ProjectAt(table, row, vocabulary) is not null;

    /// <summary>The cell with the name of the project that a row names, or null.</summary>
    public static Cell? ProjectAt(Table table, int row, Vocabulary vocabulary)
    {
        var cells = Own(table, row);
        var at = cells.FindIndex(c => vocabulary.FieldOf(c.Text) == FieldKind.Project);
        if (at < 0 || ValueAt(cells, at, vocabulary) is not (> 0 and var value) || cells[value].IsBlank || vocabulary.FieldOf(cells[value].Text) != FieldKind.None) return null;
        return Header.At(table, row, vocabulary) is null ? cells[value] : null;
    }

    private static List<Cell> Own(Table table, int row)
    {
        List<Cell> cells = [];
        foreach (var cell in table.Row(row)) if (cell.Row == row) cells.Add(cell);
        return cells;
    }

    /// <summary>
    /// Which cell holds the value of a label: the next one. A label over several columns leaves blanks behind it in flattened text; then it is
    /// the next filled one, if that is no label and behind it stands a label or nothing.
    /// </summary>
    private static int ValueAt(List<Cell> cells, int label, Vocabulary vocabulary)
    {
        if (label + 1 >= cells.Count || !cells[label + 1].IsBlank || cells[label + 1].ColumnSpan > 1) return label + 1 < cells.Count ? label + 1 : -1;
        var value = cells.FindIndex(label + 1, c => !c.IsBlank);
        if (value < 0 || vocabulary.FieldOf(cells[value].Text) != FieldKind.None) return label + 1;
        var next = cells.FindIndex(value + 1, c => !c.IsBlank);
        return next < 0 || vocabulary.FieldOf(cells[next].Text) != FieldKind.None ? value : label + 1;
    }

    /// <summary>Reads the pairs of one row.</summary>
    public static void Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        var vocabulary = reading.Vocabulary;
        var cells = Own(table, row);
        for (var i = 0; i + 1 < cells.Count; i++)
        {
            var kind = vocabulary.FieldOf(cells[i].Text);
            if (kind == FieldKind.None) continue;
            var at = ValueAt(cells, i, vocabulary);
            var value = cells[at];
            if (vocabulary.FieldOf(value.Text) != FieldKind.None) continue;
            Keep(form, reading, Words.Key(cells[i].Text), kind, value, cells[i]);
            i = at;
        }
    }

    /// <summary>Keeps one labelled value.</summary>
    public static void Keep(FormBuilder form, ReadingBuilder reading, string label, FieldKind kind, Cell value, Cell labelCell)
    {
        var unit = kind is FieldKind.Establishment or FieldKind.StaffInPost ? Unit.Persons : kind == FieldKind.Rate ? Unit.Percent : null;
        var entry = value.IsBlank ? Entries.Blank(value, label) : Entries.Of(value, label, unit);
        form.Fields.Add(entry);
        switch (kind)
        {
            case FieldKind.Project when !entry.IsBlank:
                form.Project ??= entry;
                break;
            case FieldKind.Establishment:
                reading.Add(form, entry, Concepts.Establishment, label, Stage.Actual, label, Words.Year(Words.Compact(labelCell.Text)) ?? form.Year);
                break;
            case FieldKind.StaffInPost:
                reading.Add(form, entry, Concepts.StaffInPost, label, Stage.Actual, label, Words.Year(Words.Compact(labelCell.Text)) ?? form.Year);
                break;
            case FieldKind.Rate:
                reading.Add(form, entry, reading.Vocabulary.Concepts.Of(label, "staff"), label, Stage.Computed, label, form.Year);
                break;
        }
    }
}
