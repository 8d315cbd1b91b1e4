using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;
using static Jiheng.Engine.Filings.EntryTexts;

namespace Jiheng.Engine.Filings;

/// <summary>The whole unit or one project while documents are taken over.</summary>
internal sealed class SubjectDraft(string name)
{
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly TakenFunds funds = new();
    private readonly List<GoalData> goals = [];
    private readonly List<IndicatorData> indicators = [];
    private readonly Dictionary<string, FormData> forms = new(StringComparer.Ordinal);
    private string code = "";

    /// <summary>The project's name; empty for the whole unit.</summary>
    public string Name => name;

    /// <summary>Takes one form over. What an earlier one said stays.</summary>
    public void Take(DocumentReading reading, FilledForm form, FormPattern pattern, Unit money, int year)
    {
        var vocabulary = Vocabulary.Of(reading.Pack);
        Dictionary<string, string> own = new(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (field.IsBlank || IsOfBlock(field, pattern)) continue;
            var label = Words.Compact(field.Label);
            if (label.Contains("编码", StringComparison.Ordinal) && name.Length > 0) code = Words.Compact(field.Raw);
            // Of two forms with different dates each keeps its own.
            else if (vocabulary.FieldOf(field.Label) is not (FieldKind.Project or FieldKind.Unit) && !fields.TryAdd(label, Text(field)) && fields[label] != Text(field)) own[label] = Text(field);
        }
        foreach (var row in form.Funds?.Rows ?? []) funds.Add(row, pattern, money);
        if (form.Funds is null) funds.AddOnlyColumn(reading, form, pattern, money);
        foreach (var goal in form.Goals)
            if (!goals.Exists(g => g.Expected == Text(goal.Expected)) && !goal.Expected.IsBlank) goals.Add(new(Text(goal.Expected), goal.Reached is null ? "" : Text(goal.Reached)));
        var answers = FormAnswers.Of(reading, form, pattern);
        foreach (var (block, some) in TakenIndicators.Lists(form, pattern))
        {
            if (block is null) foreach (var indicator in some) TakenIndicators.Add(indicators, TakenIndicators.Of(indicator, pattern.Indicators, year));
            else answers = answers with { Indicators = answers.Indicators.Append(new(block, [.. some.Select(i => TakenIndicators.Of(i, pattern.Blocks.OfType<IndicatorsBlock>().First(b => b.Id == block).Indicators, year))])).ToDictionary(StringComparer.Ordinal) };
        }
        foreach (var (label, amount) in Amounts(reading, form, pattern)) own.TryAdd(label, amount);
        // Also without answers: which forms were filed says which are to be written.
        forms[pattern.Id] = answers with { Fields = own };
    }

    /// <summary>The subject with all that was taken.</summary>
    public SubjectData Build(Pack pack) => new()
    {
        Name = name,
        Code = code,
        Fields = fields,
        Funds = funds.Rows,
        Goals = goals,
        Indicators = indicators,
        // In the order of the pack, whatever the order of the documents.
        Forms = forms.OrderBy(f => pack.Forms.TakeWhile(p => p.Id != f.Key).Count()).ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>Amounts that stand behind a label in a cell of their own: 其中：基本支出 ∣ 802.90.</summary>
    private Dictionary<string, string> Amounts(DocumentReading reading, FilledForm form, FormPattern pattern)
    {
        Dictionary<string, string> amounts = new(StringComparer.Ordinal);
        foreach (var field in pattern.Blocks.OfType<FieldsBlock>().SelectMany(b => b.Rows).SelectMany(r => r))
        {
            var key = Words.Key(field.Title);
            if (fields.Keys.Any(f => Words.Key(f) == key)) continue;
            List<Fact> facts = [.. reading.Facts.Where(f => f.Form == form.Index && Words.Key(f.Label) == key && f.Entry.Origin.Table is not null)];
            if (facts.Count > 0 && facts.TrueForAll(f => f.Quantity.Base == facts[0].Quantity.Base)) amounts[field.Title] = facts[0].Quantity.Value.ToText(facts[0].Quantity.Decimals);
        }
        return amounts;
    }

    // What stands in a block is filed with the block.
    private static bool IsOfBlock(Entry field, FormPattern pattern)
    {
        var key = Words.Key(field.Label);
        return !pattern.Heading.Concat(pattern.Blocks.OfType<FieldsBlock>().SelectMany(b => b.Rows)).SelectMany(r => r).Any(h => Words.Key(h.Title) == key)
            && pattern.Blocks.Any(b => Words.Key(b.Title) == key || Words.Key(b.Id) == key || (b is GridBlock grid && grid.Columns.Any(c => Words.Key(Dated(c.Title)) == Words.Key(Dated(field.Label))))
                || (b is RubricBlock rubric && (Words.Key(rubric.Grade) == key || Words.Key(rubric.Opinion) == key)) || (b is EvaluationBlock evaluation && Words.Key(evaluation.Conclusion) == key));
    }

    // {year}年决算数 and 2024年决算数 are one column.
    private static string Dated(string title) => string.Concat(title.Replace("{year-1}", "", StringComparison.Ordinal).Replace("{year}", "", StringComparison.Ordinal).Where(c => !char.IsAsciiDigit(c)));
}
