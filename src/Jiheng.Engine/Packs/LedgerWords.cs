namespace Jiheng.Engine.Packs;

/// <summary>The words of ledgers (台账): tables of a unit's own bookkeeping, row by row, that belong to no official form.</summary>
/// <param name="Columns">What its columns may be called, by what they hold (<see cref="LedgerColumns"/>).</param>
/// <param name="Totals">What a row that adds others up is called: 合计, 小计.</param>
/// <param name="Kinds">Ways to write kinds of spending, by their name in the accounts: 基本支出, 项目支出.</param>
/// <param name="Funds">Ways to write where money is from, by its name in the accounts: 一般公共预算.</param>
/// <param name="Sources">Ways to write one source of money, by any one name: what a ledger calls 一般公共预算拨款 may be 当年财政拨款 in a form.</param>
public sealed record LedgerWords(IReadOnlyDictionary<string, IReadOnlyList<WordPattern>> Columns, IReadOnlyList<WordPattern> Totals,
    IReadOnlyList<LedgerName> Kinds, IReadOnlyList<LedgerName> Funds, IReadOnlyList<LedgerName> Sources);

/// <summary>A name and the ways to write it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Words">Ways to write it; * stands for any text.</param>
public sealed record LedgerName(string Name, IReadOnlyList<WordPattern> Words);

/// <summary>What a column of a ledger may hold, as packs name it.</summary>
public static class LedgerColumns
{
    /// <summary>Columns that say what a row is about, and those that are not needed.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Names { get; } =
    [
        new("project", "项目名称"), new("project-code", "项目编码"), new("item", "功能分类科目的编码，或编码和名称"), new("item-name", "功能分类科目的名称"),
        new("economic", "经济分类科目的编码，或编码和名称"), new("economic-name", "经济分类科目的名称"), new("kind", "基本支出或项目支出"), new("fund", "资金来源"), new("ignored", "不用的栏：序号、备注、执行率、结余"),
    ];

    /// <summary>Columns of amounts: the stages as filings name them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Amounts { get; } =
    [
        new("initial-budget", "年初预算数"), new("adjusted-budget", "全年（调整后）预算数"), new("budget", "预算数，未说明阶段"), new("executed", "执行数、支出数"),
    ];
}
