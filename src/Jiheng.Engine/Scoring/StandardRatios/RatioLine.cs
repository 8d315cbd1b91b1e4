using Jiheng.Engine.Formulas;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.StandardRatios;

/// <summary>One standard ratio of one document, for the whole unit or one project.</summary>
/// <param name="Ratio">The ratio of the pack.</param>
/// <param name="Project">The project; empty for the whole unit.</param>
/// <param name="Result">The value with its trace, or why there is none.</param>
public sealed record RatioLine(StandardRatio Ratio, string Project, FormulaResult Result)
{
    /// <summary>The name with what stands for its parameters: 预算执行率（基数：全年预算数）.</summary>
    public string Name => Ratio.With.Count == 0 ? Ratio.Name : $"{Ratio.Name}（{string.Join("，", Ratio.With.Select(w => $"{w.Key}：{w.Value}"))}）";
}
