using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>A person's mapping while one document is read: the headers it fits, and how they are read then.</summary>
/// <param name="mapping">The mapping.</param>
/// <param name="vocabulary">Words without it.</param>
internal sealed class ConfirmedTables(TableMapping mapping, Vocabulary vocabulary)
{
    // By the object: tables compare by their content, and a content may come twice.
    private readonly Dictionary<object, Known> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The mapping.</summary>
    public TableMapping Mapping => mapping;

    /// <summary>Whether a header that a person has named takes the row.</summary>
    public bool Covers(Table table, int row) => At(table, row) is not null;

    /// <summary>The header of indicators, money or goals that begins at the row, or null.</summary>
    public Header? HeaderAt(Table table, int row) => At(table, row) is { } block && block.Block.Row == row ? block.Header : null;

    /// <summary>The entry for a table's header, 1-based, or null.</summary>
    public MappedTable? EntryOf(Table table, int header)
    {
        foreach (var block in Of(table).Blocks) if (block.Entry.Header == header) return block.Entry;
        return null;
    }

    /// <summary>Reads a table of amounts, or passes over rows that need not be read; null where neither begins at the row.</summary>
    /// <returns>The first row that was not taken.</returns>
    public int? Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        if (At(table, row) is not { Header: null } block || block.Block.Row != row) return null;
        if (block.Kind == MappingKind.Nothing) return block.End;
        var ledger = LedgerHeader.Confirmed(block.Columns(form.Year, vocabulary), row, block.Block.RowCount);
        var end = LedgerBand.Read(table, row, ledger, form, reading);
        block.ReportOpen(end, form, reading);
        return end;
    }

    private Confirmed? At(Table table, int row)
    {
        foreach (var block in Of(table).Blocks) if (row >= block.Block.Row && row < block.Block.Row + block.Block.RowCount) return block;
        return null;
    }

    private Known Of(Table table)
    {
        if (known.TryGetValue(table, out var found)) return found;
        var form = new TableForm(table, vocabulary);
        List<Confirmed> blocks = [];
        foreach (var entry in mapping.Tables)
        {
            if (entry.Fingerprint != form.Fingerprint || entry.Header > form.Blocks.Count || MappingKinds.Of(entry) is not { } kind) continue;
            // The same header printed again further down is meant too.
            var signature = form.Blocks[entry.Header - 1].Signature();
            for (var b = 0; b < form.Blocks.Count; b++)
                if (form.Blocks[b].Signature() == signature) blocks.Add(new(table, form.Blocks[b], form.EndOf(b), entry, kind));
        }
        return known[table] = new(blocks);
    }

    private sealed record Known(List<Confirmed> Blocks);

    /// <summary>One header with the roles a person gave its columns.</summary>
    private sealed class Confirmed
    {
        private readonly Table table;
        private readonly MappingRole?[] roles;
        private readonly string[] texts;

        public Confirmed(Table table, HeaderBlock block, int end, MappedTable entry, MappingKind kind)
        {
            (this.table, Block, End, Entry, Kind) = (table, block, end, entry, kind);
            roles = new MappingRole?[table.ColumnCount];
            texts = new string[table.ColumnCount];
            Array.Fill(texts, "");
            var columns = new ColumnRole[table.ColumnCount];
            for (var c = 0; c < block.Count; c++)
                for (var g = block.Start(c); g < block.End(c); g++)
                {
                    foreach (var column in entry.Columns) if (column.Number == c + 1) roles[g] = MappingRole.Of(column.Role);
                    texts[g] = block.Path(c) is [.., var last] ? last : "";
                    columns[g] = roles[g]?.Column ?? ColumnRole.None;
                }
            if (kind is MappingKind.Indicators or MappingKind.Funds or MappingKind.Goals) Header = Header.Confirmed(columns, texts, block.RowCount);
        }

        public HeaderBlock Block { get; }

        public int End { get; }

        public MappedTable Entry { get; }

        public MappingKind Kind { get; }

        public Header? Header { get; }

        /// <summary>The columns of a table of amounts: kind and stage as the person said, the year as the header says.</summary>
        public List<LedgerColumn> Columns(int? formYear, Vocabulary words)
        {
            List<LedgerColumn> columns = [];
            for (var g = 0; g < roles.Length; g++)
            {
                var at = Block.ColumnOf(g);
                var printed = LedgerColumn.Of(at < 0 ? [] : Block.Path(at), formYear, words);
                var stage = roles[g]?.Column switch
                {
                    ColumnRole.InitialBudget => Stage.InitialBudget,
                    ColumnRole.AdjustedBudget => Stage.AdjustedBudget,
                    ColumnRole.Budget => Stage.Budget,
                    ColumnRole.Executed => Stage.Executed,
                    ColumnRole.Final => Stage.Final,
                    _ => printed.Stage,
                };
                columns.Add(printed with { Kind = roles[g]?.Figure ?? FigureKind.Line, Stage = stage });
            }
            return columns;
        }

        /// <summary>Columns whose role is still open and that hold figures are lost, and said to be.</summary>
        public void ReportOpen(int end, FormBuilder form, ReadingBuilder reading)
        {
            for (var c = 0; c < Block.Count; c++)
            {
                if (roles[Block.Start(c)] is not null) continue;
                for (var r = Block.Row + Block.RowCount; r < end; r++)
                {
                    if (table.At(r, Block.Start(c)) is not { } cell || cell.Row != r || cell.Column != Block.Start(c)) continue;
                    if (IndicatorValue.Parse(cell.Text) is not { Kind: ValueKind.Number, IsWholeText: true }) continue;
                    reading.Lose(cell.Origin, $"《{form.Title}》的“{string.Join('·', Block.Path(c))}”一栏含数字，对应关系中没有写明含义，没有参与核对。");
                    break;
                }
            }
        }
    }
}
