using Jiheng.Engine.Content;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>
/// Which row of a table of amounts is part of which. Numbered rows (1、2、) are all the parts of the unnumbered row above;
/// 其中 opens a list, complete only where the parts are all there are by definition.
/// </summary>
internal sealed class AmountTree(FormBuilder form, ReadingBuilder reading)
{
    private sealed class Node(AmountRow row, bool numbered)
    {
        public AmountRow Row { get; } = row;
        public bool Numbered { get; } = numbered;
        public List<Node> Parts { get; } = [];
    }

    private readonly List<Node> all = [];
    private Node? top;
    private Node? item;
    private Node? opened;

    /// <summary>Takes the next row.</summary>
    public void Add(Cell label, List<AmountCell> cells)
    {
        var key = Words.Key(label.Text);
        if (key.Trim('…', '.').Length == 0) return;
        var compact = Words.Compact(label.Text);
        var numbered = ListNumber.TryRead(compact, out _);
        var opens = compact.StartsWith("其中", StringComparison.Ordinal);
        Node? parent;
        if (numbered)
        {
            parent = top;
            opened = null;
        }
        else if (opens)
        {
            parent = opened = item ?? top;
        }
        else if (opened is not null && !ConceptVocabulary.IsTopLevel(key))
        {
            parent = opened;
        }
        else
        {
            parent = null;
            opened = null;
        }
        var parentConcept = parent?.Row.Concept ?? "";
        var row = new AmountRow
        {
            Label = Entries.Of(label, key),
            Path = parent is null ? key : $"{parent.Row.Path}-{key}",
            Concept = ConceptVocabulary.Of(key, parentConcept),
            Cells = cells,
        };
        var node = new Node(row, numbered);
        parent?.Parts.Add(node);
        if (parent is null) (top, item) = (node, null);
        else if (numbered) item = node;
        all.Add(node);
        form.AmountRows.Add(row);
        foreach (var cell in cells) reading.Add(form, cell.Entry, row.Concept, row.Path, cell.Stage, cell.Column, cell.Year);
    }

    /// <summary>Says which rows add up to which.</summary>
    public void Close()
    {
        foreach (var node in all)
        {
            if (node.Parts.Count == 0) continue;
            var concepts = node.Parts.ConvertAll(p => p.Row.Concept);
            var complete = node.Parts.TrueForAll(p => p.Numbered) ? node.Parts.Count > 1 : ConceptVocabulary.IsPartition(node.Row.Concept, concepts);
            for (var c = 0; c < node.Row.Cells.Count; c++)
            {
                var whole = node.Row.Cells[c];
                if (whole.Entry.Quantity is null) continue;
                var parts = node.Parts.FindAll(p => c < p.Row.Cells.Count).ConvertAll(p => p.Row.Cells[c].Entry);
                if (parts.Exists(p => p.Quantity is not null))
                    reading.Compositions.Add(new() { Whole = whole.Entry, Parts = parts, IsComplete = complete, Form = form.Index, Subject = $"{node.Row.Path} {whole.Column}" });
            }
        }
    }
}
