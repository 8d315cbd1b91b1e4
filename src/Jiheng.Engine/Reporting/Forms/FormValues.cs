using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reporting.Forms;

/// <summary>What the cells of one official form get from a filing. An empty text is a blank cell: never 0, never 不涉及.</summary>
/// <param name="data">The filing.</param>
/// <param name="subject">The whole unit or the project that the form speaks of.</param>
/// <param name="form">The form.</param>
/// <param name="pack">The pack it is of.</param>
internal sealed class FormValues(FilingData data, SubjectData subject, FormPattern form, Pack pack)
{
    // One column for each choice: the chosen one is ticked.
    private const string Ticked = "√";

    private static readonly string[] CodeLabels = ["项目编码", "项目代码", "项目编号"];

    /// <summary>What of the filing was asked for, by the same words as <see cref="FilingParts"/> names it.</summary>
    public HashSet<string> Used { get; init; } = new(StringComparer.Ordinal);

    private readonly FormData own = subject.Forms.GetValueOrDefault(form.Id) ?? new();

    /// <summary>A labelled value: of the form, of the subject, of the filing, then what the names of the unit and the project say.</summary>
    public string Field(string title)
    {
        foreach (var fields in (IReadOnlyDictionary<string, string>[])[own.Fields, subject.Fields, data.Fields])
        {
            foreach (var (name, value) in fields)
                if (name == title || Words.Key(name) == Words.Key(title))
                {
                    Used.Add(FilingParts.Field(subject, name));
                    return value;
                }
        }
        if (Words.HasAny(title, CodeLabels)) return subject.Code;
        return Vocabulary.Of(pack).FieldOf(title) switch
        {
            FieldKind.Project => subject.Name,
            FieldKind.Unit or FieldKind.Department or FieldKind.Implementer => data.Unit,
            _ => "",
        };
    }

    /// <summary>An amount of the money block, in the unit of the form.</summary>
    public string Fund(FundRowPattern row, ColumnPattern column)
    {
        var found = subject.Funds.FirstOrDefault(f => IsSame(f.Name, row.Title)) ?? (row.Role == "total" ? subject.Funds.FirstOrDefault(f => Vocabulary.Of(pack).IsFundTotal(Words.Key(f.Name))) : null);
        if (found is not null) Used.Add(FilingParts.Fund(subject, found));
        // A column up to a month is not the year's: only its own header means it.
        if (found is null || (Of(found.Amounts, column.Title) ?? (IsToDate(column) ? null : Of(found.Amounts, column.Role)) ?? (IsOnlyBudget(column) ? Of(found.Amounts, "budget") : null)) is not { } amount) return "";
        return column.Role is "weight" or "score" or "rate" or "deviation" or "measure" or "description" ? amount : Money(amount);
    }

    /// <summary>Whether the form has one column of money and it is the budget: a declaration knows no other, so it is the budget whatever it was called.</summary>
    private bool IsOnlyBudget(ColumnPattern column) => column.Role == "initial-budget" && form.Funds is { Columns: [_] };

    /// <summary>The unit's name.</summary>
    public string Unit => data.Unit;

    /// <summary>The grade of the whole form, once its scores are known.</summary>
    public string Grade { get; init; } = "";

    /// <summary>Overall goals as one text; several are numbered by whoever wrote them.</summary>
    public string Goals(string role)
    {
        foreach (var goal in subject.Goals) Used.Add(FilingParts.Goal(subject, goal));
        return string.Join('\n', subject.Goals.Select(g => role == "reached-goal" ? g.Reached : role == "expected-goal" ? g.Expected : "").Where(t => t.Length > 0));
    }

    /// <summary>The indicators of the year, or of a block with indicators of its own.</summary>
    public IReadOnlyList<IndicatorData> Indicators(string? block)
    {
        if (block is not null) return own.Indicators.GetValueOrDefault(block) ?? [];
        foreach (var indicator in subject.Indicators) Used.Add(FilingParts.Indicator(subject, indicator));
        return subject.Indicators;
    }

    /// <summary>A cell of one text.</summary>
    public string Text(string block) => own.Texts.GetValueOrDefault(block) ?? "";

    /// <summary>The rows of a table.</summary>
    public IReadOnlyList<RowData> Rows(string block) => own.Tables.GetValueOrDefault(block) ?? [];

    /// <summary>A cell of a row by the header of its column, as the pack has it or with the year in its place.</summary>
    public string Cell(RowData? row, string column) =>
        row is null ? "" : Of(row.Cells, column) ?? Of(row.Cells, BlankForm.Dated(column, data.Year)) ?? "";

    /// <summary>The row of a table with a name that the form prints.</summary>
    public RowData? Row(string block, string name) => Rows(block).FirstOrDefault(r => r.Name.Length > 0 && IsSame(r.Name, name));

    /// <summary>A cell of an indicator by what its column holds.</summary>
    public string Cell(IndicatorData indicator, ColumnPattern column)
    {
        var parts = TargetParts.Of(indicator.Target);
        return column.Role switch
        {
            "level3" => indicator.Name,
            "level2" => indicator.Level2,
            "target" => indicator.Target,
            "target-sign" => parts.Sign,
            "target-value" => parts.Value,
            "target-unit" => parts.Unit,
            "actual" => indicator.Actual,
            "weight" => indicator.Weight,
            "score" => indicator.Score,
            // What is said at the end of the year, beside its results, is no reason given in the middle of it.
            "deviation" => Of(indicator.More, column.Title) ?? (form.Kind == "monitoring" && indicator.Actual.Length > 0 ? "" : indicator.Deviation),
            "likelihood" when Of(indicator.More, column.Role) is { } chosen && form.Indicators?.Columns.Count(c => c.Role == "likelihood") > 1 => IsChosen(chosen, column.Title) ? Ticked : "",
            "history" => Words.Year(BlankForm.Dated(column.Title, data.Year)) is { } year ? indicator.History.GetValueOrDefault(year) ?? "" : Of(indicator.More, column.Title) ?? "",
            _ => Of(indicator.More, column.Title) ?? Of(indicator.More, column.Role) ?? "",
        };
    }

    /// <summary>An amount of the filing in the unit of the form: exact from 万元 to 元, rounded to 分 of 万元 the other way.</summary>
    public string Money(string amount)
    {
        if (data.MoneyUnit == form.MoneyUnit || !Rational.TryParse(amount, out var value, out _)) return amount;
        return (value * data.MoneyUnit.Factor / form.MoneyUnit.Factor).ToText(2);
    }

    private bool IsToDate(ColumnPattern column) => form.Kind == "monitoring" && MonitoredUntil.In(column.Title) is not null;

    /// <summary>Whether a likelihood is the one of a column: 不可能 is 完全不可能 where the pack says so.</summary>
    private bool IsChosen(string chosen, string title)
    {
        if (Words.Compact(chosen) == Words.Compact(title)) return true;
        foreach (var likelihood in pack.Monitoring.Likelihoods)
        {
            List<string> names = [likelihood.Name, .. likelihood.Words];
            if (names.Exists(n => Words.Compact(n) == Words.Compact(chosen)) && names.Exists(n => Words.Compact(n) == Words.Compact(title))) return true;
        }
        return false;
    }

    private static string? Of(IReadOnlyDictionary<string, string> texts, string name)
    {
        if (name.Length == 0) return null;
        if (texts.TryGetValue(name, out var text)) return text;
        foreach (var (key, value) in texts) if (Words.Compact(key) == Words.Compact(name)) return value;
        return null;
    }

    // 其中：财政拨款 and 财政拨款 are one row, “三公”经费 and 三公经费 too.
    private static bool IsSame(string one, string other) => Words.Letters(Words.Key(one)) == Words.Letters(Words.Key(other));
}
