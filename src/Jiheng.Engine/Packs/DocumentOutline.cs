namespace Jiheng.Engine.Packs;

/// <summary>What a document of a kind must consist of: chapters, tables, charts, annexes, terms.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">The title; {year} stands for the fiscal year, {project} for the project's name.</param>
/// <param name="Kind">The kind of document as packs name it (<see cref="Shapes.PackWords.FormKinds"/>).</param>
/// <param name="Titles">Titles that mean this document and no other of its kind; none when the kind is enough.</param>
/// <param name="Chapters">Its chapters in order.</param>
/// <param name="Tables">Tables at its end, by title.</param>
/// <param name="Charts">Charts, by caption.</param>
/// <param name="Annexes">Annexes, by title.</param>
/// <param name="Terms">Terms it explains, with the explanation in our own words.</param>
/// <param name="HasParts">Whether its chapters are 第一部分, 第二部分, so that 一、 is the level below.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record DocumentOutline(string Id, string Title, string Kind, IReadOnlyList<WordPattern> Titles, IReadOnlyList<OutlineChapter> Chapters,
    IReadOnlyList<string> Tables, IReadOnlyList<string> Charts, IReadOnlyList<string> Annexes, IReadOnlyList<KeyValuePair<string, string>> Terms, bool HasParts, Citation? Cite)
{
    /// <summary>Whether one document is written for each project; else one for the whole unit.</summary>
    public bool IsOfProject { get; init; }

    /// <summary>Whether the pack does not say which annexes it has: it then takes the forms of the self-evaluation.</summary>
    public bool TakesForms { get; init; }

    /// <summary>Those of <see cref="Annexes"/> that the document may lack without saying so.</summary>
    public IReadOnlyList<string> OptionalAnnexes { get; init; } = [];
}

/// <summary>One chapter of an outline.</summary>
/// <param name="Title">Its heading without numbering.</param>
/// <param name="Words">Other ways to write the heading.</param>
/// <param name="IsOptional">Whether the document may lack it.</param>
/// <param name="About">What is written in it.</param>
/// <param name="Tables">Tables it must hold: forms of the pack by key or title, which then stand here and not among the annexes.</param>
/// <param name="Charts">Charts it must hold.</param>
/// <param name="Says">Paragraphs that only repeat figures.</param>
/// <param name="Draws">Charts that are drawn when it is written, and that nobody else's document must have.</param>
/// <param name="Holds">What is put into it as a whole: terms, tables, annexes; empty for nothing.</param>
/// <param name="Children">Chapters inside it, in order.</param>
public sealed record OutlineChapter(string Title, IReadOnlyList<WordPattern> Words, bool IsOptional, string About, IReadOnlyList<string> Tables, IReadOnlyList<string> Charts,
    IReadOnlyList<FigureSentence> Says, IReadOnlyList<string> Draws, string Holds, IReadOnlyList<OutlineChapter> Children);

/// <summary>A paragraph that is written from figures.</summary>
/// <param name="Text">Its words; {name} stands for a figure, [..] is left out where a figure in it is not known. Source: docs/spec/writing-format.md.</param>
/// <param name="When">The sum that must not be 0 for it; empty for always.</param>
/// <param name="Otherwise">What is said where that sum is 0; empty for nothing.</param>
public sealed record FigureSentence(string Text, string When, string Otherwise);
