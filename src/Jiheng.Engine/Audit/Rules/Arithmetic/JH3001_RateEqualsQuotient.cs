using System.Globalization;
using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3001. A printed rate is its numerator divided by its base. An error only when no base the form has gives the
/// printed rate: forms differ in whether 执行率 is measured by the initial or the adjusted budget,
/// and some print neither but the change (调整数) or what arrived (到位数). A part's rate, or 100 % where the form caps it, is only doubtful,
/// and so is the staff control rate. A rate column of amounts is judged by what all its other rows show.
/// Source: 财预〔2020〕10号附件1 (执行率 = 全年执行数 ÷ 全年预算数); otherwise arithmetic.
/// </summary>
public sealed class JH3001_RateEqualsQuotient : AuditRule
{
    private static readonly string[] Caps = ["封顶", "最高", "上限", "不超过100%", "按100%计", "以100%计"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH3001", Severity.Error, "比率与分子分母不符",
        "比率等于分子除以分母；合计行中任何一个可用的预算数都算不出所填的比率时，才是错误；分来源的行只作疑点。",
        "按执行数÷预算数重新计算；如执行数或预算数填错，先更正金额。",
        "财预〔2020〕10号附件1：执行率为全年执行数与全年预算数之比；算术",
        "全年预算数500.00，全年执行数475.00，执行率填96.00%：475.00 ÷ 500.00 = 95.00%。",
        "执行率填98.96%，按年初预算数480.00计算正好相符：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if (form.Funds is { } funds)
                foreach (var row in funds.Rows)
                    if (CheckRow(context, form, Monitored(document, form, row), funds, false) is { } finding) yield return finding;
            foreach (var list in form.FundLists)
                foreach (var row in list.Rows)
                    if (CheckRow(context, form, row, list, OthersFit(list, row)) is { } finding) yield return finding;
            // Whom the two counts hold is not always the same: staff outside the establishment may be in one of them alone.
            if (StaffFields.Of(form, document.Pack)?.Control is { Outcome: Agreement.Contradiction } control)
                yield return Of(form, control.Rate.Label, control) with { Severity = Severity.Warning };
        }
        foreach (var reading in context.Filing.Documents)
        {
            HashSet<Fact> told = [];
            foreach (var rate in reading.Rates)
                if (CheckSentence(context, reading, rate) is { } finding && told.Add(rate.Rate)) yield return finding;
            foreach (var named in NamedBase.Odd(context.Comparisons(this), reading))
                if (told.Add(named.Rate)) yield return Named(reading, named);
            foreach (var missed in BudgetGap.Odd(reading))
                if (told.Add(missed.Rate)) yield return Missed(reading, missed);
            foreach (var executed in ExecutionInText.Odd(context.Comparisons(this), reading))
                if (told.Add(executed.Rate)) yield return Executed(reading, executed);
            foreach (var counted in CountedRate.Odd(context.Comparisons(this), reading))
                if (told.Add(counted.Rate)) yield return Counted(reading, counted);
            foreach (var swapped in SwappedDigits.Rates(reading))
                if (told.Add(swapped.Printed)) yield return Swapped(reading, swapped);
            foreach (var check in RateColumn.Of(reading))
                if (check.Outcome == Agreement.Contradiction)
                    yield return Of(reading.Forms.First(f => f.AmountRows.Any(r => r.Cells.Any(c => ReferenceEquals(c.Entry, check.Numerator)))), check.Rate.Label, check);
        }
    }

    /// <summary>A rate of running text: wrong only when neither a base of its sentence nor another figure near it gives it.</summary>
    private Finding? CheckSentence(AuditContext context, DocumentReading document, RateStatement rate)
    {
        if (StatedRate.Of(rate) is not { Ratio.Outcome: Agreement.Contradiction } check) return null;
        if (StatedRate.HasOther(context.Comparisons(this), document, rate)) return StatedRate.Slipped(document, rate) is { } slip ? Slipped(document, rate, slip) : null;
        List<Place> places = [rate.Rate.Entry.As(PlaceRole.Reported), rate.Numerator.Entry.As(PlaceRole.Operand), check.Base.Entry.As(PlaceRole.Operand)];
        return Report(document.Forms[rate.Rate.Form], $"{rate.Numerator.Label}|{rate.Numerator.FundSource}|{rate.Numerator.Year?.ToString(CultureInfo.InvariantCulture)}|{rate.Kind.ToString()}|{check.Base.Label}|{check.Base.Stage.ToString()}",
            $"“{Nearby.Name(rate.Rate)}”写{rate.Rate.Entry.Raw}，但{check.Arithmetic}。", places) with
        {
            Reported = rate.Rate.Entry.Raw,
            Expected = check.Ratio.Printable(rate.Rate),
            Arithmetic = check.Arithmetic,
            Difference = check.Ratio.Difference(rate.Rate),
        };
    }

    /// <summary>A figure of the sentence that another place prints otherwise by a slip of the hand, and with which its rate comes out: a question.</summary>
    private Finding Slipped(DocumentReading document, RateStatement rate, SlippedFigure slip) =>
        Report(document.Forms[rate.Rate.Form], $"{rate.Numerator.Label}|{rate.Numerator.FundSource}|{rate.Numerator.Year?.ToString(CultureInfo.InvariantCulture)}|{slip.Printed.Label}|笔误",
            $"“{Nearby.Name(slip.Printed)}”写{slip.Printed.Entry.Raw}，算不出所写的{rate.Rate.Entry.Raw}；别处写{slip.Other.Entry.Raw}，{slip.Check.Arithmetic}，正好相符，疑为笔误。",
            slip.Printed.Entry.As(PlaceRole.Reported), slip.Other.Entry.As(PlaceRole.Contradicts), rate.Rate.Entry.As(PlaceRole.Operand), (ReferenceEquals(slip.Printed, rate.Numerator) ? slip.Check.Base : rate.Numerator).Entry.As(PlaceRole.Operand)) with
        {
            Severity = Severity.Warning,
            Reported = slip.Printed.Entry.Raw,
            Expected = slip.Other.Entry.Raw,
            Arithmetic = slip.Check.Arithmetic,
        };

    /// <summary>A rate of running text with two digits swapped: a question, since its words do not name the figures.</summary>
    private Finding Swapped(DocumentReading document, SwappedDigits swapped) =>
        Report(document.Forms[swapped.Printed.Form], $"{swapped.First.Label}|{swapped.Second.Label}|数字颠倒", $"“{Nearby.Name(swapped.Printed)}”写{swapped.Printed.Entry.Raw}，但{swapped.Arithmetic}，疑为相邻两个数字颠倒。",
            swapped.Printed.Entry.As(PlaceRole.Reported), swapped.First.Entry.As(PlaceRole.Operand), swapped.Second.Entry.As(PlaceRole.Operand)) with
        {
            Severity = Severity.Warning,
            Reported = swapped.Printed.Entry.Raw,
            Expected = swapped.Expected,
            Arithmetic = swapped.Arithmetic,
        };

    /// <summary>A rate of running text that names its base.</summary>
    private Finding Named(DocumentReading document, NamedBase named) =>
        Report(document.Forms[named.Rate.Form], $"{named.Spent.Label}|{named.Spent.FundSource}|{named.Spent.Year}|{named.Base.Label}|{named.Base.Stage.ToString()}|写明的基数",
            $"{named.Spent.Entry.Raw}按所写的基数{named.Base.Entry.Raw}计算的比率写{named.Rate.Entry.Raw}，但{named.Arithmetic}。",
            named.Rate.Entry.As(PlaceRole.Reported), named.Spent.Entry.As(PlaceRole.Operand), named.Base.Entry.As(PlaceRole.Operand)) with
        {
            Reported = named.Rate.Entry.Raw,
            Expected = named.Ratio.Printable(named.Rate),
            Arithmetic = named.Arithmetic,
            Difference = named.Ratio.Difference(named.Rate),
        };

    /// <summary>A share of a budget beside what the budget is missed by.</summary>
    private Finding Missed(DocumentReading document, BudgetGap missed) =>
        Report(document.Forms[missed.Rate.Form], $"{missed.Level.Label}|{missed.Level.FundSource}|{missed.Level.Year}|与预算之差",
            $"{missed.Level.Entry.Raw}{(missed.IsAbove ? "超出" : "低于")}预算{missed.Gap.Entry.Raw}，完成预算的比率写{missed.Rate.Entry.Raw}，但{missed.Arithmetic}。",
            missed.Rate.Entry.As(PlaceRole.Reported), missed.Level.Entry.As(PlaceRole.Operand), missed.Gap.Entry.As(PlaceRole.Operand)) with
        {
            Reported = missed.Rate.Entry.Raw,
            Expected = missed.Ratio.Printable(missed.Rate),
            Arithmetic = missed.Arithmetic,
            Difference = missed.Ratio.Difference(missed.Rate),
        };

    /// <summary>An execution rate of running text whose budget stands in the document's form.</summary>
    private Finding Executed(DocumentReading document, ExecutionInText executed) =>
        Report(document.Forms[executed.Rate.Form], $"{executed.Spent.Label}|{executed.Spent.Year}|{executed.Budget.Label}|表中预算",
            $"“{Nearby.Name(executed.Rate)}”写{executed.Rate.Entry.Raw}，但按表中预算{executed.Arithmetic}，文中也没有别的金额能得出这一比率。",
            executed.Rate.Entry.As(PlaceRole.Reported), executed.Spent.Entry.As(PlaceRole.Operand), executed.Budget.As(PlaceRole.Operand)) with
        {
            Reported = executed.Rate.Entry.Raw,
            Expected = executed.Ratio.Printable(executed.Rate),
            Arithmetic = executed.Arithmetic,
            Difference = executed.Ratio.Difference(executed.Rate),
        };

    /// <summary>A rate of running text beside the two figures that it divides.</summary>
    private Finding Counted(DocumentReading document, CountedRate counted) =>
        Report(document.Forms[counted.Rate.Form], $"{counted.Part.Label}|{counted.Whole.Label}|{counted.Rate.Label}|同句比率",
            $"{(Nearby.Name(counted.Rate) is { Length: > 1 } name ? $"“{name}”" : $"{counted.Part.Entry.Raw}与{counted.Whole.Entry.Raw}之比")}写{counted.Rate.Entry.Raw}，但{counted.Arithmetic}。",
            counted.Rate.Entry.As(PlaceRole.Reported), counted.Part.Entry.As(PlaceRole.Operand), counted.Whole.Entry.As(PlaceRole.Operand)) with
        {
            Severity = Severity.Warning,
            Reported = counted.Rate.Entry.Raw,
            Expected = counted.Ratio.Printable(counted.Rate),
            Arithmetic = counted.Arithmetic,
            Difference = counted.Ratio.Difference(counted.Rate),
        };

    /// <summary>The row with the rate that a form of monitoring prints up to a month.</summary>
    private static FundRow Monitored(DocumentReading document, FilledForm form, FundRow row) =>
        form.Kind == FormKind.Monitoring && row.Rate is null ? row with { Rate = MonitoredMoney.PrintedRate(row, document, form) } : row;

    private Finding Of(FilledForm form, string name, RateCheck check) =>
        Report(form, $"{name}|比率", $"{name}填{check.Rate.Raw}，但{check.Arithmetic}。",
            check.Rate.As(PlaceRole.Reported), check.Numerator.As(PlaceRole.Operand), check.Base.As(PlaceRole.Operand)) with
        {
            Reported = check.Rate.Raw,
            Expected = check.ExpectedText,
            Arithmetic = check.Arithmetic,
            Difference = check.DifferenceText,
        };

    private Finding? CheckRow(AuditContext context, FilledForm form, FundRow row, FundBlock block, bool isSure)
    {
        if (FundRate.Of(row, block) is not { } check)
        {
            if (row.Rate is { Quantity: not null } && row.Amount(Stage.Executed) is not null && Rates.BlankBase(row) is { IsBlank: false } words) NoBase(context, form, row, words);
            return null;
        }
        if (check.Check.Outcome != Agreement.Contradiction || check.FitsChangedBudget) return null;
        // The usual base is not filled in: what would stand there may make the rate right.
        if (check.BlankBase is { } blank)
        {
            NoBase(context, form, row, blank);
            return null;
        }
        var first = check.Check;
        return Report(form, $"{row.Label.Label}|执行率",
            $"{row.Label.Label}的执行率填{first.Rate.Raw}，但{first.Arithmetic}。",
            first.Rate.As(PlaceRole.Reported), first.Numerator.As(PlaceRole.Operand), first.Base.As(PlaceRole.Operand)) with
        {
            // Up to a month the base may be a budget that the form does not print.
            Severity = (row.IsTotal || isSure) && FundRate.Spent(row) is not null && !IsCapped(form, first) ? Severity.Error : Severity.Warning,
            Reported = first.Rate.Raw,
            Expected = first.ExpectedText,
            Arithmetic = first.Arithmetic,
            Difference = first.DifferenceText,
        };
    }

    private void NoBase(AuditContext context, FilledForm form, FundRow row, Entry cell) =>
        context.CannotAssess(this, $"《{form.Name}》{row.Label.Label}的{Rates.WhyNoBase(cell)}，执行率{row.Rate!.Raw}没有核对。");

    /// <summary>Whether all other rows of a list, at least two, show that its rate is that of the row's own figures.</summary>
    private static bool OthersFit(FundBlock list, FundRow row)
    {
        var fits = 0;
        foreach (var other in list.Rows)
        {
            if (ReferenceEquals(other, row) || other.Rate is not { Quantity: not null } rate || FundRate.Spent(other) is not { } executed) continue;
            var fit = false;
            foreach (var stage in Rates.Bases)
                fit |= other.Amount(stage) is { } budget && RateCheck.Of(rate, executed, budget) is { } check && check.Outcome != Agreement.Contradiction;
            if (!fit) return false;
            fits++;
        }
        return fits >= 2;
    }

    /// <summary>A rate of exactly 100 % above its base, in a form that says where the rate ends.</summary>
    private static bool IsCapped(FilledForm form, RateCheck check) =>
        check.Value > Rational.One && check.IsHundred && Notes.Say(form, Caps);
}
