using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>A form as the product gives it out, and a drawing board for others: rows of texts, ← and ↑ for merged places.</summary>
internal static class BlankForm
{
    public static readonly CellInput Amount = new() { Kind = InputKind.Number, Decimals = 2, Lowest = 0, Prompt = "单位为万元，保留两位小数" };
    public static readonly CellInput Words = new() { Kind = InputKind.Text };
    public static readonly CellInput Points = new() { Kind = InputKind.Number, Lowest = 0, Highest = 100 };
    public static readonly CellInput Grade = new() { Kind = InputKind.Choice, Choices = ["优", "良", "中", "差"] };
    public static readonly CellInput Kind = new() { Kind = InputKind.Suggestion, Choices = ["经常性项目", "一次性项目"] };

    public static CellInput Rate(int row, int dividend, int divisor) =>
        new() { Kind = InputKind.Percentage, Formula = new CellFormula.Quotient(new(row, dividend), new(row, divisor)) };

    /// <summary>项目支出绩效自评表, shortened: funds with their rate and score, two indicators, a total, a grade.</summary>
    public static Document Evaluation()
    {
        var table = Table(1,
            [
                "项目名称|{}|←|←|项目类型|{}|←",
                "资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
                "年度资金总额|{}|{}|{}|10|{}|{}",
                "其中：财政拨款|{}|{}|{}|—|{}|—",
                "其他资金|{}|{}|{}|—|{}|—",
                "一级指标|二级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
                "产出指标|数量指标|{}|{}|50|{}|{}",
                "↑|质量指标|{}|{}|40|{}|{}",
                "总分|←|←|←|100|{}|{}",
                "自评等次|{}|←|←|=公式样的文字|←|←",
            ],
            new()
            {
                [(0, 1)] = Words, [(0, 5)] = Kind,
                [(2, 1)] = Sum(1), [(2, 2)] = Sum(2), [(2, 3)] = Sum(3),
                [(2, 5)] = Rate(2, 3, 2),
                [(2, 6)] = new() { Kind = InputKind.Number, Decimals = 2, Formula = new CellFormula.ShareOfPoints(new(2, 3), new(2, 2), new(2, 4)) },
                [(3, 1)] = Amount, [(3, 2)] = Amount, [(3, 3)] = Amount, [(3, 5)] = Rate(3, 3, 2),
                [(4, 1)] = Amount, [(4, 2)] = Amount, [(4, 3)] = Amount, [(4, 5)] = Rate(4, 3, 2),
                [(6, 2)] = Words, [(6, 3)] = Words, [(6, 5)] = Points, [(6, 6)] = Words,
                [(7, 2)] = Words, [(7, 3)] = Words, [(7, 5)] = Points, [(7, 6)] = Words,
                [(8, 5)] = new() { Kind = InputKind.Number, Decimals = 2, Formula = new CellFormula.Sum([new(2, 6), new(6, 5), new(7, 5)]) },
                [(8, 6)] = Words, [(9, 1)] = Grade,
            });
        return Document([Heading("项目支出绩效自评表"), Text("（2025年度）"), Text("单位：万元"), table, Text("填表人：　　　　联系电话：")]);

        static CellInput Sum(int column) => new() { Kind = InputKind.Number, Decimals = 2, Formula = new CellFormula.Sum([new(3, column), new(4, column)]) };
    }

    public static Document Document(IReadOnlyList<Block> blocks) => new() { File = "样表", Format = "form", Blocks = blocks };

    public static Paragraph Heading(string text, int level = 1) => Text(text) with { HeadingLevel = level };

    public static Paragraph Text(string text) => new([new TextLine(text, new Origin("样表", text))]);

    /// <summary>A table drawn in text: | between places, ← and ↑ for places that the cell to the left or above covers, {} for a cell to fill in.</summary>
    public static Table Table(int number, string[] rows, Dictionary<(int Row, int Column), CellInput>? inputs = null)
    {
        var grid = rows.Select(r => r.Split('|')).ToArray();
        var columns = grid.Max(r => r.Length);
        var cells = new List<Cell>();
        for (var r = 0; r < grid.Length; r++)
            for (var c = 0; c < grid[r].Length; c++)
            {
                if (grid[r][c] is "←" or "↑") continue;
                var (right, down) = (c + 1, r + 1);
                while (right < grid[r].Length && grid[r][right] == "←") right++;
                while (down < grid.Length && grid[down][c] == "↑") down++;
                var text = grid[r][c] is "{}" ? "" : grid[r][c];
                cells.Add(new Cell(r, c, down - r, right - c, text.Length == 0 ? [] : [.. text.Split('⏎').Select(t => new TextLine(t, new Origin("样表", t)))], new Origin("样表", text))
                {
                    Input = inputs?.GetValueOrDefault((r, c)),
                });
            }
        return new Table(number, grid.Length, columns, cells);
    }
}
