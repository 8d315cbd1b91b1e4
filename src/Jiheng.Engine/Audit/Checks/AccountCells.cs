using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.AccountTables;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>An amount of running text that names a row of account tables, none of which prints it.</summary>
/// <param name="Fact">The amount.</param>
/// <param name="Label">The row's name.</param>
/// <param name="Cells">What the tables print.</param>
/// <param name="IsCertain">Whether its chapter says which table it explains, or all tables that have the row print one other value.</param>
internal sealed record AccountCells(Fact Fact, string Label, IReadOnlyList<AccountCells.Cell> Cells, bool IsCertain)
{
    private const int ShortestLabel = 4;

    // Words before the amount that limit it to something no first column of a table shows, or to a part of the row.
    private static readonly string[] Limits = ["基本支出", "项目支出", "其中", "上年", "去年", "结转", "部分", "累计", "平均", "人均", "季度", "上半年", "截至", "调整", "追加", "增加", "减少", "剔除", "扣除"];

    // 收入中，…: what follows is a part. 其中， is judged for itself.
    private static readonly string[] Within = ["中，", "中,", "中：", "中:"];

    /// <summary>A cell of the column that holds the row's whole.</summary>
    public sealed record Cell(AccountTable Table, Entry Entry, AccountRow Row);

    /// <summary>The cells that print the amount; none when it differs.</summary>
    public IReadOnlyList<Entry> Printing { get; private init; } = [];

    /// <summary>All that differ, in printed order.</summary>
    public static IEnumerable<AccountCells> In(DocumentReading document) => All(document).Where(told => told.Printing.Count == 0);

    /// <summary>All amounts that name a row, in printed order.</summary>
    public static IEnumerable<AccountCells> All(DocumentReading document)
    {
        if (document.Accounts.Count == 0) yield break;
        Dictionary<string, List<Cell>> rows = new(StringComparer.Ordinal);
        foreach (var table in document.Accounts) Add(table, document.FiscalYear, rows);
        foreach (var fact in document.Facts)
        {
            // What has a known meaning is held against every other place of the same meaning already.
            if (fact.InTable || fact.Concept.Length > 0 || fact.IsOfField || fact.Project.Length > 0 || fact.Measure != Measure.Level || fact.AsOf is not null) continue;
            if (fact.Quantity.Unit.Dimension != Dimension.Money || fact.Quantity.Qualifier != Qualifier.None || (fact.Year is not null && fact.Year != document.FiscalYear)) continue;
            if (LabelOf(fact) is not { } label || !rows.TryGetValue(label, out var cells)) continue;
            var fitting = cells.FindAll(c => FitsStage(c, fact) && c.Entry.Quantity!.Value.Unit.IsComparableWith(fact.Quantity.Unit));
            if (fitting.Count == 0 || IsLimited(fact)) continue;
            var said = Explained(document, fact);
            var own = said is null ? [] : fitting.FindAll(c => c.Table.Id == said);
            var isHeld = own.Count > 0 || fact.FundSource.Length == 0 || fitting.Exists(c => c.Table.Fund == fact.FundSource);
            List<Entry> printing = [];
            foreach (var cell in own.Count > 0 ? own : fitting) Print(cell, fact, printing);
            if (printing.Count > 0)
            {
                if (isHeld) yield return new(fact, label, [], false) { Printing = printing };
                continue;
            }
            if (!isHeld) continue;
            var told = own.Count > 0 ? own : fitting;
            yield return new(fact, label, told, told.TrueForAll(c => c.Entry.Number == told[0].Entry.Number) && (own.Count > 0 || told.Count > 1 || fact.FundSource == told[0].Table.Fund && said is not null));
        }
    }

    private static void Add(AccountTable table, int? year, Dictionary<string, List<Cell>> rows)
    {
        foreach (var side in table.Sides)
        {
            var at = Whole(side, year);
            if (at < 0) continue;
            foreach (var row in side.Rows)
            {
                if (row.Label.Label.Length < ShortestLabel || row.Cells[at] is not { Quantity: not null } entry) continue;
                if (!rows.TryGetValue(row.Label.Label, out var cells)) rows.Add(row.Label.Label, cells = []);
                cells.Add(new(table, entry, row));
            }
        }
    }

    /// <summary>The first column of this year's amounts: the total of all that stand beside it.</summary>
    private static int Whole(AccountSide side, int? year)
    {
        for (var pass = 0; pass < 2; pass++)
            for (var c = 0; c < side.Columns.Count; c++)
            {
                var column = side.Columns[c];
                if (column.IsRate || column.Stage == Stage.Computed || column.Name.StartsWith('上') || IsCarried(column) || (Words.Year(column.Text) is { } own && own != year)) continue;
                if (pass == 1 || column.Stage == Stage.Final) return c;
            }
        return -1;
    }

    // What was left over before the year or after it is not what an item came to in it.
    private static bool IsCarried(AccountColumn column) => Words.HasAny(column.Text, "年初结", "年末结", "结转", "结余");

    /// <summary>The columns of the row that print the amount: the text does not always say which it speaks of.</summary>
    private static void Print(Cell cell, Fact fact, List<Entry> printing)
    {
        foreach (var entry in cell.Row.Cells)
            if (entry?.Quantity is { } quantity && quantity.Unit.IsComparableWith(fact.Quantity.Unit) && quantity.Interval.Meets(fact.Quantity.Interval)) printing.Add(entry);
    }

    /// <summary>The label's own name, below no narrower one: 本年收入合计-其他收入 but not 项目支出-卫生健康支出.</summary>
    private static string? LabelOf(Fact fact)
    {
        var label = fact.Label;
        var dash = label.LastIndexOf('-');
        if (dash < 0) return label;
        return label[..dash].EndsWith("合计", StringComparison.Ordinal) || label[..dash].EndsWith("总计", StringComparison.Ordinal) ? label[(dash + 1)..] : null;
    }

    private static bool FitsStage(Cell cell, Fact fact) => fact.Stage switch
    {
        Stage.Unstated => true,
        Stage.Final or Stage.Executed or Stage.Actual => !IsBudget(cell),
        Stage.Budget or Stage.InitialBudget => IsBudget(cell),
        _ => false,
    };

    private static bool IsBudget(Cell cell)
    {
        foreach (var side in cell.Table.Sides) foreach (var column in side.Columns) if (column.Stage == Stage.Final) return false;
        return true;
    }

    private static bool IsLimited(Fact fact)
    {
        var at = fact.Sentence.IndexOf(fact.Entry.Raw, StringComparison.Ordinal);
        var head = at > 0 ? fact.Sentence[..at] : "";
        var stop = Words.LastSign(head, "。；;");
        var clause = head[(stop + 1)..];
        // 其他收入中，…: a part of the row, even where its name comes again.
        foreach (var sign in Within) if (clause.Replace("其中", "", StringComparison.Ordinal).Contains(sign, StringComparison.Ordinal)) return true;
        // 其中 after a total opens the list that the table prints, too.
        return Words.HasAny(clause.Replace("其中", fact.Label.Contains('-', StringComparison.Ordinal) ? "" : "其中", StringComparison.Ordinal), Limits);
    }

    /// <summary>The table that the heading of the amount's chapter names: 三、支出决算情况说明 explains 支出决算表.</summary>
    private static string? Explained(DocumentReading document, Fact fact)
    {
        if (document.ChapterAt(fact.Form, fact.Entry.Origin)?.Heading is not { Length: > 0 } heading) return null;
        var name = Words.Key(heading);
        foreach (var (ending, table) in Endings)
            if (name.EndsWith(ending, StringComparison.Ordinal) && AccountVocabulary.Of(document.Pack).Title(name[..^ending.Length] + table, out _) is { } kind) return kind.Pattern.Id;
        return null;
    }

    private static readonly (string Ending, string Table)[] Endings =
        [("总体情况说明", "总表"), ("总体情况", "总表"), ("情况说明", "表"), ("具体情况", "表"), ("情况", "表"), ("说明", "表")];
}
