using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading;

/// <summary>The same filing if some places said something else. Used to ask which findings would then vanish; never shown.</summary>
internal static class Counterfactual
{
    /// <summary>Reads each document in which something changes again, once; null when a place is not found.</summary>
    public static Filing? With(Filing filing, IReadOnlyList<Change> changes)
    {
        var sources = new Document?[filing.Documents.Count];
        // From the end of a line to its beginning: what stands before a change stays where it was.
        foreach (var (place, text) in changes.OrderByDescending(static c => c.Place.At))
        {
            var found = false;
            for (var d = 0; d < sources.Length && !found; d++)
            {
                var source = sources[d] ?? filing.Documents[d].Source;
                if (source.File != place.File || Replace(source, place, text) is not { } changed) continue;
                sources[d] = changed;
                found = true;
            }
            if (!found) return null;
        }
        var documents = filing.Documents.ToArray();
        for (var d = 0; d < sources.Length; d++) if (sources[d] is { } source) documents[d] = DocumentInterpreter.Again(documents[d], source);
        return filing with { Documents = documents };
    }

    private static Document? Replace(Document document, Origin place, string text)
    {
        for (var b = 0; b < document.Blocks.Count; b++)
        {
            Block? block = document.Blocks[b] switch
            {
                Table table => Replace(table, place, text),
                Paragraph paragraph => Replace(paragraph, place, text),
                _ => null,
            };
            if (block is null) continue;
            var blocks = document.Blocks.ToArray();
            blocks[b] = block;
            return document with { Blocks = blocks };
        }
        return null;
    }

    private static Table? Replace(Table table, Origin place, string text)
    {
        for (var c = 0; c < table.Cells.Count; c++)
        {
            var cell = table.Cells[c];
            if (Replace(cell.Lines, place, text) is not { } lines) continue;
            var cells = table.Cells.ToArray();
            cells[c] = new(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, lines, cell.Origin) { Nested = cell.Nested };
            return new(table.Number, table.RowCount, table.ColumnCount, cells) { IsPacked = table.IsPacked };
        }
        return null;
    }

    private static Paragraph? Replace(Paragraph paragraph, Origin place, string text) =>
        Replace(paragraph.Lines, place, text) is { } lines ? paragraph with { Lines = lines } : null;

    private static TextLine[]? Replace(IReadOnlyList<TextLine> lines, Origin place, string text)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Origin.IsSamePlace(place)) continue;
            if (place.Text.Length == 0 || Find(lines[i].Text, place) is not (>= 0 and var at)) continue;
            var changed = lines.ToArray();
            changed[i] = lines[i] with { Text = string.Concat(lines[i].Text.AsSpan(0, at), text, lines[i].Text.AsSpan(at + place.Text.Length)) };
            return changed;
        }
        return null;
    }

    /// <summary>Where the text of a place begins in its line, or −1: not there, or there twice and nobody knows which is meant.</summary>
    private static int Find(string line, Origin place)
    {
        var at = place.At - 1;
        if (at >= 0 && at + place.Text.Length <= line.Length && line.AsSpan(at, place.Text.Length).SequenceEqual(place.Text)) return at;
        at = line.IndexOf(place.Text, StringComparison.Ordinal);
        return at >= 0 && line.IndexOf(place.Text, at + 1, StringComparison.Ordinal) < 0 ? at : -1;
    }
}

/// <summary>Other text at a place.</summary>
/// <param name="Place">The place; its text is what is replaced.</param>
/// <param name="Text">The other text.</param>
internal sealed record Change(Origin Place, string Text);
