using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>What is filled into one cell: words, or a number as it is shown.</summary>
internal sealed record Answer(string Text, Rational? Number = null);

/// <summary>One indicator as filled in.</summary>
internal sealed record Line(string Level1, string Level2, IReadOnlyDictionary<string, Answer> Cells);

/// <summary>
/// Sensible and distinct answers to every question of a blank form, found by the labels that it prints, as a person would find them;
/// computed cells as Excel computes them.
/// </summary>
internal sealed class Answers
{
    private static readonly Rational[] Shares = [60, 30, 10];
    private static readonly Dictionary<string, Rational> Budgets = new() { ["initial-budget"] = 480, ["adjusted-budget"] = 500, ["budget"] = 500, ["executed"] = 475 };

    private readonly FormPattern form;
    private readonly Table table;
    private readonly Dictionary<GridPlace, Answer> cells = [];

    public Answers(FormPattern form, Document blank)
    {
        this.form = form;
        table = blank.Blocks.OfType<Table>().Single();
        Top = blank.Blocks.TakeWhile(b => b is not Table).Count();
        var state = "heading";
        for (var r = 0; r < table.RowCount; r++)
        {
            var printed = table.Row(r).Where(c => c.Row == r && c.Input is null).Select(c => c.Text).ToHashSet();
            if (form.Funds is { } f && f.Columns.All(c => printed.Contains(c.Title))) state = "funds";
            else if (form.Goals is { } g && g.Columns.All(c => printed.Contains(c.Title))) state = "goals";
            else if (form.Indicators is { } i && printed.Contains(i.Columns[0].Title)) state = "indicators";
            else if (printed.Contains(form.TotalTitle)) state = "total";
            else if (state == "heading") Heading(r);
            else if (state == "funds") Funds(r);
            else if (state == "goals") Goals(r);
            else if (state == "indicators") Indicator(r);
        }
        Compute();
    }

    /// <summary>Paragraphs above the table.</summary>
    public int Top { get; }

    /// <summary>Label and answer of each field above the tables.</summary>
    public List<(string Label, Answer Answer)> Fields { get; } = [];

    /// <summary>Rows of the money block.</summary>
    public List<(string Label, Dictionary<string, GridPlace> Places)> Money { get; } = [];

    public List<Answer> GoalTexts { get; } = [];

    public List<Line> Lines { get; } = [];

    public Answer this[GridPlace place] => cells[place];

    /// <summary>The cells to fill in, in reading order.</summary>
    public IEnumerable<Cell> Inputs => table.Cells.Where(c => c.Input is not null);

    /// <summary>The grade in the total row, or null where the form has none there.</summary>
    public Answer? Grade { get; private set; }

    /// <summary>The points of the total row, left to right.</summary>
    public List<Answer> Total => [.. Inputs.Where(c => c.Row == table.RowCount - 1 && c.Input!.Kind != InputKind.Choice).Select(c => this[new(c.Row, c.Column)])];

    private IEnumerable<Cell> InputsOf(int row) => Inputs.Where(c => c.Row == row);

    private void Set(Cell cell, Answer answer) => cells[new(cell.Row, cell.Column)] = answer;

    private string Above(Cell cell, IReadOnlyList<ColumnPattern> columns)
    {
        for (var r = cell.Row - 1; r >= 0; r--)
            if (table.At(r, cell.Column) is { Input: null } header)
                foreach (var column in columns)
                    if (header.Text == column.Title && header.Column == cell.Column) return column.Role;
        throw new InvalidOperationException($"no header above {cell.Row},{cell.Column}");
    }

    private void Heading(int row)
    {
        var label = "";
        foreach (var cell in table.Row(row))
        {
            if (cell.Input is null)
            {
                label = cell.Text;
                continue;
            }
            var answer = new Answer(label switch
            {
                "项目名称" or "项目支出名称" => "医保基金稽核检查经费",
                "主管部门" => "乙县财政局",
                _ => cell.Input.Choices is [var first, ..] ? first : "甲县医疗保障局",
            });
            Set(cell, answer);
            Fields.Add((label, answer));
        }
    }

    private void Funds(int row)
    {
        var places = new Dictionary<string, GridPlace>();
        var label = table.Row(row).Last(c => c.Row == row && c.Input is null && c.Text is not ("—" or "")).Text;
        var parts = form.Funds!.Rows.Count(r => r.Role == "part");
        var isTotal = form.Funds.Rows[Money.Count].Role == "total";
        foreach (var cell in InputsOf(row))
        {
            var role = Above(cell, form.Funds.Columns);
            places[role] = new(cell.Row, cell.Column);
            if (cell.Input!.Formula is not null) continue;
            if (role == "weight") Set(cell, new(form.Weights[0].Execution.ToString(), form.Weights[0].Execution));
            else if (role == "score") Set(cell, new("9.5", Rational.Of(95, 10)));
            else Set(cell, Shown(Budgets[role] * (isTotal ? 1 : Shares[Money.Count - (form.Funds.Rows.Count - parts)] / 100), cell.Input));
        }
        Money.Add((label, places));
    }

    private void Goals(int row)
    {
        foreach (var cell in InputsOf(row))
        {
            var answer = new Answer(Above(cell, form.Goals!.Columns) == "expected-goal" ? "对全县定点医药机构开展全覆盖检查。" : "已完成全年检查任务，群众满意度提高。");
            GoalTexts.Add(answer);
            Set(cell, answer);
        }
    }

    private void Indicator(int row)
    {
        var columns = form.Indicators!.Columns;
        if (!InputsOf(row).Any()) return;
        string Level(string role)
        {
            var at = columns.ToList().FindIndex(c => c.Role == role);
            var header = table.Cells.First(c => c.Input is null && c.Text == columns[at].Title);
            return table.At(row, header.Column)!.Lines[0].Text;
        }
        var (level1, level2, number) = (Level("level1"), Level("level2"), Lines.Count + 1);
        var places = table.Cells.Where(c => c.Input is null && c.Lines.Count > 0 && c.Lines[0].Text == level1).Single();
        var (target, actual, sign) = level2 switch
        {
            "数量指标" or "经济效益指标" => ($"{100 + number}", $"{102 + number}家", "≥"),
            "时效指标" => ($"{30 + number}", $"{20 + number}天", "≤"),
            _ when level2.Contains("成本", StringComparison.Ordinal) => ($"{50 + number}", $"{40 + number}万元", "≤"),
            _ => ($"{70 + number}", $"{71 + number}%", "≥"),
        };
        var unit = actual.TrimStart("0123456789".ToCharArray());
        var weight = Weight(level1, row - places.Row, places.RowSpan);
        var missed = number == 1 && sign == "≥";
        if (missed) (target, actual) = ("100", "90" + unit);
        var answers = new Dictionary<string, Answer>();
        foreach (var cell in InputsOf(row))
        {
            var role = Above(cell, columns);
            Answer answer = role switch
            {
                "level2" => new(level2),
                "level3" => new($"第{number}项工作完成情况"),
                "target" => new(columns.Any(c => c.Role == "target-sign") ? target : $"{sign}{target}{unit}"),
                "target-sign" => new(sign),
                "target-value" => new(target),
                "target-unit" => new(unit),
                "actual" => new(actual),
                "weight" or "share" => new(weight.ToString(), weight),
                "score" => missed ? new((weight * 9 / 10).ToString(), weight * 9 / 10) : new(weight.ToString(), weight),
                "deviation" => new(missed ? "部分机构年内注销，检查家数减少；下年度提前摸底，据实设定目标。" : ""),
                _ => new($"{role}第{number}项"),
            };
            answers[role] = answer;
            Set(cell, answer);
        }
        Lines.Add(new(level1, level2, answers));
    }

    /// <summary>A group's points shared among its rows in whole points, the rest to the last.</summary>
    private Rational Weight(string level1, int row, int rows)
    {
        var points = form.Weights[0].Groups.Single(g => g.Key == level1).Value;
        var each = Rational.Of((int)points.Numerator / rows, 1);
        return row == rows - 1 ? points - each * (rows - 1) : each;
    }

    private void Compute()
    {
        // Totals stand on rates, rates on totals above them: a few rounds settle all.
        for (var round = 0; round < 4; round++)
            foreach (var cell in Inputs)
                if (cell.Input!.Formula is { } formula && Value(formula) is { } value) Set(cell, Shown(value, cell.Input));
        foreach (var cell in InputsOf(table.RowCount - 1))
            if (cell.Input!.Kind == InputKind.Choice) Set(cell, Grade = new(form.Grades!.Of(Total[1].Number!.Value)!.Name));
    }

    private Rational? Value(CellFormula formula)
    {
        Rational? At(GridPlace p) => cells.GetValueOrDefault(p)?.Number;
        switch (formula)
        {
            case CellFormula.Sum sum:
                var known = sum.Cells.Select(At).OfType<Rational>().ToList();
                return known.Count == 0 ? null : known.Aggregate((a, b) => a + b);
            case CellFormula.Quotient q:
                return At(q.Dividend) is { } a1 && At(q.Divisor) is { IsZero: false } b1 ? a1 / b1 : null;
            case CellFormula.ShareOfPoints s:
                return At(s.Dividend) is { } a2 && At(s.Divisor) is { IsZero: false } b2 && At(s.Points) is { } points ? (a2 > b2 ? 1 : a2 / b2) * points : null;
            default:
                return null;
        }
    }

    private static Answer Shown(Rational value, CellInput input) => input.Kind == InputKind.Percentage
        ? new((value * 100).ToText(input.Decimals ?? 2) + "%", value)
        : new(input.Decimals is { } decimals ? value.ToText(decimals) : value.ToString(), value);
}
