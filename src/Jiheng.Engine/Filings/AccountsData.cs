namespace Jiheng.Engine.Filings;

/// <summary>
/// The final accounts of a unit for one year, line by line: every table of the disclosure and every figure of its text is a sum of these lines,
/// so that no two of them can contradict each other. Source: docs/spec/filing-format.md.
/// </summary>
public sealed record AccountsData
{
    /// <summary>Names of the codes of functional items (类 3, 款 5, 项 7 digits) and economic items (类 3, 款 5 digits), as the year's classification has them.</summary>
    public IReadOnlyDictionary<string, string> Items { get; init; } = new Dictionary<string, string>();

    /// <summary>The sides that are filed with an empty list: it says that there is nothing. Of a side without lines that is not among them nothing is known.</summary>
    public IReadOnlySet<string> Nothing { get; init; } = new HashSet<string>();

    /// <summary>The sides of which all is known: those with lines and those with nothing.</summary>
    public IReadOnlySet<string> Known() => Lines.Select(l => l.Side).Concat(Nothing).ToHashSet(StringComparer.Ordinal);

    /// <summary>The lines, in the order of <see cref="Packs.AccountSides"/> and of the file.</summary>
    public IReadOnlyList<AccountLine> Lines { get; init; } = [];
}

/// <summary>One line of the accounts. What a side does not ask is empty.</summary>
/// <param name="Side">One of <see cref="Packs.AccountSides"/>.</param>
/// <param name="Amount">A decimal in the filing's unit of money.</param>
public sealed record AccountLine(string Side, string Amount)
{
    /// <summary>Code of the functional item: 2101501.</summary>
    public string Item { get; init; } = "";

    /// <summary>Where the money is from: 一般公共预算, 政府性基金, 国有资本经营, 事业收入, 其他收入.</summary>
    public string Fund { get; init; } = "";

    /// <summary>基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Code of the economic item: 30101.</summary>
    public string Economic { get; init; } = "";

    /// <summary>The project it was spent on, by name.</summary>
    public string Project { get; init; } = "";

    /// <summary>Of a budget: initial-budget or adjusted-budget.</summary>
    public string Stage { get; init; } = "";
}
