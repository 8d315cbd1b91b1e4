using Jiheng.Documents.Text;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Csv;

/// <summary>
/// Separated values (RFC 4180) as one table, every record a row: for a file of which the user says that it is a ledger. A text of which nobody says so
/// is read by <see cref="TextFileReader"/>, which must tell prose with commas from a table.
/// </summary>
public static class CsvReader
{
    // A ledger of a unit has some thousands of rows; the grid is laid out in memory.
    private const int MostColumns = 200;
    private const int MostCells = 2_000_000;
    private const int Sample = 50;

    /// <summary>Reads a text as separated values; any other file as what it is.</summary>
    /// <param name="file">The name to put into origins.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="UnreadableDocumentException">The file cannot be read, or is beyond all measure.</exception>
    public static Document ReadLedger(string file, ReadOnlyMemory<byte> bytes)
    {
        var document = DocumentReaders.Read(file, bytes);
        return document.Format == new TextFileReader().Format && TextFileReader.Decode(bytes.Span) is { } text ? Read(file, text) : document;
    }

    /// <summary>Reads separated values.</summary>
    /// <param name="file">The name to put into origins.</param>
    /// <param name="text">The whole text.</param>
    /// <exception cref="UnreadableDocumentException">It has more columns or cells than any ledger, or a quote that nothing closes.</exception>
    public static Document Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        List<Cell> cells = [];
        var (row, columns) = (0, 0);
        foreach (var record in Records(text, Separator(text)))
        {
            for (var c = 0; c < record.Fields.Count; c++)
            {
                var origin = new Origin(file, record.Fields[c].Trim()) { Line = record.Line, Table = 1, Row = row + 1, Column = c + 1 };
                cells.Add(new(row, c, 1, 1, [.. record.Fields[c].Split('\n').Where(l => l.Trim().Length > 0).Select(l => new TextLine(l, origin))], origin));
            }
            columns = Math.Max(columns, record.Fields.Count);
            row++;
            if (columns > MostColumns || (long)row * columns > MostCells) throw new UnreadableDocumentException($"超过{MostColumns}栏或{MostCells}格，不是台账，请拆成几份。");
        }
        return new() { File = file, Format = "csv", Blocks = cells.Count == 0 ? [] : [new Table(1, row, columns, cells)] };
    }

    private sealed record Record(int Line, List<string> Fields);

    /// <summary>Of comma, TAB and semicolon the one that the first lines hold most of, outside quotes.</summary>
    private static char Separator(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, ['\t'] = 0, [';'] = 0, ['，'] = 0 };
        var (quoted, lines) = (false, 0);
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (c == '\n' && ++lines > Sample) break;
            else if (!quoted && counts.TryGetValue(c, out var count)) counts[c] = count + 1;
        }
        return counts.MaxBy(c => c.Value).Key;
    }

    private static IEnumerable<Record> Records(string text, char separator)
    {
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var begun = line;
            List<string> fields = [];
            for (var more = true; more;)
            {
                string field;
                if (at < text.Length && text[at] == '"') field = Quoted(text, ref at, ref line, begun);
                else
                {
                    var start = at;
                    while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) at++;
                    field = text[start..at];
                }
                fields.Add(field);
                if (fields.Count > MostColumns) throw new UnreadableDocumentException($"第{begun}行超过{MostColumns}栏，不是台账。");
                more = at < text.Length && text[at] == separator;
                if (more) at++;
            }
            if (at < text.Length && text[at] == '\r') at++;
            if (at < text.Length && text[at] == '\n') at++;
            line++;
            yield return new(begun, fields);
        }
    }

    /// <summary>A field in quotes: it may hold separators and line ends; "" in it is a quote. What stands behind its closing quote belongs to it as it is.</summary>
    private static string Quoted(string text, ref int at, ref int line, int begun)
    {
        var field = new System.Text.StringBuilder();
        for (at++; ; at++)
        {
            if (at >= text.Length) throw new UnreadableDocumentException($"第{begun}行的引号没有结束，请用表格软件打开检查后再试。");
            if (text[at] == '"')
            {
                if (at + 1 < text.Length && text[at + 1] == '"') at++;
                else break;
            }
            else if (text[at] == '\n') line++;
            field.Append(text[at]);
        }
        at++;
        return field.ToString();
    }
}
