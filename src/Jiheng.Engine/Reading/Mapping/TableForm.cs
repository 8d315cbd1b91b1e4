using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>The form of a table: its headers and their name.</summary>
internal sealed class TableForm
{
    /// <summary>A change of what the name is made from is a new version: old mappings then no longer fit, instead of fitting something else.</summary>
    private const string Version = "t1";

    private readonly Table table;
    private readonly Vocabulary vocabulary;

    /// <param name="table">The table.</param>
    /// <param name="vocabulary">Words without a person's mapping.</param>
    public TableForm(Table table, Vocabulary vocabulary)
    {
        (this.table, this.vocabulary) = (table, vocabulary);
        Blocks = HeaderBlocks.Of(table, vocabulary);
        Fingerprint = NameOf();
    }

    public List<HeaderBlock> Blocks { get; }

    /// <summary>t1: and sixteen hexadecimal digits; null for a table without a header.</summary>
    public string? Fingerprint { get; }

    /// <summary>The row after the last one below a header.</summary>
    public int EndOf(int block) => block + 1 < Blocks.Count ? Blocks[block + 1].Row : table.RowCount;

    /// <summary>The headers with what the program takes their columns for.</summary>
    public List<TableHeader> Headers()
    {
        List<TableHeader> headers = [];
        for (var b = 0; b < Blocks.Count; b++)
        {
            var block = Blocks[b];
            var roles = Roles(block);
            List<TableColumn> columns = [];
            for (var c = 0; c < block.Count; c++) columns.Add(new(c + 1, block.Start(c), block.Path(c), block.Samples(c, EndOf(b)), roles[c]));
            headers.Add(new(b + 1, block.Row, block.RowCount, columns));
        }
        return headers;
    }

    private string? NameOf()
    {
        List<string> distinct = [];
        foreach (var block in Blocks)
        {
            var signature = block.Signature();
            // A header printed again on the next page, or above a second project, is the same form.
            if (!distinct.Contains(signature)) distinct.Add(signature);
        }
        if (distinct.Count == 0)
            foreach (var cell in table.Cells)
                if (vocabulary.FieldOf(cell.Text) != FieldKind.None && HeaderBlock.WithoutYear(Words.Key(cell.Text)) is var label && !distinct.Contains(label)) distinct.Add(label);
        return distinct.Count == 0 ? null : $"{Version}:{Diagnostics.Fingerprint.Of(Version, string.Join('|', distinct))}";
    }

    /// <summary>By the dictionary of headers, else by the words of tables of amounts; the columns of words left of amounts name the rows.</summary>
    private string[] Roles(HeaderBlock block)
    {
        var header = Header.At(table, block.Row, vocabulary);
        var roles = new string[block.Count];
        var firstFigure = -1;
        for (var c = 0; c < block.Count; c++)
        {
            var path = block.Path(c);
            roles[c] = path.Count == 0 ? "" : MappingRole.NameOf(header?[block.Start(c)] ?? vocabulary.Column(path[^1]));
            if (roles[c].Length == 0 && path.Count > 0 && vocabulary.IsPlainColumn(path[^1])) roles[c] = MappingRole.Ignored;
            if (roles[c].Length == 0 && header is not { IsIndicators: true }) roles[c] = OfLedger(LedgerColumn.Of(path, null, vocabulary));
            if (firstFigure < 0 && MappingRole.Of(roles[c]) is { IsFigure: true }) firstFigure = c;
        }
        for (var c = 0; c < firstFigure; c++) if (roles[c].Length == 0) roles[c] = MappingRole.RowName;
        // Which of two columns has a role that only one can have is for a person to say.
        for (var c = 1; c < roles.Length; c++) if (MappingRole.Of(roles[c]) is { IsExclusive: true } && Array.IndexOf(roles, roles[c], 0, c) >= 0) roles[c] = "";
        return roles;
    }

    private static string OfLedger(LedgerColumn column) => column.Kind switch
    {
        FigureKind.Amount => column.Stage switch
        {
            // A year makes several columns of one stage, so the stage stays with the words of the header.
            _ when column.Year is not null => "金额",
            Stage.InitialBudget => "年初预算数",
            Stage.AdjustedBudget => "全年预算数",
            Stage.Budget => "预算数",
            Stage.Executed => "全年执行数",
            Stage.Final => "决算数",
            _ => "金额",
        },
        FigureKind.Share => "占比",
        FigureKind.Rate => "执行率",
        FigureKind.Line => MappingRole.Ignored,
        _ => "",
    };
}
