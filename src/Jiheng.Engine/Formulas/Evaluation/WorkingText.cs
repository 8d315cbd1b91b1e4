using Jiheng.Engine.Formulas.Tree;

namespace Jiheng.Engine.Formulas.Evaluation;

/// <summary>A computation in one line: figures put in = operands computed = result.</summary>
internal static class WorkingText
{
    /// <summary>min(15% × 62.4万元, 9.5万元) = min(9.36万元, 9.5万元) = 9.36万元.</summary>
    public static string Of(FormulaStep step)
    {
        var substituted = Substituted(step).Text;
        if (!step.Outcome.IsDefined) return $"{substituted} 无法计算：{string.Join("；", step.Reasons)}";
        var result = Plain(step, out var isExact);
        if (step.Operands.Count == 0) return substituted == result ? result : $"{substituted} = {result}";
        var line = substituted;
        // A rounded operand would make the line look wrong; the trace has it.
        if (TryReduced(step, out var reduced) && reduced != substituted && reduced != result) line += $" = {reduced}";
        if (step.Holds is not null) return $"{line}：{result}{(step.IsDecided ? "" : "（按印出的精度不能完全确定）")}";
        return $"{line} {(isExact ? "=" : "≈")} {result}";
    }

    public static string ResultOf(FormulaStep step)
    {
        if (!step.Outcome.IsDefined) return "无值";
        var text = Plain(step, out var isExact);
        return isExact ? text : "≈" + text;
    }

    // A leaf as the form prints it, everything else as the formula says it.
    private static Shown Substituted(FormulaStep step)
    {
        if (step.Node is FieldNode or RowFieldNode) return Atom(Printed(step));
        var (shown, left) = FirstRows(step);
        var operands = new List<Shown>(shown.Count);
        foreach (var operand in shown) operands.Add(Substituted(operand));
        if (left > 0) operands.Add(Atom($"…共{step.Operands.Count}项"));
        return new(step.Node.Compose(operands), step.Node.Precedence);
    }

    private static bool TryReduced(FormulaStep step, out string text)
    {
        var (shown, left) = FirstRows(step);
        var operands = new List<Shown>(shown.Count);
        text = "";
        foreach (var operand in shown)
        {
            var result = ResultOf(operand);
            if (result.StartsWith('≈')) return false;
            // What the form prints stays as printed: 10.00万元.
            operands.Add(Atom(operand.Input is null ? result : Printed(operand)));
        }
        if (left > 0) operands.Add(Atom($"…共{step.Operands.Count}项"));
        text = step.Node.Compose(operands);
        return true;
    }

    private static (IReadOnlyList<FormulaStep> Shown, int Left) FirstRows(FormulaStep step)
    {
        if (step.Node is not CallNode { Aggregates: true } || step.Operands.Count <= FormulaLimits.RowsShown) return (step.Operands, 0);
        var first = new List<FormulaStep>(FormulaLimits.RowsShown);
        for (var i = 0; i < FormulaLimits.RowsShown; i++) first.Add(step.Operands[i]);
        return (first, step.Operands.Count - first.Count);
    }

    private static string Printed(FormulaStep leaf) => leaf switch
    {
        { Input.Printed.Length: > 0 } => leaf.Input.Printed,
        { Value: not null } => ResultOf(leaf),
        _ => $"{leaf.Text}（空）",
    };

    private static Shown Atom(string text) => new(text, Operations.Atom);

    private static string Plain(FormulaStep step, out bool isExact)
    {
        isExact = true;
        return step.Holds is { } holds ? holds ? "成立" : "不成立" : NumberText.Of(step.Value!.Exact, step.Unit, out isExact);
    }
}
