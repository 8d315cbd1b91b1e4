using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Formulas;
using Jiheng.Engine.Formulas.Wording;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2006. A rate of reduction (压减率, 下降率, 节约率) that its own formula counts as growth, or a rate of growth counted as
/// reduction, while the target wants it positive: who does what the name asks misses the target. The formula is computed with
/// 100 before and 95 or 105 after, so its shape does not matter. An error only when name, both phrases and target leave no
/// doubt; rates of no fixed sign (变动率, 偏差率) and targets that fit the formula (≤-5%) are left alone.
/// Source: arithmetic.
/// </summary>
public sealed class JH2006_FormulaSignFitsName : AuditRule
{
    private static readonly string[] Explanations = ["负数", "负值", "为负", "负号", "负增长", "绝对值", "正数", "正值", "小于0", "小于零"];

    private const int Before = 100, Less = 95, More = 105;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH2006", Severity.Error, "公式的正负方向与指标名称相反",
        "压减率、下降率、节约率按公式算出来应当是减少为正，增长率应当是增长为正，否则做到了指标反而达不到目标。",
        "把公式中相减的两项对调，或修改指标名称和目标值。",
        FindingDescriptor.Arithmetic,
        "“办公经费压减率≥5%”的公式写成（当年办公经费-上年办公经费）/上年办公经费：压减5%算出来是-5%。",
        "“办公经费变动率≤0”用同一公式，或“压减率”目标填“≤-5%”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            foreach (var indicator in form.Indicators)
                if (ChangeWords.Of(Attainment.Name(indicator), out var subject) is not ChangeDirection.None and var direction)
                    foreach (var printed in WrittenIn.Indicator(indicator))
                        if (Reversed(indicator, direction, subject, printed) is { } pair && Doubt(indicator) is { } severity)
                        {
                            yield return Make(form, indicator, direction, printed, pair, severity);
                            break;
                        }
    }

    /// <summary>The two quantities compared, when the formula counts against the name; null when it does not, or when that is not sure.</summary>
    private static ComparedPhrases? Reversed(Indicator indicator, ChangeDirection direction, string subject, PrintedFormula printed)
    {
        var formula = printed.Formula;
        if (formula.Phrases.Count != 2 || !IsOf(indicator, formula) || Explains(indicator)) return null;
        if (ComparedPhrases.Of(formula.Phrases[0], formula.Phrases[1]) is not { } pair) return null;
        // 能耗降低率 by 节能量, 效率提升率 by 办理时间: another quantity may well run the other way.
        if (subject.Length < 2 || !pair.Quantity.Contains(subject, StringComparison.Ordinal) && !IsCore(subject, pair.Quantity)) return null;
        if (ChangeWords.SpeaksOfChange(pair.Quantity) || pair.IsPlanned && direction == ChangeDirection.Growth) return null;
        if (Value(formula, pair, Before) is not { IsZero: true } || Value(formula, pair, Less) is not { } less || Value(formula, pair, More) is not { } more) return null;
        var wrong = direction == ChangeDirection.Reduction ? less < Rational.Zero && more > Rational.Zero : less > Rational.Zero && more < Rational.Zero;
        return wrong ? pair : null;
    }

    /// <summary>Whether the formula is that of the indicator and not of another named beside it.</summary>
    private static bool IsOf(Indicator indicator, WrittenFormula formula)
    {
        var name = Plain(Attainment.Name(indicator));
        var written = Plain(formula.Name);
        return written.Length == 0 || written.EndsWith(name, StringComparison.Ordinal)
            || name.EndsWith(written, StringComparison.Ordinal) && ChangeWords.Of(written, out _) != ChangeDirection.None;
    }

    private static string Plain(string name) =>
        Words.WithoutBrackets(Words.Compact(name)).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);

    // 结果为负数表示压减; 取绝对值: the form says itself how to read the sign.
    private static bool Explains(Indicator indicator)
    {
        foreach (var entry in (Entry?[])[indicator.Name, indicator.Description, indicator.ScoringRule, indicator.Basis, indicator.Target])
            if (entry is not null && Words.HasAny(entry.Raw, Explanations)) return true;
        return false;
    }

    // 公用经费 of 机关公用经费: the phrase may say it shorter, but not in a word of two signs (金额, 经费).
    private static bool IsCore(string subject, string quantity) => quantity.Length >= 3 && subject.EndsWith(quantity, StringComparison.Ordinal);

    private static Rational? Value(WrittenFormula formula, ComparedPhrases pair, int now) => Computed(formula, pair, now).Value?.Exact;

    private static FormulaResult Computed(WrittenFormula formula, ComparedPhrases pair, int now) => formula.Evaluate(FormulaFields.Empty
        .With(pair.New, FormulaInput.Of(pair.New, FormulaValue.Exactly(now), Unit.None))
        .With(pair.Old, FormulaInput.Of(pair.Old, FormulaValue.Exactly(Before), Unit.None)));

    /// <summary>How sure the target makes it: an error when it wants more than 0, a warning where it says nothing, null when it fits the formula.</summary>
    private static Severity? Doubt(Indicator indicator)
    {
        if (indicator.Target is not { IsBlank: false } target) return Severity.Warning;
        if (target.Value is not { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } wanted, Operator: var sign }) return null;
        if (wanted.Unit.Dimension is not (Dimension.Ratio or Dimension.PercentagePoint)) return null;
        var isPositive = wanted.Value > Rational.Zero;
        return sign switch
        {
            Comparison.AtLeast or Comparison.Equal when isPositive => Severity.Error,
            Comparison.MoreThan when isPositive || wanted.Value.IsZero => Severity.Error,
            // 5% without a sign may be meant as a limit; ≥0 is met by both when nothing changes.
            Comparison.None when isPositive => Severity.Warning,
            Comparison.AtLeast when wanted.Value.IsZero => Severity.Warning,
            _ => null,
        };
    }

    private Finding Make(FilledForm form, Indicator indicator, ChangeDirection direction, PrintedFormula printed, ComparedPhrases pair, Severity severity)
    {
        var isReduction = direction == ChangeDirection.Reduction;
        var now = isReduction ? Less : More;
        var result = Computed(printed.Formula, pair, now);
        var target = indicator.Target is { IsBlank: false } t ? t : null;
        List<Place> places = [printed.Place(PlaceRole.Reported), indicator.Name.As(PlaceRole.Context)];
        if (SignCell(form, target) is { } sign) places.Add(new(PlaceRole.Context, sign.Text, "", target!.Label, sign.Origin));
        if (target is not null) places.Add(target.As(PlaceRole.Operand));
        var (first, second) = isReduction ? (pair.Old, pair.New) : (pair.New, pair.Old);
        return Report(form, $"{Attainment.Subject(indicator)}|公式方向",
            $"“{Attainment.Shown(indicator)}”的公式方向相反：{(pair.IsPlanned ? "计划100、实际" : $"例如由100{(isReduction ? "降" : "增")}到")}{now}，按公式得{Percent(result.Value!.Exact)}，"
            + (target is null ? $"不是{Percent(Rational.Of(5, 100))}。" : $"与目标“{Attainment.Printed(target.Raw)}”的方向不一致。"), places) with
        {
            Severity = severity,
            Reported = printed.Formula.Text,
            Expected = $"({first} - {second}) ÷ {pair.Old} × 100%",
            Arithmetic = $"{Substituted(result.Working)} {(IsRounded(result.Value.Exact) ? "≈" : "=")} {Percent(result.Value.Exact)}",
        };
    }

    // The line with the figures put in; its result is shown as a percentage like the target.
    private static string Substituted(string working)
    {
        var end = Words.HasSign(working, "=≈") ? working.AsSpan().IndexOfAny('=', '≈') : working.Length;
        return working[..end].TrimEnd();
    }

    private static string Percent(Rational value) => InPercent(value).Round(2, Rounding.HalfUp).ToString() + "%";

    private static bool IsRounded(Rational value) => InPercent(value) != InPercent(value).Round(2, Rounding.HalfUp);

    // A formula that multiplies by 100 instead of 100% gives the percent itself.
    private static Rational InPercent(Rational value) => value.Abs() < Rational.One ? value * 100 : value;

    /// <summary>The cell of the sign, where it stands apart from the value.</summary>
    private static Cell? SignCell(FilledForm form, Entry? target)
    {
        if (target?.Origin is not { Table: { } number, Row: { } row, Column: { } column }) return null;
        foreach (var table in form.Tables)
            if (table.Number == number && table.At(row - 1, column - 2) is { Text: ">=" or "≥" or "＞=" or ">" or "＞" or "=" or "＝" or "≧" } cell) return cell;
        return null;
    }
}
