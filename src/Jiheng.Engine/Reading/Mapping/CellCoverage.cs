using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>Which printed cells of a form are neither a label that the pack knows nor a value that came to stand in the reading.</summary>
internal sealed class CellCoverage
{
    private readonly FilledForm form;
    private readonly Vocabulary vocabulary;
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> items = new(StringComparer.Ordinal);

    public CellCoverage(FilledForm form, Pack pack, Vocabulary vocabulary)
    {
        (this.form, this.vocabulary) = (form, vocabulary);
        Label(form.Title);
        foreach (var group in form.Groups) Label(group.Level1);
        foreach (var indicator in form.Indicators) Label(indicator.Level2);
        if (form.Pattern is not { } pattern) return;
        Label(pattern.TotalTitle);
        Fields(pattern.Heading);
        foreach (var footer in pattern.Footer) Label(footer);
        if (pattern.Funds is { } funds)
        {
            Label(funds.Title);
            Columns(funds.Columns);
            foreach (var row in funds.Rows) Label(row.Title);
        }
        if (pattern.Goals is { } goals)
        {
            Label(goals.Title);
            Columns(goals.Columns);
        }
        if (pattern.Indicators is { } indicators) Indicators(indicators);
        foreach (var block in pattern.Blocks) Block(block, pack);
    }

    /// <summary>The printed cells that nothing is known of.</summary>
    /// <param name="table">A table of the form.</param>
    /// <param name="isRead">Whether a cell's value stands in the reading.</param>
    /// <param name="isHeader">Whether a row is of a header.</param>
    public IReadOnlyList<Cell> Unmatched(Table table, Func<Cell, bool> isRead, Func<int, bool> isHeader)
    {
        if (TableInterpreter.IsContents(table)) return [];
        List<Cell> unmatched = [];
        foreach (var cell in table.Cells)
            if (!cell.IsBlank && !isRead(cell) && !isHeader(cell.Row) && !IsLabel(cell) && !IsOfItem(table, cell) && !IsResidue(cell)) unmatched.Add(cell);
        return unmatched;
    }

    private bool IsLabel(Cell cell)
    {
        var key = Words.Key(cell.Text);
        if (labels.Contains(key) || labels.Contains(Bare(cell.Text))) return true;
        return vocabulary.Column(cell.Text) != ColumnRole.None || vocabulary.FieldOf(cell.Text) != FieldKind.None || vocabulary.IsTotal(cell.Text) || vocabulary.IsSubtotal(cell.Text)
            || vocabulary.IsFundTotal(key) || vocabulary.IsFundSum(key) || vocabulary.IsFundPart(key) || vocabulary.StageOf(key) != Stage.Unstated || vocabulary.IsNote(Words.Compact(cell.Text))
            || vocabulary.Title(cell.Text) != FormKind.Unknown;
    }

    /// <summary>What a rubric prints beside the name of an item: the question, the boxes.</summary>
    private bool IsOfItem(Table table, Cell cell)
    {
        if (items.Count == 0) return false;
        foreach (var other in table.Row(cell.Row)) if (other.Row == cell.Row && items.Contains(Bare(other.Text))) return true;
        return false;
    }

    /// <summary>—, /, 年 月 日: signs of an empty cell; and the year of the form, alone.</summary>
    private static bool IsResidue(Cell cell)
    {
        var text = Words.Compact(cell.Text);
        if (text.Length <= 12 && Words.Year(text) is not null) return true;
        foreach (var c in text) if (char.IsLetterOrDigit(c) && !"年月日".Contains(c, StringComparison.Ordinal)) return false;
        return true;
    }

    /// <summary>A label without the years, brackets and numbers that change from form to form.</summary>
    private static string Bare(string text)
    {
        var key = Words.Key(text);
        var bare = new System.Text.StringBuilder(key.Length);
        foreach (var c in key) if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c)) bare.Append(c);
        return bare.ToString();
    }

    private void Label(string title)
    {
        if (title.Length == 0) return;
        labels.Add(Words.Key(title));
        var plain = title;
        for (var at = plain.IndexOf("{year", StringComparison.Ordinal); at >= 0; at = plain.IndexOf("{year", StringComparison.Ordinal))
            plain = plain.Remove(at, plain.IndexOf('}', at) is var end and > 0 ? end - at + 1 : plain.Length - at);
        if (Bare(plain) is { Length: > 0 } bare) labels.Add(bare);
    }

    private void Fields(IReadOnlyList<IReadOnlyList<HeadingField>> rows)
    {
        foreach (var row in rows) foreach (var field in row) Label(field.Title);
    }

    private void Columns(IReadOnlyList<ColumnPattern> columns)
    {
        foreach (var column in columns) { Label(column.Title); Label(column.Under); }
    }

    private void Indicators(IndicatorPattern indicators)
    {
        Label(indicators.Title);
        Columns(indicators.Columns);
        foreach (var branch in indicators.Tree)
        {
            Label(branch.Name);
            foreach (var child in branch.Children) Label(child.Name);
        }
    }

    private void Block(FormBlock block, Pack pack)
    {
        Label(block.Title);
        Label(block.Group);
        switch (block)
        {
            case FieldsBlock fields:
                Fields(fields.Rows);
                break;
            case GridBlock grid:
                foreach (var column in grid.Columns) { Label(column.Title); Label(column.Under); }
                foreach (var row in grid.Rows) Label(row);
                break;
            case IndicatorsBlock more:
                Indicators(more.Indicators);
                break;
            case RubricBlock rubric:
                foreach (var column in rubric.Columns) Label(column);
                Label(rubric.Grade);
                Label(rubric.Opinion);
                Item(rubric.Grade);
                Item(rubric.Opinion);
                if (RubricOf(pack, rubric.Rubric) is not { } known) break;
                foreach (var group in known.Groups)
                {
                    Label(group.Name);
                    foreach (var item in group.Items) Item(item.Name);
                }
                break;
            case EvaluationBlock evaluation:
                foreach (var column in evaluation.Columns) Label(column);
                Item(evaluation.Conclusion);
                break;
        }
    }

    /// <summary>The rubric, or null where the pack's section is wrong: then its cells are of no known label, and the review itself says why.</summary>
    private static ReviewRubric? RubricOf(Pack pack, string id)
    {
        try
        {
            return pack.Rubrics.FirstOrDefault(r => r.Id == id);
        }
        catch (Packs.Text.PackRefusedException)
        {
            return null;
        }
    }

    private void Item(string name)
    {
        if (name.Length > 0) items.Add(Bare(name));
    }
}
