using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text;

/// <summary>Grades in words and the bands a document prints for them.</summary>
internal static class GradeReader
{
    private static readonly string[] Subjects = ["评价等级", "自评等级", "绩效等级", "总体评价", "综合评价", "评价结果", "自评结果", "评定等级", "评定结果", "等级"];

    /// <summary>The grade a sentence gives, or null. 优化 and 良性 are no grades.</summary>
    public static (string Word, int At)? Grade(string sentence, IReadOnlyList<string> grades)
    {
        foreach (var subject in Subjects)
        {
            for (var at = sentence.IndexOf(subject, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(subject, at + subject.Length, StringComparison.Ordinal))
            {
                var i = at + subject.Length;
                var verb = false;
                while (i < sentence.Length && i - at < subject.Length + 8 && "为是：:“\"‘ 属于评定「".Contains(sentence[i], StringComparison.Ordinal))
                {
                    verb |= sentence[i] is '为' or '是' or '：' or ':' or '“' or '"' or '属';
                    i++;
                }
                if (!verb) continue;
                foreach (var grade in grades)
                    if (string.CompareOrdinal(sentence, i, grade, 0, grade.Length) == 0 && Ends(sentence, i + grade.Length)) return (grade, i);
            }
        }
        return null;
    }

    /// <summary>Bands such as 90-100分为优、80-89分为良, in printed order.</summary>
    public static IEnumerable<PrintedGradeBand> Bands(string text, IReadOnlyList<string> grades, Origin origin)
    {
        var compact = Words.Compact(text);
        for (var i = 1; i < compact.Length; i++)
        {
            if (compact[i] is not ('-' or '—' or '~' or '至' or '～') || !char.IsAsciiDigit(compact[i - 1])) continue;
            var start = i;
            while (start > 0 && (char.IsAsciiDigit(compact[start - 1]) || compact[start - 1] == '.')) start--;
            var end = i + 1;
            while (end < compact.Length && (char.IsAsciiDigit(compact[end]) || compact[end] == '.')) end++;
            if (!Rational.TryParse(compact.AsSpan(start, i - start), out var lower, out _) || !Rational.TryParse(compact.AsSpan(i + 1, end - i - 1), out var upper, out _)) continue;
            if (lower >= upper || upper > 100) continue;
            if (end < compact.Length && compact[end] == '分') end++;
            if (end < compact.Length && compact[end] is '为' or '评' or '是') end++;
            else continue;
            while (end < compact.Length && compact[end] is '“' or '"' or '定' or '为') end++;
            foreach (var grade in grades)
                if (string.CompareOrdinal(compact, end, grade, 0, grade.Length) == 0)
                {
                    yield return new(grade, lower, upper, origin.Narrow(text));
                    break;
                }
        }
    }

    private static bool Ends(string text, int at) => at >= text.Length || "，。；、”\"’）)！,;. ".Contains(text[at], StringComparison.Ordinal);
}
