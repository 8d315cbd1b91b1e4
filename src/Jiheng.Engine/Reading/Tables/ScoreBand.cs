using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>A scoring summed up by its parts: 一级指标 ∣ 分值 ∣ 得分 ∣ 得分率, or the same with the parts side by side.</summary>
internal static class ScoreBand
{
    /// <summary>Reads the rows below such a header.</summary>
    /// <returns>The first row that is none of them.</returns>
    public static int Read(Table table, int row, Header header, FormBuilder form, ReadingBuilder reading)
    {
        List<ScoreRow> parts = [];
        ScoreRow? total = null;
        var name = header.NameColumn;
        var r = row + header.Rows;
        for (; r < table.RowCount && total is null; r++)
        {
            if (Rows.FirstFilled(table, r) is not { } first) continue;
            if (Header.At(table, r, reading.Vocabulary) is not null) break;
            var isTotal = reading.Vocabulary.IsTotal(first.Text);
            if ((isTotal ? first : table.At(r, name)) is not { IsBlank: false } label || label.Row != r) break;
            if (Get(ColumnRole.Weight, Unit.Points) is not { } weight || Get(ColumnRole.Score, Unit.Points) is not { } score || !HoldsPoints(weight) || !HoldsPoints(score)) break;
            var entry = new ScoreRow(Entries.Of(label, GroupWeight.InPoints(label).Name), weight, score, Get(ColumnRole.ScoreRate, header.Has(ColumnRole.ScoreRate) ? RateUnit(header.Text(header.Column(ColumnRole.ScoreRate))) : null));
            if (isTotal) total = entry;
            else parts.Add(entry);

            Entry? Get(ColumnRole role, Unit? unit) =>
                header.Column(role) is var c and >= 0 && table.At(r, c) is { } cell && cell.Row == r ? Entries.Of(cell, $"{Words.Compact(label.Text)} {header.Text(c)}", unit) : null;
        }
        if (parts.Count == 0 && total is null) return r;
        form.Summaries.Add(new() { Rows = parts, Total = total });
        ColumnLosses.Report(table, row + header.Rows, r, header, form, reading, c => c > name);
        return r;
    }

    /// <summary>Whether the parts stand side by side: 指标 ∣ 决策 ∣ 过程 ∣ 合计, below them a row 分值 and a row 得分.</summary>
    public static bool IsAcross(Table table, int row, Vocabulary vocabulary)
    {
        if (row + 2 >= table.RowCount || RowRole(table, row, vocabulary) is ColumnRole.Weight or ColumnRole.Score or ColumnRole.ScoreRate) return false;
        if (RowRole(table, row + 1, vocabulary) != ColumnRole.Weight || RowRole(table, row + 2, vocabulary) != ColumnRole.Score) return false;
        var names = 0;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.Column == 0) continue;
            if (cell.IsBlank || cell.ColumnSpan > 1 || IndicatorValue.Parse(cell.Text).Quantity is not null) return false;
            for (var below = 1; below <= 2; below++)
                if (table.At(row + below, cell.Column) is not { } value || value.Row != row + below || IndicatorValue.Parse(value.Text) is not { Kind: ValueKind.Number, IsWholeText: true }) return false;
            names++;
        }
        return names >= 2;
    }

    /// <summary>Reads the parts that stand side by side.</summary>
    /// <returns>The row after the last of theirs.</returns>
    public static int ReadAcross(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        // The points lost may stand before the rates or behind them.
        var after = AddLost(table, row + 3, row, form, reading);
        var rate = after < table.RowCount && RowRole(table, after, reading.Vocabulary) == ColumnRole.ScoreRate ? after : -1;
        List<ScoreRow> parts = [];
        ScoreRow? total = null;
        foreach (var label in table.Row(row))
        {
            if (label.Row != row || label.Column == 0) continue;
            var entry = new ScoreRow(Entries.Of(label, GroupWeight.InPoints(label).Name), Get(row + 1, Unit.Points), Get(row + 2, Unit.Points), rate < 0 ? null : Get(rate, RateUnit(table.At(rate, 0)!.Text)));
            if (total is null && reading.Vocabulary.IsTotal(label.Text)) total = entry;
            else parts.Add(entry);

            Entry? Get(int r, Unit? unit) =>
                table.At(r, label.Column) is { } cell && cell.Row == r ? Entries.Of(cell, $"{Words.Compact(label.Text)} {Words.Compact(table.At(r, 0)!.Text)}", unit) : null;
        }
        form.Summaries.Add(new() { Rows = parts, Total = total });
        return rate < 0 ? after : AddLost(table, rate + 1, row, form, reading);
    }

    /// <summary>扣分 ∣ 0.20 ∣ 0.90 below the scores: the points lost of each part.</summary>
    private static int AddLost(Table table, int row, int names, FormBuilder form, ReadingBuilder reading)
    {
        if (row >= table.RowCount || table.At(row, 0) is not { ColumnSpan: 1 } label || label.Row != row || !Words.HasAny(label.Text, "扣分", "失分")) return row;
        foreach (var cell in table.Row(row))
            if (cell.Row == row && cell.Column > 0 && table.At(names, cell.Column) is { IsBlank: false } name)
                reading.Add(form, Entries.Of(cell, $"{Words.Compact(name.Text)} {Words.Compact(label.Text)}", Unit.Points), "", Words.Key(name.Text), Stage.Computed, Words.Compact(label.Text), form.Year);
        return row + 1;
    }

    private static ColumnRole RowRole(Table table, int row, Vocabulary vocabulary) =>
        table.At(row, 0) is { } cell && cell.Row == row && cell.ColumnSpan == 1 ? Header.PointsRole(vocabulary.Column(cell.Text)) : ColumnRole.None;

    private static bool HoldsPoints(Entry entry) => entry.Quantity is not null || entry.Value.Kind is ValueKind.Blank or ValueKind.Placeholder or ValueKind.NotApplicable;

    private static Unit? RateUnit(string header) => header.Contains('%', StringComparison.Ordinal) || header.Contains('％', StringComparison.Ordinal) ? Unit.Percent : null;
}
