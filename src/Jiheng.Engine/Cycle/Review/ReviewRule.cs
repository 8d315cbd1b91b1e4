using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>What a review form prints of its grade: 全部为“符合”，方可定级为“优”；有7项为“符合”，方可定级为“良”；其他定级为差.</summary>
internal static class ReviewRule
{
    /// <summary>Stands for “all opinions”.</summary>
    public const int All = int.MaxValue;

    private static readonly string[] Verbs = ["定级为", "评定为", "评为", "定为"];

    /// <summary>The least number of positive opinions for each grade, highest first; none when a clause cannot be read.</summary>
    public static IReadOnlyList<KeyValuePair<int, string>> Read(string text, IReadOnlyList<string> grades)
    {
        List<KeyValuePair<int, string>> found = [];
        foreach (var clause in Words.Compact(text).Split('。', '；', ';'))
        {
            if (Grade(clause, grades) is not { } grade) continue;
            if (Count(clause) is not { } count) return [];
            found.Add(new(count, grade));
        }
        for (var i = 1; i < found.Count; i++) if (found[i].Key >= found[i - 1].Key) return [];
        // Without 其他 it is open what fewer positive opinions give.
        return found.Count > 1 && found[^1].Key == 0 ? found : [];
    }

    /// <summary>The grade for so many positive opinions.</summary>
    public static string? For(IReadOnlyList<KeyValuePair<int, string>> thresholds, int positive, int all)
    {
        foreach (var (least, grade) in thresholds)
            if (positive >= (least == All ? all : least)) return grade;
        return null;
    }

    private static string? Grade(string clause, IReadOnlyList<string> grades)
    {
        foreach (var verb in Verbs)
        {
            var at = clause.IndexOf(verb, StringComparison.Ordinal);
            if (at < 0) continue;
            var rest = clause[(at + verb.Length)..].Trim('“', '”', '"', '「', '」');
            foreach (var grade in grades) if (rest == grade) return grade;
        }
        return null;
    }

    private static int? Count(string clause)
    {
        if (clause.Contains("全部", StringComparison.Ordinal)) return All;
        if (clause.StartsWith("其他", StringComparison.Ordinal) || clause.StartsWith("其余", StringComparison.Ordinal)) return 0;
        var at = clause.IndexOf('项', StringComparison.Ordinal);
        var start = at;
        while (start > 0 && char.IsAsciiDigit(clause[start - 1])) start--;
        return start < at && int.TryParse(clause.AsSpan(start, at - start), out var count) ? count : null;
    }
}
