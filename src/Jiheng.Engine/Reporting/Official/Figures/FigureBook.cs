using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>
/// The figures of a filing by the names of its pack, each as it is printed: amounts in 万元 with two decimals, or more where more were filed.
/// Rates and changes are computed from what is printed, so that whoever computes them again finds the same.
/// </summary>
internal sealed class FigureBook
{
    private const int Fewest = 2, Most = 6;

    private readonly List<FigureLine> lines;
    private readonly IReadOnlySet<string> known;
    private readonly Rational factor;
    private readonly int decimals;

    public FigureBook(FilingData data, Pack pack)
    {
        Data = data;
        Pack = pack;
        Rules = pack.Writing;
        known = data.Accounts?.Known() ?? new HashSet<string>();
        lines = FigureLines.Of(data, pack);
        factor = data.MoneyUnit.Factor / Unit.TenThousandYuan.Factor;
        decimals = data.MoneyUnit == Unit.TenThousandYuan ? Math.Clamp(lines.Count == 0 ? 0 : lines.Max(l => Decimals(l.Value)), Fewest, Most) : Fewest;
    }

    public FilingData Data { get; }

    public Pack Pack { get; }

    public WritingRules Rules { get; }

    public IReadOnlyList<FigureLine> Lines => lines;

    /// <summary>The sum with the name as it is printed, in 万元; null where nothing of it was filed, which is not 0.</summary>
    public Rational? Sum(string name) => Rules.Sums.TryGetValue(name, out var query) ? Sum(query) : null;

    public Rational? Sum(LineQuery query) => Sum(lines.Where(l => l.IsOf(query)), query);

    /// <summary>The same of some lines. A side of the accounts that was filed is complete: what it has no line of is 0.</summary>
    public Rational? Sum(IEnumerable<FigureLine> of, LineQuery query) => Exact(of, query) is { } sum ? Printed(sum) : null;

    /// <summary>Whether the sum is 0 and not merely printed so: 40元 are 0.00万元 and not nothing. Null where nothing of it was filed.</summary>
    public bool? IsNothing(string name) => Rules.Sums.TryGetValue(name, out var query) && Exact(lines.Where(l => l.IsOf(query)), query) is { } sum ? sum.IsZero : null;

    /// <summary>What of the accounts is not filed and the sum needs, in the user's words; none where it can be told.</summary>
    public IReadOnlyList<string> Unfiled(string name) => Rules.Sums.TryGetValue(name, out var query) ? Unfiled(query) : [];

    /// <summary>The same of a query.</summary>
    public IReadOnlyList<string> Unfiled(LineQuery query)
    {
        List<string> missing = [];
        foreach (var side in query.Sides.SelectMany(Needed).Distinct())
            if (Data.Accounts is not { } accounts || !(known.Contains(side) || AccountSides.Optional.Contains(side)))
                missing.Add($"accounts 里没有 {side}（{AccountSides.Filed.First(s => s.Key == side).Value}），确实没有的写 []");
            // A budget of one stage says nothing of the other.
            else if (side == AccountSides.Budget && query.Stages.Count > 0 && accounts.Lines.Any(l => l.Side == side) && !accounts.Lines.Any(l => l.Side == side && query.Stages.Contains(l.Stage)))
                missing.Add($"accounts 的 {side} 里没有 stage 为 {string.Join("、", query.Stages)} 的行");
        return missing;
    }

    /// <summary>The exact sum of some lines in the filing's unit of money, or null where nothing of it was filed.</summary>
    public Rational? Exact(IEnumerable<FigureLine> of, LineQuery query)
    {
        if (query.Sides.Any(IsOfAccounts) && Unfiled(query).Count > 0) return null;
        var any = false;
        var sum = Rational.Zero;
        foreach (var line in of)
        {
            any = true;
            sum += line.Value;
        }
        return any || query.Sides.Any(IsOfAccounts) ? sum : null;
    }

    /// <summary>The sides that one is computed from.</summary>
    private static IEnumerable<string> Needed(string side) => side switch
    {
        FigureLines.CarriedOut => [AccountSides.CarriedIn, AccountSides.Income, AccountSides.Expenditure],
        _ => IsOfAccounts(side) ? [side] : [],
    };

    /// <summary>The amount of an earlier year as it was published.</summary>
    public Rational? Prior(string name, int year) =>
        Data.Prior.TryGetValue(year, out var amounts) && amounts.TryGetValue(name, out var text) && Rational.TryParse(text, out var value, out _) ? Printed(value) : null;

    /// <summary>An amount of the filing in the unit it is printed in, rounded as it is printed.</summary>
    public Rational Printed(Rational value) => (value * factor).Round(decimals, Rounding.HalfUp);

    /// <summary>1286.40万元.</summary>
    public string Amount(Rational printed) => Number(printed) + Unit.TenThousandYuan.Symbol;

    /// <summary>1286.40.</summary>
    public string Number(Rational printed) => printed.ToText(decimals);

    /// <summary>The share of one printed amount in another, or null where there is nothing to divide by: a rate of a negative amount says nothing.</summary>
    public static string? Rate(Rational part, Rational whole) => whole.Sign <= 0 ? null : (part / whole * 100).ToText(2) + "%";

    /// <summary>How many decimals amounts are printed with.</summary>
    public int PrintedDecimals => decimals;

    /// <summary>The name of a code, or null where the filing does not give it.</summary>
    public string? NameOf(string code) => Data.Accounts?.Items.GetValueOrDefault(code);

    private static bool IsOfAccounts(string side) => side is not ("funds" or "projects");

    private static int Decimals(Rational value)
    {
        var places = 0;
        for (; places < Most && !(value * Rational.PowerOfTen(places)).IsInteger; places++) { }
        return places;
    }
}
