using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>
/// Which row of a table of amounts is part of which. Numbered rows (1、2、) are all the parts of the unnumbered row above, and
/// of the number a level up; with no such row they stand for themselves. 其中 opens a list, complete only where the parts are
/// all there are by definition; it ends at the first row that is known to be no part.
/// </summary>
/// <param name="form">The form being read.</param>
/// <param name="reading">The document being read.</param>
/// <param name="group">What the rows stand below, or an empty text: 收入构成.</param>
/// <param name="isLedger">Whether the table belongs to no form: then nothing says that its lists are complete or of which stage a column is.</param>
internal sealed class AmountTree(FormBuilder form, ReadingBuilder reading, string group = "", bool isLedger = false)
{
    private sealed class Node(AmountRow row, Node? parent, int level, int value)
    {
        public AmountRow Row { get; } = row;
        public Node? Parent { get; } = parent;
        public int Level { get; } = level;
        public int Value { get; } = value;
        public bool Numbered => Level > 0;
        public List<Node> Parts { get; } = [];

        /// <summary>Whether it is not sure which rows are its parts.</summary>
        public bool IsDoubtful { get; set; }
    }

    private readonly ConceptTable concepts = reading.Vocabulary.Concepts;
    private readonly List<Node> all = [];

    // The numbered rows that are open, outermost first.
    private readonly List<Node> numbers = [];

    // Those that an unnumbered row has closed.
    private readonly List<Node> closed = [];
    private Node? top;
    private Node? opened;

    /// <summary>Takes the next row.</summary>
    /// <returns>The row when it stands at the top, else null.</returns>
    public AmountRow? Add(Cell label, List<AmountCell> cells)
    {
        var key = Words.Key(label.Text);
        if (key.Trim('…', '.').Length == 0) return null;
        var compact = Words.Compact(label.Text);
        var numbered = ListNumber.TryRead(compact, out var number);
        Node? parent = null;
        if (numbered)
        {
            parent = ParentOf(number);
            opened = null;
        }
        else if (compact.StartsWith("其中", StringComparison.Ordinal))
        {
            parent = opened = numbers.Count > 0 ? numbers[^1] : top;
        }
        else if (opened is not null && GoesOn(opened, key))
        {
            parent = opened;
        }
        else
        {
            opened = null;
        }
        var row = new AmountRow
        {
            Label = Entries.Of(label, key),
            Path = parent is not null ? $"{parent.Row.Path}-{key}" : group.Length > 0 ? $"{group}-{key}" : key,
            Concept = concepts.Of(key, parent?.Row.Concept ?? concepts.Of(group)),
            Cells = cells,
        };
        var node = new Node(row, parent, numbered ? number.Level : 0, numbered ? number.Value : 0);
        parent?.Parts.Add(node);
        if (numbered)
        {
            numbers.Add(node);
        }
        else if (parent is null)
        {
            top = node;
            // Numbers that go on below an unnumbered row leave open whose parts they are.
            foreach (var n in numbers) closed.Add(n);
            numbers.Clear();
        }
        all.Add(node);
        form.AmountRows.Add(row);
        foreach (var cell in cells) reading.Add(form, cell.Entry, isLedger && cell.Stage == Stage.Unstated ? "" : row.Concept, row.Path, cell.Stage, cell.Column, cell.Year);
        return parent is null ? row : null;
    }

    private Node? ParentOf(ListNumber number)
    {
        while (numbers.Count > 0 && numbers[^1].Level > number.Level) numbers.RemoveAt(numbers.Count - 1);
        if (numbers.Count > 0 && numbers[^1].Level == number.Level)
        {
            var sibling = numbers[^1];
            numbers.RemoveAt(numbers.Count - 1);
            return sibling.Parent;
        }
        if (numbers.Count > 0) return numbers[^1];
        if (number.Value == 1) return top;
        // 二、 after an unnumbered row below 一、: the same list, and neither list is sure of its parts.
        var before = closed.FindLast(n => n.Level == number.Level && n.Value == number.Value - 1);
        if (before is null)
        {
            if (top is not null) top.IsDoubtful = true;
            return top;
        }
        if (before.Parent is not null) before.Parent.IsDoubtful = true;
        return before.Parent;
    }

    /// <summary>Whether an unnumbered row is one more of the parts that 其中 opened.</summary>
    private bool GoesOn(Node whole, string key)
    {
        if (concepts.OpensBlock(key)) return false;
        var concept = whole.Row.Concept;
        if (concept.Length == 0 || concepts.Of(key, concept).Length > 0) return true;
        // Where whole and parts are all known, a label that is none of the known parts begins something else.
        return !whole.Parts.TrueForAll(p => p.Row.Concept.Length > 0);
    }

    /// <summary>Says which rows add up to which.</summary>
    public void Close()
    {
        if (isLedger) return;
        foreach (var node in all)
        {
            if (node.Parts.Count == 0 || node.IsDoubtful) continue;
            var parts = node.Parts.ConvertAll(p => p.Row.Concept);
            if (parts.Exists(c => IsElsewhere(c, node.Row.Concept))) continue;
            var complete = node.Parts.TrueForAll(p => p.Numbered) ? node.Parts.Count > 1 : concepts.IsPartition(node.Row.Concept, parts);
            // What 其中 lists may overlap (by account, by source) unless each is known as a part of its own: then only the row that says 其中 is sure.
            Compose(node, complete || AreDistinct(node) ? node.Parts : node.Parts.GetRange(0, 1), complete);
        }
    }

    private void Compose(Node node, List<Node> nodes, bool complete)
    {
        for (var c = 0; c < node.Row.Cells.Count; c++)
        {
            var whole = node.Row.Cells[c];
            if (whole.Entry.Quantity is null) continue;
            var parts = nodes.FindAll(p => c < p.Row.Cells.Count).ConvertAll(p => p.Row.Cells[c].Entry);
            if (parts.Exists(p => p.Quantity is not null))
                reading.Compositions.Add(new() { Whole = whole.Entry, Parts = parts, IsComplete = complete, Form = form.Index, Subject = $"{node.Row.Path} {whole.Column}" });
        }
    }

    /// <summary>Whether a known concept is not below the known concept of its whole. What is bought by public procurement may be a part of any spending.</summary>
    private static bool IsElsewhere(string part, string whole) =>
        part.Length > 0 && whole.Length > 0 && part != Concepts.GovernmentProcurement && !part.StartsWith(whole + ".", StringComparison.Ordinal);

    /// <summary>Whether no two parts can hold the same money: different known concepts, or kinds of expense by their economic nature (办公费、差旅费).</summary>
    private static bool AreDistinct(Node whole)
    {
        for (var i = 0; i < whole.Parts.Count; i++)
        {
            var row = whole.Parts[i].Row;
            var name = row.Label.Label;
            if (row.Concept.Length == 0 && (!name.EndsWith('费') || (name.EndsWith("经费", StringComparison.Ordinal) && name != "办公经费"))) return false;
            for (var k = 0; k < i; k++)
            {
                var other = whole.Parts[k].Row;
                if (name == other.Label.Label || (row.Concept.Length > 0 && row.Concept == other.Concept)) return false;
            }
        }
        return true;
    }
}
