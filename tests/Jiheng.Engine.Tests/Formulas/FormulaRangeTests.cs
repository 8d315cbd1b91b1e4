using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Formulas;
using Jiheng.Engine.Numbers;
using Interval = Jiheng.Engine.Numbers.Interval;

namespace Jiheng.Engine.Tests.Formulas;

/// <summary>
/// What the ranges promise: whatever true figures stand behind the printed ones, the true result lies in the range,
/// a decided answer is theirs too, and a result that is surely there (or surely not) is so for them.
/// </summary>
public sealed class FormulaRangeTests
{
    // A printed whole number, its half width in quarters (0 is exact; below 0 a blank), and the true figure in eighths of the width.
    private sealed record Figure(int Printed, int Quarters, int Eighths)
    {
        public FormulaInput Seen => Quarters < 0 ? FormulaInput.Blank("") : Of(Printed, Interval.Closed(Printed - Half, Printed + Half));

        public FormulaInput True => Quarters < 0 ? Seen : Of(Printed + Half * Rational.Of(Eighths, 8), null);

        public override string ToString() => $"{Seen.Value?.Range} ∋ {True.Value?.Exact}";

        private Rational Half => Rational.Of(Quarters, 4);

        private static FormulaInput Of(Rational exact, Interval? range) => FormulaInput.Of("", new FormulaValue(exact, range ?? Interval.Exactly(exact)), Unit.None);
    }

    private static Gen<Figure> AnyFigure { get; } = Gen.Choose(-3, 3).SelectMany(printed =>
        Gen.Elements(-1, 0, 0, 1, 2, 2, 3, 6).SelectMany(quarters => Gen.Choose(-8, 8).Select(eighths => new Figure(printed, quarters, eighths))));

    private static Arbitrary<Figure[]> Figures { get; } = AnyFigure.ArrayOf(10).ToArbitrary();

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1500);

    [Fact]
    public void The_true_result_lies_in_the_range() => Prop.ForAll(RandomFormulas.Any, Figures, (text, figures) =>
    {
        var formula = Forms.Parsed(text);
        var (seen, real) = (formula.Evaluate(Fields(figures, f => f.Seen)), formula.Evaluate(Fields(figures, f => f.True)));
        if (!seen.Trace.Outcome.Wavers && seen.Value is null != real.Value is null) return false;
        return seen.Value is null || real.Value is null || seen.Value.Range.Contains(real.Value.Exact);
    }).Check(Thorough);

    [Fact]
    public void A_decided_answer_is_the_true_one() => Prop.ForAll(RandomFormulas.Questions, Figures, (text, figures) =>
    {
        var formula = Forms.Parsed(text);
        var (seen, real) = (formula.Evaluate(Fields(figures, f => f.Seen)), formula.Evaluate(Fields(figures, f => f.True)));
        if (!seen.Trace.Outcome.Wavers && seen.Holds is null != real.Holds is null) return false;
        return seen.Holds is null || real.Holds is null || !seen.IsDecided || seen.Holds == real.Holds;
    }).Check(Thorough);

    [Fact]
    public void The_exact_result_lies_in_the_range_of_plain_figures() => Prop.ForAll(RandomFormulas.Any, Figures, (text, figures) =>
        Forms.Parsed(text).Evaluate(Fields(figures, f => f.Seen)).Value is not { } value || value.Range.Contains(value.Exact)).Check(Thorough);

    [Fact]
    public void Exact_figures_give_a_range_of_one_number_or_none() => Prop.ForAll(RandomFormulas.Any, Figures, (text, figures) =>
        Forms.Parsed(text).Evaluate(Fields(figures, f => f.True)) is var result
        && !result.Trace.Outcome.Wavers && (result.Value is not { } value || value == FormulaValue.Exactly(value.Exact))).Check(Thorough);

    private static FormulaFields Fields(Figure[] figures, Func<Figure, FormulaInput> choose)
    {
        var inputs = figures.Select(choose).ToArray();
        return FormulaFields.Empty.With("a", inputs[0]).With("b", inputs[1]).With("c", inputs[2]).With("d", inputs[3])
            .WithColumn("t", "x", inputs[4..7]).WithColumn("t", "y", inputs[7..10]);
    }
}
