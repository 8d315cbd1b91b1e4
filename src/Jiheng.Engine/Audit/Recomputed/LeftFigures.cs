using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Printed rates, shares and changes that nothing in the document is said to give.</summary>
internal static class LeftFigures
{
    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        var operands = new HashSet<Fact>();
        foreach (var written in ledger.Document.Equations) operands.UnionWith(written.Figures);
        foreach (var fact in ledger.Document.Facts)
        {
            // A limit or a rule of the plan is no result; a factor of an equation is given.
            if (fact.Stage == Stage.Target || IsLimit(fact) || fact.IsOfField && fact.InTable || operands.Contains(fact) || KindOf(fact) is not { } kind) continue;
            if (kind == RecomputedKind.Rate && !fact.InTable && ByLastAmounts(ledger, fact) is var (check, arithmetic))
                ledger.Add(kind, Nearby.Name(fact), fact.Entry, check.Outcome, check.Printable(fact), arithmetic);
            else if (fact.Concept == Concepts.ExecutionRate && !fact.InTable && ByFunds(ledger, fact) is { } rate)
                ledger.Add(kind, Nearby.Name(fact), fact.Entry, rate.Outcome, rate.ExpectedText, rate.Arithmetic);
            else if (kind == RecomputedKind.Rate && !fact.InTable && ByBudget(ledger, fact) is var (by, spent))
                ledger.Add(kind, Nearby.Name(fact), fact.Entry, by.Outcome, by.Printable(fact), spent);
            else ledger.CannotAssess(kind, fact.InTable ? $"{fact.Label} {fact.Role}" : Nearby.Name(fact), fact.Entry, Reason(kind));
        }
        foreach (var indicator in ledger.Document.Indicators)
        {
            Rate(ledger, Attainment.Shown(indicator), indicator.Actual);
            foreach (var (when, value) in indicator.History) Rate(ledger, $"{Attainment.Shown(indicator)} {when}", value);
        }
    }

    // What a rate must be called to be one of money by money.
    private static readonly string[] OfMoney = ["执行", "支出", "支付", "拨付", "兑付", "使用率", "到位率"];

    /// <summary>
    /// A rate of money whose words bind it to no amounts, but which the two amounts before it in its sentence give, the spent one last.
    /// It can only confirm: that they are meant is not said.
    /// </summary>
    private static (Ratio Check, string Arithmetic)? ByLastAmounts(Ledger ledger, Fact rate)
    {
        if (!Words.HasAny(rate.Entry.Label, OfMoney)) return null;
        Fact? last = null, before = null;
        foreach (var other in ledger.Document.FactsByPlace.Near(rate))
        {
            if (ReferenceEquals(other, rate)) break;
            if (ReferenceEquals(other.Sentence, rate.Sentence) && other is { Measure: Measure.Level, Quantity.Unit.Dimension: Dimension.Money }) (before, last) = (last, other);
        }
        if (last is null || before is null || Ratio.Quotient(rate.Quantity, last.Quantity, before.Quantity) is not { Fits: true } check) return null;
        return (check, $"{last.Entry.Raw} ÷ {before.Entry.Raw} = {check.Text(rate)}");
    }

    // What a rate must be called to be one of a budget.
    private static readonly string[] OfBudget = ["执行率", "执行进度", "执行总体进度", "支出进度", "完成预算", "总体进度"];

    /// <summary>
    /// An execution rate whose sentence prints the budget of the projects or of all alone, where the document prints what was spent of
    /// the same elsewhere. It too can only be confirmed.
    /// </summary>
    private static (Ratio Check, string Arithmetic)? ByBudget(Ledger ledger, Fact rate)
    {
        if (!Words.HasAny(rate.Entry.Label, OfBudget)) return null;
        Fact? budget = null;
        foreach (var other in ledger.Document.FactsByPlace.Near(rate))
        {
            if (ReferenceEquals(other, rate)) break;
            if (!ReferenceEquals(other.Sentence, rate.Sentence) || other is not { Measure: Measure.Level, Quantity.Unit.Dimension: Dimension.Money }) continue;
            if (budget is not null || other.Stage is not (Stage.Budget or Stage.InitialBudget or Stage.AdjustedBudget)) return null;
            budget = other;
        }
        if (budget is null || !ledger.CanCompare(ledger.Document.Facts.Count)) return null;
        var concept = rate.Sentence.Contains("项目", StringComparison.Ordinal) ? Concepts.ProjectExpenditure : Concepts.Expenditure;
        foreach (var spent in ledger.Document.Facts)
            if (spent.Concept == concept && spent.Stage is Stage.Executed or Stage.Final && spent.Measure == Measure.Level && spent.Year == rate.Year && spent.Project == rate.Project
                && Ratio.Quotient(rate.Quantity, spent.Quantity, budget.Quantity) is { Outcome: Agreement.Equal } check)
                return (check, $"{spent.Entry.Raw} ÷ {budget.Entry.Raw} = {check.Text(rate)}");
        return null;
    }

    /// <summary>An execution rate that the money block of the same project's form gives. It too can only be confirmed.</summary>
    private static RateCheck? ByFunds(Ledger ledger, Fact rate)
    {
        foreach (var form in ledger.Document.Forms)
        {
            if ((form.Project?.Raw ?? "") != rate.Project || (form.Year is { } year && year != rate.Year) || form.Funds?.Total is not { } total || total.Amount(Stage.Executed) is not { } executed) continue;
            foreach (var stage in Rates.Bases)
                if (total.Amount(stage) is { } budget && RateCheck.Of(rate.Entry, executed, budget) is { Outcome: not Agreement.Contradiction } check) return check;
        }
        return null;
    }

    // 低于92%, 未达到100%: what was to be reached, told again.
    private static bool IsLimit(Fact fact) => fact.Measure == Measure.Rate && Limits.Any(word => fact.Entry.Label.EndsWith(word, StringComparison.Ordinal));

    private static readonly string[] Limits = ["低于", "高于", "未达到", "未达", "不足", "超过"];

    private static void Rate(Ledger ledger, string name, Entry? entry)
    {
        if (entry?.Quantity?.Unit.Dimension == Dimension.Ratio || (entry?.Quantity?.Unit.Dimension == Dimension.None && name.Split(' ')[0].EndsWith('率'))) ledger.CannotAssess(RecomputedKind.Rate, name, entry, Reason(RecomputedKind.Rate));
    }

    /// <summary>What a fact is that others should give; null for any other.</summary>
    public static RecomputedKind? KindOf(Fact fact) => fact.Measure switch
    {
        Measure.Change or Measure.Growth or Measure.Points => RecomputedKind.Change,
        Measure.Share => RecomputedKind.Share,
        Measure.Rate => RecomputedKind.Rate,
        // An amount saved is what was less than before, or than planned.
        Measure.Level when !fact.InTable && fact.Quantity.Unit.Dimension == Dimension.Money && Words.HasAny(fact.Entry.Label, "节约", "节省") => RecomputedKind.Change,
        // Of a table only the unit tells.
        _ when fact.InTable && fact.Stage == Stage.Computed && fact.Quantity.Unit.Dimension == Dimension.Ratio => ColumnShare.IsShare(fact) ? RecomputedKind.Share : RecomputedKind.Rate,
        _ => null,
    };

    private static string Reason(RecomputedKind kind) => kind switch
    {
        RecomputedKind.Change => "没有找到变动前和变动后的数。",
        RecomputedKind.Share => "没有找到计算它的部分和总数。",
        _ => "没有找到计算它的分子和分母。",
    };
}
