using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables;

namespace Jiheng.Engine.Filings.Ledgers;

/// <summary>The header of a ledger: which grid column holds what.</summary>
/// <param name="Columns">Grid columns by what they hold.</param>
/// <param name="Titles">Their headers as printed.</param>
/// <param name="Units">What columns of amounts count in, where the header says so.</param>
/// <param name="Unused">Headers that are not understood.</param>
/// <param name="Doubles">What two columns are said to hold.</param>
/// <param name="End">The first row below it.</param>
internal sealed record LedgerHeader(IReadOnlyDictionary<string, int> Columns, IReadOnlyDictionary<string, string> Titles, IReadOnlyDictionary<string, Unit> Units, IReadOnlyList<string> Unused, IReadOnlyList<string> Doubles, int End)
{
    /// <summary>The header that begins at a row, or null: it names at least one amount and something that a row is about.</summary>
    public static LedgerHeader? At(Table table, int row, LedgerVocabulary words)
    {
        // Most rows hold a figure and need not be looked at any closer.
        foreach (var cell in table.Row(row)) if (cell.Row == row && IsFigure(cell.Text)) return null;
        var depth = 1;
        foreach (var cell in table.Row(row)) if (cell.Row == row && !cell.IsBlank) depth = Math.Max(depth, cell.RowSpan);
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        Dictionary<string, string> titles = new(StringComparer.Ordinal);
        Dictionary<string, Unit> units = new(StringComparer.Ordinal);
        List<string> unused = [], doubles = [];
        for (var c = 0; c < table.ColumnCount; c++)
        {
            List<string> path = [];
            Cell? last = null;
            for (var r = row; r < Math.Min(row + depth, table.RowCount); r++)
            {
                if (table.At(r, c) is not { IsBlank: false } cell || ReferenceEquals(cell, last) || cell.Row < row) continue;
                path.Add(cell.Text);
                last = cell;
            }
            // What lies over several columns names the first of them, or the parts below it.
            if (last is null || last.Column != c) continue;
            var title = string.Join('·', path);
            if (RoleOf(path, words) is not { } role)
            {
                unused.Add(Words.Compact(title));
                continue;
            }
            if (role == "ignored") continue;
            if (!columns.TryAdd(role, c))
            {
                doubles.Add($"“{Words.Compact(titles[role])}”和“{Words.Compact(title)}”");
                continue;
            }
            titles[role] = title;
            foreach (var text in path) if (MoneyUnits.In(text) is { } unit) units[role] = unit;
        }
        return columns.Keys.Any(k => LedgerColumns.Amounts.Any(a => a.Key == k)) && columns.Keys.Any(k => LedgerColumns.Names.Any(n => n.Key == k))
            ? new(columns, titles, units, unused, doubles, row + depth) : null;
    }

    private static bool IsFigure(string text) => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');

    /// <summary>The lowest header counts first, then those above it.</summary>
    private static string? RoleOf(List<string> path, LedgerVocabulary words)
    {
        for (var i = path.Count - 1; i >= 0; i--)
        {
            var text = Words.WithoutBrackets(Words.Compact(path[i])).TrimEnd('*', ':');
            if (words.Column(text) is { } role) return role;
        }
        return null;
    }
}
