using Jiheng.Engine.Packs;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Vocabularies;

/// <summary>What the cells of a header row announce.</summary>
internal sealed class Headers
{
    // What is longer is a sentence that happens to begin like a header.
    private const int LongestCell = 40;
    private const int LongestPattern = 24;

    private readonly WordTable<Meaning> words = new();
    private readonly List<Remark> remarks = [];
    private readonly Memo<Meaning> known = new();

    public Headers(ReadingWords pack)
    {
        foreach (var list in pack.Headers)
        {
            var meaning = new Meaning(Roles.Column(list.Role));
            foreach (var pattern in list.Patterns)
            {
                var compact = Words.Compact(pattern.Text);
                var open = compact.IndexOf('(');
                if (open < 0) words.Add(Key(compact), meaning);
                // What brackets tell apart: 得分（百分制） beside 得分, 预算安排(调整后).
                else remarks.Add(new(new(Key(compact)), compact[(open + 1)..].TrimEnd(')', ':'), meaning));
            }
        }
    }

    /// <summary>What a header cell announces, or <see cref="ColumnRole.None"/>.</summary>
    public ColumnRole Role(string header)
    {
        if (header.Length is 0 or > LongestCell) return ColumnRole.None;
        return (known.Find(header) ?? known.Keep(header, new(Find(header)))).Role;
    }

    private ColumnRole Find(string header)
    {
        var compact = Words.Compact(header);
        var key = Key(compact);
        foreach (var (outside, inside, meaning) in remarks)
            if (compact.Contains(inside, StringComparison.Ordinal) && outside.Matches(key)) return meaning.Role;
        return (words.Exact(key) ?? (key.Length <= LongestPattern ? words.Like(key) : null))?.Role ?? ColumnRole.None;
    }

    private static string Key(string compact) => Words.WithoutColumnNumber(Words.WithoutBrackets(compact)).TrimEnd(':', '%');

    private sealed record Meaning(ColumnRole Role);

    private sealed record Remark(WordPattern Outside, string Inside, Meaning Meaning);
}
