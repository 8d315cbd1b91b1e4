using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Binds a change and a growth to the figure that changed, to the figure it changed from, and to the reason given.</summary>
internal static class ChangeRelations
{
    private static readonly string[] ReasonWords = ["主要变动原因是", "变动的主要原因是", "变动原因是", "增加的主要原因是", "减少的主要原因是", "增长的主要原因是", "下降的主要原因是", "的主要原因是", "主要原因是", "主要原因为", "主要原因：", "原因是", "原因为", "主要是由于", "主要是因为", "主要是", "主要因", "是由于", "由于", "因为"];

    // What a change clause says beside its subject.
    private static readonly string[] Around = ["各", "均", "分别", "同比", "与", "相比", "比", "较", "年度", "年", "上年", "去年", "同期", "增加", "减少", "增长", "下降", "提高", "降低", "上升", "共", "总", "了", "约", "决算", "预算", "数", "额", "金额", "支出", "收入", "变化", "幅度", "增幅", "降幅", "年初", "全"];

    public static void Of(List<FigureDraft> drafts, List<string> sentences, int form, List<ChangeStatement> changes)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Measure is not (Measure.Change or Measure.Growth)) continue;
            var growth = draft.Measure == Measure.Growth ? draft : null;
            var change = draft.Measure == Measure.Change ? draft : null;
            // 增加97.2万元，增长17%: two figures of one change.
            if (i + 1 < drafts.Count && Belongs(draft, drafts[i + 1]))
            {
                if (change is null) change = drafts[i + 1];
                else growth = drafts[i + 1];
            }
            var (level, certain) = LevelOf(drafts, i, draft);
            var next = i + (growth is not null && change is not null ? 2 : 1);
            if (level is null && next < drafts.Count) (level, certain) = After(draft, drafts[next]);
            changes.Add(new()
            {
                Level = level?.Fact,
                Prior = PriorOf(drafts, i, level)?.Fact,
                Change = change?.Fact,
                Growth = growth?.Fact,
                Trend = draft.Trend,
                Words = WordsOf(draft),
                IsAgainstBudget = IsAgainstBudget(draft),
                BaseYear = draft.Fact.BaseYear ?? growth?.Fact.BaseYear,
                IsCertain = certain,
                Reason = Reason(sentences, draft.SentenceIndex),
                Form = form,
                Origin = draft.Fact.Entry.Origin.Narrow(sentences[draft.SentenceIndex]),
            });
            i = next - 1;
        }
    }

    /// <summary>Whether two neighbouring figures tell one change: one absolute, one relative, the same direction, nothing else named between.</summary>
    private static bool Belongs(FigureDraft first, FigureDraft second) =>
        second.SentenceIndex == first.SentenceIndex && first.Trend == second.Trend && second.Depth == first.Depth
        && ((first.Measure == Measure.Change && second.Measure == Measure.Growth) || (first.Measure == Measure.Growth && second.Measure == Measure.Change))
        && Rest(second.Between).Length == 0;

    /// <summary>The figure that changed: of the same name when the clause names one, else the last figure told, and whether that is beyond doubt.</summary>
    private static (FigureDraft? Level, bool IsCertain) LevelOf(List<FigureDraft> drafts, int at, FigureDraft change)
    {
        var subject = Rest(change.Label.Text);
        for (var i = at - 1; i >= 0; i--)
        {
            var level = drafts[i];
            if (change.SentenceIndex - level.SentenceIndex > 1) return (null, false);
            if (!level.IsLevel || level.Depth > change.Depth || level.Fact.Year != change.Fact.Year) continue;
            if (change.Measure == Measure.Change && !level.Unit.IsComparableWith(change.Unit)) continue;
            if (level.Fact.Stage is Stage.Target or Stage.Budget or Stage.InitialBudget or Stage.AdjustedBudget && !change.Label.Printed.Contains("预算", StringComparison.Ordinal) && change.Fact.BaseYear is null) continue;
            if (subject.Length == 0)
                // Across sentences only the amount the paragraph is about can be meant: nothing else stands between.
                return (level, level.List is null && (level.SentenceIndex == change.SentenceIndex || OnlyLevel(drafts, at)));
            if (!SameName(subject, Rest(level.Label.Text)) || level.Fact.FundSource != change.Fact.FundSource) continue;
            return (level, true);
        }
        return (null, false);
    }

    private static bool OnlyLevel(List<FigureDraft> drafts, int at)
    {
        var levels = 0;
        for (var i = 0; i < at; i++) if (drafts[i].IsLevel && drafts[i].Unit.Dimension == Numbers.Dimension.Money) levels++;
        return levels == 1;
    }

    // 比上年增加5万元，达到60万元; 增加到60万元.
    private static (FigureDraft? Level, bool IsCertain) After(FigureDraft change, FigureDraft next) =>
        next.IsLevel && next.SentenceIndex == change.SentenceIndex && Words.HasAny(next.Between, "达到", "达", "增至", "降至", "增加到", "减少到") && Rest(next.Label.Text).Length == 0 ? (next, true) : (null, false);

    /// <summary>Last year's figure of the same sentence, when just one is told.</summary>
    private static FigureDraft? PriorOf(List<FigureDraft> drafts, int at, FigureDraft? level)
    {
        if (level is null) return null;
        FigureDraft? found = null;
        for (var i = Math.Max(0, at - 4); i < Math.Min(drafts.Count, at + 4); i++)
        {
            var prior = drafts[i];
            if (!prior.IsLevel || ReferenceEquals(prior, level) || prior.SentenceIndex != level.SentenceIndex || !prior.Unit.IsComparableWith(level.Unit) || prior.Fact.Year is not { } year || level.Fact.Year - 1 != year) continue;
            if (found is not null) return null;
            found = prior;
        }
        return found;
    }

    private static bool IsAgainstBudget(FigureDraft draft) =>
        draft.Fact.BaseYear is null && Words.HasAny(Words.Compact(draft.Label.Printed), "比预算", "较预算", "比年初", "较年初", "比全年预算", "较全年预算", "预算数相比", "预算相比", "比调整", "较调整");

    private static string WordsOf(FigureDraft draft)
    {
        var text = Words.Compact(draft.Label.Printed);
        foreach (var word in (string[])["增长", "增加", "上升", "提高", "下降", "减少", "降低", "压减", "增", "减", "多", "少"])
            if (text.Contains(word, StringComparison.Ordinal)) return word;
        return draft.Trend == Trend.Up ? "增加" : "减少";
    }

    /// <summary>What is left of a clause when the words that every change uses are taken out: its own subject.</summary>
    private static string Rest(string words)
    {
        var text = Words.Compact(words).Trim(',', '，', ';', '、', ':', '(', ')');
        foreach (var word in Around) text = text.Replace(word, "", StringComparison.Ordinal);
        return string.Concat(text.Where(c => !char.IsAsciiDigit(c) && c is not ('，' or ',' or '、' or '。' or '；' or ';' or '(' or ')' or '“' or '”')));
    }

    private static bool SameName(string a, string b) => a == b || (b.Length > 1 && a.EndsWith(b, StringComparison.Ordinal)) || (a.Length > 1 && b.EndsWith(a, StringComparison.Ordinal));

    /// <summary>The reason in the sentence itself or in the one after it.</summary>
    private static string Reason(List<string> sentences, int at)
    {
        for (var i = at; i < Math.Min(sentences.Count, at + 2); i++)
            foreach (var word in ReasonWords)
            {
                var start = sentences[i].IndexOf(word, StringComparison.Ordinal);
                if (start < 0) continue;
                return sentences[i][(start + word.Length)..].TrimEnd('。', '；');
            }
        return "";
    }
}
