using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>
/// The sentences that only repeat figures of the filing: budget, execution, rate, the projects one by one. Rates are computed from the figures
/// as they are printed, so that whoever computes them again finds the same. Reasons are the unit's to give; none is made up.
/// </summary>
public static class FigureSentences
{
    private const string Total = "年度资金总额";

    /// <summary>2024年度资金年初预算1200.00万元，全年预算1286.40万元，全年执行1267.50万元，预算执行率98.53%。 None where nothing of it is filed.</summary>
    public static string? Money(FilingData data, SubjectData subject)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(subject);
        if (TotalOf(subject) is not { } row) return null;
        List<string> said = [];
        var unit = data.MoneyUnit.Symbol;
        foreach (var (stage, word) in Stages) if (row.Amounts.TryGetValue(stage, out var amount)) said.Add($"{word}{amount}{unit}");
        if (said.Count == 0) return null;
        if (Rate(row) is { } rate) said.Add($"预算执行率{rate.ToText(2)}%");
        return $"{data.Year}年度资金{string.Join('，', said)}。";
    }

    /// <summary>项目支出共2个项目，全年预算470.00万元，执行464.60万元，执行率98.85%。其中：甲项目…；乙项目…。 None where not every project files both amounts.</summary>
    public static string? Projects(FilingData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<(string Name, Rational Budget, Rational Spent, string Text)> all = [];
        var decimals = 0;
        foreach (var project in data.Projects)
        {
            if (TotalOf(project) is not { } row || Budget(row) is not { } budget || Amount(row, "executed") is not { } spent) return null;
            decimals = Math.Max(decimals, Math.Max(budget.Decimals, spent.Decimals));
            all.Add((project.Name, budget.Value, spent.Value, $"{project.Name}全年预算{budget.Text}{data.MoneyUnit.Symbol}，执行{spent.Text}{data.MoneyUnit.Symbol}{(budget.Value.IsZero ? "" : $"，执行率{(spent.Value / budget.Value * 100).ToText(2)}%")}"));
        }
        if (all.Count == 0) return null;
        var (planned, paid) = (all.Aggregate(Rational.Zero, (s, p) => s + p.Budget), all.Aggregate(Rational.Zero, (s, p) => s + p.Spent));
        var sum = all.Count == 1 ? "" : $"，全年预算{planned.ToText(decimals)}{data.MoneyUnit.Symbol}，执行{paid.ToText(decimals)}{data.MoneyUnit.Symbol}{(planned.IsZero ? "" : $"，执行率{(paid / planned * 100).ToText(2)}%")}";
        return $"共有{all.Count}个项目{sum}。{(all.Count == 1 ? "" : "其中：")}{string.Join('；', all.Select(p => p.Text))}。";
    }

    private static readonly (string Stage, string Word)[] Stages = [("initial-budget", "年初预算"), ("adjusted-budget", "全年预算"), ("budget", "预算"), ("executed", "全年执行"), ("final", "决算")];

    /// <summary>The execution rate in percent of the total row: of the adjusted budget, or of the only one there is.</summary>
    public static Rational? Rate(FundData row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Budget(row) is { Value: { IsZero: false } budget } && Amount(row, "executed") is { Value: var spent } ? spent / budget * 100 : null;
    }

    /// <summary>The total row of a subject, or null.</summary>
    public static FundData? TotalOf(SubjectData subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Funds.FirstOrDefault(f => f.Name == Total) ?? (subject.Funds is [var only] ? only : null);
    }

    internal static (Rational Value, int Decimals, string Text)? Budget(FundData row) => Amount(row, "adjusted-budget") ?? Amount(row, "budget") ?? Amount(row, "initial-budget");

    internal static (Rational Value, int Decimals, string Text)? Amount(FundData row, string stage) =>
        row.Amounts.TryGetValue(stage, out var text) && Rational.TryParse(text, out var value, out var decimals) ? (value, decimals, text) : null;
}
