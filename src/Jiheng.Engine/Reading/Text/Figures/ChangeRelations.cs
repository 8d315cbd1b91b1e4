using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Text.Claims;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Binds a change and a growth to the figure that changed, to the figure it changed from, and to the reason given.</summary>
internal static class ChangeRelations
{
    // What a change clause says beside its subject.
    private static readonly string[] Around = ["各", "均", "分别", "同比", "与", "相比", "比", "较", "年度", "年", "上年", "去年", "同期", "增加", "减少", "增长", "下降", "提高", "降低", "上升", "压减", "压缩", "共", "总", "了", "约", "决算", "预算", "数", "额", "金额", "支出", "收入", "变化", "幅度", "增幅", "降幅", "年初", "全", "为", "上", "的", "末", "底", "实际", "执行", "水平", "增", "降", "多", "少"];

    // A gap to a goal is no change in time.
    private static readonly string[] Goals = ["目标", "计划", "任务", "控制价", "上限", "要求", "标准", "平均"];

    // Like with like: what was taken out before comparing is not printed.
    private static readonly string[] Adjusted = ["同口径", "可比", "剔除", "扣除", "年均", "累计", "因素"];

    // A base of the writer's own choice: 按2023年基数计算. 缴费基数 is none.
    private static readonly string[] StatedBases = ["年基数", "年度基数", "年数为基数", "决算数为基数", "为基数计", "为基数测", "作基数", "作为基数", "为基期", "基数计算"];

    private static readonly string[] Upwards = ["增加到", "增长到", "提高到", "上升到", "增至", "升至", "增加至", "提高至", "上升至", "增长至", "提升到", "提升至"];

    private static readonly string[] Downwards = ["减少到", "下降到", "降低到", "降到", "降至", "减至", "减少至", "下降至", "降低至", "压减到", "压减至"];

    public static void Of(List<FigureDraft> drafts, List<string> sentences, int form, List<ChangeStatement> changes)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (i > 0 && Way(drafts[i - 1], draft) is { } way)
            {
                var (own, rest, after) = i + 1 < drafts.Count && IsChange(drafts[i + 1]) && drafts[i + 1].SentenceIndex == draft.SentenceIndex && Rest(drafts[i + 1].Between).Length == 0 ? Group(drafts, i + 1) : (null, null, i);
                changes.Add(Make(drafts[after > i ? i + 1 : i], sentences, form) with { Level = draft.Fact, Prior = drafts[i - 1].Fact, Change = own?.Fact, Growth = rest?.Fact, Trend = way.Trend, Words = way.Words, IsCertain = true });
                i = after;
                continue;
            }
            if (!IsChange(draft) || Words.HasAny(OwnClause(draft), Goals)) continue;
            var (change, growth, last) = Group(drafts, i);
            var prior = PriorOf(drafts, i);
            // 比上年的100万元减少20万元的目标: what was aimed at, not what came.
            if (IsAimedAt(drafts[last]) || (prior is not null && Assertion.IsPlanned(OwnClause(prior)))) { i = last; continue; }
            var (level, certain) = LevelOf(drafts, i, prior);
            // The figure before stands in the clause itself: a level that does not fit it belongs to something else.
            if (prior is not null && !certain)
            {
                certain = IsDifference(change, level, prior);
                if (!certain) level = null;
            }
            if (level is null && last + 1 < drafts.Count) (level, certain) = After(drafts[last + 1], draft);
            changes.Add(Make(draft, sentences, form) with
            {
                Level = level?.Fact,
                Prior = prior?.Fact,
                Change = change?.Fact,
                Growth = growth?.Fact,
                IsAgainstBudget = IsAgainstBudget(draft, prior),
                // A level found beyond doubt, or the prior figure in the very clause.
                IsCertain = (level is null ? prior is not null : certain) && !IsAdjusted(draft) && !(prior is not null && IsAdjusted(prior)) && !(growth is not null && (IsAdjusted(growth) || Words.HasAny(sentences[draft.SentenceIndex], StatedBases))),
            });
            i = last;
        }
    }

    private static bool IsAimedAt(FigureDraft draft)
    {
        var after = Words.Compact(draft.After);
        var stop = 0;
        while (stop < after.Length && !"，,。；;、".Contains(after[stop], StringComparison.Ordinal)) stop++;
        return after.StartsWith('的') && Words.HasAny(after[..stop], "目标", "计划", "任务", "要求", "预期", "设想");
    }

    private static bool IsAdjusted(FigureDraft draft) => Words.HasAny(draft.Between, Adjusted);

    private static ChangeStatement Make(FigureDraft draft, List<string> sentences, int form) => new()
    {
        Trend = draft.Trend,
        Words = WordsOf(draft),
        BaseYear = draft.Fact.BaseYear,
        Reason = ChangeReason.Of(sentences, draft.SentenceIndex),
        Form = form,
        Origin = draft.Fact.Entry.Origin.Narrow(sentences[draft.SentenceIndex]),
    };

    private static bool IsChange(FigureDraft draft) => draft.Measure is Measure.Change or Measure.Growth;

    /// <summary>An amount, a count or a price: what can change.</summary>
    private static bool IsAmount(FigureDraft draft) => draft.IsLevel || draft.Measure == Measure.Price;

    /// <summary>增加97.2万元，增长17%: two figures of one change, in either order; the index of the last.</summary>
    private static (FigureDraft? Change, FigureDraft? Growth, int Last) Group(List<FigureDraft> drafts, int i)
    {
        var (first, second) = (drafts[i], i + 1 < drafts.Count ? drafts[i + 1] : null);
        if (second is null || !Belongs(first, second)) second = null;
        return first.Measure == Measure.Change ? (first, second, second is null ? i : i + 1) : (second, first, second is null ? i : i + 1);
    }

    private static bool Belongs(FigureDraft first, FigureDraft second) =>
        second.SentenceIndex == first.SentenceIndex && first.Trend == second.Trend && second.Depth == first.Depth && IsChange(second) && second.Measure != first.Measure
        && Rest(second.Between).Length == 0 && !Words.HasAny(second.Between, "比", "较", "年");

    private static bool IsDifference(FigureDraft? change, FigureDraft? level, FigureDraft prior)
    {
        if (change is null || level is null || !level.Unit.IsComparableWith(prior.Unit) || !change.Unit.IsComparableWith(prior.Unit)) return false;
        var difference = level.Fact.Quantity.Interval - prior.Fact.Quantity.Interval;
        return difference.Meets(change.Fact.Quantity.Interval) || (-difference).Meets(change.Fact.Quantity.Interval);
    }

    /// <summary>由292万元增加到304万元: from one figure to the next, and which way the words go.</summary>
    private static (Trend Trend, string Words)? Way(FigureDraft from, FigureDraft to)
    {
        if (!IsAmount(from) || !IsAmount(to) || from.SentenceIndex != to.SentenceIndex || !from.Unit.IsComparableWith(to.Unit) || !Words.HasAny(OwnClause(from), "由", "从")) return null;
        var words = Words.Compact(to.Between);
        foreach (var up in Upwards) if (words == up || (words.EndsWith(up, StringComparison.Ordinal) && Rest(words).Length <= 1)) return (Trend.Up, up);
        foreach (var down in Downwards) if (words == down || (words.EndsWith(down, StringComparison.Ordinal) && Rest(words).Length <= 1)) return (Trend.Down, down);
        return null;
    }

    /// <summary>The figure it changed from, when the clause itself names it: 比上年的5.86万元减少, 与2022年支出3884万元相比，增加.</summary>
    private static FigureDraft? PriorOf(List<FigureDraft> drafts, int at)
    {
        if (at == 0) return null;
        var (prior, change) = (drafts[at - 1], drafts[at]);
        if (!IsAmount(prior) || prior.SentenceIndex != change.SentenceIndex || prior.Depth != change.Depth) return null;
        if (change.Measure == Measure.Change && !prior.Unit.IsComparableWith(change.Unit)) return null;
        var clause = OwnClause(prior);
        if (!Words.HasAny(clause, "比", "较", "与", "同")) return null;
        if (!(prior.Fact.Year < change.Fact.Year) && !clause.Contains("预算", StringComparison.Ordinal)) return null;
        var gap = Words.Compact(change.Between);
        return gap.StartsWith("相比", StringComparison.Ordinal) ? gap.LastIndexOf(',') <= 2 && !Words.HasSign(gap, ";。") ? prior : null
            : !Words.HasSign(gap, ",;。") && Rest(gap).Length == 0 ? prior : null;
    }

    /// <summary>The figure that changed: of the same name when the clause names one, else the last one told, and whether that is beyond doubt.</summary>
    private static (FigureDraft? Level, bool IsCertain) LevelOf(List<FigureDraft> drafts, int at, FigureDraft? prior)
    {
        var change = drafts[at];
        var head = prior ?? change;
        // 2023年在校生2790人。与之相比，在校生增加56人: what stands before is what was compared with.
        if (Words.HasAny(change.Between, "之相比", "此相比")) return (null, false);
        var subject = Rest(OwnClause(head));
        if (prior is not null && subject.Length == 0) subject = Rest(OwnClause(change));
        var (certain, budgets) = (true, Words.HasAny(OwnClause(head), "预算"));
        for (var i = prior is null ? at - 1 : at - 2; i >= 0; i--)
        {
            var level = drafts[i];
            if (change.SentenceIndex - level.SentenceIndex > 1) break;
            if (!IsAmount(level) || level.Depth > change.Depth || IsMeasure(drafts, i)) continue;
            // 决算5.12万元，比预算5.60万元少0.48万元，比上年…: what another clause compares with did not change.
            if (OwnClause(level) is { Length: > 0 } compared && compared[0] is '比' or '较' && compared.Contains("预算", StringComparison.Ordinal) && i + 1 < at && IsChange(drafts[i + 1])) continue;
            if (!level.Unit.IsComparableWith((change.Measure == Measure.Change ? change : head).Unit) && change.Measure == Measure.Change)
            {
                // 共计81人次，比上年增加2万元: of what, nobody can tell.
                certain &= subject.Length > 0;
                continue;
            }
            if (OwnYear(OwnClause(head)) is { } own && level.Fact.Year != own) return (null, false);
            if (level.Fact.Year != change.Fact.Year || level.Fact.Year == change.Fact.BaseYear) return (null, false);
            var isSame = subject.Length > 0 && SameName(subject, Rest(OwnClause(level)) is { Length: > 0 } name ? name : Rest(LastOf(level.Fact.Label)));
            if (subject.Length > 0 && (!isSame || level.Fact.FundSource != change.Fact.FundSource)) continue;
            if ((level.Fact.Stage is Stage.Budget or Stage.InitialBudget or Stage.AdjustedBudget || IsGoal(level)) && !budgets && HasOther(drafts, i, change)) { certain = false; continue; }
            // 预算为50万元，完成93.6%，比上年减少: it is what was spent that changed, and that is not printed here.
            if (prior is null && !budgets && level.Label.Stage is Stage.Budget or Stage.InitialBudget or Stage.AdjustedBudget) certain = false;
            // Across sentences only the amount the paragraph is about can be meant: nothing else stands between.
            return (level, certain && (isSame || level.SentenceIndex == change.SentenceIndex || OnlyLevel(drafts, at)));
        }
        return (null, false);
    }

    /// <summary>2022年比上年增加: the year whose change it is, when the clause names it before 比.</summary>
    private static int? OwnYear(string clause)
    {
        var at = Math.Max(clause.IndexOf('比', StringComparison.Ordinal), clause.IndexOf('较', StringComparison.Ordinal));
        return at > 4 ? Words.Year(clause[..at]) : null;
    }

    /// <summary>为年初预算3.00万元的82%: what a rate is measured by is not what the sentence tells.</summary>
    private static bool IsMeasure(List<FigureDraft> drafts, int i) =>
        i + 1 < drafts.Count && drafts[i + 1].Unit.Dimension == Dimension.Ratio && Words.Compact(drafts[i + 1].Between).StartsWith('的');

    /// <summary>Whether the same or the sentence before holds another amount that could have changed.</summary>
    private static bool HasOther(List<FigureDraft> drafts, int at, FigureDraft change)
    {
        for (var i = 0; i < drafts.Count; i++)
            if (i != at && drafts[i].IsLevel && drafts[i].SentenceIndex == change.SentenceIndex && drafts[i].Unit.IsComparableWith(drafts[at].Unit) && drafts[i].Fact.Stage is Stage.Executed or Stage.Final or Stage.Actual) return true;
        return false;
    }

    // 特定目标类项目 is a kind of spending, no goal.
    private static bool IsGoal(FigureDraft level) => level.Fact.Stage == Stage.Target && !level.Label.Printed.Contains("特定目标", StringComparison.Ordinal);

    private static bool OnlyLevel(List<FigureDraft> drafts, int at)
    {
        var levels = 0;
        for (var i = 0; i < at; i++) if (drafts[i].IsLevel && drafts[i].Unit.Dimension == Dimension.Money && drafts[i].SentenceIndex < drafts[at].SentenceIndex) levels++;
        return levels == 1;
    }

    // 比上年增加5万元，达到60万元.
    private static (FigureDraft? Level, bool IsCertain) After(FigureDraft next, FigureDraft change) =>
        next.IsLevel && next.SentenceIndex == change.SentenceIndex && (change.Measure == Measure.Growth || next.Unit.IsComparableWith(change.Unit))
        && Words.Compact(next.Between).Trim(',') is "达到" or "达" or "增至" or "降至" or "增加到" or "减少到" ? (next, true) : (null, false);

    private static bool IsAgainstBudget(FigureDraft draft, FigureDraft? prior) =>
        draft.Fact.BaseYear is null && Words.HasAny(OwnClause(prior ?? draft), "比预算", "较预算", "比年初", "较年初", "比全年预算", "较全年预算", "预算数相比", "预算相比", "比调整", "较调整", "与预算", "与年初预算");

    private static string WordsOf(FigureDraft draft)
    {
        var text = OwnClause(draft);
        foreach (var word in (string[])["增长", "增加", "上升", "提高", "下降", "减少", "降低", "压减", "增", "减", "多", "少"])
            if (text.Contains(word, StringComparison.Ordinal)) return word;
        return draft.Trend == Trend.Up ? "增加" : "减少";
    }

    /// <summary>The words before a figure, from the last comma on.</summary>
    private static string OwnClause(FigureDraft draft) => Words.Compact(Clauses.Own(draft.Between));

    /// <summary>What is left of a clause when the words that every change uses are taken out: its own subject.</summary>
    private static string Rest(string words)
    {
        var text = Words.WithoutNumbering(Words.Compact(words).Trim(',', '，', ';', '、', ':', '(', ')'));
        foreach (var word in Around) text = text.Replace(word, "", StringComparison.Ordinal);
        return string.Concat(text.Where(c => !char.IsAsciiDigit(c) && c is not ('，' or ',' or '、' or '。' or '；' or ';' or '(' or ')' or '“' or '”')));
    }

    private static bool SameName(string a, string b) => a == b || (b.Length > 1 && a.EndsWith(b, StringComparison.Ordinal)) || (a.Length > 1 && b.EndsWith(a, StringComparison.Ordinal));

    private static string LastOf(string label) => label[(label.LastIndexOf('-') + 1)..];
}
