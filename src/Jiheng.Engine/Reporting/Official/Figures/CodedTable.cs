using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>A table whose rows are codes: 支出决算表, 明细表. The row of the total stands first; an amount of 0 below it is left empty.</summary>
/// <param name="book">The figures.</param>
/// <param name="lines">The lines of the table.</param>
/// <param name="name">The name of a code.</param>
internal sealed class CodedTable(FigureBook book, IReadOnlyList<FigureLine> lines, Func<string, string> name)
{
    public Table Of(AccountLayout layout)
    {
        List<(string[] Title, Func<FigureLine, bool> Takes, bool IsKnown)> columns = [];
        var isKnown = book.Unfiled(layout.Where).Count == 0;
        foreach (var column in layout.Columns)
        {
            if (column.By.Length == 0) columns.Add((HeaderCells.Levels(column.Title), l => l.IsOf(column.Where), isKnown && book.Unfiled(column.Where).Count == 0));
            else
                foreach (var code in CodeRows.Of(lines.Where(l => l.IsOf(column.Where)), column.By, column.Digits))
                    columns.Add((Spread(code, column), l => l.IsOf(column.Where) && CodeRows.IsUnder(l, column.By, code), isKnown));
        }
        var titles = columns.ConvertAll(c => c.Title);
        var depth = Math.Max(2, HeaderCells.Depth(titles));
        var grid = new GridBuilder(2 + columns.Count);
        for (var level = 0; level < depth; level++)
        {
            if (level == 0) grid.Print(0, 2, "项目", depth - 1);
            if (level == depth - 1)
            {
                grid.Print(0, 1, layout.By == "economic" ? "经济分类科目编码" : "功能分类科目编码");
                grid.Print(1, 1, "科目名称");
            }
            HeaderCells.Print(grid, titles, 2, level, depth);
            grid.Next();
        }
        var all = lines.Where(l => columns.Exists(c => c.Takes(l))).ToList();
        grid.Print(0, 2, "合计");
        for (var c = 0; c < columns.Count; c++) grid.Print(c + 2, 1, columns[c].IsKnown ? book.Number(book.Printed(Total(all, columns[c].Takes))) : "");
        grid.Next();
        foreach (var code in CodeRows.Of(all, layout.By, layout.Levels))
        {
            var under = all.FindAll(l => CodeRows.IsUnder(l, layout.By, code));
            grid.Print(0, 1, code);
            grid.Print(1, 1, name(code));
            for (var c = 0; c < columns.Count; c++) grid.Print(c + 2, 1, columns[c].IsKnown && Total(under, columns[c].Takes) is { IsZero: false } amount ? book.Number(book.Printed(amount)) : "");
            grid.Next();
        }
        return grid.Build(1);
    }

    private static Rational Total(List<FigureLine> of, Func<FigureLine, bool> takes)
    {
        var sum = Rational.Zero;
        foreach (var line in of) if (takes(line)) sum += line.Value;
        return sum;
    }

    // Of 301 and 30101 the first is the subtotal of the second, below one header with the name of the class.
    private string[] Spread(string code, AccountLayoutColumn column)
    {
        var top = code[..column.Digits[0]];
        return column.Digits.Count == 1 ? [name(code)] : [name(top), code == top ? "小计" : name(code)];
    }
}
