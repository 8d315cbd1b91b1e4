namespace Jiheng.Engine.Packs;

/// <summary>A standard table of published final accounts or budgets: how it is recognised and what its columns and rows are called.</summary>
/// <param name="Id">The key in the pack: 支出决算表.</param>
/// <param name="Titles">Titles, without unit, year, number and brackets; of several that match the longest counts.</param>
/// <param name="Number">公开03: what may stand above it instead of a title. Regions number differently, so it only helps.</param>
/// <param name="Stage">The stage of columns that name none, as packs name it.</param>
/// <param name="Fund">The account all its figures are limited to; empty for all.</param>
/// <param name="Sides">Names of the sides of a double table, left to right; none for a plain one.</param>
/// <param name="Levels">How many digits the codes of each level have, the outermost first; none where rows have no codes.</param>
/// <param name="MayTurn">Whether its items may stand as columns above one row of figures.</param>
/// <param name="Columns">What its columns are called.</param>
/// <param name="Rows">What its rows are called, as far as anything is said of them.</param>
public sealed record AccountPattern(string Id, IReadOnlyList<WordPattern> Titles, string Number, string Stage, string Fund, IReadOnlyList<string> Sides,
    IReadOnlyList<int> Levels, bool MayTurn, IReadOnlyList<AccountColumnWords> Columns, IReadOnlyList<AccountRowWords> Rows);

/// <summary>A column of an account table.</summary>
/// <param name="Name">What formulas call it.</param>
/// <param name="Words">Its header cells from above, joined by ·, or the lowest alone.</param>
/// <param name="Stage">Its stage, as packs name it; empty for the table's.</param>
/// <param name="Fund">The account it is limited to; empty for the table's.</param>
/// <param name="Concept">What its figure in the row of the total is; empty for nothing known.</param>
public sealed record AccountColumnWords(string Name, IReadOnlyList<WordPattern> Words, string Stage, string Fund, string Concept);

/// <summary>A row of an account table.</summary>
/// <param name="Name">What formulas call it.</param>
/// <param name="Words">Its labels.</param>
/// <param name="Codes">Its codes.</param>
/// <param name="Side">The side of a double table it stands on; empty for any.</param>
/// <param name="After">The row it must stand below; empty for anywhere.</param>
/// <param name="IsTotal">Whether it is the sum of the rows of the first level.</param>
/// <param name="Concept">What its figures are; empty for what the label says.</param>
public sealed record AccountRowWords(string Name, IReadOnlyList<WordPattern> Words, IReadOnlyList<string> Codes, string Side, string After, bool IsTotal, string Concept);

/// <summary>Words that all account tables print.</summary>
/// <param name="Codes">Headers of columns of codes.</param>
/// <param name="Names">Headers of columns of names.</param>
/// <param name="Lines">Headers of columns that number the rows, and of columns that are not read.</param>
/// <param name="Numbers">What opens a row that numbers the columns.</param>
public sealed record AccountWords(IReadOnlyList<WordPattern> Codes, IReadOnlyList<WordPattern> Names, IReadOnlyList<WordPattern> Lines, IReadOnlyList<WordPattern> Numbers);
