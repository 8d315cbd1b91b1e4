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
        if (list.By == "project" && parts.Count != book.Data.Projects.Count) return null;
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
        var budget = list.Budget is { } query ? book.Sum(book.Lines.Where(l => l.IsOf(query) && IsSame(list, l, part.Key)), query) : null;
        return Braces().Replace(list.Each, m => m.Value switch
        {
            "{名称}" => part.Name.Length > 0 ? part.Name : $"{OfficialReport.Mark}：科目{part.Key}的名称】",
            "{路径}" => Path(part.Key, gaps),
            "{金额}" => book.Amount(part.Amount),
            "{占比}" => FigureBook.Rate(part.Amount, total) ?? "0.00%",
            "{预算}" => budget is { } known ? book.Amount(known) : Missing(list, part, gaps),
            "{完成率}" => budget is { } known ? FigureBook.Rate(part.Amount, known) ?? "—" : Missing(list, part, gaps),
            "{比预算}" => budget is { } known ? FigureTemplate.Difference(book, part.Amount, known, part.Key, part.Name, gaps) : Missing(list, part, gaps),
            _ => m.Value,
        });
    }

    private string Missing(SumList list, Part part, List<string> gaps)
    {
        if (list.Budget is { } query && book.Unfiled(query) is { Count: > 0 } unfiled) gaps.AddRange(unfiled.Where(u => !gaps.Contains(u)));
        else gaps.Add($"缺“{part.Name}”的预算");
        return $"{OfficialReport.Mark}：{part.Name}的预算】";
    }

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
