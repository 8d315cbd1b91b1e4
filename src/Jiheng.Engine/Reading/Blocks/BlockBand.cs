using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Blocks;

/// <summary>Reading the blocks of a form that its pack lays out itself.</summary>
internal sealed class BlockBand
{
    private readonly Table table;
    private readonly FormPattern pattern;
    private readonly FormBuilder form;
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private readonly HashSet<int> taken = [], texts = [];
    private readonly List<GridHeaders> grids = [];
    private readonly GridNames names;
    private readonly Dictionary<string, int> rowCounts = new(StringComparer.Ordinal);

    private BlockBand(Table table, FormPattern pattern, FormBuilder form)
    {
        (this.table, this.pattern, this.form) = (table, pattern, form);
        foreach (var block in pattern.Blocks)
        {
            Label(block.Title);
            if (block is GridBlock grid) grids.Add(new(grid));
            if (block is RubricBlock rubric) { Label(rubric.Grade); Label(rubric.Opinion); }
            else if (block is FieldsBlock fields) foreach (var row in fields.Rows) foreach (var field in row) Label(field.Title);
        }
        foreach (var row in pattern.Heading) foreach (var field in row) Label(field.Title);
        Label(pattern.Funds?.Title ?? "");
        Label(pattern.Goals?.Title ?? "");
        Label(pattern.Indicators?.Title ?? "");
        Label(pattern.TotalTitle);
        names = new(pattern);
    }

    /// <summary>Reads all blocks of the table into the form.</summary>
    /// <param name="table">The table, its cells where they belong.</param>
    /// <param name="from">The row to begin with.</param>
    /// <param name="pattern">The form of the pack.</param>
    /// <param name="form">Where the answers go.</param>
    /// <returns>The rows that nothing else is to be read from, and those where a text of its own begins, which end what stands above.</returns>
    public static (HashSet<int> Taken, HashSet<int> Texts) Read(Table table, int from, FormPattern pattern, FormBuilder form)
    {
        var band = new BlockBand(table, pattern, form);
        foreach (var block in pattern.Blocks)
        {
            if (block is GridBlock) band.Grids(band.grids.Find(g => ReferenceEquals(g.Block, block))!, from);
            else if (block is TextBlock text)
            {
                if (band.Single(text.Id, text.Title, from) is { } label && ReferenceEquals(Rows.FirstFilled(table, label.Row), label)) band.texts.Add(label.Row);
            }
            else if (block is RubricBlock rubric) band.Rubric(rubric, from);
            else if (block is FieldsBlock fields)
                foreach (var row in fields.Rows) foreach (var field in row) band.Single(fields.Id, field.Title, from);
        }
        return (band.taken, band.texts);
    }

    /// <summary>Whether every figure of a row stands right of a label that the pack's heading prints: 发放份数 ∣ 200.</summary>
    public static bool IsHeading(Table table, int row, FormPattern pattern)
    {
        Cell? before = null;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row) continue;
            if (IndicatorValue.Parse(cell.Text) is { Kind: ValueKind.Number, IsWholeText: true } && (before is null || !HasField(pattern, Words.Key(before.Text)))) return false;
            before = cell;
        }
        return true;
    }

    private static bool HasField(FormPattern pattern, string key)
    {
        foreach (var row in pattern.Heading) foreach (var field in row) if (Words.Key(field.Title) == key) return true;
        return false;
    }

    private void Label(string title)
    {
        if (title.Length > 0) labels.Add(Words.Key(title));
    }

    private static readonly string[] RubricColumns = ["审核内容", "审核要点", "审核意见"];

    /// <summary>审核内容 ∣ 审核要点 ∣ 审核意见: the review reads it itself; here it ends the indicators above it.</summary>
    private void Rubric(RubricBlock rubric, int from)
    {
        HashSet<string> columns = [.. (rubric.Columns.Count > 0 ? rubric.Columns : RubricColumns).Select(Words.Key)];
        for (var r = from; r < table.RowCount; r++)
        {
            if (table.Row(r).Count(c => c.Row == r && columns.Contains(Words.Key(c.Text))) < Math.Min(columns.Count, RubricColumns.Length)) continue;
            texts.Add(r);
            for (var t = r; t < table.RowCount && (t == r || Rows.FirstFilled(table, t) is not { } first || first.Row != t || !IsOther(rubric, first.Text)); t++) taken.Add(t);
            return;
        }
    }

    // A label of another block ends the rubric; its own rows for grade and words belong to it.
    private bool IsOther(RubricBlock rubric, string text)
    {
        var key = Words.Key(text);
        return labels.Contains(key) && key != Words.Key(rubric.Grade) && key != Words.Key(rubric.Opinion) && key != Words.Key(rubric.Title);
    }

    private void Grids(GridHeaders headers, int from)
    {
        for (var r = from; r < table.RowCount; r++)
            if (!taken.Contains(r) && headers.At(table, r) is { } header)
            {
                var end = Grid(headers.Block, header);
                if (!IsMoney(headers.Block)) for (var t = r; t < end; t++) taken.Add(t);
                r = Math.Max(r, end - 1);
            }
    }

    /// <summary>Grids whose figures the general reader takes too: amounts by stage, shares.</summary>
    private static bool IsMoney(GridBlock block)
    {
        foreach (var column in block.Columns)
            if (column.Role is "amount" or "share" or "rate" or "initial-budget" or "adjusted-budget" or "budget" or "executed" or "final" or "points" or "score") return true;
        return false;
    }

    /// <summary>Reads the rows below a header.</summary>
    /// <returns>The first row that is not the grid's.</returns>
    private int Grid(GridBlock block, GridHeader header)
    {
        var next = 0;
        // Below a header that is repeated the rows go on.
        var number = rowCounts.GetValueOrDefault(block.Id);
        var r = header.End;
        for (; r < table.RowCount; r++)
        {
            if (Rows.FirstFilled(table, r) is not { } first) continue;
            if (Ends(block, header, r, first)) break;
            var label = GridNames.Cell(table, block, header, r);
            if (!names.IsOf(table, block, header, r, label)) continue;
            var name = names.Key(block, label);
            if (block.Rows.Count > 0)
            {
                var at = IndexOf(block.Rows, name, next);
                if (at < 0 && block.BlankRows == 0 && !(IsMoney(block) && HoldsFigure(block, header, r))) continue;
                if (at >= 0) next = at + 1;
                // What the form does not print is a row by its own words, numbering and all.
                else if (label is not null) name = Words.Compact(label.Text);
            }
            for (var c = 0; c < header.Columns.Length; c++)
            {
                if (header.Columns[c] < 0 || table.At(r, header.Columns[c]) is not { } cell) continue;
                var column = block.Columns[c];
                if (c == 0 && column.Role == "label" && block.Rows.Count > 0) continue;
                var entry = cell.IsBlank ? Entries.Blank(cell, $"{name} {column.Title}") : Entries.Of(cell, $"{name} {column.Title}", UnitOf(column.Role));
                form.Answers.Add(new(block.Id, name, number, column.Role, column.Title, entry));
            }
            number++;
        }
        rowCounts[block.Id] = number;
        return r;
    }

    /// <summary>Whether something other than the grid begins at the row.</summary>
    private bool Ends(GridBlock block, GridHeader header, int r, Cell first)
    {
        if (labels.Contains(Words.Key(first.Text)) && Words.Key(first.Text) != Words.Key(block.Title) && !names.IsTitle(first)) return true;
        foreach (var other in grids) if (other.At(table, r) is not null) return true;
        // A note across the whole grid.
        return Rows.OnlyFilled(table, r) is { } only && only.ColumnSpan >= table.ColumnCount - 1 && header.Columns.Length > 1;
    }

    private bool HoldsFigure(GridBlock block, GridHeader header, int r)
    {
        for (var c = 0; c < header.Columns.Length; c++)
            if (block.Columns[c].Role != "label" && header.Columns[c] >= 0 && table.At(r, header.Columns[c]) is { } cell && cell.Row == r && LedgerHeader.IsFigure(cell.Text)) return true;
        return false;
    }

    private static int IndexOf(IReadOnlyList<string> rows, string name, int from)
    {
        // “三公”经费 is 三公经费.
        var letters = Words.Letters(name);
        for (var i = from; i < rows.Count; i++) if (Words.Letters(Words.Key(rows[i])) == letters) return i;
        for (var i = 0; i < Math.Min(from, rows.Count); i++) if (Words.Letters(Words.Key(rows[i])) == letters) return i;
        return -1;
    }

    /// <summary>A label and the cell beside it, or below it when the label takes the whole row.</summary>
    /// <returns>The label, or null when it is not printed.</returns>
    private Cell? Single(string id, string title, int from)
    {
        var key = Words.Key(title);
        for (var r = from; r < table.RowCount; r++)
            foreach (var cell in table.Row(r))
            {
                if (cell.Row != r || cell.IsBlank || Words.Key(cell.Text) != key) continue;
                var value = Beside(cell) ?? Below(cell);
                if (value is null || labels.Contains(Words.Key(value.Text))) continue;
                form.Answers.Add(new(id, key, 0, "text", "", value.IsBlank ? Entries.Blank(value, key) : Entries.Of(value, key)));
                return cell;
            }
        return null;
    }

    private Cell? Beside(Cell label)
    {
        foreach (var cell in table.Row(label.Row)) if (cell.Column >= label.Column + label.ColumnSpan) return cell;
        return null;
    }

    private Cell? Below(Cell label) => label.Row + label.RowSpan < table.RowCount ? table.At(label.Row + label.RowSpan, label.Column) : null;

    private Unit? UnitOf(string role) => role is "amount" or "initial-budget" or "adjusted-budget" or "budget" or "executed" or "final" or "last-amount" or "this-amount"
        ? form.MoneyUnit ?? pattern.MoneyUnit : role is "points" or "score" ? Unit.Points : null;
}
