using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text;

/// <summary>Headings and numbered items of a text in their order, as lists and as chapters.</summary>
internal sealed class Outline(int form)
{
    private sealed record Head(int Level, string Text, Origin Origin, List<TextLine> Below);

    private readonly List<Head> heads = [];
    private readonly int[] lists = new int[8];
    private int nextList = 1;

    /// <summary>Numbered headings and items.</summary>
    public List<NumberedItem> Items { get; } = [];

    /// <summary>Whether the last heading taken was of the first level (一、).</summary>
    public bool IsTop { get; private set; }

    /// <summary>Takes a paragraph; returns its words when it is a numbered heading.</summary>
    public string? Take(Paragraph paragraph)
    {
        var text = paragraph.Text.Trim();
        if (!ListNumber.TryRead(text, out var number))
        {
            foreach (var head in heads) head.Below.AddRange(paragraph.Lines);
            return null;
        }
        var level = number.Level;
        // A list ends where its own number starts again or where a level above it goes on.
        if (lists[level] == 0 || number.Value == 1) lists[level] = nextList++;
        for (var deeper = level + 1; deeper < lists.Length; deeper++) lists[deeper] = 0;
        var words = text[number.Length..].Trim();
        Items.Add(new(number.Style, number.Value, words, form, lists[level], paragraph.Origin));
        var isHeading = words.Length <= 40 && !words.TrimEnd().EndsWith('；') && (!words.Contains('。', StringComparison.Ordinal) || words.IndexOf('。', StringComparison.Ordinal) == words.Length - 1);
        if (!isHeading)
        {
            foreach (var head in heads) head.Below.AddRange(paragraph.Lines);
            return null;
        }
        closed.AddRange(heads.FindAll(h => h.Level >= level));
        heads.RemoveAll(h => h.Level >= level);
        foreach (var head in heads) head.Below.AddRange(paragraph.Lines);
        heads.Add(new(level, words.TrimEnd('。'), paragraph.Origin, []));
        IsTop = level == 1;
        return words;
    }

    private readonly List<Head> closed = [];

    /// <summary>The chapters in printed order.</summary>
    public IEnumerable<Chapter> Chapters()
    {
        foreach (var head in closed) yield return new(head.Text, head.Below, form, head.Origin);
        foreach (var head in heads) yield return new(head.Text, head.Below, form, head.Origin);
    }
}
