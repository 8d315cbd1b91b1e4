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
    private readonly bool hasAccounts;
    private readonly Rational factor;
    private readonly int decimals;

    public FigureBook(FilingData data, Pack pack)
    {
        Data = data;
        Rules = pack.Writing;
        lines = FigureLines.Of(data);
        hasAccounts = data.Accounts is not null;
        factor = data.MoneyUnit.Factor / Unit.TenThousandYuan.Factor;
        decimals = data.MoneyUnit == Unit.TenThousandYuan ? Math.Clamp(lines.Count == 0 ? 0 : lines.Max(l => Decimals(l.Value)), Fewest, Most) : Fewest;
    }

    public FilingData Data { get; }

    public WritingRules Rules { get; }

    public IReadOnlyList<FigureLine> Lines => lines;

    /// <summary>The sum with the name as it is printed, in 万元; null where nothing of it was filed, which is not 0.</summary>
    public Rational? Sum(string name) => Rules.Sums.TryGetValue(name, out var query) ? Sum(query) : null;

    public Rational? Sum(LineQuery query) => Sum(lines.Where(l => l.IsOf(query)), query);

    /// <summary>The same of some lines. Accounts that were filed are complete: what they have no line of is 0.</summary>
    public Rational? Sum(IEnumerable<FigureLine> of, LineQuery query)
    {
        var any = false;
        var sum = Rational.Zero;
        foreach (var line in of)
        {
            any = true;
            sum += line.Value;
        }
        return any || (hasAccounts && query.Sides.Any(IsOfAccounts)) ? Printed(sum) : null;
    }

    /// <summary>The amount of an earlier year as it was published.</summary>
    public Rational? Prior(string name, int year) =>
        Data.Prior.TryGetValue(year, out var amounts) && amounts.TryGetValue(name, out var text) && Rational.TryParse(text, out var value, out _) ? Printed(value) : null;

    /// <summary>An amount of the filing in the unit it is printed in, rounded as it is printed.</summary>
    public Rational Printed(Rational value) => (value * factor).Round(decimals, Rounding.HalfUp);

    /// <summary>1286.40万元.</summary>
    public string Amount(Rational printed) => Number(printed) + Unit.TenThousandYuan.Symbol;

    /// <summary>1286.40.</summary>
    public string Number(Rational printed) => printed.ToText(decimals);

    /// <summary>The share of one printed amount in another, or null where there is nothing to divide by.</summary>
    public static string? Rate(Rational part, Rational whole) => whole.IsZero ? null : (part / whole * 100).ToText(2) + "%";

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
