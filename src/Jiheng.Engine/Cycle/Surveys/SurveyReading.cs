using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Surveys;

/// <summary>Works a survey's counts out by the pack's questionnaire.</summary>
internal static class SurveyReading
{
    // So that a table of counts is recognised, and refused in words, where the pack has no questionnaire.
    private static readonly string[] Usual = ["非常满意", "很满意", "满意", "基本满意", "比较满意", "不满意", "不太满意", "非常不满意", "不了解"];

    /// <summary>Every way to write an option of any questionnaire.</summary>
    public static HashSet<string> Options(IReadOnlyList<Questionnaire> questionnaires)
    {
        HashSet<string> options = [.. Usual];
        foreach (var questionnaire in questionnaires)
            foreach (var option in questionnaire.Options)
            {
                options.Add(CountingTable.Key(option.Name));
                foreach (var word in option.Words) options.Add(CountingTable.Key(word));
            }
        return options;
    }

    public static SurveyResult Of(Pack pack, FilledForm form, IReadOnlyList<CountingTable> tables)
    {
        var sizes = SurveySizes.Of(form, tables);
        List<CountedQuestion> counted = [];
        foreach (var table in tables) counted.AddRange(table.Questions);
        var questionnaire = QuestionnaireOf(pack, counted);
        List<string> problems = [.. sizes.Conflicts];
        Order(sizes, questionnaire, problems);
        List<QuestionResult> questions = [];
        foreach (var question in counted) questions.Add(Question(pack, questionnaire, question, sizes, problems));
        var unread = tables.SelectMany(t => t.Unread).ToList();
        var (rate, working) = unread.Count > 0 ? (null, $"“{string.Join("”“", unread)}”的选项看不懂，没有计入，总的满意度不能得出。") : Whole(questionnaire, questions);
        return new()
        {
            Form = form,
            Questionnaire = questionnaire,
            Questions = questions,
            Issued = sizes.Issued,
            Returned = sizes.Returned,
            Valid = sizes.Valid,
            Rate = rate,
            Working = working,
            Problems = problems,
            Evidence = Evidence(sizes, questionnaire),
        };
    }

    /// <summary>The questionnaire that knows most of the options, the one with most of the questions first.</summary>
    private static Questionnaire? QuestionnaireOf(Pack pack, List<CountedQuestion> counted)
    {
        Questionnaire? best = null;
        var most = 0;
        foreach (var one in pack.Questionnaires)
        {
            var known = 0;
            foreach (var question in counted)
            {
                foreach (var (name, _) in question.Counts) if (OptionOf(one, name) is not null) known += 2;
                if (one.Questions.Any(q => Words.Key(q.Text) == Words.Key(question.Text))) known++;
            }
            if (known > most) (best, most) = (one, known);
        }
        return best;
    }

    private static SurveyOption? OptionOf(Questionnaire questionnaire, string name)
    {
        foreach (var option in questionnaire.Options)
        {
            if (CountingTable.Key(option.Name) == name) return option;
            foreach (var word in option.Words) if (CountingTable.Key(word) == name) return option;
        }
        return null;
    }

    private static void Order(SurveySizes sizes, Questionnaire? questionnaire, List<string> problems)
    {
        foreach (var size in (Entry?[])[sizes.Issued, sizes.Returned, sizes.Valid])
            if (size is not null && !IsCount(size)) problems.Add($"“{size.Label}”填的“{size.Raw}”不是份数");
        if (sizes.Issued?.Number is { } issued && sizes.Returned?.Number is { } returned && returned > issued) problems.Add($"回收{returned}份，多于发放的{issued}份");
        if (sizes.Returned?.Number is { } back && sizes.Valid?.Number is { } valid && valid > back) problems.Add($"有效{valid}份，多于回收的{back}份");
        if (sizes.Returned is null && sizes.Issued?.Number is { } given && sizes.Valid?.Number is { } good && good > given) problems.Add($"有效{good}份，多于发放的{given}份");
        if (questionnaire?.LeastSample is not { } least) return;
        if (sizes.Valid?.Number is { } sample && sample < least) problems.Add($"有效问卷{sample}份，少于规定的{least}份");
    }

    private static bool IsCount(Entry entry) => entry.Number is { Sign: >= 0, IsInteger: true } && entry.Quantity is { Qualifier: Qualifier.None, Unit.Dimension: Dimension.None or Dimension.Count };

    private static QuestionResult Question(Pack pack, Questionnaire? questionnaire, CountedQuestion question, SurveySizes sizes, List<string> problems)
    {
        if (question.Counts.Any(c => c.Value.Quantity is { Unit.Dimension: Dimension.Ratio })) return None("表中填的是百分比，无法核对份数；请填各选项的份数。");
        if (question.Counts.Any(c => TickBoxes.IsTick(c.Value.Raw))) return None("选项下打的是“√”：这是一份答卷，不是统计表；请把各选项的份数填入统计表。");
        foreach (var (name, entry) in question.Counts)
            if (!entry.IsBlank && !IsCount(entry)) return None($"“{name}”填的“{entry.Raw}”不是份数。");
        if (question.Counts.All(c => c.Value.IsBlank)) return None("各选项的份数都没有填。");
        var sum = Rational.Zero;
        foreach (var (name, entry) in question.Counts)
        {
            // A blank is not 0: nobody may have chosen it, or it was forgotten.
            if (entry.IsBlank) return None($"“{name}”没有填；没有人选的请填0。");
            sum += entry.Number!.Value;
        }
        Sums(question, sum, sizes, problems);
        if (questionnaire is null)
            return None($"规则包 {pack.Id} 没有满意度问卷，不知道哪些选项算满意；请用 --pack 指明规则包，如 national/2020。");
        foreach (var (name, _) in question.Counts)
            if (OptionOf(questionnaire, name) is null) return None($"选项“{name}”不在规则包的问卷“{questionnaire.Title}”里，不知道算不算满意。");
        return questionnaire.IsWeighted ? Weighted(questionnaire, question, problems) : Share(questionnaire, question, problems);

        QuestionResult None(string why) => new(question.Text, question.Counts, null, null, null, why, question.Label.Origin);
    }

    /// <summary>Every valid questionnaire answers every question once.</summary>
    private static void Sums(CountedQuestion question, Rational sum, SurveySizes sizes, List<string> problems)
    {
        var added = $"“{question.Text}”各选项 {string.Join(" + ", question.Counts.Select(c => c.Value.Raw))} = {sum}份";
        if (question.Sum is { } printed && IsCount(printed) && printed.Number != sum) problems.Add($"{added}，与这一行的合计{printed.Raw}不符");
        if (sizes.Valid is { } valid && IsCount(valid) && valid.Number is { } all && all != sum)
            problems.Add($"{added}，与有效问卷{all}份不符，{(sum > all ? $"多{sum - all}份" : $"少{all - sum}份（没有作答的应另列）")}");
    }

    private static QuestionResult Share(Questionnaire questionnaire, CountedQuestion question, List<string> problems)
    {
        var (satisfied, answers) = (Rational.Zero, Rational.Zero);
        List<string> parts = [];
        foreach (var (name, entry) in question.Counts)
        {
            var option = OptionOf(questionnaire, name)!;
            if (!option.Counts) continue;
            answers += entry.Number!.Value;
            if (!option.IsSatisfied) continue;
            satisfied += entry.Number!.Value;
            parts.Add($"{name}{entry.Raw}");
        }
        if (answers.IsZero) return new(question.Text, question.Counts, answers, satisfied, null, "没有有效的回答，满意度无法计算。", question.Label.Origin);
        var rate = satisfied / answers;
        Printed(question, rate, problems);
        return new(question.Text, question.Counts, answers, satisfied, rate, $"（{string.Join(" + ", parts)}）÷ 有效回答{answers} = {satisfied} ÷ {answers} = {CyclePrint.Percent(rate)}。", question.Label.Origin);
    }

    private static QuestionResult Weighted(Questionnaire questionnaire, CountedQuestion question, List<string> problems)
    {
        var (sum, answers) = (Rational.Zero, Rational.Zero);
        List<string> parts = [];
        foreach (var (name, entry) in question.Counts)
        {
            var option = OptionOf(questionnaire, name)!;
            if (!option.Counts) continue;
            if (option.Share is not { } share) return new(question.Text, question.Counts, null, null, null, $"规则包没有写明“{name}”折算成百分之几，满意度无法计算。", question.Label.Origin);
            answers += entry.Number!.Value;
            sum += entry.Number!.Value * share;
            parts.Add($"{entry.Raw} × {share * 100}%");
        }
        if (answers.IsZero) return new(question.Text, question.Counts, answers, null, null, "没有有效的回答，满意度无法计算。", question.Label.Origin);
        var rate = sum / answers;
        Printed(question, rate, problems);
        return new(question.Text, question.Counts, answers, null, rate, $"（{string.Join(" + ", parts)}）÷ 有效回答{answers} = {CyclePrint.Percent(rate)}。", question.Label.Origin);
    }

    /// <summary>A printed satisfaction is what the counts give, as far as its decimals tell.</summary>
    private static void Printed(CountedQuestion question, Rational rate, List<string> problems)
    {
        if (question.Rate is not { Quantity: { } printed } entry) return;
        var interval = (printed.Unit.Dimension == Dimension.None ? printed.In(Unit.Percent) : printed).Interval;
        var isShareOfOne = printed.Unit.Dimension == Dimension.None && printed.Interval.Contains(rate);
        if (!interval.Contains(rate) && !isShareOfOne) problems.Add($"“{question.Text}”填的满意度是{entry.Raw}，按份数计算为{CyclePrint.Percent(rate)}");
    }

    private static (Rational? Rate, string Working) Whole(Questionnaire? questionnaire, List<QuestionResult> questions)
    {
        var open = questions.FindAll(q => q.Rate is null);
        if (open.Count > 0) return (null, open.Count == questions.Count ? open[0].Working : $"{questions.Count}个问题中有{open.Count}个的满意度无法计算，总的满意度不能得出。");
        if (questions.Count == 1) return (questions[0].Rate, questions[0].Working);
        var (sum, weights, isWeighted) = (Rational.Zero, Rational.Zero, false);
        foreach (var question in questions)
        {
            var weight = questionnaire!.Questions.FirstOrDefault(q => Words.Key(q.Text) == Words.Key(question.Text))?.Weight;
            isWeighted |= weight is not null;
            sum += question.Rate!.Value * (weight ?? Rational.One);
            weights += weight ?? Rational.One;
        }
        if (isWeighted && questions.Exists(q => questionnaire!.Questions.FirstOrDefault(o => Words.Key(o.Text) == Words.Key(q.Text))?.Weight is null))
            return (null, "有的问题在规则包里没有权重，总的满意度不能得出。");
        var rate = sum / weights;
        return (rate, isWeighted
            ? $"{questions.Count}个问题按权重平均 = {CyclePrint.Percent(rate)}。"
            : $"{questions.Count}个问题平均：（{string.Join(" + ", questions.Select(q => CyclePrint.Percent(q.Rate!.Value)))}）÷ {questions.Count} = {CyclePrint.Percent(rate)}（由未舍入的满意度计算）。");
    }

    private static string Evidence(SurveySizes sizes, Questionnaire? questionnaire)
    {
        List<string> parts = [];
        if (sizes.Issued?.Number is { } issued) parts.Add($"发放{issued}份");
        if (sizes.Returned?.Number is { } returned) parts.Add($"回收{returned}份");
        if (sizes.Valid?.Number is { } valid) parts.Add($"有效{valid}份");
        if (sizes.Issued?.Number is { Sign: > 0 } of && sizes.Returned?.Number is { } back) parts.Add($"回收率{CyclePrint.Percent(back / of)}");
        if (questionnaire is { Evidence.Count: > 0 }) parts.Add("应附" + string.Join("、", questionnaire.Evidence));
        return string.Join("，", parts);
    }
}
