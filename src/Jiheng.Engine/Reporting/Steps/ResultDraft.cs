using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Results;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>The list of results to be used with what was proposed written into it, to be edited and read back.</summary>
public static class ResultDraft
{
    // Room for what people add themselves.
    private const int MoreRows = 3;

    /// <summary>The pack's form of the kind, or null when it has none with a grid of problems.</summary>
    public static FormPattern? FormOf(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        foreach (var form in pack.Forms)
            if (form.Kind == "result-use" && GridOf(form) is not null) return form;
        return null;
    }

    /// <summary>The name of the file, without extension.</summary>
    public static string Name(ResultsReport report, FormPattern form)
    {
        ArgumentNullException.ThrowIfNull(report);
        var file = report.Document.Source.File;
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        return $"{BlankForm.Name(form, null)}-{report.Document.Unit ?? (name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name)}";
    }

    /// <summary>The filled form.</summary>
    /// <param name="report">The proposal.</param>
    /// <param name="form">The form of the pack.</param>
    public static Document Of(ResultsReport report, FormPattern form)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(form);
        var grid = GridOf(form)!;
        var roomy = form with { Blocks = [.. form.Blocks.Select(b => ReferenceEquals(b, grid) ? grid with { BlankRows = report.Items.Count + MoreRows } : b)] };
        var blank = BlankForm.Of(roomy, report.Document.FiscalYear, report.Document.Pack);
        return blank with { Blocks = [.. blank.Blocks.Select(b => b is Table table ? Fill(table, grid, report) : b)] };
    }

    private static GridBlock? GridOf(FormPattern form)
    {
        foreach (var block in form.Blocks)
            if (block is GridBlock grid && grid.Columns.Any(c => c.Role == "problem")) return grid;
        return null;
    }

    private static Table Fill(Table table, GridBlock grid, ResultsReport report)
    {
        var header = table.Cells.FirstOrDefault(c => c.Input is null && c.Text == grid.Columns[0].Title);
        List<Cell> cells = [];
        foreach (var cell in table.Cells) cells.Add(cell.Input is null ? cell : With(cell, TextOf(table, cell, header, grid, report)));
        return new(table.Number, table.RowCount, table.ColumnCount, cells);
    }

    private static string TextOf(Table table, Cell cell, Cell? header, GridBlock grid, ResultsReport report)
    {
        if (header is null || cell.Row <= header.Row)
            return report.Document.Unit is { } unit && table.At(cell.Row, cell.Column - 1)?.Text is "单位名称" or "填报单位" ? report.Document.Unit! : "";
        var index = cell.Row - header.Row - header.RowSpan;
        if (index >= report.Items.Count) return "";
        foreach (var column in grid.Columns)
        {
            if (table.At(header.Row, cell.Column) is not { } above || above.Text != column.Title) continue;
            var item = report.Items[index];
            return column.Role switch
            {
                "problem" => item.Problem,
                "measure" => item.Measure,
                "treatment" => item.Treatment?.Name ?? "",
                "amount" => item.Amount is { Unit.Dimension: Dimension.Money } amount ? InTenThousand(amount) : "",
                "effect" => item.Effect,
                _ => "",
            };
        }
        return "";
    }

    private static string InTenThousand(Quantity amount)
    {
        var value = amount.Base / Unit.TenThousandYuan.Factor;
        return value.IsFiniteDecimal ? value.ToString() : value.ToText(6);
    }

    private static Cell With(Cell cell, string text) => text.Length == 0 ? cell
        : new(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, [new TextLine(text, cell.Origin)], cell.Origin) { Input = cell.Input };
}
