namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Which words of a sentence belong to a figure.</summary>
internal static class Clauses
{
    /// <summary>The words after the last stop sign: the figure's own clause.</summary>
    public static string Own(string between)
    {
        // 全年预算（一般公共预算）1401.82 is named by the words before the bracket; so is 因公出国（境）费.
        var trimmed = between.TrimEnd();
        var at = trimmed.Length;
        if (at == 0) return between;
        while (at > 0)
        {
            at = Words.LastSign(trimmed[..at], "，。；;：:、,（(）)！？");
            if (at < 0) return between;
            // 因公出国（境）费支出: a bracket of a few signs inside a name.
            if (trimmed[at] is '）' or ')')
            {
                var open = Words.LastSign(trimmed[..at], "（(");
                if (open < 0) break;
                if (at + 1 >= trimmed.Length || at - open <= 12 && open > 0 && !Words.HasSign(trimmed[open..at], "，,。；;")) { at = open; continue; }
                break;
            }
            if (trimmed[at] is '（' or '(' && at > 0 && trimmed.AsSpan(at).IndexOfAny('）', ')') > 0) continue;
            // 收、支总计 is one name.
            if (trimmed[at] == '、' && at > 0 && (trimmed[at - 1] == '收' || trimmed[..at].EndsWith("收入", StringComparison.Ordinal)) && at + 1 < trimmed.Length && trimmed[at + 1] == '支') continue;
            break;
        }
        if (at <= 0 && (at < 0 || !Words.HasSign(trimmed[..1], "，。；;：:、,（(）)！？"))) return between;
        var clause = trimmed[(at + 1)..];
        if (trimmed[^1] is '）' or ')' && Words.LastSign(clause, "（(") is var bracket and > 0) clause = clause[..bracket];
        else clause = between[(at + 1)..];
        // 其中：基本支出 — the colon belongs to 其中.
        return between[..at].TrimEnd().EndsWith("其中", StringComparison.Ordinal) ? "其中" + clause : clause;
    }
}
