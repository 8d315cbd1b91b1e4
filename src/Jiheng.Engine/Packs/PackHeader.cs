namespace Jiheng.Engine.Packs;

/// <summary>What a pack is and where it applies.</summary>
/// <param name="Id">hunan/2024.</param>
/// <param name="Title">In words.</param>
/// <param name="Description">In one or two sentences; may be empty.</param>
/// <param name="Inherits">The packs it builds on.</param>
/// <param name="FromYear">First fiscal year, or null.</param>
/// <param name="ToYear">Last fiscal year, or null.</param>
/// <param name="Regions">Regions it is for.</param>
/// <param name="Signs">What its documents are recognised by.</param>
public sealed record PackHeader(string Id, string Title, string Description, IReadOnlyList<string> Inherits, int? FromYear, int? ToYear,
    IReadOnlyList<string> Regions, IReadOnlyList<PackSigns> Signs);

/// <summary>Signs by which a document is recognised; all of them must be there.</summary>
/// <param name="Cells">Cells that one table must hold.</param>
/// <param name="Titles">Titles of which one must be there; none when the cells are enough.</param>
/// <param name="Mentions">Words of which one must be in the text; none when the rest is enough.</param>
public sealed record PackSigns(IReadOnlyList<WordPattern> Cells, IReadOnlyList<WordPattern> Titles, IReadOnlyList<string> Mentions);
