using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>One amount of a filing with what it is about: a line of the accounts, or a row of money of the unit or of a project.</summary>
/// <param name="Side">As packs name it.</param>
/// <param name="Value">In the filing's unit of money.</param>
internal sealed record FigureLine(string Side, Rational Value)
{
    public string Item { get; init; } = "";

    public string Fund { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Economic { get; init; } = "";

    public string Project { get; init; } = "";

    public string Stage { get; init; } = "";

    /// <summary>Whether a query takes the line.</summary>
    public bool IsOf(LineQuery query) =>
        (query.Sides.Count == 0 || query.Sides.Contains(Side)) && (query.Stages.Count == 0 || query.Stages.Contains(Stage)) &&
        Matches(query.Items, Item) && Matches(query.Funds, Fund) && Matches(query.Kinds, Kind) && Matches(query.Economic, Economic);

    private static bool Matches(IReadOnlyList<WordPattern> patterns, string text) => patterns.Count == 0 || WordPattern.Any(patterns, text);
}

/// <summary>All amounts of a filing as lines.</summary>
internal static class FigureLines
{
    /// <summary>The row that stands for all money of the unit or a project, whatever it was filed as.</summary>
    public const string Total = "年度资金总额";

    /// <summary>What an execution rate is a rate of: the adjusted budget, or the only budget there is.</summary>
    public const string Base = "base";

    /// <summary>年末结转和结余: what came in and was not spent, by item and source.</summary>
    public const string CarriedOut = "carried-out";

    public static List<FigureLine> Of(FilingData data, Pack pack)
    {
        List<FigureLine> lines = [];
        foreach (var line in data.Accounts?.Lines ?? [])
            if (Rational.TryParse(line.Amount, out var value, out _))
                lines.Add(new(line.Side, value) { Item = line.Item, Fund = line.Fund, Kind = line.Kind, Economic = line.Economic, Project = line.Project, Stage = line.Stage });
        Left(lines);
        Money(lines, "funds", data.Whole, pack);
        foreach (var project in data.Projects) Money(lines, "projects", project, pack);
        return lines;
    }

    private static void Left(List<FigureLine> lines)
    {
        List<FigureLine> left = [];
        foreach (var of in lines.Where(l => Sign(l.Side) != 0).GroupBy(l => (l.Fund, l.Item)))
            if (of.Aggregate(Rational.Zero, (sum, l) => sum + (l.Value * Sign(l.Side))) is { IsZero: false } rest) left.Add(new(CarriedOut, rest) { Fund = of.Key.Fund, Item = of.Key.Item });
        lines.AddRange(left);
    }

    private static int Sign(string side) => side switch
    {
        AccountSides.CarriedIn or AccountSides.Income or AccountSides.ReservesUsed => 1,
        AccountSides.Expenditure or AccountSides.Allocated => -1,
        _ => 0,
    };

    private static void Money(List<FigureLine> lines, string side, SubjectData subject, Pack pack)
    {
        var total = FundAmounts.TotalOf(subject, pack);
        foreach (var row in subject.Funds)
        {
            FigureLine Line(string stage, Rational value) => new(side, value) { Fund = ReferenceEquals(row, total) ? Total : row.Name, Project = subject.Name, Stage = stage };
            foreach (var (stage, amount) in row.Amounts) if (Rational.TryParse(amount, out var value, out _)) lines.Add(Line(stage, value));
            if (FundAmounts.Budget(row) is { } budget) lines.Add(Line(Base, budget.Value));
        }
    }
}
