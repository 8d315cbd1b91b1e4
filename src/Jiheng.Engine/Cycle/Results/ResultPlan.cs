using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Cycle.Results;

/// <summary>What follows from a self-evaluation: a proposal for the list of results to be used. Owner and deadline are for people to fill in.</summary>
public static class ResultPlan
{
    private static readonly string[] Remains = ["剩余", "结余", "尚余"];

    // What lies in an account, or was brought over, is not what this year left.
    private static readonly string[] Stocks = ["上年", "年初", "率", "账户", "专户", "基金", "累计", "滚存", "历年"];

    // What a treatment acts on, and where money goes that is taken back.
    private static readonly string[] Objects = ["预算", "资金", "指标", "经费", "申报数"];
    private static readonly string[] Places = ["国库", "财政", "结转", "下年"];

    // Between what is taken back and the verb: 资金已由县财政全部收回.
    private static readonly string[] Fillers = ["已经", "已", "由", "被", "将", "应", "拟", "予以", "给予", "进行", "全部", "全额", "统一", "相应", "按规定", "年底", "年末", "财政部门", "财政局", "财政", "本级", "上级", "省", "市", "县", "区"];

    /// <summary>The items of a document in order of text, indicators, money, grade.</summary>
    public static IReadOnlyList<ResultItem> Of(DocumentReading document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<ResultItem> items = [];
        var measures = ProblemText.Measures(document).ConvertAll(m => m.Text);
        Text(document, measures, items);
        foreach (var form in document.Forms)
        {
            if (form.Kind is FormKind.Monitoring or FormKind.GoalDeclaration or FormKind.GoalReview or FormKind.ResultUse or FormKind.ProjectLineage) continue;
            foreach (var indicator in form.Indicators) if (OfIndicator(form, indicator) is { } item) items.Add(item);
        }
        Money(document, items);
        Grades(document, items);
        return items;
    }

    private static void Text(DocumentReading document, List<string> measures, List<ResultItem> items)
    {
        var problems = ProblemText.Problems(document);
        for (var i = 0; i < problems.Count; i++)
        {
            var (text, line, chapter) = problems[i];
            items.Add(new(ResultSource.Text, text.TrimEnd('。', '；'), chapter.Heading, ProblemText.AnswerTo(text, i, problems.Count, measures), null, null, "", "", [new(PlaceRole.Context, line.Text, "", chapter.Heading, line.Origin)]));
        }
    }

    private static ResultItem? OfIndicator(FilledForm form, Indicator indicator)
    {
        if (indicator is not { Target: { IsBlank: false } target, Actual: { IsBlank: false } actual }) return null;
        var completion = Completion.Of(indicator, out _);
        var missed = completion is { Met: false, MayBeMet: false } && (completion.Value is not { } share || share < Rational.One);
        var lost = PrintedPoints.Of(indicator.Weight) is { } weight && PrintedPoints.Of(indicator.Score) is { } score && score < weight ? weight - score : (Rational?)null;
        if (!missed && lost is null) return null;
        var name = CyclePrint.Of(indicator.Name.Raw);
        List<string> parts = [$"“{name}”指标值{CyclePrint.Of(target.Raw)}，实际完成{CyclePrint.Of(actual.Raw)}"];
        if (missed && completion!.Value is { } done) parts.Add($"完成{CyclePrint.Percent(done)}");
        if (lost is { } points) parts.Add($"分值{indicator.Weight!.Raw}得{indicator.Score!.Raw}，扣{PointsText.Points(points)}分");
        List<Place> inputs = [actual.As(PlaceRole.Reported), target.As(PlaceRole.Operand)];
        if (lost is not null) inputs.AddRange([indicator.Score!.As(PlaceRole.Operand), indicator.Weight!.As(PlaceRole.Operand)]);
        var measure = indicator.Measure is { IsBlank: false } own ? own.Raw : indicator.Deviation is { IsBlank: false } joint && Words.HasAny(joint.Raw, "将", "措施", "下一步", "加强", "加快", "下年", "今后", "提前") ? joint.Raw : "";
        return new(ResultSource.Indicator, string.Join("，", parts), form.Name, CyclePrint.Of(measure), null, null, "", "", inputs) { Key = Words.Compact(name) };
    }

    private static void Money(DocumentReading document, List<ResultItem> items)
    {
        List<Fact> told = [];
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || fact.Quantity.Unit.Dimension != Dimension.Money || fact.Quantity.Base.Sign <= 0) continue;
            if (!Words.HasAny(fact.Label, Remains) || Words.HasAny(fact.Label, Stocks)) continue;
            var after = After(fact);
            var (treatment, words) = TreatmentIn(after, document.Pack.Results);
            var statement = document.Remainders.FirstOrDefault(r => ReferenceEquals(r.Left, fact));
            if (treatment is null && statement is null) continue;
            told.Add(fact);
            var project = fact.Project.Length > 0 ? $"“{Words.Compact(fact.Project)}”" : "";
            var working = statement is null ? "" : $"（{statement.Whole.Entry.Raw} − {statement.Spent.Entry.Raw}）";
            items.Add(new(ResultSource.Money, $"{project}资金未用完，剩余{fact.Quantity}{working}", FormName(document, fact.Form), "", treatment, fact.Quantity,
                treatment is null ? "" : Effect(treatment, fact.Quantity), words, [fact.Entry.As(PlaceRole.Reported)]) { Key = Words.Compact(fact.Project) });
        }
        foreach (var form in document.Forms)
        {
            if (form.Kind is FormKind.Monitoring or FormKind.GoalDeclaration or FormKind.ResultUse or FormKind.ProjectLineage) continue;
            if (form.Funds?.Total is not { } total || (total.Amount(Stage.Executed) ?? total.Amount(Stage.Final)) is not { } done) continue;
            var (rateBase, pattern) = (PrintedBase.Of(total), form.Pattern?.Funds?.RateBase is { } role ? Stages.Named(role) : Stage.Unstated);
            var budget = (rateBase is { } stage ? total.Amount(stage) : null) ?? total.Amount(pattern) ?? total.Amount(Stage.AdjustedBudget) ?? total.Amount(Stage.Budget) ?? total.Amount(Stage.InitialBudget);
            if (budget?.Quantity is not { } whole || done.Quantity is not { } spent || !whole.Unit.IsComparableWith(spent.Unit) || whole.Base.IsZero || !spent.Interval.LiesBelow(whole.Interval)) continue;
            var left = new Quantity((whole.Base - spent.Base) / whole.Unit.Factor, Math.Max(whole.Decimals, spent.Decimals), whole.Unit);
            // The text has told already what becomes of it.
            if (told.Exists(f => f.Quantity.Interval.Meets(left.Interval))) continue;
            var project = form.Project is { IsBlank: false } named ? $"“{Words.Compact(named.Raw)}”" : "";
            items.Add(new(ResultSource.Money, $"{project}预算没有执行完：{whole.Value.ToText(whole.Decimals)} − {spent.Value.ToText(spent.Decimals)} = 剩余{left}，执行率{CyclePrint.Percent(spent.Base / whole.Base)}",
                form.Name, "", null, left, "", "", [done.As(PlaceRole.Operand), budget.As(PlaceRole.Operand)]) { Key = form.Project is { IsBlank: false } own ? Words.Compact(own.Raw) : "" });
        }
    }

    private static void Grades(DocumentReading document, List<ResultItem> items)
    {
        if (document.Pack.Results.ByGrade.Count == 0) return;
        List<string> said = [];
        void Add(string word, string project, Place place, string where)
        {
            foreach (var rule in document.Pack.Results.ByGrade)
            {
                if (Normal(word) != Normal(rule.Grade) || said.Contains(word + project)) continue;
                said.Add(word + project);
                items.Add(new(ResultSource.Grade, $"{(project.Length > 0 ? $"“{project}”" : "")}评价等级为“{word}”", where, "", rule.Treatment, null, Effect(rule.Treatment, null),
                    $"等级“{rule.Grade}”：{(rule.Text.Length > 0 ? rule.Text : rule.Treatment.Name)}{rule.Cite}", [place]) { Key = project });
            }
        }
        foreach (var form in document.Forms)
            if (form.Total?.Grade is { IsBlank: false } grade) Add(Words.Compact(grade.Raw), form.Project is { IsBlank: false } p ? Words.Compact(p.Raw) : "", grade.As(PlaceRole.Reported), form.Name);
        foreach (var grade in document.Grades) Add(grade.Word, Words.Compact(grade.Project), new(PlaceRole.Reported, grade.Word, "", "等级", grade.Origin), FormName(document, grade.Form));
    }

    // 良 and 良好 are one grade.
    private static string Normal(string word) => word.Length > 1 && word[0] is '优' or '良' or '中' or '差' ? word[..1] : word;

    /// <summary>The treatment that words name, one that concerns money before any other; null when none. Only treatments with an amount are words of their own in running text.</summary>
    private static (BudgetTreatment? Treatment, string Words) TreatmentIn(string text, ResultUse results)
    {
        var compact = Reading.Words.Compact(text);
        (BudgetTreatment? Treatment, string Words) best = (null, "");
        foreach (var treatment in results.Treatments)
        {
            if (!treatment.NeedsAmount) continue;
            foreach (var word in (IEnumerable<string>)[treatment.Name, .. treatment.Words])
            {
                var key = Reading.Words.Compact(word);
                if (key.Length <= best.Words.Length || compact.IndexOf(key, StringComparison.Ordinal) is var at && at < 0) continue;
                // 未收回, 不取消.
                if (at > 0 && compact[at - 1] is '未' or '不' or '没' or '无') continue;
                if (!ActsOnMoney(compact, key, at)) continue;
                best = (treatment, key);
            }
        }
        return best.Treatment is null ? best : (best.Treatment, $"文中说“{Shortened(CyclePrint.Of(text))}”");
    }

    /// <summary>Whether a verb's clause says that it is money it acts on: 财政给予收回指标, not 参加人数压缩 nor 活动取消. Without any object it acts on the figure before it.</summary>
    private static bool ActsOnMoney(string text, string verb, int at)
    {
        if (Words.HasAny(verb, Objects) || Words.HasAny(verb, Places)) return true;
        var (start, end) = (at, at + verb.Length);
        while (start > 0 && !IsClauseEnd(text[start - 1])) start--;
        while (end < text.Length && !IsClauseEnd(text[end])) end++;
        var behind = text[(at + verb.Length)..end];
        if (behind.Length > 0) return Words.HasAny(behind, Objects) || Places.Any(p => behind.StartsWith(p, StringComparison.Ordinal));
        var before = text[start..at];
        for (var i = 0; i < Fillers.Length; i++)
        {
            if (!before.EndsWith(Fillers[i], StringComparison.Ordinal)) continue;
            before = before[..^Fillers[i].Length];
            i = -1;
        }
        return before.Length == 0 || Objects.Any(m => before.EndsWith(m, StringComparison.Ordinal));
    }

    private static bool IsClauseEnd(char c) => c is ',' or '，' or ';' or '；' or '。' or ':' or '：';

    private static string Shortened(string text) => text.Length <= 40 ? text.TrimEnd('。') : text[..40] + "…";

    /// <summary>What its sentence says behind a figure, up to the next figure of money.</summary>
    private static string After(Fact fact)
    {
        var sentence = CyclePrint.Of(fact.Sentence);
        var raw = CyclePrint.Of(fact.Entry.Raw);
        var at = sentence.IndexOf(raw, StringComparison.Ordinal);
        if (at < 0) return "";
        foreach (var remain in Remains)
            if (sentence.IndexOf(remain + raw, StringComparison.Ordinal) is >= 0 and var beside) at = beside + remain.Length;
        var end = at + raw.Length;
        while (end < sentence.Length && sentence[end] is not ('。' or '；' or ';')) end++;
        return sentence[(at + raw.Length)..end];
    }

    /// <summary>The treatment's sentence with the figure.</summary>
    public static string Effect(BudgetTreatment treatment, Quantity? amount)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        return amount is { } q ? $"{treatment.NextYear}（{treatment.Name}{q}）" : treatment.NextYear;
    }

    private static string FormName(DocumentReading document, int form) => form >= 0 && form < document.Forms.Count ? document.Forms[form].Name : "";
}
