using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.AccountTables;

/// <summary>Finds what account table a grid is, by the title above it, in its first rows or on its sheet.</summary>
internal sealed class AccountSearch(Document document, ReadingBuilder reading)
{
    // Title, number, unit line, and a blank or two.
    private const int LinesAbove = 5;
    private const int LongestLine = 80;
    private const int RowsInside = 5;
    private const int LongestNote = 200;

    private readonly AccountVocabulary words = AccountVocabulary.Of(reading.Pack!);

    /// <summary>The title that speaks for a grid, or null.</summary>
    public AccountTitle? Above(Table table, int index)
    {
        AccountTitle? number = null;
        for (var r = 0; r < Math.Min(RowsInside, table.RowCount); r++)
            foreach (var cell in table.Row(r))
            {
                if (cell.Row != r || cell.IsBlank) continue;
                if (words.Title(cell.Text, out var title) is { } kind) return new(kind, title, cell.Origin);
                if (words.Number(cell.Text) is { } numbered) number ??= new(numbered, numbered.Pattern.Id, cell.Origin);
            }
        for (var i = index - 1; i >= Math.Max(0, index - LinesAbove); i--)
        {
            if (document.Blocks[i] is not Paragraph paragraph) break;
            var text = paragraph.Text;
            if (words.Title(text, out var title) is { } kind) return new(kind, title, paragraph.Origin);
            if (words.Number(text) is { } numbered) number ??= new(numbered, numbered.Pattern.Id, paragraph.Origin);
            if (Words.Compact(text).Length > LongestLine || text.Contains('。', StringComparison.Ordinal)) break;
        }
        if (number is null && table.Origin?.Sheet is { } sheet && words.Title(sheet, out var named) is { } ofSheet) return new(ofSheet, named, table.Origin);
        return number;
    }

    /// <summary>Reads the account tables of a grid, one below the other.</summary>
    /// <returns>The first row that is none of theirs.</returns>
    public int Read(Table table, AccountTitle found, int index, FormBuilder form, Unit? unit)
    {
        for (var i = index - 1; i >= Math.Max(0, index - LinesAbove) && document.Blocks[i] is Paragraph line; i--)
        {
            if (MoneyUnits.In(line.Text) is { } own)
            {
                unit = own;
                break;
            }
            if (line.Origin.IsSamePlace(found.Origin)) break;
        }
        if (AccountReader.Read(table, 0, found, unit, form, reading, out var next) is not { } draft) return 0;
        reading.Accounts.Add(draft);
        while (next < table.RowCount && Rows.OnlyFilled(table, next) is { } cell && words.Title(cell.Text, out var title) is { } kind
            && AccountReader.Read(table, next, new(kind, title, cell.Origin), draft.Unit, form, reading, out var after) is { } another)
        {
            reading.Accounts.Add(another);
            (draft, next) = (another, after);
        }
        TakeNotes(draft, index);
        return next;
    }

    /// <summary>The table that a grid without a title goes on with, where only a page break divides them; null when it is something else.</summary>
    public AccountDraft? GoesOn(Table table, int index)
    {
        if (reading.Accounts.Count == 0) return null;
        var draft = reading.Accounts[^1];
        var i = index - 1;
        for (; i >= 0 && document.Blocks[i] is Paragraph paragraph; i--)
            if (!FormTitle.IsContinued(paragraph.Text) && MoneyUnits.In(paragraph.Text) is null && words.Number(paragraph.Text) is null
                && !(words.Title(paragraph.Text, out _) is { } same && same == draft.Kind && FormTitle.IsContinued(paragraph.Text))) return null;
        if (i < 0 || document.Blocks[i] is not Table before || !ReferenceEquals(draft.Sources[^1], before)) return null;
        if (Above(table, index) is { } other && other.Kind != draft.Kind) return null;
        if (AccountReader.GoOn(draft, draft.Sources[0], table, reading) < 0) return null;
        TakeNotes(draft, index);
        return draft;
    }

    /// <summary>注：本表反映… and “本表无数据” directly below.</summary>
    private void TakeNotes(AccountDraft draft, int index)
    {
        for (var i = index + 1; i < document.Blocks.Count && document.Blocks[i] is Paragraph paragraph; i++)
        {
            var text = Words.Compact(paragraph.Text);
            if (text.Length > LongestNote || !(text.StartsWith('注') || text.StartsWith("备注", StringComparison.Ordinal) || text.StartsWith("说明:", StringComparison.Ordinal)
                || text.Contains("本表", StringComparison.Ordinal) || (text.StartsWith('本') && text.Contains("没有", StringComparison.Ordinal)))) return;
            draft.Notes.Add(new("注", paragraph.Text.Trim(), IndicatorValue.Parse(""), paragraph.Origin));
        }
    }
}
