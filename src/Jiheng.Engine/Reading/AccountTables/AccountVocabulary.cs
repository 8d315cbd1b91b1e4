using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.AccountTables;

/// <summary>The account tables of a pack with their words as documents are compared with them.</summary>
internal sealed class AccountVocabulary
{
    private const int LongestTitle = 80;
    private readonly IReadOnlyList<string> unitEndings;
    private readonly List<WordPattern> codes, names, lines, numbers;
    private readonly List<AccountKind> kinds = [];

    private AccountVocabulary(Pack pack)
    {
        unitEndings = pack.Words.UnitEndings;
        codes = Vocabulary.Compact(pack.AccountWords.Codes);
        names = Vocabulary.Compact(pack.AccountWords.Names);
        lines = Vocabulary.Compact(pack.AccountWords.Lines);
        numbers = Vocabulary.Compact(pack.AccountWords.Numbers);
        foreach (var table in pack.Accounts) kinds.Add(new(table));
    }

    /// <summary>The vocabulary of a pack, made once.</summary>
    public static AccountVocabulary Of(Pack pack) => pack.Made(p => new AccountVocabulary(p));

    /// <summary>Whether a header is that of a column of codes; without white space and brackets.</summary>
    public bool IsCode(string header) => WordPattern.Any(codes, header);

    /// <summary>Whether a header is that of a column of names.</summary>
    public bool IsName(string header) => WordPattern.Any(names, header);

    /// <summary>Whether a header is that of a column that is not read.</summary>
    public bool IsLine(string header) => WordPattern.Any(lines, header);

    /// <summary>Whether a cell opens a row that numbers the columns.</summary>
    public bool IsNumbers(string label) => WordPattern.Any(numbers, label);

    /// <summary>The table whose title a line prints, alone or beside the unit and the year; of several the one with the longest title.</summary>
    /// <param name="text">A line or a cell.</param>
    /// <param name="title">The title without what stands beside it.</param>
    public AccountKind? Title(string text, out string title)
    {
        title = "";
        if (kinds.Count == 0 || text.Length > 3 * LongestTitle || !text.Contains('表', StringComparison.Ordinal) || Words.HasSign(text, "，。；")) return null;
        AccountKind? found = null;
        var longest = 0;
        Try(Words.WithoutBrackets(Words.Compact(text)), ref found, ref longest, ref title);
        if (found is null)
            foreach (var piece in Pieces(text)) Try(Words.WithoutBrackets(piece), ref found, ref longest, ref title);
        return found;
    }

    /// <summary>The table that a line names by its number alone: 公开03表.</summary>
    public AccountKind? Number(string text)
    {
        foreach (var piece in Pieces(text))
            foreach (var kind in kinds)
                if (kind.Pattern.Number is { Length: > 0 } number && IsNumber(piece, number)) return kind;
        return null;
    }

    /// <summary>公开03 or 公开03表.</summary>
    private static bool IsNumber(string piece, string number) =>
        piece.StartsWith(number, StringComparison.Ordinal) && (piece.Length == number.Length || (piece.Length == number.Length + 1 && piece[^1] == '表'));

    private void Try(string text, ref AccountKind? found, ref int longest, ref string title)
    {
        if (text.Length is 0 or > LongestTitle) return;
        // Unit, year and number may stand before the title, and the number behind it.
        if (text.IndexOf("公开", 1, StringComparison.Ordinal) is > 3 and var tail && text.EndsWith('表') && tail + 4 < text.Length && char.IsAsciiDigit(text[tail + 2])) text = text[..tail];
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && !MayEndBefore(text, at)) continue;
            var rest = at == 0 ? text : text[at..];
            foreach (var kind in kinds)
                if (kind.TitleLength(rest) is var length && length > longest) (found, longest, title) = (kind, length, rest);
        }
    }

    /// <summary>Whether what stands before a place can stand before a title: a number, a year, a unit.</summary>
    private bool MayEndBefore(string text, int at)
    {
        var last = text[at - 1];
        if (last is '年' or '、' or '.' or ':' or '-' or '_' || char.IsAsciiDigit(last) || (last == '度' && at > 1 && text[at - 2] == '年')) return true;
        if (last == '表' && (char.IsAsciiDigit(text[Math.Max(0, at - 2)]) || at == 1)) return true;
        foreach (var ending in unitEndings) if (at > ending.Length && string.CompareOrdinal(text, at - ending.Length, ending, 0, ending.Length) == 0) return true;
        return false;
    }

    private static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var blank = i == text.Length || char.IsWhiteSpace(text[i]);
            if (!blank && start < 0) start = i;
            else if (blank && start >= 0)
            {
                pieces.Add(Words.Compact(text[start..i]));
                start = -1;
            }
        }
        return pieces;
    }
}

/// <summary>One account table of a pack with its words as documents are compared with them.</summary>
internal sealed class AccountKind
{
    private readonly List<WordPattern> titles;
    private readonly List<List<WordPattern>> columns = [], rows = [];

    public AccountKind(AccountPattern pattern)
    {
        Pattern = pattern;
        titles = Vocabulary.Compact(pattern.Titles);
        foreach (var column in pattern.Columns) columns.Add(Vocabulary.Compact(column.Words));
        foreach (var row in pattern.Rows) rows.Add(Vocabulary.Compact(row.Words));
    }

    /// <summary>The table of the pack.</summary>
    public AccountPattern Pattern { get; }

    /// <summary>How many letters of a title a pattern names; 0 when none matches.</summary>
    public int TitleLength(string text)
    {
        var longest = 0;
        foreach (var title in titles)
            if (title.Text.Length > longest && title.Matches(text)) longest = title.Text.Length;
        return longest;
    }

    /// <summary>The column that header cells name: all of them, else the lowest; null for none.</summary>
    public AccountColumnWords? Column(List<string> path)
    {
        if (path.Count == 0) return null;
        var whole = string.Join('·', path);
        for (var i = 0; i < columns.Count; i++) if (WordPattern.Any(columns[i], whole)) return Pattern.Columns[i];
        if (path.Count > 1 && !path[^1].EndsWith('计'))
            for (var i = 0; i < columns.Count; i++) if (WordPattern.Any(columns[i], path[^1])) return Pattern.Columns[i];
        return null;
    }

    /// <summary>The column that one header cell names, or null.</summary>
    public AccountColumnWords? Column(string header) => Column([header]);

    /// <summary>The row that a label or code names among those not taken yet; null for none.</summary>
    /// <param name="label">The key of the label.</param>
    /// <param name="code">The code; may be empty.</param>
    /// <param name="side">The side's name.</param>
    /// <param name="taken">The rows found so far on this side.</param>
    public AccountRowWords? Row(string label, string code, string side, HashSet<string> taken)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = Pattern.Rows[i];
            if (taken.Contains(row.Name) || (row.Side.Length > 0 && row.Side != side) || (row.After.Length > 0 && !taken.Contains(row.After))) continue;
            if (row.Codes.Count > 0 ? row.Codes.Contains(code) : WordPattern.Any(rows[i], label)) return row;
        }
        return null;
    }

    /// <summary>Whether a header cell names an item of a table whose items stand as columns.</summary>
    public bool IsItem(string header)
    {
        if (!Pattern.MayTurn) return false;
        foreach (var words in rows) if (WordPattern.Any(words, header)) return true;
        return header is "小计" or "合计";
    }
}
