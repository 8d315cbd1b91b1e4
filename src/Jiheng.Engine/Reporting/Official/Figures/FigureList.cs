using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>A sum told part by part: 社会保障和就业支出117.17万元，占9.04%；…</summary>
/// <param name="book">The figures.</param>
internal sealed partial class FigureList(FigureBook book)
{
    private static readonly (int Digits, string Word)[] Levels = [(3, "（类）"), (5, "（款）"), (7, "（项）")];

    /// <summary>One part.</summary>
    /// <param name="Key">Its code or name.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Amount">As printed.</param>
    /// <param name="Lines">Its lines.</param>
    public sealed record Part(string Key, string Name, Rational Amount, IReadOnlyList<FigureLine> Lines);

    /// <summary>The parts that are not 0, those of codes in their order, others as they were filed.</summary>
    public IReadOnlyList<Part> Parts(SumList list)
    {
        string Key(FigureLine line) => list.By switch
        {
            "item" => Cut(line.Item, list.Digits),
            "economic" => Cut(line.Economic, list.Digits),
            "fund" => line.Fund,
            "kind" => line.Kind,
            _ => line.Project,
        };
        var groups = book.Lines.Where(l => l.IsOf(list.Query)).GroupBy(Key).ToList();
        if (IsCode(list)) groups.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        List<Part> parts = [];
        foreach (var group in groups)
            if (book.Exact(group, list.Query) is { } exact && book.Printed(exact) is var sum && (!exact.IsZero || list.By == "project")) parts.Add(new(group.Key, IsCode(list) ? book.NameOf(group.Key) ?? "" : group.Key, sum, [.. group]));
        return parts;
    }

    /// <summary>The parts as text; null where there is no such list or nothing of it was filed.</summary>
    public string? Text(string name, List<string> gaps)
    {
        if (!book.Rules.Lists.TryGetValue(name, out var list) || Parts(list) is not { Count: > 0 } parts) return null;
        // A list of projects that lacks one would be read as all of them.
        if (list.By == "project" && parts.Count != book.Data.Projects.Count)
        {
            foreach (var project in book.Data.Projects)
                if (!parts.Any(p => p.Key == project.Name) && $"缺项目“{project.Name}”的执行数（资金合计行的 executed），不能逐个写各项目的执行情况" is var gap && !gaps.Contains(gap)) gaps.Add(gap);
            return null;
        }
        var total = parts.Aggregate(Rational.Zero, (sum, p) => sum + p.Amount);
        List<string> told = [];
        foreach (var part in parts)
        {
            if (part.Name.Length == 0) gaps.Add($"没有写科目 {part.Key} 的名称（accounts.items）");
            told.Add(Each(list, part, total, gaps));
        }
        return list.Join.Length > 0 ? string.Join(list.Join, told) : string.Join("\n", told.Select((t, i) => $"{i + 1}.{t}"));
    }

    private string Each(SumList list, Part part, Rational total, List<string> gaps)
    {
        // Money was spent on it, so its budget is filed, also where it is 0.
        var budget = list.Budget is { } query && book.Lines.Where(l => l.IsOf(query) && IsSame(list, l, part.Key)).ToList() is { Count: > 0 } of ? book.Sum(of, query) : null;
        var rate = budget is { } full ? FigureBook.Rate(part.Amount, full) : null;
        var each = Optional().Replace(list.Each, m => m.Value.Contains("{完成率}", StringComparison.Ordinal) && budget is not null && rate is null ? "" : m.Groups[1].Value);
        return Braces().Replace(each, m => m.Value switch
        {
            "{名称}" => Name(),
            "{路径}" => Path(part.Key, gaps),
            "{金额}" => book.Amount(part.Amount),
            "{占比}" => FigureBook.Rate(part.Amount, total) ?? "0.00%",
            "{预算}" => budget is { } known ? book.Amount(known) : Missing(list, part, gaps),
            "{完成率}" => budget is null ? Missing(list, part, gaps) : rate ?? "—",
            "{比预算}" => budget is { } known ? FigureTemplate.Difference(book, part.Amount, known, part.Key, part.Name, gaps) : Missing(list, part, gaps),
            _ when m.Value.StartsWith("{名称+", StringComparison.Ordinal) && m.Value[4..^1] is var word => Name().EndsWith(word, StringComparison.Ordinal) ? Name() : Name() + word,
            _ => m.Value,
        });

        string Name() => part.Name.Length > 0 ? part.Name : $"{OfficialReport.Mark}：科目{part.Key}的名称】";
    }

    private string Missing(SumList list, Part part, List<string> gaps)
    {
        if (list.Budget is { } query && book.Unfiled(query) is { Count: > 0 } unfiled) gaps.AddRange(unfiled.Where(u => !gaps.Contains(u)));
        else if ($"缺“{part.Name}”的预算（没有预算的写一行 0）" is var gap && !gaps.Contains(gap)) gaps.Add(gap);
        return $"{OfficialReport.Mark}：{part.Name}的预算】";
    }

    [GeneratedRegex(@"\[([^\[\]]*)\]")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{[^{}]+\}")]
    private static partial Regex Braces();

    private string Path(string code, List<string> gaps)
    {
        var path = new StringBuilder();
        foreach (var (digits, word) in Levels)
        {
            if (code.Length < digits) break;
            var name = book.NameOf(code[..digits]);
            if (name is null) gaps.Add($"没有写科目 {code[..digits]} 的名称（accounts.items）");
            path.Append(name ?? $"{OfficialReport.Mark}：科目{code[..digits]}的名称】").Append(word);
        }
        return path.ToString();
    }

    private static bool IsSame(SumList list, FigureLine line, string key) => list.By switch
    {
        "item" => Cut(line.Item, list.Digits) == key,
        "economic" => Cut(line.Economic, list.Digits) == key,
        "fund" => line.Fund == key,
        "kind" => line.Kind == key,
        _ => line.Project == key,
    };

    private static bool IsCode(SumList list) => list.By is "item" or "economic";

    private static string Cut(string code, int digits) => digits > 0 && code.Length > digits ? code[..digits] : code;
}
