using System.Globalization;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Forms;

/// <summary>A blank official form from its pattern: to be filled in offline and read back.</summary>
/// <remarks>Rates, totals and linear execution scores are computed; what a pack offers as choices is chosen, not typed.</remarks>
public static class BlankForm
{
    private const int GoalLines = 4;

    private static readonly CellInput Text = new() { Kind = InputKind.Text };
    private static readonly CellInput Money = new() { Kind = InputKind.Number, Decimals = 2, Lowest = Rational.Zero, Prompt = "填数字，不填单位；没有的留空。" };
    private static readonly CellInput Sign = new() { Kind = InputKind.Choice, Choices = ["≥", "≤", "＝", "＞", "＜", "定性"] };

    private static readonly CellInput Tick = new() { Kind = InputKind.Choice, Choices = ["√"], Prompt = "选中的填“√”，其余留空。" };

    /// <summary>Whether the pack says enough of the form to lay it out: a money block or indicators.</summary>
    public static bool HasLayout(FormPattern form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Funds is not null || form.Indicators is not null || form.Blocks.Count > 0;
    }

    /// <summary>The title as a name: with the year, or without its place when the year is null.</summary>
    public static string Name(FormPattern form, int? year)
    {
        ArgumentNullException.ThrowIfNull(form);
        return year is { } known ? Title(form, known) : form.Title.Replace("（{year}年度）", "", StringComparison.Ordinal)
            .Replace("{year}年度", "", StringComparison.Ordinal).Replace("{year}年", "", StringComparison.Ordinal).Replace("{year}", "", StringComparison.Ordinal);
    }

    /// <summary>What titles are compared by: without white space, brackets and the year.</summary>
    public static string TitleKey(string title) => Filings.PackTitle.Key(title);

    private static string Title(FormPattern form, int? year) => Dated(form.Title, year);

    /// <summary>A text of the pack with the fiscal year and the years before in the places of {year}, {year-1} …; blanks when the year is null.</summary>
    internal static string Dated(string text, int? year)
    {
        if (!text.Contains("{year", StringComparison.Ordinal)) return text;
        for (var back = 0; back <= 5; back++)
            text = text.Replace(back == 0 ? "{year}" : $"{{year-{back}}}", (year - back)?.ToString(CultureInfo.InvariantCulture) ?? "____", StringComparison.Ordinal);
        return text;
    }

    /// <summary>Makes the form.</summary>
    /// <param name="form">The pattern; it must lay something out.</param>
    /// <param name="year">The fiscal year for the title, or null to leave a blank.</param>
    /// <param name="pack">The pack it is of: its blocks may name rubrics and evaluations, which are left out without it.</param>
    /// <exception cref="ArgumentException">The pattern lays nothing out: the pack knows the form's title and kind only.</exception>
    /// <exception cref="Packs.Text.PackRefusedException">A section of the pack that a block names is wrong.</exception>
    public static Document Of(FormPattern form, int? year, Pack? pack = null) => Of(form, year, pack, null);

    /// <summary>The same with the cells filled, as far as the values go.</summary>
    internal static Document Of(FormPattern form, int? year, Pack? pack, FormValues? values)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!HasLayout(form)) throw new ArgumentException($"规则包没有写明“{form.Title}”的版式，不能生成空白表。", nameof(form));
        form = form with { Indicators = WithPoints(form) };
        var grid = new GridBuilder(ColumnCount(form));
        var points = new Points();
        Fields(form.Heading, grid, values);
        foreach (var part in (string[])["funds", "goals", "indicators", "total"]) if (!form.Blocks.Any(b => b is PartBlock p && p.Part == part)) Part(part);
        var layout = new BlockRows(pack, form, year, grid, points, values);
        foreach (var block in form.Blocks)
        {
            if (block is PartBlock { Part: var part }) Part(part);
            else layout.Write(block);
        }
        List<Block> blocks = [Line(Title(form, year), 1)];
        if (!(form.Funds?.Title.Contains('元', StringComparison.Ordinal) ?? (values is null || !HasAmounts(form)))) blocks.Add(Line($"金额单位：{form.MoneyUnit}", null));
        var table = grid.Build(1);
        if (values is not null)
        {
            table = ComputedCells.Settle(table);
            // A form without a cell for it must still say whose it is.
            if (!table.Cells.Any(c => c.Text.Contains(values.Unit, StringComparison.Ordinal))) blocks.Insert(1, Line($"填报单位：{values.Unit}", null) with { Place = ParagraphPlace.Left });
        }
        blocks.Add(table);
        foreach (var footer in form.Footer) blocks.Add(Line(footer, null));
        return new() { File = form.Id, Format = "", Blocks = blocks };

        void Part(string part)
        {
            if (part == "funds" && form.Funds is { } funds) Funds(form, funds, grid, points, values);
            else if (part == "goals" && form.Goals is { } goals) Goals(goals, grid, values);
            else if (part == "indicators" && form.Indicators is { } indicators) new IndicatorRows(form, indicators, grid, points, year, values, null).Write();
            else if (part == "total" && form.TotalTitle.Length > 0) Total(form, grid, points, values);
        }
    }

    // A filled form says what its amounts are counted in wherever it has some.
    private static bool HasAmounts(FormPattern form) => form.Blocks.Any(b => b is GridBlock grid && !grid.Title.Contains('元', StringComparison.Ordinal)
        && grid.Columns.Any(c => c.Role is "amount" or "initial-budget" or "adjusted-budget" or "budget" or "executed" or "final") && !grid.Columns.Any(c => c.Title.Contains('元', StringComparison.Ordinal)));

    /// <summary>Where points stand, for the total row.</summary>
    internal sealed class Points
    {
        public List<GridPlace> Weights { get; } = [];

        public List<GridPlace> Scores { get; } = [];

        /// <summary>Points of the execution rate that are scored but stand in no cell: in a heading, or nowhere.</summary>
        public Rational Heading { get; set; } = Rational.Zero;

        /// <summary>The columns of weight and score in the indicator block; −1 without.</summary>
        public int WeightColumn { get; set; } = -1;

        public int WeightSpan { get; set; } = 1;

        public int ScoreColumn { get; set; } = -1;

        public int ScoreSpan { get; set; } = 1;
    }

    /// <summary>Grid columns left of a block: one where any block has a title at its left.</summary>
    internal static int Left(FormPattern form) =>
        (form.Funds?.Title ?? form.Goals?.Title ?? form.Indicators?.Title ?? "").Length > 0 || form.Blocks.Any(b => b.Title.Length > 0) ? 1 : 0;

    /// <summary>A cell for points up to a maximum.</summary>
    internal static CellInput PointsUpTo(Rational highest) => new()
    {
        Kind = InputKind.Number,
        Lowest = Rational.Zero,
        Highest = highest,
        Prompt = $"填0到{highest}之间的分数。",
    };

    /// <summary>The indicators without the level-1 ones that the split of points gives nothing.</summary>
    private static IndicatorPattern? WithPoints(FormPattern form) =>
        form is { Indicators: { } indicators, Weights: [{ Groups.Count: > 0 } split, ..] }
            ? indicators with { Tree = [.. indicators.Tree.Where(b => split.Groups.Any(g => g.Name == b.Name))] }
            : form.Indicators;

    private static int ColumnCount(FormPattern form)
    {
        var widest = 2;
        if (form.Funds is { } funds) widest = Math.Max(widest, funds.Columns.Count + 2);
        if (form.Goals is { } goals) widest = Math.Max(widest, goals.Columns.Count);
        if (form.Indicators is { } indicators)
        {
            var columns = 0;
            foreach (var column in indicators.Columns) columns += Math.Max(1, column.Width);
            widest = Math.Max(widest, columns);
        }
        foreach (var fields in (IEnumerable<IReadOnlyList<IReadOnlyList<HeadingField>>>)[form.Heading, .. form.Blocks.OfType<FieldsBlock>().Select(b => b.Rows)])
            foreach (var row in fields) widest = Math.Max(widest, 2 * row.Count);
        foreach (var block in form.Blocks) widest = Math.Max(widest, BlockRows.ColumnCount(block));
        return Left(form) + widest;
    }

    internal static void Fields(IReadOnlyList<IReadOnlyList<HeadingField>> rows, GridBuilder grid, FormValues? values)
    {
        if (rows.Count == 0) return;
        // Label and value by turns; a label takes a third of its field's room.
        List<int> widths = [];
        foreach (var _ in rows.MaxBy(row => row.Count) ?? []) widths.AddRange([1, 2]);
        var fullest = GridBuilder.Divide(grid.Columns, widths);
        foreach (var row in rows)
        {
            // A row with fewer fields keeps the columns of the fullest one; its last value takes what is left.
            int[] spans = [.. fullest[..(2 * row.Count)]];
            for (var i = spans.Length; i < fullest.Length; i++) spans[^1] += fullest[i];
            var column = 0;
            for (var i = 0; i < row.Count; i++)
            {
                grid.Print(column, spans[2 * i], row[i].Title);
                column += spans[2 * i];
                grid.Ask(column, spans[2 * i + 1], row[i].Choices.Count > 0
                    ? new() { Kind = InputKind.Suggestion, Choices = row[i].Choices, Prompt = row[i].Prompt }
                    : Text with { Prompt = row[i].Prompt }, values?.Field(row[i].Title) ?? "");
                column += spans[2 * i + 1];
            }
            grid.Next();
        }
    }

    private static void Funds(FormPattern form, FundPattern funds, GridBuilder grid, Points points, FormValues? values)
    {
        var left = Left(form);
        List<int> widths = [3];
        foreach (var column in funds.Columns) widths.Add(column.Width > 0 ? column.Width : column.Role is "weight" or "score" ? 1 : 2);
        var spans = GridBuilder.Divide(grid.Columns - left, widths);
        var starts = Starts(left, spans);
        if (left > 0) grid.Print(0, 1, funds.Title, funds.Rows.Count + 1);
        for (var c = 0; c < funds.Columns.Count; c++) grid.Print(starts[c + 1], spans[c + 1], funds.Columns[c].Title);
        // The corner above the row names is printed blank.
        grid.Print(starts[0], spans[0], "");
        grid.Next();
        var top = grid.Row;
        foreach (var row in funds.Rows)
        {
            grid.Print(starts[0], spans[0], row.Title);
            for (var c = 0; c < funds.Columns.Count; c++) FundCell(form, funds, row, c, starts, spans, top, grid, points, values);
            grid.Next();
        }
    }

    private static void FundCell(FormPattern form, FundPattern funds, FundRowPattern row, int c, int[] starts, int[] spans, int top, GridBuilder grid, Points points, FormValues? values)
    {
        var (column, span, role) = (starts[c + 1], spans[c + 1], funds.Columns[c].Role);
        var given = values?.Fund(row, funds.Columns[c]) ?? "";
        GridPlace? Here(string other)
        {
            for (var i = 0; i < funds.Columns.Count; i++) if (funds.Columns[i].Role == other) return new(grid.Row, starts[i + 1]);
            return null;
        }
        var isTotal = row.Role == "total";
        switch (role)
        {
            case "weight" or "score" or "rate" when !isTotal:
                grid.Print(column, span, "—");
                break;
            case "weight":
                var execution = form.Weights.Count > 0 ? form.Weights[0].Execution : Rational.Zero;
                points.Weights.Add(grid.Ask(column, span, PointsUpTo(100), given.Length > 0 || form.Weights.Count == 0 ? given : execution.ToString()));
                break;
            case "rate" when Here("executed") is { } executed && Here(funds.RateBase) is { } against:
                grid.Ask(column, span, new() { Kind = InputKind.Percentage, Decimals = 2, Formula = new CellFormula.Quotient(executed, against) }, given);
                break;
            case "score":
                var highest = form.Weights.Count > 0 ? form.Weights[0].Execution : (Rational)100;
                var input = PointsUpTo(highest);
                if (form.Scheme?.Execution is [RateLinear, ..] && Here("executed") is { } paid && Here(funds.RateBase) is { } planned && Here("weight") is { } weight)
                    input = input with { Decimals = 2, Formula = new CellFormula.ShareOfPoints(paid, planned, weight) };
                points.Scores.Add(grid.Ask(column, span, input, given));
                if (Here("weight") is null && form.Weights.Count > 0) points.Heading = form.Weights[0].Execution;
                break;
            case "deviation" or "measure" or "description":
                grid.Ask(column, span, Text, given);
                break;
            default:
                grid.Ask(column, span, isTotal && funds.IsComplete && SumOf(funds, column, top) is { } sum ? Money with { Formula = sum, Prompt = "" } : Money, given);
                break;
        }
    }

    /// <summary>The sum of the parts below the total, or null without parts.</summary>
    private static CellFormula.Sum? SumOf(FundPattern funds, int column, int top)
    {
        List<GridPlace> parts = [];
        for (var r = 0; r < funds.Rows.Count; r++) if (funds.Rows[r].Role == "part") parts.Add(new(top + r, column));
        return parts.Count > 0 ? new(parts) : null;
    }

    private static void Goals(GoalPattern goals, GridBuilder grid, FormValues? values)
    {
        var left = goals.Title.Length > 0 ? 1 : 0;
        List<int> widths = [];
        foreach (var column in goals.Columns) widths.Add(Math.Max(1, column.Width));
        var spans = GridBuilder.Divide(grid.Columns - left, widths);
        var starts = Starts(left, spans);
        if (left > 0) grid.Print(0, 1, goals.Title, 2);
        for (var c = 0; c < spans.Length; c++) grid.Print(starts[c], spans[c], goals.Columns[c].Title);
        grid.Next();
        for (var c = 0; c < spans.Length; c++) grid.Ask(starts[c], spans[c], Text with { Lines = GoalLines }, values?.Goals(goals.Columns[c].Role) ?? "");
        grid.Next();
    }

    private static void Total(FormPattern form, GridBuilder grid, Points points, FormValues? values)
    {
        if (points.ScoreColumn < 0) return;
        grid.Print(0, points.WeightColumn > 0 ? points.WeightColumn : points.ScoreColumn, form.TotalTitle);
        if (points.WeightColumn > 0)
        {
            grid.Ask(points.WeightColumn, points.WeightSpan, new() { Kind = InputKind.Number, Formula = new CellFormula.Sum(points.Weights) { Plus = points.Heading } });
            var between = points.WeightColumn + points.WeightSpan;
            if (between < points.ScoreColumn) grid.Print(between, points.ScoreColumn - between, "");
        }
        grid.Ask(points.ScoreColumn, points.ScoreSpan, new() { Kind = InputKind.Number, Formula = new CellFormula.Sum(points.Scores) });
        var end = points.ScoreColumn + points.ScoreSpan;
        if (end < grid.Columns)
        {
            if (form is { TotalHasGrade: true, Grades: { } grades })
                grid.Ask(end, grid.Columns - end, new() { Kind = InputKind.Choice, Choices = [.. grades.Bands.Select(b => b.Name)] }, values?.Grade ?? "");
            else grid.Print(end, grid.Columns - end, "");
        }
        grid.Next();
    }

    internal static int[] Starts(int left, int[] spans)
    {
        var starts = new int[spans.Length];
        for (var i = 0; i < spans.Length; i++) starts[i] = i == 0 ? left : starts[i - 1] + spans[i - 1];
        return starts;
    }

    internal static CellInput InputOf(string role) => role switch
    {
        "target-sign" => Sign,
        "cause" or "likelihood" => Tick,
        "weight" or "share" => PointsUpTo(100),
        "score" or "other-score" => PointsUpTo(100),
        _ => Text,
    };

    private static Paragraph Line(string text, int? level) => new([new TextLine(text, new Origin("", text))]) { HeadingLevel = level };
}
