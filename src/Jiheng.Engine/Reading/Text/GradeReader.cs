using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text;

/// <summary>Grades in words and the bands a document prints for them.</summary>
internal static class GradeReader
{
    private static readonly string[] Subjects = ["评价等级", "自评等级", "绩效等级", "总体评价", "综合评价", "评价结果", "自评结果", "评定等级", "评定结果", "等级"];

    private static readonly Phrases AnySubject = new(Subjects);

    /// <summary>The grade a sentence gives, or null. 优化 and 良性 are no grades.</summary>
    public static (string Word, int At)? Grade(string sentence, IReadOnlyList<string> grades)
    {
        if (!AnySubject.AreIn(sentence)) return null;
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

    // Beside a score of the same words these tell its grade too; alone they tell of contests and people.
    private static readonly string[] LooseSubjects = [.. Subjects, "评价结论", "自评结论", "评级", "等次", "档次", "评定", "评为", "结果"];

    /// <summary>Every grade of a sentence in printed order, where it stands, and where its subject begins; those inside of printed bands are none.</summary>
    public static List<GradeFound> All(string compact, IReadOnlyList<string> grades, IReadOnlyList<BandFound> bands)
    {
        List<GradeFound> all = [];
        foreach (var subject in LooseSubjects)
            for (var at = compact.IndexOf(subject, StringComparison.Ordinal); at >= 0; at = compact.IndexOf(subject, at + subject.Length, StringComparison.Ordinal))
            {
                var i = at + subject.Length;
                var verb = subject[^1] is '为' or '定';
                while (i < compact.Length && i - at < subject.Length + 8 && "为是：:“\"‘属于评定达到「".Contains(compact[i], StringComparison.Ordinal))
                {
                    verb |= compact[i] is '为' or '是' or '：' or ':' or '“' or '"' or '属' or '到';
                    i++;
                }
                if (!verb || all.Exists(g => g.At == i)) continue;
                foreach (var grade in grades)
                    if (string.CompareOrdinal(compact, i, grade, 0, grade.Length) == 0 && (Ends(compact, i + grade.Length) || compact[i + grade.Length] is '等' or '级' or '档'))
                    {
                        var inBand = false;
                        foreach (var band in bands) inBand |= i >= band.Start && i < band.End;
                        if (!inBand) all.Add(new(grade, at, i));
                        break;
                    }
            }
        all.Sort((x, y) => x.At.CompareTo(y.At));
        return all;
    }

    /// <summary>A grade, where it stands in the compact sentence, and where its subject begins.</summary>
    internal sealed record GradeFound(string Word, int Subject, int At);

    /// <summary>A band and the part of the compact sentence that prints it.</summary>
    internal sealed record BandFound(PrintedGradeBand Band, int Start, int End);

    /// <summary>Bands such as 90-100分为优、80（含）—90分为良、60分以下为差、优（90—100分）, in printed order.</summary>
    public static IEnumerable<PrintedGradeBand> Bands(string text, IReadOnlyList<string> grades, Origin origin)
    {
        foreach (var found in BandsOf(Words.Compact(text), grades, origin.Narrow(text))) yield return found.Band;
    }

    /// <summary>The same with their places in the compact text.</summary>
    public static List<BandFound> BandsOf(string compact, IReadOnlyList<string> grades, Origin origin)
    {
        List<BandFound> found = [];
        List<BandFound> above = [];
        List<BandFound> below = [];
        for (var i = 0; i < compact.Length; i++)
        {
            if (!char.IsAsciiDigit(compact[i]) || (i > 0 && (char.IsAsciiDigit(compact[i - 1]) || compact[i - 1] == '.'))) continue;
            var at = i;
            if (Bound(compact, ref at) is not { } first) continue;
            Limit? second = null;
            var isAbove = false;
            if (at < compact.Length && compact[at] is '-' or '—' or '–' or '~' or '至' or '～')
            {
                while (at < compact.Length && compact[at] is '-' or '—' or '–') at++;
                if (at < compact.Length && compact[at] is '~' or '至' or '～') at++;
                second = Bound(compact, ref at);
                if (second is null || first.Value >= second.Value) continue;
            }
            else if (StartsWith(compact, at, "及以上") || StartsWith(compact, at, "以上")) { at += compact[at] == '及' ? 3 : 2; isAbove = true; }
            else if (StartsWith(compact, at, "以下")) at += 2;
            else continue;
            if (second is null && at < compact.Length && compact[at] == '(' && compact.IndexOf(')', at) is var close && close > at && close - at <= 8) at = close + 1;
            var (lower, upper, open) = second is { } top ? (first.Value, top.Value, first.Included && !top.Included && top.Value < 100)
                : isAbove ? (first.Value, 100, false) : (Rational.Zero, first.Value, !first.Included);
            if (upper > 100 || lower >= upper || GradeAt(compact, i, ref at, grades) is not var (word, start)) continue;
            (isAbove ? above : second is null ? below : found).Add(new(new(word, lower, upper, origin) { IsOpenAbove = open }, start, at));
            i = at - 1;
        }
        // 95分以上为优、85分以上为良 and 80分以上、90分以下为良 have another bound elsewhere: only the ends of a scale of ranges are known.
        if (above is [var highest] && found.Exists(f => f.Band.Upper == highest.Band.Lower) && !found.Exists(f => f.Band.Upper > highest.Band.Lower)) found.Insert(0, highest);
        if (below is [var last] && found.Exists(f => f.Band.Lower == last.Band.Upper) && !found.Exists(f => f.Band.Lower < last.Band.Upper)) found.Add(last);
        return found;
    }

    /// <summary>The grade behind a range (90-100分为优), or the one it stands in brackets behind (优（90-100分）).</summary>
    private static (string Word, int Start)? GradeAt(string compact, int start, ref int end, IReadOnlyList<string> grades)
    {
        var i = end;
        if (i < compact.Length && compact[i] is '为' or '评' or '是')
        {
            while (i < compact.Length && compact[i] is '为' or '评' or '是' or '“' or '"' or '定') i++;
            foreach (var grade in grades)
                if (StartsWith(compact, i, grade)) { end = i + grade.Length; return (grade, start); }
            return null;
        }
        if (i >= compact.Length || compact[i] != ')' || start < 2 || compact[start - 1] != '(') return null;
        var last = start - 1;
        while (last > 0 && compact[last - 1] is '”' or '"') last--;
        foreach (var grade in grades)
            if (last >= grade.Length && StartsWith(compact, last - grade.Length, grade)) { end = i + 1; return (grade, last - grade.Length); }
        return null;
    }

    private sealed record Limit(Rational Value, bool Included);

    /// <summary>A bound with what says whether it belongs to the band: 90, 90分, 90（含）, 90分（含90分）.</summary>
    private static Limit? Bound(string compact, ref int at)
    {
        var start = at;
        while (at < compact.Length && (char.IsAsciiDigit(compact[at]) || compact[at] == '.')) at++;
        if (at == start || !Rational.TryParse(compact.AsSpan(start, at - start), out var value, out _)) return null;
        if (at < compact.Length && compact[at] == '分') at++;
        var included = false;
        if (at < compact.Length && compact[at] == '(' && compact.IndexOf(')', at) is var close && close > at && close - at <= 8 && compact.AsSpan(at, close - at).Contains('含'))
        {
            included = compact[at + 1] == '含';
            at = close + 1;
            if (at < compact.Length && compact[at] == '分') at++;
        }
        return new Limit(value, included);
    }

    private static bool StartsWith(string text, int at, string word) => at >= 0 && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool Ends(string text, int at) => at >= text.Length || "，。；、”\"’）)！,;. ".Contains(text[at], StringComparison.Ordinal);
}
