using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Blocks;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Reads one table into a form, band by band. What fits no band and holds figures is reported as lost.</summary>
internal static class TableInterpreter
{
    /// <summary>Reads the table from a row on.</summary>
    /// <param name="table">The table, its cells where they belong.</param>
    /// <param name="form">The form it belongs to.</param>
    /// <param name="reading">The document being read.</param>
    /// <param name="from">The row to begin with.</param>
    /// <param name="printed">The table as it stands in the document, where that is another.</param>
    /// <returns>The row where another form begins, or the number of rows.</returns>
    public static int Read(Table table, FormBuilder form, ReadingBuilder reading, int from = 0, Table? printed = null)
    {
        if (from == 0) form.Tables.Add(printed ?? table);
        var vocabulary = reading.Vocabulary;
        var pattern = reading.Pack is { } pack && (form.Pattern ?? PackForms.Of(pack, form.Kind, form.Title)) is { Blocks.Count: > 0 } own ? own : null;
        (HashSet<int>? blocks, HashSet<int>? texts) = pattern is null ? (null, null) : BlockBand.Read(table, from, pattern, form);
        Header? indicators = null;
        var totalAt = -1;
        var end = table.RowCount;
        List<int> unread = [];
        for (var r = from; r < table.RowCount;)
        {
            if (Rows.FirstFilled(table, r) is not { } first)
            {
                r++;
                continue;
            }
            if (blocks is not null && blocks.Contains(r))
            {
                r++;
                continue;
            }
            if (r > from && BeginsForm(table, r, form, totalAt >= 0, vocabulary))
            {
                end = r;
                break;
            }
            form.MoneyUnit = MoneyUnits.Declared(table, r) ?? form.MoneyUnit;
            if (vocabulary.Confirmed?.Read(table, r, form, reading) is { } next)
            {
                r = next;
                continue;
            }
            if (FundColumns.IsAt(table, r, vocabulary))
            {
                r = FundColumns.Read(table, r, form, reading);
                continue;
            }
            if (FundPairs.IsAt(table, r, vocabulary))
            {
                r = FundPairs.Read(table, r, form, reading);
                continue;
            }
            if (FundFields.IsAt(table, r, vocabulary, form.MoneyUnit))
            {
                r = FundFields.Read(table, r, form, reading);
                continue;
            }
            if (ScoreBand.IsAcross(table, r, vocabulary))
            {
                r = ScoreBand.ReadAcross(table, r, form, reading);
                continue;
            }
            if (Header.At(table, r, vocabulary) is { } header)
            {
                if (header.IsScores(vocabulary))
                {
                    r = ScoreBand.Read(table, r, header, form, reading);
                    continue;
                }
                if (header.IsIndicators)
                {
                    // Of a declaration's two halves (中期 ∣ 年度) the goals alone do not tell whether they are one list.
                    var halves = header.Has(ColumnRole.Weight) || header.Has(ColumnRole.Score) || header.Has(ColumnRole.Actual) ? header.Halves() : [header];
                    indicators = halves[0];
                    var begun = r;
                    foreach (var half in halves) r = Math.Max(r, IndicatorBand.Read(table, begun, half, form, reading, texts));
                    continue;
                }
                if (header.IsFunds && !IsDividedBelow(table, r, header))
                {
                    // Where no row below is one of its own, the words of the header stand above another table.
                    var below = FundBand.Read(table, r, header, form, reading);
                    if (below > r + header.Rows)
                    {
                        r = below;
                        continue;
                    }
                }
                if (header.IsGoals)
                {
                    r = GoalBand.Read(table, r, header, form, vocabulary, texts);
                    continue;
                }
            }
            if (AmountBand.ColumnsAt(table, r, form.Year, vocabulary) is { } columns && !IsLedger(table, r, columns, form, vocabulary))
            {
                r = AmountBand.Read(table, r, columns, form, reading);
                continue;
            }
            if (RecordBand.IsAt(table, r, vocabulary))
            {
                r = RecordBand.Read(table, r, form, reading);
                continue;
            }
            if ((!FieldBand.IsFieldRow(table, r, vocabulary) || FieldBand.NamesColumns(table, r, vocabulary)) && LedgerHeader.At(table, r, form.Year, vocabulary, CountUnit(table, r, form, vocabulary)) is { } ledger)
            {
                r = LedgerBand.Read(table, r, ledger, form, reading);
                continue;
            }
            if (vocabulary.IsTotal(first.Text) && form.Groups.Count > 0)
            {
                var total = ReadTotal(table, r, first, indicators, vocabulary);
                // Of several the one called 总分 counts, else the last of those that stand together.
                if (form.Total is null || (!vocabulary.IsGrandTotal(form.Total.Label.Raw)
                    && (vocabulary.IsGrandTotal(first.Text) || (totalAt == r - 1 && (total.Weight ?? total.Score) is not null)))) form.Total = total;
                totalAt = r;
            }
            else if (FieldBand.IsFieldRow(table, r, vocabulary)) FieldBand.Read(table, r, form, reading);
            // 名次 ∣ 1 ∣ 2 ∣ 3 above the names of the columns counts them.
            else if (LedgerHeader.NumbersColumns(LedgerHeader.Own(table, r))) { }
            else if (PairBand.IsAt(table, r, vocabulary))
            {
                r = PairBand.Read(table, r, form, reading);
                continue;
            }
            else if (HoldsFigures(table, r) && !(pattern is not null && BlockBand.IsHeading(table, r, pattern))) unread.Add(r);
            r++;
        }
        if (unread.Count > 0 && HoldsSerialsOnly(table, unread)) unread.Clear();
        if (unread.Count > 0 && !IsContents(table)) ReportUnread(table, form, reading, unread);
        foreach (var cell in table.Cells)
        {
            if (cell.Row < from || cell.Row >= end) continue;
            foreach (var nested in cell.Nested)
                for (var row = 0; row < nested.RowCount;) row = Read(nested, form, reading, row);
        }
        return end;
    }

    // The answers of a survey are counted whether or not a caption says in what; a row 评分 below the names of those who gave them holds points.
    private static Unit? CountUnit(Table table, int row, FormBuilder form, Vocabulary vocabulary) =>
        form.CountUnit ?? (form.Kind == FormKind.SatisfactionSurvey ? Unit.None : IsScored(table, row, vocabulary) ? Unit.Points : null);

    /// <summary>全年预算数 ∣ 绩效指标 above 指标数 ∣ 确定能: the header goes on in a row of words that no money block knows, while some of its cells reach down beside it.</summary>
    private static bool IsDividedBelow(Table table, int row, Header header)
    {
        var below = row + header.Rows;
        if (below >= table.RowCount) return false;
        var (words, reaches) = (0, false);
        foreach (var cell in table.Row(below))
        {
            if (cell.IsBlank) continue;
            if (cell.Row != below) reaches = true;
            else if (LedgerHeader.IsFigure(cell.Text) || cell.Column == 0) return false;
            else words++;
        }
        return reaches && words >= 2;
    }

    /// <summary>Whether the only row below names scores: 专家 ∣ 专家一 ∣ 专家二, then 评分 ∣ 88 ∣ 90.</summary>
    private static bool IsScored(Table table, int row, Vocabulary vocabulary) =>
        row + 2 == table.RowCount && table.At(row + 1, 0) is { IsBlank: false, ColumnSpan: 1 } name && name.Row == row + 1 && vocabulary.Column(name.Text) == ColumnRole.Score;

    /// <summary>Whether columns of years belong to a table of labelled figures: their header takes more than one row, or a column says each row's number or unit.</summary>
    private static bool IsLedger(Table table, int row, List<AmountColumn> columns, FormBuilder form, Vocabulary vocabulary) =>
        LedgerHeader.At(table, row, form.Year, vocabulary, CountUnit(table, row, form, vocabulary)) is { } ledger && (ledger.UnitColumn >= 0 || NumbersRows(table, row, columns, vocabulary) || AmountBand.AreDivided(table, row, columns));

    /// <summary>序号 ∣ 工作活动 ∣ 预算项目 before the years: what numbers a row does not name it.</summary>
    private static bool NumbersRows(Table table, int row, List<AmountColumn> columns, Vocabulary vocabulary) =>
        Rows.FirstFilled(table, row) is { } first && first.Column + 1 < columns[0].Column && vocabulary.IsPlainColumn(Words.Compact(first.Text));

    /// <summary>Whether another form begins inside the table: a second project, or a title or header below the total.</summary>
    private static bool BeginsForm(Table table, int row, FormBuilder form, bool totalSeen, Vocabulary vocabulary)
    {
        if ((form.Groups.Count > 0 || form.Funds is not null) && form.Project is { IsBlank: false } project
            && FieldBand.ProjectAt(table, row, vocabulary) is { } name && Words.Compact(name.Text) != Words.Compact(project.Raw)) return true;
        if (!totalSeen) return false;
        return Header.At(table, row, vocabulary) is { } header ? header.IsIndicators || header.IsFunds
            : Rows.OnlyFilled(table, row) is { } title && FormTitle.IsTable(vocabulary.Title(title.Text));
    }

    /// <summary>总分: by the columns above where they name weight and score, else the first figure is the weight and the second the score.</summary>
    private static TotalRow ReadTotal(Table table, int row, Cell label, Header? header, Vocabulary vocabulary)
    {
        Entry? weight = null, score = null, grade = null;
        List<Cell> figures = [];
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || ReferenceEquals(cell, label) || cell.IsBlank) continue;
            if (IndicatorValue.Parse(cell.Text, Unit.Points) is { Kind: ValueKind.Number, IsWholeText: true }) figures.Add(cell);
            else if (vocabulary.GradeWords.Contains(Words.Compact(cell.Text))) grade ??= Entries.Of(cell, $"{label.Text} 等级");
        }
        // 权重合计: the label says which of the two it adds up.
        if (figures.Count == 1 && vocabulary.Column(Words.Key(label.Text).Replace("合计", "", StringComparison.Ordinal)) is ColumnRole.Weight or ColumnRole.Share)
            return new(Entries.Of(figures[0], label.Text, Unit.Points), null, Entries.Of(label, label.Text)) { Grade = grade };
        foreach (var cell in figures)
        {
            if (header?[cell.Column] == ColumnRole.Weight) weight ??= Entries.Of(cell, $"{label.Text} {header.Text(cell.Column)}", Unit.Points);
            else if (header?[cell.Column] == ColumnRole.Score) score ??= Entries.Of(cell, $"{label.Text} {header.Text(cell.Column)}", Unit.Points);
        }
        // A form without a column of points prints their sum before the score's.
        if (weight is null && score is not null && header is not null && !header.Has(ColumnRole.Weight) && figures.Count >= 2 && figures[0].Column < header.Column(ColumnRole.Score))
            weight = Entries.Of(figures[0], $"{label.Text} 分值", Unit.Points);
        if (weight is null && score is null && figures.Count >= 2)
        {
            weight = Entries.Of(figures[0], $"{label.Text} 分值", Unit.Points);
            score = Entries.Of(figures[1], $"{label.Text} 得分", Unit.Points);
        }
        else if (weight is null && score is null && figures.Count == 1)
        {
            if (header is not null && header.Has(ColumnRole.Weight) && !header.Has(ColumnRole.Score)) weight = Entries.Of(figures[0], $"{label.Text} 分值", Unit.Points);
            else score = Entries.Of(figures[0], $"{label.Text} 得分", Unit.Points);
        }
        // 合计（100分）.
        weight ??= GroupWeight.InPoints(label).Weight;
        return new(weight, score, Entries.Of(label, label.Text)) { Grade = grade };
    }

    private static bool HoldsFigures(Table table, int row) =>
        Rows.AnyCell(table, row, c => c.Row == row && IndicatorValue.Parse(c.Text) is { Kind: ValueKind.Number, IsWholeText: true });

    /// <summary>A list in words whose rows are counted 1, 2, 3 in their first cell and hold no other figure: nothing in it was left unread.</summary>
    private static bool HoldsSerialsOnly(Table table, List<int> rows)
    {
        var next = Rational.One;
        foreach (var row in rows)
        {
            var first = Rows.FirstFilled(table, row)!;
            if (!Rational.TryParse(first.Text.Trim(), out var serial, out _) || serial != next) return false;
            next += Rational.One;
            var words = false;
            foreach (var cell in table.Row(row))
            {
                if (cell.Row != row || ReferenceEquals(cell, first) || cell.IsBlank) continue;
                if (IndicatorValue.Parse(cell.Text) is { Kind: ValueKind.Number, IsWholeText: true }) return false;
                words = true;
            }
            if (!words) return false;
        }
        return true;
    }

    /// <summary>A table of contents: numbered headings with page numbers that only grow.</summary>
    internal static bool IsContents(Table table)
    {
        var page = Rational.Zero;
        var headings = 0;
        for (var r = 0; r < table.RowCount; r++)
        {
            if (Rows.FirstFilled(table, r) is not { } first) continue;
            Cell? last = null;
            foreach (var cell in table.Row(r)) if (!cell.IsBlank) last = cell;
            if (last is null || ReferenceEquals(last, first)) continue;
            if (IndicatorValue.Parse(last.Text).Quantity is not { Unit.Dimension: Dimension.None } number || !number.Value.IsInteger || number.Value < page) return false;
            page = number.Value;
            if (ListNumber.TryRead(first.Text, out _)) headings++;
        }
        return headings >= 3;
    }

    private static void ReportUnread(Table table, FormBuilder form, ReadingBuilder reading, List<int> rows)
    {
        form.HasUnreadFigures = true;
        var first = Rows.FirstFilled(table, rows[0])!;
        reading.Lose(first.Origin, $"《{form.Title}》中有 {rows.Count} 行含数字，但表头无法识别，未能读出；这些行没有参与核对。");
    }
}
