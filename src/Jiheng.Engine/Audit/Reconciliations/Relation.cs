using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Formulas;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>One identity of a pack at one place of a document.</summary>
/// <param name="Source">The identity.</param>
/// <param name="Where">The table with the row or the column; empty for the whole document.</param>
/// <param name="Form">Index of the form it is about; −1 for the whole document.</param>
internal abstract record Relation(Reconciliation Source, string Where, int Form)
{
    /// <summary>The printed figures of the left side.</summary>
    public required IReadOnlyList<Entry> Left { get; init; }

    /// <summary>The printed figures of the right side.</summary>
    public required IReadOnlyList<Entry> Right { get; init; }

    /// <summary>Why it would prove nothing if it were broken: something else stands in the table that it does not count. Empty when it would.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Both sides; null when one has no value.</summary>
    /// <param name="changed">A figure to be taken as another, or null.</param>
    /// <param name="value">What it is taken as.</param>
    public abstract Sides? Evaluate(Entry? changed = null, Quantity value = default);

    /// <summary>What an evaluation with one figure changed has to read.</summary>
    public virtual int Effort => Left.Count + Right.Count;

    /// <summary>Whether a figure is all that is printed of the parts of a whole.</summary>
    public virtual bool IsOnlyPart(Entry figure) => false;

    /// <summary>The figures that each side adds up, as printed and with their signs; null where a side is no sum.</summary>
    public abstract (List<string> Left, List<string> Right)? Terms { get; }

    /// <summary>The computation of both sides in words.</summary>
    public abstract (string Left, string Right) Working { get; }

    /// <summary>Whether no figures behind the printed ones fulfil it.</summary>
    public bool IsBroken(Entry? changed = null, Quantity value = default) => Evaluate(changed, value) is { } sides && Source.Relation switch
    {
        "<=" => sides.RightRange.LiesBelow(sides.LeftRange),
        ">=" => sides.LeftRange.LiesBelow(sides.RightRange),
        _ => !sides.LeftRange.Meets(sides.RightRange),
    };

    /// <summary>The figures of both sides with their places.</summary>
    public virtual List<Place> Places => [.. Left.Select(e => e.As(PlaceRole.Reported)), .. Right.Select(e => e.As(PlaceRole.Contradicts))];

    /// <summary>Whether both sides must be the same.</summary>
    public bool IsEquation => Source.Relation is not ("<=" or ">=");

    /// <summary>Itself and nothing else.</summary>
    public virtual bool Equals(Relation? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>What the two sides of a relation come to, in base units.</summary>
internal sealed record Sides(Rational Left, Rational Right, Interval LeftRange, Interval RightRange);

/// <summary>A relation of two formulas.</summary>
internal sealed record FormulaRelation(Reconciliation Source, string Where, int Form, Formula LeftFormula, Formula RightFormula, IFormulaFields LeftFields, IFormulaFields RightFields)
    : Relation(Source, Where, Form)
{
    /// <summary>The cells that are printed without a figure.</summary>
    public List<Entry> Blanks => [.. LeftFields is CellFields left ? left.Blanks : [], .. RightFields is CellFields right ? right.Blanks : []];

    /// <summary>Whether the table prints no row or column of some name.</summary>
    public bool HasMissing => LeftFields is CellFields { HasMissing: true } || RightFields is CellFields { HasMissing: true };

    public override (string, string) Working => (LeftFormula.Evaluate(LeftFields).Working, RightFormula.Evaluate(RightFields).Working);

    public override (List<string> Left, List<string> Right)? Terms
    {
        get
        {
            List<string> left = [], right = [];
            return Add(LeftFormula.Evaluate(LeftFields).Trace, false, left) && Add(RightFormula.Evaluate(RightFields).Trace, false, right) ? (left, right) : null;
        }
    }

    /// <summary>The terms of a sum; what the document does not print is no term.</summary>
    private static bool Add(FormulaStep step, bool isLess, List<string> terms)
    {
        if (step.Input is { } input)
        {
            if (input.Printed.Length > 0) terms.Add((isLess ? "- " : "+ ") + input.Printed);
            return true;
        }
        if (step.Node is not OperationNode { Operation: Operation.Add or Operation.Subtract } sum) return false;
        for (var i = 0; i < step.Operands.Count; i++)
            if (!Add(step.Operands[i], isLess != (i > 0 && sum.Operation == Operation.Subtract), terms)) return false;
        return true;
    }

    public override List<Place> Places
    {
        get
        {
            List<Place> places = [];
            Collect(LeftFormula.Evaluate(LeftFields).Trace, PlaceRole.Reported, places);
            Collect(RightFormula.Evaluate(RightFields).Trace, PlaceRole.Contradicts, places);
            return places;
        }
    }

    private static void Collect(FormulaStep step, PlaceRole role, List<Place> places)
    {
        if (step.Input is { Origin: { } origin } input) places.Add(new(role, input.Printed, input.Unit.Symbol, input.Label, origin));
        foreach (var operand in step.Operands) Collect(operand, role, places);
    }

    /// <summary>Why a side has no value.</summary>
    public IEnumerable<string> Reasons => [.. LeftFormula.Evaluate(LeftFields).Reasons, .. RightFormula.Evaluate(RightFields).Reasons];

    public override Sides? Evaluate(Entry? changed = null, Quantity value = default)
    {
        var (left, right) = (LeftFormula.Evaluate(Fields(LeftFields, changed, value)), RightFormula.Evaluate(Fields(RightFields, changed, value)));
        return left.Value is { } a && right.Value is { } b ? new(a.Exact, b.Exact, a.Range, b.Range) : null;
    }

    private static IFormulaFields Fields(IFormulaFields fields, Entry? changed, Quantity value) => changed is not null && fields is CellFields cells ? cells.With(changed, value) : fields;

    public bool Equals(FormulaRelation? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>A whole and the rows one level below it.</summary>
internal sealed record TreeRelation(Reconciliation Source, string Where, int Form) : Relation(Source, Where, Form)
{
    public override (string, string) Working
    {
        get
        {
            var check = SumCheck.Of(Left[0], Right);
            return (Left[0].Raw + Left[0].Quantity!.Value.Unit.Symbol, check is null ? "" : check.Arithmetic + check.Unit.Symbol);
        }
    }

    // The sides as printed, once added up, and the parts, so that another value of one of many costs no second sum.
    private Sides? printed;
    private HashSet<Entry>? parts;

    public override int Effort => 1;

    public override bool IsOnlyPart(Entry figure) => Right.Count == 1 && ReferenceEquals(Right[0], figure);

    public override (List<string> Left, List<string> Right)? Terms => (["+ " + Left[0].Quantity], [.. Right.Select(r => "+ " + r.Quantity)]);

    public override Sides? Evaluate(Entry? changed = null, Quantity value = default)
    {
        var sides = printed ??= AddUp();
        if (changed?.Quantity is not { } before) return sides;
        // The other value is printed like the first, so what it can stand for is as wide.
        var more = value.Base - before.Base;
        if (ReferenceEquals(changed, Left[0])) return sides with { Left = sides.Left + more, LeftRange = value.Interval };
        parts ??= new(Right, ReferenceEqualityComparer.Instance);
        return parts.Contains(changed) ? sides with { Right = sides.Right + more, RightRange = sides.RightRange + Interval.Exactly(more) } : sides;
    }

    private Sides AddUp()
    {
        var whole = Left[0].Quantity!.Value;
        var sum = Rational.Zero;
        var range = Interval.Exactly(Rational.Zero);
        foreach (var part in Right)
        {
            sum += part.Quantity!.Value.Base;
            range += part.Quantity!.Value.Interval;
        }
        return new(whole.Base, sum, whole.Interval, range);
    }

    public bool Equals(TreeRelation? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}
