using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4010. What is claimed in words must agree with the figures: “完全按照预算” with an execution above the budget, “目标全部
/// 实现” with an indicator that misses its target. An error when the document's own figures say the opposite beyond their
/// printed precision; a warning where the claim may be about less than the whole, a miss is not beyond doubt, or points were deducted without a target missed.
/// “无结转结余” is held against what income and expenditure of the same text leave, “已全额兑付” against nothing paid in another
/// form, “未发生政府采购” against an amount of it.
/// Source: the document itself; arithmetic.
/// </summary>
public sealed class JH4010_ClaimAgreesWithFigures : AuditRule
{
    // A claim limited to one kind of spending is not about the total.
    private static readonly string[] Limits = ["三公", "接待", "会议", "培训费", "采购", "公用", "人员经费", "差旅", "公车", "车辆", "出国", "工程", "概算", "办公", "水电", "维护", "运行"];

    private static readonly string[] Wholes = ["总", "全年", "整体", "部门", "单位", "本项目", "该项目", "预算执行"];

    // What may stand before the claim without making its subject narrower. Longest first.
    private static readonly string[] Neutral =
    [
        "严格按照", "各项", "所有", "全部", "年度", "本年", "当年", "年初", "预算", "支出", "资金", "经费", "使用", "执行", "管理", "控制", "情况", "实际", "是否", "严格", "完全", "按照", "做到", "能够",
        "财政", "我局", "我单位", "本级", "均", "都", "也", "且", "并", "已", "能", "按", "年", "的", "在", "中", "注", "内", "度", "全",
    ];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4010", Severity.Error, "文字结论与数字相反",
        "“按预算支出”“目标全部实现”等结论，应与本文件的金额和完成值一致。",
        "核对金额和完成值；数字无误的，改写结论并说明原因。",
        "本文件；算术",
        "写“完全按照预算内资金支出”，全年执行数671.34大于全年预算数668.00。",
        "写“完全按照预算支出”，执行499.50，年初预算500.00、全年预算520.00：没有超出，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            foreach (var finding in Others(document)) yield return finding;
            foreach (var claim in document.Claims)
            {
                if (Words.Year(Words.Compact(claim.Origin.Text)) is { } year && document.FiscalYear is { } fiscal && year != fiscal) continue;
                if (claim.Kind == ClaimKind.AllGoalsReached && ProjectForms(document, claim) is { Count: > 0 } forms)
                {
                    if (GoalsOf(document, [.. forms.SelectMany(f => f.Indicators)], claim) is { } missed) yield return missed;
                    continue;
                }
                if (FormSpokenOf(document, claim) is not { } form) continue;
                var finding = claim.Kind switch
                {
                    ClaimKind.WithinBudget => WithinBudget(document, form, claim),
                    ClaimKind.AllGoalsReached => AllGoalsReached(document, form, claim),
                    _ => null,
                };
                if (finding is not null) yield return finding;
            }
        }
    }

    /// <summary>Claims held against single figures: the same claim made several times in one form is one finding.</summary>
    private IEnumerable<Finding> Others(DocumentReading document)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        var carried = new CarriedOver(document);
        foreach (var claim in document.Claims)
        {
            if (claim.Kind is not (ClaimKind.NothingCarriedOver or ClaimKind.PaidInFull or ClaimKind.NothingOfKind)) continue;
            if (document.FiscalYear is { } fiscal && claim.Year is { } year && year != fiscal) continue;
            var key = $"{(int)claim.Kind}|{claim.Form}|{claim.Project}|{(claim.Kind == ClaimKind.NothingOfKind ? claim.Subject : "")}";
            if (told.Contains(key)) continue;
            var against = claim.Kind switch
            {
                ClaimKind.NothingCarriedOver => carried.Of(claim),
                ClaimKind.PaidInFull => PaidInFull.Of(document, claim),
                _ => SomethingOfKind.Of(document, claim),
            };
            if (against is null || !told.Add(key)) continue;
            List<Place> places = [new(PlaceRole.Reported, claim.Words, "", "文字结论", claim.Origin)];
            foreach (var again in document.Claims)
                if (again.Kind == claim.Kind && !ReferenceEquals(again, claim) && again.Form == claim.Form && again.Project == claim.Project && again.Kind == ClaimKind.NothingCarriedOver)
                    places.Add(new(PlaceRole.Context, again.Words, "", "文字结论", again.Origin));
            places.AddRange(against.Places);
            yield return Report(document.Forms[claim.Form], $"结论|{claim.Kind.ToString()}|{(claim.Kind == ClaimKind.NothingOfKind ? claim.Subject : "")}", against.Message, places) with
            {
                Severity = against.Severity,
                Reported = claim.Words,
                Arithmetic = against.Arithmetic,
            };
        }
    }

    /// <summary>The form whose figures a claim speaks of; what the accounts say of the unit's goals speaks of the unit's form.</summary>
    private static FilledForm? FormSpokenOf(DocumentReading document, Claim claim)
    {
        var own = Printed.FormSpokenOf(document, claim.Form);
        if (claim.Kind != ClaimKind.AllGoalsReached || document.Forms[claim.Form].Kind != FormKind.FinalAccounts || own is null || own.Indicators.Any()) return own;
        return claim.Project.Length == 0 && Words.HasAny(claim.Origin.Text, "整体", "部门") ? Printed.DepartmentForm(document) : null;
    }

    private Finding? WithinBudget(DocumentReading document, FilledForm form, Claim claim)
    {
        var words = claim.Origin.Text + claim.Indicator?.Name.Raw;
        if (Words.HasAny(words, Limits) || Words.HasAny(Clause(claim), "费", "款") || (form.Project is null && words.Contains("项目", StringComparison.Ordinal))) return null;
        if (form.Funds?.Total is not { } total || total.Amount(Stage.Executed) is not { } executed) return null;
        if ((total.Amount(Stage.AdjustedBudget) ?? total.Amount(Stage.Budget)) is not { } budget || !Printed.Exceeds(executed, budget)) return null;
        var over = (executed.Number!.Value - budget.Number!.Value) / executed.Quantity!.Value.Unit.Factor;
        var decimals = Math.Max(executed.Quantity!.Value.Decimals, budget.Quantity!.Value.Decimals);
        var difference = over.ToText(decimals) + executed.Quantity!.Value.Unit.Symbol;
        List<Place> places = [.. Heads(claim), executed.As(PlaceRole.Operand), budget.As(PlaceRole.Operand)];
        if (form.Project is null)
            foreach (var row in document.Forms.Where(f => f.Project is null).SelectMany(f => f.AmountRows))
                if (Printed.Amount(row, document.FiscalYear, Stage.Final, Stage.Executed) is { } spent
                    && Printed.Amount(row, document.FiscalYear, Stage.AdjustedBudget, Stage.Budget) is { } limit && Printed.Exceeds(spent, limit))
                    places.AddRange([limit.As(PlaceRole.Operand), spent.As(PlaceRole.Operand)]);
        return Report(document.Forms[claim.Form], $"结论|按预算|{claim.Indicator?.Name.Raw}",
            $"称“{claim.Words}”，但全年执行{Printed.Figure(executed)}超出全年预算{Printed.Figure(budget)}，多{difference}。", places) with
        {
            // …控制在预算内 is said of single costs too, and its subject may stand sentences before.
            Severity = claim.Words.Contains("控制在", StringComparison.Ordinal) || !IsOfWhole(claim) ? Severity.Warning : Severity.Error,
            Reported = claim.Indicator is null ? claim.Words : claim.Origin.Text,
            Expected = $"超出全年预算{difference}",
            Arithmetic = $"{Number(executed)} − {Number(budget)} = {over.ToText(decimals)}",
            Difference = difference,
        };
    }

    private Finding? AllGoalsReached(DocumentReading document, FilledForm form, Claim claim)
    {
        // Said of one project in a report on the whole unit: nothing here tells which.
        if (form.Project is null && claim.Origin.Text.Contains("项目", StringComparison.Ordinal) && !Words.HasAny(claim.Origin.Text, "整体", "部门")) return null;
        return GoalsOf(document, [.. form.Indicators], claim);
    }

    /// <summary>
    /// The project forms that a claim of a text on all of them is about: the text is on projects (…项目支出绩效自评报告) or says so
    /// (各项目), and has no form of its own.
    /// </summary>
    private static List<FilledForm> ProjectForms(DocumentReading document, Claim claim)
    {
        var own = document.Forms[claim.Form];
        if (claim.Project.Length > 0 || own.Indicators.Any() || Words.HasAny(claim.Origin.Text, "整体", "部门")) return [];
        var says = Words.HasAny(Words.Compact(claim.Origin.Text), "各项目", "所有项目", "全部项目", "个项目", "每个项目");
        if (!says && (!own.Title.Contains("项目", StringComparison.Ordinal) || own.Title.Contains("整体", StringComparison.Ordinal) || Printed.DepartmentForm(document) is not null)) return [];
        return [.. document.Forms.Where(f => f.Kind == FormKind.ProjectSelfEvaluation && f.Project is { IsBlank: false } && (f.Year is null || f.Year == document.FiscalYear))];
    }

    /// <summary>How many indicators the claim itself counts: 14 of 14项绩效指标; null when it counts none.</summary>
    private static int? Counted(Claim claim)
    {
        var before = Clause(claim);
        var at = Math.Max(before.LastIndexOf('项'), before.LastIndexOf('个'));
        var start = at;
        while (start > 0 && char.IsAsciiDigit(before[start - 1])) start--;
        return at > start && start >= 0 && at - start <= 3 ? int.Parse(before.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private Finding? GoalsOf(DocumentReading document, List<Indicator> indicators, Claim claim)
    {
        if (IsOfPart(Words.Compact(claim.Origin.Text))) return null;
        var spoken = indicators.Where(i => IsSpokenOf(i, claim)).ToList();
        // 其中12项指标均已完成: of some, and nothing tells which.
        if (Counted(claim) is { } counted && !Words.Compact(claim.Origin.Text).Contains($"{counted}个项目", StringComparison.Ordinal) && counted != spoken.Count) return null;
        var missed = spoken.FindAll(Attainment.IsMissed);
        var deducted = spoken.FindAll(i => !Attainment.IsMissed(i) && Marks.IsDeducted(i));
        var open = spoken.FindAll(i => !missed.Contains(i) && !deducted.Contains(i) && IsUnderWay(i));
        if (missed.Count + deducted.Count + open.Count == 0) return null;
        var proven = missed.Find(Attainment.IsProven);
        var worst = proven ?? missed.Concat(deducted).Concat(open).First();
        List<Place> places = [.. Heads(claim)];
        foreach (var indicator in missed) places.AddRange([indicator.Actual!.As(PlaceRole.Contradicts), indicator.Target!.As(PlaceRole.Contradicts)]);
        foreach (var indicator in deducted) places.AddRange([indicator.Score!.As(PlaceRole.Contradicts), indicator.Weight!.As(PlaceRole.Contradicts)]);
        foreach (var indicator in open) places.AddRange([indicator.Actual!.As(PlaceRole.Contradicts), indicator.Deviation!.As(PlaceRole.Contradicts)]);
        var what = missed.Count + deducted.Count == 0
            ? $"“{worst.Name.Raw}”目标{worst.Target!.Raw}、完成{worst.Actual!.Raw}，原因写“{worst.Deviation!.Raw.Trim()}”"
            : missed.Count > 0
            ? $"{missed.Count}项指标没有达到目标，如“{worst.Name.Raw}”目标{worst.Target!.Raw}、完成{worst.Actual!.Raw}"
            : $"{deducted.Count}项指标被扣分，如“{worst.Name.Raw}”{worst.Weight!.Raw}分得{worst.Score!.Raw}分";
        return Report(document.Forms[claim.Form], "结论|目标实现", $"称“{claim.Words}”，但{what}。", places) with
        {
            Severity = proven is not null && IsOfPerformance(claim) ? Severity.Error : Severity.Warning,
            Reported = claim.Words,
        };
    }

    private static readonly string[] Kinds = ["产出", "数量", "质量", "时效", "成本", "效益", "满意度", "可持续", "生态", "社会", "经济"];

    /// <summary>Whether the claim is about the indicator: 数量指标均已完成 is about those of quantity.</summary>
    private static bool IsSpokenOf(Indicator indicator, Claim claim)
    {
        var clause = Clause(claim) + claim.Words;
        var named = false;
        foreach (var kind in Kinds)
        {
            if (!clause.Contains(kind, StringComparison.Ordinal)) continue;
            named = true;
            if ((indicator.Level1 + indicator.Level2).Contains(kind, StringComparison.Ordinal)) return true;
        }
        return !named;
    }

    /// <summary>Whether nothing of a goal above 0 was done and the reason says that it is still under way: 项目正在推进中.</summary>
    private static bool IsUnderWay(Indicator indicator) =>
        indicator is { Target.Number: { } goal, Actual.Number: { } done, Deviation: { IsBlank: false } reason } && goal > Rational.Zero && done == Rational.Zero
        && Words.HasAny(reason.Raw, "推进中", "进行中", "正在实施", "正在推进", "尚未", "未完成", "未实施", "未开展", "未启动");

    /// <summary>The words before the claim in its own clause, with the name of the indicator it is the actual of.</summary>
    private static string Clause(Claim claim)
    {
        var before = Before(claim);
        return Words.Compact(claim.Indicator?.Name.Raw ?? "") + before[(Words.LastSign(before, "，。；：,;:") + 1)..];
    }

    private static string Before(Claim claim)
    {
        var text = Words.Compact(claim.Origin.Text);
        var at = text.IndexOf(Words.Compact(claim.Words), StringComparison.Ordinal);
        return at < 0 ? text : text[..at];
    }

    /// <summary>Whether the claim's subject is the whole: named so, or nothing narrower stands before it.</summary>
    private static bool IsOfWhole(Claim claim)
    {
        var clause = Clause(claim);
        if (Words.HasAny(clause, Wholes)) return true;
        foreach (var word in Neutral) clause = clause.Replace(word, "", StringComparison.Ordinal);
        foreach (var c in clause)
            if (Fold.IsHan(c)) return false;
        // A clause without a subject takes that of the words before it.
        var before = Before(claim);
        if (Clause(claim).Length > 0 || before.Length == 0) return true;
        return Words.HasAny(before, Wholes) && !Words.HasAny(before, "费", "款");
    }

    /// <summary>Said of a part of the year, or with an exception.</summary>
    private static bool IsOfPart(string sentence)
    {
        if (Words.HasAny(sentence, "上半年", "下半年", "半年", "季度", "阶段", "中期", "截至", "截止", "当月", "本月", "除了", "除此", "基本上", "大部分", "个别", "部分")) return true;
        var except = sentence.IndexOf('除', StringComparison.Ordinal);
        if (except >= 0 && sentence.IndexOf('外', except) > except) return true;
        // 1-6月; 12月 closes the year.
        for (var i = 1; i < sentence.Length; i++)
            if (sentence[i] == '月' && char.IsAsciiDigit(sentence[i - 1])) return !sentence.Contains("12月", StringComparison.Ordinal);
        return false;
    }

    /// <summary>绩效目标 and 指标 are those of the form; 目标 alone may be a plan of another kind.</summary>
    private static bool IsOfPerformance(Claim claim) =>
        claim.Words.StartsWith("指标", StringComparison.Ordinal) || claim.Words.StartsWith("绩效", StringComparison.Ordinal) || claim.Origin.Text.Contains("绩效" + claim.Words, StringComparison.Ordinal);

    /// <summary>The claim, and the indicator it is the actual of.</summary>
    private static IEnumerable<Place> Heads(Claim claim)
    {
        yield return new(PlaceRole.Reported, claim.Indicator is null ? claim.Words : claim.Origin.Text, "", "文字结论", claim.Origin);
        if (claim.Indicator is not { } indicator) yield break;
        yield return indicator.Name.As(PlaceRole.Context);
        if (indicator.Score is { IsBlank: false } score) yield return score.As(PlaceRole.Context);
    }

    private static string Number(Entry entry) => entry.Quantity!.Value.Value.ToText(entry.Quantity!.Value.Decimals);
}
