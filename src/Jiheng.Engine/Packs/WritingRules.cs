namespace Jiheng.Engine.Packs;

/// <summary>How figures of a filing become sums, sentences, charts and account tables.</summary>
/// <param name="Sums">Named sums.</param>
/// <param name="Lists">Named lists of sums.</param>
/// <param name="Charts">Charts by the caption that outlines print.</param>
/// <param name="Tables">Account tables by the title that outlines print.</param>
public sealed record WritingRules(IReadOnlyDictionary<string, LineQuery> Sums, IReadOnlyDictionary<string, SumList> Lists,
    IReadOnlyDictionary<string, ChartPlan> Charts, IReadOnlyDictionary<string, AccountLayout> Tables)
{
    /// <summary>Sums of which each group is the same amount in every year: 收入总计 and 支出总计.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Balances { get; init; } = [];

    /// <summary>Sums that no sound filing makes negative: what is left of appropriations.</summary>
    public IReadOnlyList<string> NotNegative { get; init; } = [];
}

/// <summary>Which lines of a filing are added up. What is empty does not narrow.</summary>
/// <param name="Sides">The sides of the lines: income, expenditure, funds, projects.</param>
/// <param name="Items">Codes of functional items.</param>
/// <param name="Funds">Sources of money; of a row of money its name.</param>
/// <param name="Kinds">基本支出, 项目支出.</param>
/// <param name="Economic">Codes of economic items.</param>
/// <param name="Stages">Stages of budgets and of rows of money.</param>
public sealed record LineQuery(IReadOnlyList<string> Sides, IReadOnlyList<WordPattern> Items, IReadOnlyList<WordPattern> Funds, IReadOnlyList<WordPattern> Kinds,
    IReadOnlyList<WordPattern> Economic, IReadOnlyList<string> Stages);

/// <summary>A sum told part by part.</summary>
/// <param name="Query">The lines.</param>
/// <param name="By">What the parts are: item, economic, fund, kind, project.</param>
/// <param name="Digits">How many digits of the code make a part; 0 for all.</param>
/// <param name="Each">How one part is told, with 名称, 名称+收入 (the word is put behind a name that does not end so), 路径, 金额, 占比, 预算, 完成率, 比预算 in braces; what stands in brackets is left out where a rate in it has no base.</param>
/// <param name="Join">What stands between two parts; empty where each is a paragraph with its number.</param>
/// <param name="Budget">The lines of the budgets that the parts are compared with; null for none.</param>
public sealed record SumList(LineQuery Query, string By, int Digits, string Each, string Join, LineQuery? Budget);

/// <summary>A chart that is drawn from the filing.</summary>
/// <param name="Kind">bar, column, pie, line.</param>
/// <param name="Of">What is drawn: sums, list, projects, scores, targets.</param>
/// <param name="Sums">The sums, by name.</param>
/// <param name="List">The list, by name.</param>
public sealed record ChartPlan(string Kind, string Of, IReadOnlyList<string> Sums, string List);

/// <summary>How an account table is laid out: a double table by its sides, or rows by codes, or rows by name.</summary>
/// <param name="Number">公开01表: printed above it; may be empty.</param>
/// <param name="Sides">The sides of a double table; one side for a plain one with rows of its own; none where rows are codes.</param>
/// <param name="By">Rows by the codes of: item, economic; empty for rows by name.</param>
/// <param name="Levels">Digits of the codes that make a row, the outermost first.</param>
/// <param name="Where">What narrows all lines of the table.</param>
/// <param name="Columns">Columns of amounts where rows are codes.</param>
/// <param name="Empty">What is printed below when there are no lines.</param>
/// <param name="Note">What is printed below.</param>
public sealed record AccountLayout(string Number, IReadOnlyList<AccountLayoutSide> Sides, string By, IReadOnlyList<int> Levels, LineQuery Where,
    IReadOnlyList<AccountLayoutColumn> Columns, string Empty, string Note);

/// <summary>One side of a double table.</summary>
/// <param name="Title">收入.</param>
/// <param name="Columns">Its columns of amounts.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="HasCodes">Whether the codes of its rows have a column of their own.</param>
public sealed record AccountLayoutSide(string Title, IReadOnlyList<AccountLayoutColumn> Columns, IReadOnlyList<AccountLayoutRow> Rows, bool HasCodes);

/// <summary>A column of amounts.</summary>
/// <param name="Title">Its header; levels are parted by ·.</param>
/// <param name="Where">The lines it adds up, or what narrows those of the row.</param>
/// <param name="By">item or economic where it stands for as many columns as there are codes; else empty.</param>
/// <param name="Digits">The digits of those codes.</param>
public sealed record AccountLayoutColumn(string Title, LineQuery Where, string By, IReadOnlyList<int> Digits);

/// <summary>A row of one side.</summary>
/// <param name="Title">Its name; of a row by codes how each is called, with {号} and {名称}.</param>
/// <param name="Where">The lines it adds up.</param>
/// <param name="By">item or economic where it stands for rows by codes; else empty.</param>
/// <param name="Digits">The digits of those codes, the outermost first.</param>
/// <param name="IsAtBottom">Whether it and what follows stand at the foot of the table, level with the foot of the other side.</param>
public sealed record AccountLayoutRow(string Title, LineQuery Where, string By, IReadOnlyList<int> Digits, bool IsAtBottom);
