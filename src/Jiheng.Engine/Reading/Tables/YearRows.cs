using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>
/// Rows of money that are called by years: 年度 ∣ 预算数 ∣ 支出数 ∣ 其中：基本支出 ∣ 项目支出 ∣ 执行率. Each row tells of its own year and its
/// columns say of what. An amount whose next columns are by definition all its parts is thereby known itself, and is their sum.
/// </summary>
internal static class YearRows
{
    /// <summary>Whether the rows, more than one, are called by different years and nothing else.</summary>
    public static bool Are(List<FundRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (YearOf(rows[i]) is not { } year) return false;
            for (var k = 0; k < i; k++) if (YearOf(rows[k]) == year) return false;
        }
        return rows.Count > 1;
    }

    /// <summary>Whether a column holds one of the parts that spending divides into by definition: 项目支出 is no name of a project.</summary>
    public static bool IsPart(string column, Vocabulary vocabulary)
    {
        var concept = vocabulary.Concepts.Of(column);
        foreach (var part in vocabulary.Concepts.PartsOf(Concepts.Expenditure)) if (part == concept) return true;
        return false;
    }

    /// <summary>Takes the figures of a row as those of its year.</summary>
    public static void Add(FundRow row, Header header, FormBuilder form, ReadingBuilder reading)
    {
        var year = YearOf(row);
        StagedAmount? before = null, whole = null;
        List<Entry> parts = [];
        List<string> concepts = [];
        List<Entry> left = [.. row.OtherAmounts];
        for (var c = 0; c < header.ColumnCount; c++)
        {
            if (c > 0 && header.Text(c) == header.Text(c - 1)) continue;
            var name = Words.Key(header.Text(c));
            if (Header.IsMoney(header[c])) before = Of(row, header.Text(c));
            if (before is null || !IsPart(name, reading.Vocabulary) || left.Find(e => Ends(e, header.Text(c))) is not { } part) continue;
            left.Remove(part);
            if (whole is not null && whole != before) continue;
            whole = before;
            parts.Add(part);
            concepts.Add(reading.Vocabulary.Concepts.Of(name));
            reading.Add(form, part, concepts[^1], name, whole.Stage, name, year);
        }
        if (!reading.Vocabulary.Concepts.IsPartition(Concepts.Expenditure, concepts)) whole = null;
        foreach (var amount in row.Amounts)
        {
            var name = Words.Key(amount.Entry.Label[row.Label.Label.Length..]);
            reading.Add(form, amount.Entry, ReferenceEquals(amount, whole) ? Concepts.Expenditure : "", name, amount.Stage, name, year);
        }
        foreach (var other in left) reading.Add(form, other, "", Words.Key(other.Label[row.Label.Label.Length..]), Stage.Unstated, other.Label, year, other.Label);
        if (row.Rate is { } rate) reading.Add(form, rate, "", row.Label.Label, Stage.Computed, "执行率", year, row.Label.Label);
        if (whole?.Entry.Quantity is not null && parts.Exists(p => p.Quantity is not null))
            reading.Compositions.Add(new() { Whole = whole.Entry, Parts = parts, IsComplete = true, Form = form.Index, Subject = whole.Entry.Label });
    }

    private static StagedAmount? Of(FundRow row, string column)
    {
        foreach (var amount in row.Amounts) if (Ends(amount.Entry, column)) return amount;
        return null;
    }

    private static bool Ends(Entry entry, string column) => entry.Label.EndsWith($" {column}", StringComparison.Ordinal);

    /// <summary>The year that is the whole name of a row, or null.</summary>
    private static int? YearOf(FundRow row)
    {
        var name = Words.Compact(row.Label.Raw).TrimEnd('度').TrimEnd('年');
        return name.Length == 4 ? Words.Year(name) : null;
    }
}
