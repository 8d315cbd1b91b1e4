using Jiheng.Engine.Formulas.Syntax;

namespace Jiheng.Engine.Formulas.Functions;

/// <summary>All functions by name. A family lists its own; this is a list of families only.</summary>
internal static class FunctionTable
{
    private static readonly FormulaFunction[][] Families = [Extremes.All, RoundingSteps.All, Aggregates.All, Gaps.All, Choice.All];

    private static readonly Dictionary<string, FormulaFunction> ByName = Build();

    public static FormulaFunction? Find(string name) => ByName.GetValueOrDefault(name);

    public static IEnumerable<FormulaFunction> All
    {
        get
        {
            foreach (var family in Families) foreach (var function in family) yield return function;
        }
    }

    /// <summary>What to say of a name in front of a bracket that is no function.</summary>
    public static string Unknown(string name) => Suggestion.For(name, [.. ByName.Keys]) is { } near
        ? $"没有叫“{name}”的函数，是不是“{near}”？"
        : $"没有叫“{name}”的函数；如果是带括号的名称，请写成「{name}(…)」；可用的函数有：{string.Join('、', Chinese())}";

    private static List<string> Chinese()
    {
        var names = new List<string>();
        foreach (var function in All) names.Add(function.ChineseName);
        return names;
    }

    private static Dictionary<string, FormulaFunction> Build()
    {
        var table = new Dictionary<string, FormulaFunction>(StringComparer.OrdinalIgnoreCase);
        foreach (var function in All)
        {
            table.Add(function.Name, function);
            table.Add(function.ChineseName, function);
        }
        return table;
    }
}
