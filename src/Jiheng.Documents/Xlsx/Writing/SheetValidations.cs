using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>What Excel checks while a form is filled in: numbers within their limits, words of a list.</summary>
/// <param name="lists">Lists for the hidden sheet, one a column: those of all sheets, and a list that several need only once.</param>
internal sealed class SheetValidations(List<IReadOnlyList<string>> lists)
{
    /// <summary>The hidden sheet for lists that are too long for the cell itself.</summary>
    public const string ChoicesSheet = "选项";

    // Limits of Excel: a list written into the cell, a prompt, the title of a prompt.
    private const int LongestList = 255;
    private const int LongestPrompt = 255;

    // Excel asks for limits; these are beyond the budget of any unit, in yuan.
    private const string NoLimit = "999999999999999";

    private readonly List<(string Key, DataValidation Validation, List<string> Places)> rules = [];

    /// <summary>Adds a cell to fill in.</summary>
    public void Add(CellInput input, CellArea area)
    {
        if (input.Formula is not null) return;
        var validation = Rule(input);
        if (validation is null) return;
        var key = validation.OuterXml;
        var at = rules.FindIndex(r => r.Key == key);
        if (at >= 0) rules[at].Places.Add(area.First.ToString());
        else rules.Add((key, validation, [area.First.ToString()]));
    }

    /// <summary>The element of the sheet; null when nothing is checked.</summary>
    public DataValidations? Build()
    {
        if (rules.Count == 0) return null;
        foreach (var (_, validation, places) in rules) validation.SequenceOfReferences = new ListValue<StringValue>(places.Select(p => new StringValue(p)));
        return new DataValidations(rules.Select(r => r.Validation)) { Count = (uint)rules.Count };
    }

    private DataValidation? Rule(CellInput input)
    {
        var rule = input.Kind switch
        {
            InputKind.Number or InputKind.Percentage => Number(input),
            InputKind.Choice or InputKind.Suggestion when input.Choices.Count > 0 => List(input),
            _ => input.Prompt.Length > 0 ? new DataValidation { AllowBlank = true } : null,
        };
        if (rule is not null && input.Prompt.Length > 0)
        {
            rule.ShowInputMessage = true;
            rule.Prompt = Cut(input.Prompt, LongestPrompt);
        }
        return rule;
    }

    private static DataValidation Number(CellInput input)
    {
        var isRate = input.Kind == InputKind.Percentage;
        var (lowest, highest) = (input.Lowest is { } low ? Figure(low) : "-" + NoLimit, input.Highest is { } high ? Figure(high) : NoLimit);
        var thing = isRate ? "百分比（如 95%）" : "数字";
        var limits = (input.Lowest, input.Highest) switch
        {
            ({ } a, { } b) => $"，范围 {Shown(a, isRate)} 至 {Shown(b, isRate)}",
            ({ } a, null) => $"，不小于 {Shown(a, isRate)}",
            (null, { } b) => $"，不大于 {Shown(b, isRate)}",
            _ => "",
        };
        return new DataValidation(new Formula1(lowest), new Formula2(highest))
        {
            Type = DataValidationValues.Decimal,
            Operator = DataValidationOperatorValues.Between,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            ErrorTitle = "填写有误",
            Error = $"请填写{thing}{limits}，不要带单位。",
        };
    }

    private DataValidation List(CellInput input)
    {
        var isChoice = input.Kind == InputKind.Choice;
        return new DataValidation(new Formula1(Source(input.Choices)))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = isChoice,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            ErrorTitle = isChoice ? "填写有误" : null,
            Error = isChoice ? "请从下拉列表中选择。" : null,
        };
    }

    private string Source(IReadOnlyList<string> choices)
    {
        var joined = string.Join(',', choices);
        // A quotation mark counts twice, and a comma would part a choice.
        if (joined.Length + joined.Count(c => c == '"') + 2 <= LongestList && !choices.Any(c => c.Contains(',', StringComparison.Ordinal) || c.StartsWith('=') || c != c.Trim()))
            return $"\"{joined.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var at = lists.FindIndex(l => l.SequenceEqual(choices));
        if (at < 0)
        {
            at = lists.Count;
            lists.Add(choices);
        }
        var column = SheetAddress.Column(at + 1);
        return $"{ChoicesSheet}!${column}$1:${column}${choices.Count.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Figure(Rational number) => number.IsFiniteDecimal ? number.ToString() : number.ToText(10);

    private static string Shown(Rational number, bool isRate) => isRate ? Figure(number * 100) + "%" : Figure(number);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
