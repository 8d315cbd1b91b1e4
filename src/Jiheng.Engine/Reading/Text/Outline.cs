using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text;

/// <summary>Headings and numbered items of a form's text in their order, as lists and as chapters (docs/spec/sections.md).</summary>
internal sealed class Outline
{
    /// <summary>第一部分 stands above 一、.</summary>
    private const int PartLevel = 0;

    private const int LowestLevel = 5;
    private const int LongestHeading = 40;
    private const int LongestStyledHeading = 60;

    private readonly int form;
    private readonly Line[] lines;
    private readonly List<Head> open = [];
    private readonly List<Head> all = [];
    private int next;

    public Outline(int form, IReadOnlyList<Paragraph> paragraphs)
    {
        this.form = form;
        lines = new Line[paragraphs.Count];
        var lists = new NumberLists();
        for (var i = 0; i < lines.Length; i++) lines[i] = Number(paragraphs, i, lists);
        GiveLevels(paragraphs);
    }

    /// <summary>Numbered headings and items.</summary>
    public List<NumberedItem> Items { get; } = [];

    /// <summary>Whether the last heading taken was of the first level (一、) or above.</summary>
    public bool IsTop { get; private set; }

    /// <summary>Takes the next paragraph of the form; returns its words when it is a heading.</summary>
    public string? Take(Paragraph paragraph)
    {
        var line = lines[next++];
        if (line.List is { } list) Items.Add(new(line.Style, line.Value, line.Words, form, list.Id, paragraph.Origin));
        if (!line.IsHeading)
        {
            foreach (var head in open) head.Below.AddRange(paragraph.Lines);
            return null;
        }
        while (open.Count > 0 && open[^1].Level >= line.Level) open.RemoveAt(open.Count - 1);
        foreach (var head in open) head.Below.AddRange(paragraph.Lines);
        var taken = new Head(line.Level, line.Words.TrimEnd('。'), paragraph.Origin, [.. open.ConvertAll(h => h.Text)]);
        open.Add(taken);
        all.Add(taken);
        IsTop = line.Level <= 1;
        return line.Words;
    }

    /// <summary>The chapters in printed order.</summary>
    public IEnumerable<Chapter> Chapters()
    {
        foreach (var head in all) yield return new(head.Text, head.Below, form, head.Origin) { Level = head.Level, Path = head.Path };
    }

    /// <summary>What a paragraph begins with, and the list its number goes on with.</summary>
    private static Line Number(IReadOnlyList<Paragraph> paragraphs, int index, NumberLists lists)
    {
        var text = paragraphs[index].Text.Trim();
        var styled = paragraphs[index].HeadingLevel is not null && text.Length <= LongestStyledHeading && !text.Contains('。', StringComparison.Ordinal);
        if (FormTitle.TryReadPart(text, out _, out var rest))
        {
            lists.Clear();
            return new() { Words = rest.Length > 0 ? rest : text, Level = PartLevel, LooksLikeHeading = true, IsStyled = true };
        }
        if (!ListNumber.TryRead(text, out var number))
        {
            if (text.Length > 0) lists.Text(index);
            return new() { Words = text, IsStyled = styled, LooksLikeHeading = styled };
        }
        var words = text[number.Length..].Trim();
        var looks = styled || IsShort(words);
        var afterColon = index > 0 && paragraphs[index - 1].Text.TrimEnd() is [.., '：' or ':'];
        return new()
        {
            Words = words,
            Style = number.Style,
            Value = number.Value,
            Level = number.Level,
            LooksLikeHeading = looks,
            IsStyled = styled,
            List = lists.Take(number, index, isSentence: !looks, words.EndsWith('。'), afterColon),
        };
    }

    private static bool IsShort(string words)
    {
        var stop = words.IndexOf('。', StringComparison.Ordinal);
        if (words.Length > LongestHeading || words is [.., '；' or ';']) return false;
        // 加强培训，提高能力。 is a sentence; 主要职能。 is a heading.
        return stop < 0 || (stop == words.Length - 1 && !words.Contains('，', StringComparison.Ordinal));
    }

    /// <summary>A heading without a number stands where the numbered headings of its style stand.</summary>
    private void GiveLevels(IReadOnlyList<Paragraph> paragraphs)
    {
        var levels = new int[10];
        for (var i = 0; i < lines.Length; i++)
            if (paragraphs[i].HeadingLevel is { } style and > 0 and < 10 && lines[i] is { List: not null, IsHeading: true } && levels[style] == 0) levels[style] = lines[i].Level;
        for (var i = 0; i < lines.Length; i++)
            if (lines[i] is { List: null, Level: < 0, IsHeading: true } && paragraphs[i].HeadingLevel is { } style and > 0 and < 10)
                lines[i].Level = levels[style] > 0 ? levels[style] : Math.Min(style, LowestLevel);
    }

    /// <summary>A paragraph as part of the outline.</summary>
    private sealed class Line
    {
        public string Words { get; init; } = "";

        public string Style { get; init; } = "";

        public int Value { get; init; }

        public int Level { get; set; } = -1;

        public bool LooksLikeHeading { get; init; }

        /// <summary>Whether the file itself, or its words, make it a heading whatever list it stands in.</summary>
        public bool IsStyled { get; init; }

        public NumberList? List { get; init; }

        // Asked when the whole list is known: the short items of a list of sentences are no headings.
        public bool IsHeading => LooksLikeHeading && (IsStyled || List is { IsSentences: false });
    }

    private sealed record Head(int Level, string Text, Origin Origin, IReadOnlyList<string> Path)
    {
        public List<TextLine> Below { get; } = [];
    }
}
