using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables.Ledgers;

namespace Jiheng.Engine.Filings;

/// <summary>The money of one subject, put together from the rows of documents.</summary>
internal sealed class TakenFunds
{
    private readonly List<(string Name, Dictionary<string, string> Amounts)> rows = [];

    /// <summary>The rows that hold an amount, in the order they came.</summary>
    public IReadOnlyList<FundData> Rows => [.. rows.Where(f => f.Amounts.Count > 0).Select(f => new FundData(f.Name, f.Amounts))];

    /// <summary>Adds a row of a form's money block; an amount that is there already stays.</summary>
    /// <param name="row">The row as read.</param>
    /// <param name="pattern">The form.</param>
    /// <param name="money">The unit of the filing.</param>
    public void Add(FundRow row, FormPattern pattern, Unit money)
    {
        var key = row.IsTotal ? "年度资金总额" : Words.Key(row.Label.Raw);
        var amounts = rows.Find(f => f.Name == key).Amounts;
        if (amounts is null) rows.Add((key, amounts = new(StringComparer.Ordinal)));
        foreach (var amount in row.Amounts)
            if (amount.Entry.Quantity is { } quantity && RoleOf(amount.Stage, pattern) is { } role) amounts.TryAdd(role, EntryTexts.Amount(quantity, money));
        foreach (var other in row.OtherAmounts)
            if (other.Quantity is { } quantity && ColumnOf(other, pattern) is { } column) amounts.TryAdd(column, EntryTexts.Amount(quantity, money));
        if (!row.IsTotal) return;
        // What the form gives by itself is left to it, so that it changes with the amounts.
        if (Has(pattern, "weight") && row.Weight?.Quantity is { } weight && !(pattern.Weights is [var split, ..] && weight.Value == split.Execution)) amounts.TryAdd("weight", EntryTexts.Number(row.Weight));
        if (Has(pattern, "score") && row.Score?.Quantity is not null && pattern.Scheme?.Execution is not [RateLinear, ..]) amounts.TryAdd("score", EntryTexts.Number(row.Score));
    }

    /// <summary>The money of a declaration, whose block has one column: read as single amounts by the names of the form's rows.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="form">The form.</param>
    /// <param name="pattern">What it asks.</param>
    /// <param name="money">The unit of the filing.</param>
    public void AddOnlyColumn(DocumentReading reading, FilledForm form, FormPattern pattern, Unit money)
    {
        if (pattern.Funds is not { Columns: [var column] } asked) return;
        var number = reading.Forms.TakeWhile(f => f != form).Count();
        foreach (var row in asked.Rows)
        {
            var key = row.Role == "total" ? "年度资金总额" : Words.Key(row.Title);
            // 年度资金总额-财政拨款: a part bears the name of its whole.
            var fact = reading.Facts.FirstOrDefault(f => f.Form == number && f.InTable && f.Measure == Measure.Level && f.Label.Split('-')[^1] == key);
            if (fact is null) continue;
            var amounts = rows.Find(f => f.Name == key).Amounts;
            if (amounts is null) rows.Add((key, amounts = new(StringComparer.Ordinal)));
            amounts.TryAdd(column.Role, EntryTexts.Amount(fact.Quantity, money));
        }
    }

    private static bool Has(FormPattern pattern, string role) => pattern.Funds?.Columns.Any(c => c.Role == role) == true;

    private static string? RoleOf(Stage stage, FormPattern pattern) => stage switch
    {
        Stage.InitialBudget => "initial-budget",
        Stage.AdjustedBudget => "adjusted-budget",
        Stage.Budget or Stage.Unstated => "budget",
        Stage.Executed => "executed",
        Stage.Final => "final",
        Stage.Forecast => "forecast",
        // 1-7月执行数 is not what was spent in the year: it is filed under its own header.
        Stage.ToDate => pattern.Funds?.Columns.FirstOrDefault(c => LedgerColumn.Partial(Words.Compact(c.Title)) == Stage.ToDate)?.Title ?? pattern.Funds?.Columns.FirstOrDefault(c => c.Role == "executed")?.Title,
        _ => null,
    };

    /// <summary>The header of the form's column for an amount that has no stage: 资金到位. The words of the entry end in the printed header.</summary>
    private static string? ColumnOf(Entry entry, FormPattern pattern)
    {
        // 1—7月 and 1-7月 are one header.
        var label = Words.Letters(Words.WithoutBrackets(Words.Compact(entry.Label)));
        foreach (var column in pattern.Funds?.Columns ?? [])
            if (Words.Letters(Words.WithoutBrackets(Words.Compact(column.Title))) is { Length: > 0 } title && label.EndsWith(title, StringComparison.Ordinal))
                return LedgerColumn.Partial(Words.Compact(column.Title)) == Stage.Forecast ? column.Role : column.Title;
        return null;
    }
}
