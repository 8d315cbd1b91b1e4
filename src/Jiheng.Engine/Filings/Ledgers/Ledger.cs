using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Filings.Ledgers;

/// <summary>A ledger (台账) as read: each row once, without the rows that add others up, which were held against them.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Rows">The rows in printed order.</param>
/// <param name="Totals">How many rows of totals agreed with the rows they add up.</param>
/// <param name="Unused">Headers of columns that were not understood.</param>
/// <param name="WithoutAmounts">Places of rows that hold words and no amount.</param>
public sealed record Ledger(string File, IReadOnlyList<LedgerRow> Rows, int Totals, IReadOnlyList<string> Unused, IReadOnlyList<string> WithoutAmounts);

/// <summary>One row of a ledger. What it does not say is empty.</summary>
public sealed record LedgerRow
{
    /// <summary>第12行, with the sheet where there are several.</summary>
    public required string Place { get; init; }

    /// <summary>项目名称.</summary>
    public string Project { get; init; } = "";

    /// <summary>项目编码.</summary>
    public string ProjectCode { get; init; } = "";

    /// <summary>Code of the functional item: 2101501.</summary>
    public string Item { get; init; } = "";

    /// <summary>Its name.</summary>
    public string ItemName { get; init; } = "";

    /// <summary>Code of the economic item: 30201.</summary>
    public string Economic { get; init; } = "";

    /// <summary>Its name.</summary>
    public string EconomicName { get; init; } = "";

    /// <summary>基本支出 or 项目支出.</summary>
    public string Kind { get; init; } = "";

    /// <summary>资金来源 as printed, compact.</summary>
    public string Fund { get; init; } = "";

    /// <summary>Amounts by the stage, in 元; a blank cell has none, which is not 0.</summary>
    public IReadOnlyDictionary<string, LedgerAmount> Amounts { get; init; } = new Dictionary<string, LedgerAmount>();
}

/// <summary>One amount.</summary>
/// <param name="Value">In 元.</param>
/// <param name="Raw">As printed.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record LedgerAmount(Rational Value, string Raw, Origin Origin);
