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
    private static readonly Rational[] Shares = [50, 30, 15, 5];
    private static readonly Dictionary<string, Rational> Budgets = new() { ["initial-budget"] = 480, ["adjusted-budget"] = 500, ["budget"] = 500, ["plain"] = 490, ["executed"] = 475 };

    private readonly FormPattern form;
    private readonly string place;
    private readonly Table table;
    private readonly Dictionary<GridPlace, Answer> cells = [];
    private int top;

    /// <param name="form">The pattern.</param>
    /// <param name="blank">The form as given out.</param>
    /// <param name="place">What the names of units begin with.</param>
    public Answers(FormPattern form, Document blank, string place = "")
    {
        (this.form, this.place) = (form, place);
        table = blank.Blocks.OfType<Table>().Single();
        Top = blank.Blocks.TakeWhile(b => b is not Table).Count();
        var row = 0;
        for (; row < table.RowCount && row < form.Heading.Count; row++) Heading(row);
        foreach (var part in BlockAnswers.Parts(form, table, row))
            for (var r = part.From; r < part.To; r++)
            {
                top = part.From;
                if (part.Name == "funds") Funds(r);
                else if (part.Name == "goals") Goals(r);
                else if (part.Name == "indicators") Indicator(r);
                else if (part.Block is { } block) Block(block, r);
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

    /// <summary>The key of each block and what is filled in there, in reading order.</summary>
    public List<(string Block, Answer Answer)> Blocks { get; } = [];

    public Answer this[GridPlace place] => cells[place];

    /// <summary>The cells to fill in, in reading order.</summary>
    public IEnumerable<Cell> Inputs => table.Cells.Where(c => c.Input is not null);

    /// <summary>The points of the total row and the grade; null where the form has none there.</summary>
    public (Answer? Weight, Answer? Score, Answer? Grade) Total { get; private set; }

    private IEnumerable<Cell> InputsOf(int row) => Inputs.Where(c => c.Row == row);

    private void Set(Cell cell, Answer answer) => cells[new(cell.Row, cell.Column)] = answer;

    private string Above(Cell cell, IReadOnlyList<ColumnPattern> columns)
    {
        for (var r = cell.Row - 1; r >= top; r--)
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
                "主管部门" => place + "乙县财政局",
                _ => cell.Input.Choices is [var first, ..] ? first : place + "甲县医疗保障局",
            });
            Set(cell, answer);
            Fields.Add((label, answer));
        }
    }

    private void Funds(int row)
    {
        var places = new Dictionary<string, GridPlace>();
        if (!InputsOf(row).Any()) return;
        var label = table.Row(row).Last(c => c.Row == row && c.Input is null && c.Text is not ("—" or "")).Text;
        var parts = form.Funds!.Rows.Count(r => r.Role == "part");
        var isTotal = form.Funds.Rows[Money.Count].Role == "total";
        foreach (var cell in InputsOf(row))
        {
            var role = Above(cell, form.Funds.Columns);
            places[role] = new(cell.Row, cell.Column);
            if (cell.Input!.Formula is not null) continue;
            if (role == "weight") Set(cell, new(form.Weights[0].Execution.ToString(), form.Weights[0].Execution));
            else if (role == "score") Set(cell, Points(form.Weights[0].Execution * 95 / 100));
            else if (cell.Input.Kind == InputKind.Text) Set(cell, new(isTotal ? "一家机构注销，款项未付。" : ""));
            else Set(cell, Shown(Budgets[role] * (isTotal ? 1 : Shares[Money.Count - (form.Funds.Rows.Count - parts)] / 100), cell.Input));
        }
        Money.Add((label, places));
    }

    private static Answer Points(Rational points) => new(points.ToText(2).TrimEnd('0').TrimEnd('.'), points);

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
                "score" or "other-score" => Points(missed ? weight * 9 / 10 : weight),
                "deviation" => new(missed ? "部分机构年内注销，检查家数减少；下年度提前摸底，据实设定目标。" : ""),
                _ when cell.Input!.Choices is [var first, ..] => new(first),
                _ => new($"{role}第{number}项"),
            };
            answers[role] = answer;
            Set(cell, answer);
        }
        Lines.Add(new(level1, level2, answers));
    }

    /// <summary>A group's points shared among its rows in whole points, the rest to the last; all groups' together where they are not set one by one.</summary>
    private Rational Weight(string level1, int row, int rows)
    {
        var split = form.Weights[0];
        if (split.Groups.Count == 0) (row, rows) = (Lines.Count, form.Indicators!.Tree.Sum(b => Leaves(b)));
        var points = split.Groups.Count == 0 ? split.Together : split.Groups.Single(g => g.Name == level1).Points;
        var each = Rational.Of((int)points.Numerator / rows, 1);
        return row == rows - 1 ? points - each * (rows - 1) : each;
    }

    private static int Leaves(IndicatorBranch branch) => branch.Children.Count == 0 ? Math.Max(1, branch.Rows) : branch.Children.Sum(Leaves);

    private void Block(FormBlock block, int row)
    {
        foreach (var cell in InputsOf(row))
        {
            var number = Blocks.Count + 1;
            var answer = cell.Input!.Kind switch
            {
                InputKind.Number when cell.Input.Highest is { } highest => Points(Rational.Min(highest, Rational.Of(number % 10 + 1, 1))),
                InputKind.Number => Shown(1000 + number, cell.Input),
                InputKind.Percentage => Shown(Rational.Of(100 + number, 1000), cell.Input),
                InputKind.Choice or InputKind.Suggestion => new(cell.Input.Choices[number % cell.Input.Choices.Count]),
                _ => new($"第{number}处写明的情况"),
            };
            Blocks.Add((block.Id, answer));
            Set(cell, answer);
        }
    }

    private void Compute()
    {
        // Totals stand on rates, rates on totals above them: a few rounds settle all.
        for (var round = 0; round < 4; round++)
            foreach (var cell in Inputs)
                if (cell.Input!.Formula is { } formula && Value(formula) is { } value) Set(cell, Shown(value, cell.Input));
        if (form.TotalTitle.Length == 0 || table.Cells.LastOrDefault(c => c.Input is null && c.Text == form.TotalTitle) is not { } label) return;
        List<Cell> points = [.. InputsOf(label.Row).Where(c => c.Input!.Kind != InputKind.Choice)];
        var score = cells[new(label.Row, points[^1].Column)];
        Total = (points.Count > 1 ? cells[new(label.Row, points[0].Column)] : null, score, null);
        foreach (var cell in InputsOf(label.Row).Where(c => c.Input!.Kind == InputKind.Choice))
        {
            Total = Total with { Grade = new(form.Grades!.Of(score.Number!.Value)!.Name) };
            Set(cell, Total.Grade!);
        }
    }

    private Rational? Value(CellFormula formula)
    {
        Rational? At(GridPlace p) => cells.GetValueOrDefault(p)?.Number;
        switch (formula)
        {
            case CellFormula.Sum sum:
                var known = sum.Cells.Select(At).OfType<Rational>().ToList();
                return known.Count == 0 ? null : known.Aggregate((a, b) => a + b) + sum.Plus;
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
