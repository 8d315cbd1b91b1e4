using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>
/// Sentences of packs with the figures put in. {合计数} is an amount, {甲/乙} a share, {甲|上年} last year's amount, {甲|比上年} a change with its reason, {甲|比|乙} a difference with its reason,
/// {列:名} a list, {数:名} a figure as filed; [..] is left out where a figure in it is not known, [!..] also where one is 0. Source: docs/spec/writing-format.md.
/// </summary>
/// <param name="book">The figures.</param>
internal sealed partial class FigureTemplate(FigureBook book)
{
    private const string MainReason = "主要原因是";

    /// <summary>What the unit must still write so that the sentences are whole.</summary>
    public List<string> Gaps { get; } = [];

    /// <summary>The paragraphs of a chapter; none where none of its figures was filed.</summary>
    public IEnumerable<string> Paragraphs(IReadOnlyList<FigureSentence> says)
    {
        foreach (var one in says)
        {
            var text = one.Text;
            if (one.When.Length > 0)
            {
                if (book.IsNothing(one.When) is not { } isNothing)
                {
                    // Of accounts that were filed in part the sentence is due, and what it needs is asked for.
                    Ask(one.When, Gaps);
                    continue;
                }
                if (isNothing)
                {
                    // Counts of what did not happen: one of the two is wrong.
                    foreach (Match count in Counts().Matches(one.Text))
                        if (book.Data.Figures.TryGetValue(count.Groups[1].Value, out var filed) && filed.AsSpan().IndexOfAnyInRange('1', '9') >= 0)
                            Gaps.Add($"figures 里的“{count.Groups[1].Value}”是“{filed}”，而{one.When}是0，请核对");
                    text = one.Otherwise;
                }
            }
            if (text.Length > 0 && Text(text) is { } told)
                foreach (var paragraph in told.Split('\n', StringSplitOptions.RemoveEmptyEntries)) yield return paragraph;
        }
    }

    /// <summary>The sentence, or null where it names figures and none of them was filed.</summary>
    public string? Text(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var state = new State();
        var text = Fill(template, state, isOptional: false);
        if (state is { Names: > 0, Known: 0, IsDue: false }) return null;
        Gaps.AddRange(state.Gaps);
        return text;
    }

    private sealed class State
    {
        public int Names { get; set; }

        public int Known { get; set; }

        /// <summary>Whether the sentence is to be written although nothing of it is known: the accounts were filed, but not this part of them.</summary>
        public bool IsDue { get; set; }

        /// <summary>Whether it may be left out: what then is missing of it is no gap, but for a list that was begun.</summary>
        public bool IsOptional { get; init; }

        public List<string> Gaps { get; } = [];
    }

    /// <summary>The text with its braces filled; of an optional part null where a figure is not known.</summary>
    private string? Fill(string template, State state, bool isOptional)
    {
        var made = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            switch (template[i])
            {
                case '[' when template.IndexOf(']', i) is > 0 and var end:
                    var inner = new State { IsOptional = true };
                    var isOmitted = template[i + 1] == '!';
                    var optional = template[(i + (isOmitted ? 2 : 1))..end];
                    if (!(isOmitted && Names().Matches(optional).Any(m => book.IsNothing(m.Groups[1].Value) == true)) && Fill(optional, inner, isOptional: true) is { } part)
                    {
                        made.Append(part);
                        state.Known += inner.Known;
                        state.Names += inner.Names;
                        state.Gaps.AddRange(inner.Gaps);
                    }
                    i = end;
                    break;
                case '{' when template.IndexOf('}', i) is > 0 and var end:
                    var name = template[(i + 1)..end];
                    if (Value(name, state) is { } value) made.Append(value);
                    else if (isOptional) return null;
                    else made.Append(Missing(name, state));
                    i = end;
                    break;
                default:
                    made.Append(template[i]);
                    break;
            }
        }
        return made.ToString();
    }

    private string? Value(string name, State state)
    {
        var year = book.Data.Year;
        switch (name)
        {
            case "年": return $"{year}";
            case "上年": return $"{year - 1}";
            case "单位": return book.Data.Unit;
            case "项目数": return $"{book.Data.Projects.Count}";
        }
        state.Names++;
        var told = name.Split('|') switch
        {
            [var one, "比上年"] => Change(one, state),
            [var one, "上年"] => book.Prior(one, year - 1) is { } before ? book.Amount(before) : null,
            [var one, "比", var other] => Difference(one, other, state),
            _ when name.StartsWith("列:", StringComparison.Ordinal) => new FigureList(book).Text(name[2..], state.IsOptional ? Gaps : state.Gaps),
            _ when name.StartsWith("数:", StringComparison.Ordinal) => book.Data.Figures.GetValueOrDefault(name[2..]),
            _ when name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash => book.Sum(name[..slash]) is { } part && book.Sum(name[(slash + 1)..]) is { } whole ? FigureBook.Rate(part, whole) : null,
            _ => book.Sum(name) is { } sum ? book.Amount(sum) : null,
        };
        // Of a change without last year's amount this year's is known.
        if (told is not null || (name.EndsWith("|比上年", StringComparison.Ordinal) && book.Sum(name[..^4]) is not null)) state.Known++;
        return told;
    }

    private string? Change(string name, State state)
    {
        if (book.Sum(name) is not { } now) return null;
        if (book.Prior(name, book.Data.Year - 1) is not { } before) return null;
        var change = now - before;
        if (change.IsZero) return "持平";
        var (word, rateWord) = change.Sign > 0 ? ("增加", "增长") : ("减少", "下降");
        var rate = FigureBook.Rate(change.Abs(), before) is { } known ? $"，{rateWord}{known}" : $"（上年为{book.Number(before)}）";
        return $"{word}{book.Amount(change.Abs())}{rate}，主要原因是{Reason(name, $"{name}比上年{word}", state.Gaps)}";
    }

    private string? Difference(string name, string other, State state) =>
        book.Sum(name) is { } one && book.Sum(other) is { } base_ ? Difference(book, one, base_, name + "·预算", name, state.Gaps) : null;

    /// <summary>决算数比预算数少1.75万元，主要原因是…</summary>
    public static string Difference(FigureBook book, Rational final, Rational budget, string key, string name, List<string> gaps)
    {
        if (final == budget) return "决算数与预算数相同";
        return $"决算数比预算数{(final > budget ? "多" : "少")}{book.Amount((final - budget).Abs())}，主要原因是{Reason(book, key, $"{name}决算数与预算数不同", gaps)}";
    }

    private string Reason(string key, string what, List<string> gaps) => Reason(book, key, what, gaps);

    private static string Reason(FigureBook book, string key, string what, List<string> gaps)
    {
        if (book.Data.Reasons.TryGetValue(key, out var reason)) return (reason.StartsWith(MainReason, StringComparison.Ordinal) ? reason[MainReason.Length..] : reason).TrimEnd('。');
        gaps.Add($"没有写{what}的原因（reasons 里的“{key}”）");
        return $"{OfficialReport.Mark}：{what}的原因】";
    }

    private string Missing(string name, State state)
    {
        var sums = name.Split('|', '/').Where(n => book.Rules.Sums.ContainsKey(n)).Distinct().ToList();
        var what = name.Split('|') is [var one, "比上年" or "上年"] && book.Sum(one) is not null ? $"{book.Data.Year - 1}年的{one}（prior）"
            : name.StartsWith("数:", StringComparison.Ordinal) ? $"{name[2..]}（figures）"
            : name.Contains('/', StringComparison.Ordinal) ? string.Join('、', sums.Where(s => book.Sum(s) is null)) is { Length: > 0 } unknown ? unknown : $"{name}的比例，分母是0或者负数"
            : name;
        if (sums.Count == 0 || !sums.Select(s => Ask(s, state.Gaps)).ToList().Contains(true))
            if (!state.Gaps.Contains($"缺{what}")) state.Gaps.Add($"缺{what}");
        state.IsDue |= book.Data.Accounts is not null && sums.Exists(s => book.Unfiled(s).Count > 0);
        return $"{OfficialReport.Mark}：{what}】";
    }

    /// <summary>Asks for the parts of the accounts that a sum needs, where others were filed; whether there are any.</summary>
    private bool Ask(string name, List<string> gaps)
    {
        if (book.Data.Accounts is null) return false;
        var unfiled = book.Unfiled(name);
        gaps.AddRange(unfiled.Where(u => !gaps.Contains(u)));
        return unfiled.Count > 0;
    }

    [GeneratedRegex(@"\{数:([^{}]+)\}")]
    private static partial Regex Counts();

    [GeneratedRegex(@"\{([^{}|/:]+)\}")]
    private static partial Regex Names();
}
