using Jiheng.Engine.Formulas.Evaluation;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Functions;

/// <summary>A function of the language: its two names, what it takes, and what it does.</summary>
/// <param name="name">Latin name, lower case.</param>
/// <param name="chineseName">Chinese name.</param>
/// <param name="least">Fewest arguments.</param>
/// <param name="most">Most arguments.</param>
internal abstract class FormulaFunction(string name, string chineseName, int least, int most)
{
    public string Name { get; } = name;

    public string ChineseName { get; } = chineseName;

    public virtual bool IsCondition => false;

    /// <summary>Whether, with so many arguments, it makes one value of all rows instead of one for each row.</summary>
    public virtual bool Aggregates(int arguments) => false;

    /// <summary>Computes. Operands may be undefined; of an aggregate, they are the values of all rows and arguments.</summary>
    public abstract Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands);

    /// <summary>The unit to show the result in.</summary>
    public virtual Unit UnitOf(IReadOnlyList<FormulaStep> operands) => DisplayUnit.Common(operands);

    /// <summary>Why these arguments are wrong, as a sentence; null when they fit.</summary>
    /// <param name="written">The function's name as written.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="wrong">The 0-based argument, or −1 for the call as a whole.</param>
    public string? Refuse(string written, IReadOnlyList<FormulaNode> arguments, out int wrong)
    {
        wrong = -1;
        if (arguments.Count < least || arguments.Count > most)
        {
            var count = least == most ? $"{least}个" : most == int.MaxValue ? $"至少{least}个" : $"{least}至{most}个";
            return $"“{written}”应有{count}参数，现有{arguments.Count}个";
        }
        for (wrong = 0; wrong < arguments.Count; wrong++)
            if (RefuseArgument(written, arguments, wrong) is { } sentence) return sentence;
        wrong = -1;
        return null;
    }

    /// <summary>Why one argument is wrong; unless a function says otherwise, every argument is a number.</summary>
    protected virtual string? RefuseArgument(string written, IReadOnlyList<FormulaNode> arguments, int index) =>
        arguments[index].IsCondition ? $"“{written}”的第{index + 1}个参数应是数，不是条件" : null;
}
