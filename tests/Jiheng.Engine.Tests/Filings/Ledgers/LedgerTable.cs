using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Filings.Ledgers;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Tests.Filings.Ledgers;

/// <summary>A ledger written as lines with bars between the cells; a line without a bar is a caption.</summary>
internal static class LedgerTable
{
    public static Ledger Read(string text, Unit? stated = null) => LedgerReader.Read(Document(text), TestPacks.Catalogue.Load("national/2020").Ledgers, stated);

    /// <summary>Why a ledger is refused, one reason a line, without the head line.</summary>
    public static string[] Refused(string text, Unit? stated = null) => [.. Assert.Throws<FilingRefusedException>(() => Read(text, stated)).Message.Split('\n').Skip(1)];

    private static Document Document(string text)
    {
        List<Block> blocks = [];
        List<Cell> cells = [];
        var (row, columns, line) = (0, 0, 0);
        foreach (var one in text.Split('\n'))
        {
            line++;
            if (!one.Contains('|', StringComparison.Ordinal))
            {
                if (one.Length > 0) blocks.Add(new Paragraph([new TextLine(one, new("台账.csv", one) { Line = line })]));
                continue;
            }
            var texts = one.Split('|');
            for (var c = 0; c < texts.Length; c++)
            {
                var origin = new Origin("台账.csv", texts[c].Trim()) { Line = line };
                cells.Add(new(row, c, 1, 1, texts[c].Trim().Length == 0 ? [] : [new TextLine(texts[c].Trim(), origin)], origin));
            }
            columns = Math.Max(columns, texts.Length);
            row++;
        }
        if (cells.Count > 0) blocks.Add(new Table(1, row, columns, cells));
        return new() { File = "台账.csv", Format = "csv", Blocks = blocks };
    }
}
