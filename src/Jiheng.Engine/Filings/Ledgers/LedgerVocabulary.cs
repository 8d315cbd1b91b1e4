using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Filings.Ledgers;

/// <summary>The words of ledgers, compact, ready to be looked up for every row.</summary>
internal sealed class LedgerVocabulary
{
    private readonly List<(string Role, List<WordPattern> Words)> columns;
    private readonly List<WordPattern> totals;
    private readonly List<LedgerName> kinds, funds, sources;

    public LedgerVocabulary(LedgerWords words)
    {
        columns = [.. words.Columns.Select(c => (c.Key, Vocabulary.Compact(c.Value)))];
        totals = Vocabulary.Compact(words.Totals);
        (kinds, funds, sources) = (Compact(words.Kinds), Compact(words.Funds), Compact(words.Sources));
    }

    /// <summary>The names of the kinds of spending.</summary>
    public IEnumerable<string> Kinds => kinds.Select(k => k.Name);

    /// <summary>What a column with a header holds, or null.</summary>
    public string? Column(string header)
    {
        foreach (var (role, words) in columns) if (WordPattern.Any(words, header)) return role;
        return null;
    }

    /// <summary>The first way to write a column; null where the pack knows none.</summary>
    public string? Header(string role) => columns.Find(c => c.Role == role).Words is [var first, ..] ? first.Text : null;

    /// <summary>Whether words call a row a total.</summary>
    public bool IsTotal(string text) => WordPattern.Any(totals, text);

    /// <summary>基本支出 of 人员经费; null for words of no kind.</summary>
    public string? Kind(string text) => Named(kinds, text);

    /// <summary>The name in the accounts of where money is from, or null.</summary>
    public string? Fund(string text) => Named(funds, text);

    /// <summary>The name that all ways to write a source have in common, or null.</summary>
    public string? Source(string text) => Named(sources, text);

    private static string? Named(List<LedgerName> names, string text)
    {
        foreach (var name in names) if (text.Length > 0 && (text == name.Name || WordPattern.Any(name.Words, text))) return name.Name;
        return null;
    }

    private static List<LedgerName> Compact(IReadOnlyList<LedgerName> names) => [.. names.Select(n => n with { Words = Vocabulary.Compact(n.Words) })];
}
