using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>What the columns left of the money say of the rows: 序号 ∣ 项目名称 ∣ 实施单位 ∣ 全年预算数 ∣ …</summary>
internal sealed class FundList
{
    private readonly bool[] silent;
    private readonly int name;
    private readonly int cells;
    private readonly int rows;

    private FundList(bool[] silent, int name, int cells, int rows, bool namesRows, bool namesProjects)
    {
        (this.silent, this.name, this.cells, this.rows) = (silent, name, cells, rows);
        (NamesRows, NamesProjects) = (namesRows, namesProjects);
    }

    /// <summary>Whether a column says what the rows are: 项目名称, 支出方向, 类别; the money of a form stands below no such word.</summary>
    public bool NamesRows { get; }

    /// <summary>Whether the rows are projects by name.</summary>
    public bool NamesProjects { get; }

    /// <summary>Looks at a header.</summary>
    public static FundList Of(Table table, int row, Header header, Vocabulary vocabulary)
    {
        var silent = new bool[header.ColumnCount];
        var (project, named) = (-1, -1);
        for (var c = 0; c < header.ColumnCount && header[c] == ColumnRole.None; c++)
        {
            var text = Words.WithoutBrackets(Words.Compact(header.Text(c)));
            if (text.Length == 0) continue;
            var kind = vocabulary.FieldOf(text);
            if (kind == FieldKind.Project && project < 0) project = c;
            // 序号, 实施单位 and numbers of things say something of the row, but not what it is called.
            silent[c] = kind is FieldKind.Unit or FieldKind.Department or FieldKind.Implementer || vocabulary.IsPlainColumn(text) || vocabulary.FigureOf(text) is FigureKind.Line or FigureKind.Count;
            if (!silent[c] && named < 0) named = c;
        }
        var name = project >= 0 ? project : named;
        // 项目资金（万元） names the block, and so does what is merged over the rows below.
        var isBlock = name < 0 || (project < 0 && (Words.HasAny(header.Text(name), "资金", "预算", "金额", "总额", "万元") || table.At(row + header.Rows, name) is not { } below || below.Row < row + header.Rows));
        // What a person has named a table of money is no list.
        if (vocabulary.Confirmed?.Covers(table, row) == true) isBlock = true;
        return new(silent, project, LedgerHeader.Own(table, row).Count, header.Rows, !isBlock, project >= 0);
    }

    /// <summary>Whether a cell left of the money can name its row, in place of the one before it.</summary>
    public bool MayName(Cell cell, int column, Cell? before)
    {
        if (name >= 0 && column != name && before is not null) return false;
        if (column < silent.Length && silent[column]) return before is null && !LedgerHeader.IsFigure(cell.Text);
        return before is null || !LedgerHeader.IsFigure(cell.Text);
    }

    /// <summary>Whether the row has as many cells as a header of one row, so that none was lost.</summary>
    public bool IsWhole(Table table, int row) => rows == 1 && LedgerHeader.Own(table, row).Count == cells;
}
