using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Engine.Reporting.Official.Figures;

/// <summary>A table with rows by name, of one side or of two beside each other: 收入支出决算总表.</summary>
/// <param name="book">The figures.</param>
/// <param name="lines">The lines of the table.</param>
/// <param name="name">The name of a code.</param>
internal sealed class SidedTable(FigureBook book, IReadOnlyList<FigureLine> lines, Func<string, string> name)
{
    private sealed record Row(string Code, string Title, IReadOnlyList<string> Amounts, bool IsAtBottom);

    public Table Of(AccountLayout layout)
    {
        var sides = layout.Sides.Select(s => (Side: s, Rows: Rows(s))).ToList();
        var height = sides.Max(s => s.Rows.Count);
        var grid = new GridBuilder(sides.Sum(s => Width(s.Side)));
        if (layout.Sides.Any(s => s.Title.Length > 0))
        {
            var at = 0;
            foreach (var (side, _) in sides)
            {
                grid.Print(at, Width(side), side.Title);
                at += Width(side);
            }
            grid.Next();
        }
        var depth = sides.Max(s => HeaderCells.Depth([.. s.Side.Columns.Select(c => HeaderCells.Levels(c.Title))]));
        for (var level = 0; level < depth; level++)
        {
            var at = 0;
            foreach (var (side, _) in sides)
            {
                if (level == 0)
                {
                    if (side.HasCodes) grid.Print(at, 1, "科目编码", depth);
                    if (HasNames(side)) grid.Print(at + (side.HasCodes ? 1 : 0), 1, side.HasCodes ? "科目名称" : "项目", depth);
                }
                HeaderCells.Print(grid, [.. side.Columns.Select(c => HeaderCells.Levels(c.Title))], at + Width(side) - side.Columns.Count, level, depth);
                at += Width(side);
            }
            grid.Next();
        }
        for (var r = 0; r < height; r++)
        {
            var at = 0;
            foreach (var (side, rows) in sides)
            {
                // What stands at the foot of both sides is level.
                var foot = rows.Count(x => x.IsAtBottom);
                var row = r >= height - foot ? rows[rows.Count - (height - r)] : r < rows.Count - foot ? rows[r] : new("", "", [.. side.Columns.Select(_ => "")], false);
                if (side.HasCodes) grid.Print(at, 1, row.Code);
                if (HasNames(side)) grid.Print(at + (side.HasCodes ? 1 : 0), 1, row.Title);
                for (var c = 0; c < side.Columns.Count; c++) grid.Print(at + Width(side) - side.Columns.Count + c, 1, row.Amounts[c]);
                at += Width(side);
            }
            grid.Next();
        }
        return grid.Build(1);
    }

    /// <summary>Names are needed unless the only row says all by its columns: “三公”经费.</summary>
    private static bool HasNames(AccountLayoutSide side) => side.Rows.Count > 1 || side.Rows.Any(r => r.By.Length > 0);

    private static int Width(AccountLayoutSide side) => side.Columns.Count + (HasNames(side) ? 1 : 0) + (side.HasCodes ? 1 : 0);

    private List<Row> Rows(AccountLayoutSide side)
    {
        List<Row> rows = [];
        foreach (var row in side.Rows)
        {
            var of = lines.Where(l => l.IsOf(row.Where)).ToList();
            if (row.By.Length == 0)
            {
                rows.Add(new("", row.Title, Amounts(side, of, isZeroPrinted: true, book.Unfiled(row.Where).Count == 0), row.IsAtBottom));
                continue;
            }
            foreach (var code in CodeRows.Of(of, row.By, row.Digits))
            {
                var amounts = Amounts(side, of.FindAll(l => CodeRows.IsUnder(l, row.By, code)), isZeroPrinted: false);
                if (amounts.TrueForAll(a => a.Length == 0)) continue;
                var number = ChapterNumbers.Numeral(rows.Count + 1);
                rows.Add(new(code, row.Title.Replace("{号}", number, StringComparison.Ordinal).Replace("{名称}", name(code), StringComparison.Ordinal), amounts, row.IsAtBottom));
            }
        }
        return rows;
    }

    /// <summary>Amounts as printed; empty where the accounts do not say them.</summary>
    private List<string> Amounts(AccountLayoutSide side, List<FigureLine> of, bool isZeroPrinted, bool isKnown = true) =>
        [.. side.Columns.Select(c => isKnown && book.Unfiled(c.Where).Count == 0
            && of.Where(l => l.IsOf(c.Where)).Aggregate(Numbers.Rational.Zero, (sum, l) => sum + l.Value) is var amount && (!amount.IsZero || isZeroPrinted) ? book.Number(book.Printed(amount)) : "")];
}
