using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Packs;

/// <summary>One official form: what it asks, where, and how it is weighted, scored and graded.</summary>
public sealed record FormPattern
{
    /// <summary>The key in the pack: project-self-evaluation.</summary>
    public required string Id { get; init; }

    /// <summary>The title; {year} stands for the fiscal year.</summary>
    public required string Title { get; init; }

    /// <summary>The kind of form as packs name it (<see cref="Shapes.PackWords.FormKinds"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>Titles that mean this form and no other of its kind; none when the kind is enough.</summary>
    public IReadOnlyList<WordPattern> Titles { get; init; } = [];

    /// <summary>The unit of its amounts.</summary>
    public Unit MoneyUnit { get; init; } = Unit.TenThousandYuan;

    /// <summary>Labelled fields above the tables, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<HeadingField>> Heading { get; init; } = [];

    /// <summary>The money block, or null.</summary>
    public FundPattern? Funds { get; init; }

    /// <summary>Overall goals, or null.</summary>
    public GoalPattern? Goals { get; init; }

    /// <summary>Indicators, or null.</summary>
    public IndicatorPattern? Indicators { get; init; }

    /// <summary>Further blocks in printed order; parts that no <see cref="PartBlock"/> names stand before them.</summary>
    public IReadOnlyList<FormBlock> Blocks { get; init; } = [];

    /// <summary>The name of the total row; empty without one.</summary>
    public string TotalTitle { get; init; } = "";

    /// <summary>Whether the grade stands in the total row, behind the score.</summary>
    public bool TotalHasGrade { get; init; }

    /// <summary>Paragraphs below the table.</summary>
    public IReadOnlyList<string> Footer { get; init; } = [];

    /// <summary>Weight splits the form allows, the default first; none when the form has no weights.</summary>
    public IReadOnlyList<WeightSplit> Weights { get; init; } = [];

    /// <summary>How its scores come about, or null when the pack does not say.</summary>
    public ScoringScheme? Scheme { get; init; }

    /// <summary>Its grades, or null.</summary>
    public GradeScale? Grades { get; init; }

    /// <summary>Cells that must not be blank.</summary>
    public IReadOnlyList<RequiredCell> Required { get; init; } = [];
}

/// <summary>A labelled field above the tables.</summary>
/// <param name="Title">The label.</param>
/// <param name="Choices">What may be chosen; none for free text.</param>
/// <param name="Prompt">What to fill in; may be empty.</param>
public sealed record HeadingField(string Title, IReadOnlyList<string> Choices, string Prompt);

/// <summary>One column of a form.</summary>
/// <param name="Title">The header as printed.</param>
/// <param name="Role">What it holds (<see cref="Shapes.PackWords.ColumnRoles"/>).</param>
/// <param name="Under">The header above it that neighbours share; empty for none.</param>
/// <param name="Width">Relative width; 0 for the usual.</param>
public sealed record ColumnPattern(string Title, string Role, string Under, int Width)
{
    /// <summary>What is usually chosen; other text is allowed. None for free text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>The money block of a form.</summary>
/// <param name="Title">What stands at its left.</param>
/// <param name="Columns">Columns right of the row names.</param>
/// <param name="Rows">Rows below the header.</param>
/// <param name="IsComplete">Whether the parts are all there are, so that they make the total.</param>
/// <param name="RateBase">The role of the column that the execution rate divides by.</param>
public sealed record FundPattern(string Title, IReadOnlyList<ColumnPattern> Columns, IReadOnlyList<FundRowPattern> Rows, bool IsComplete, string RateBase);

/// <summary>One row of the money block.</summary>
/// <param name="Title">The row's name.</param>
/// <param name="Role">total, part or other.</param>
public sealed record FundRowPattern(string Title, string Role);

/// <summary>Overall goals.</summary>
/// <param name="Title">What stands at the left.</param>
/// <param name="Columns">The columns.</param>
public sealed record GoalPattern(string Title, IReadOnlyList<ColumnPattern> Columns);

/// <summary>The indicator block.</summary>
/// <param name="Title">What stands at its left; empty for nothing.</param>
/// <param name="Columns">The columns from level 1 on.</param>
/// <param name="Tree">Level-1 indicators with their level-2 ones.</param>
/// <param name="WeightInName">Whether the weight of a level-1 indicator is printed behind its name.</param>
public sealed record IndicatorPattern(string Title, IReadOnlyList<ColumnPattern> Columns, IReadOnlyList<IndicatorBranch> Tree, bool WeightInName);

/// <summary>A level-1 or level-2 indicator of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Children">The level below.</param>
/// <param name="Rows">How many blank rows the blank form holds below it.</param>
/// <param name="IsOptional">Whether a filled form may lack it.</param>
public sealed record IndicatorBranch(string Name, IReadOnlyList<IndicatorBranch> Children, int Rows, bool IsOptional);

/// <summary>A cell that must be filled under a condition.</summary>
/// <param name="Cell">Which cell, as packs name it.</param>
/// <param name="Name">The field's name where the cell is a field; else empty.</param>
/// <param name="When">When, as packs name it.</param>
/// <param name="Limit">The execution rate below which it counts, or null.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record RequiredCell(string Cell, string Name, string When, Rational? Limit, Citation? Cite);

/// <summary>How the 100 points of a form are split.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">In words.</param>
/// <param name="Execution">Points of the execution rate; 0 for none.</param>
/// <param name="Groups">Points of level-1 indicators by name; none where only their sum is set.</param>
/// <param name="Together">Points of all level-1 indicators together.</param>
/// <param name="Cite">Where it comes from.</param>
public sealed record WeightSplit(string Id, string Title, Rational Execution, IReadOnlyList<GroupPoints> Groups, Rational Together, Citation? Cite);

/// <summary>Points of one level-1 indicator.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Points">Out of 100.</param>
public sealed record GroupPoints(string Name, Rational Points);

/// <summary>One block of a form besides money, goals, indicators and total.</summary>
/// <param name="Id">The key in the pack: answers are filed under it.</param>
/// <param name="Title">What stands at its left or above it; may be empty.</param>
public abstract record FormBlock(string Id, string Title)
{
    /// <summary>What stands outside the title, once for neighbouring blocks; empty for nothing.</summary>
    public string Group { get; init; } = "";
}

/// <summary>Labelled fields.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Rows">The fields row by row.</param>
public sealed record FieldsBlock(string Id, IReadOnlyList<IReadOnlyList<HeadingField>> Rows) : FormBlock(Id, "");

/// <summary>One cell of text.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">Its label.</param>
/// <param name="Prompt">What to write; may be empty.</param>
/// <param name="Lines">Height of the blank cell in lines.</param>
public sealed record TextBlock(string Id, string Title, string Prompt, int Lines) : FormBlock(Id, Title);

/// <summary>A header with rows below it: fixed ones, or as many as are filled in.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">What stands at its left; may be empty.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">Names of the fixed rows; none when rows are free.</param>
/// <param name="BlankRows">Free rows of the blank form.</param>
public sealed record GridBlock(string Id, string Title, IReadOnlyList<GridColumn> Columns, IReadOnlyList<string> Rows, int BlankRows) : FormBlock(Id, Title)
{
    /// <summary>Whether its rows sum up the scores of a self-evaluation: the execution of the budget, each level-1 indicator, the total, by their names.</summary>
    public bool HoldsScores { get; init; }
}

/// <summary>One column of a grid.</summary>
/// <param name="Title">The header as printed.</param>
/// <param name="Role">What it holds (<see cref="Shapes.PackWords.GridRoles"/>).</param>
/// <param name="Titles">Other ways to print the header.</param>
/// <param name="Choices">What may be chosen; none for free text.</param>
/// <param name="Under">The header above it that neighbours share; empty for none.</param>
/// <param name="Width">Relative width; 0 for the usual.</param>
public sealed record GridColumn(string Title, string Role, IReadOnlyList<WordPattern> Titles, IReadOnlyList<string> Choices, string Under, int Width);

/// <summary>Further indicators: long-term ones.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Indicators">The indicators.</param>
public sealed record IndicatorsBlock(string Id, IndicatorPattern Indicators) : FormBlock(Id, Indicators.Title);

/// <summary>Opinions on each item of a review rubric, with grade and words of the reviewer.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">What stands at its left; may be empty.</param>
/// <param name="Rubric">The key of the rubric (<see cref="Pack.Rubrics"/>).</param>
/// <param name="Columns">Its header; none for none.</param>
/// <param name="Grade">The name of the row of the grade; empty for none.</param>
/// <param name="Opinion">The name of the row of the reviewer's words; empty for none.</param>
public sealed record RubricBlock(string Id, string Title, string Rubric, IReadOnlyList<string> Columns, string Grade, string Opinion) : FormBlock(Id, Title);

/// <summary>Scores of each item of an evaluation, with its conclusion.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">What stands at its left; may be empty.</param>
/// <param name="Evaluation">The key of the scheme (<see cref="Pack.Evaluations"/>).</param>
/// <param name="Columns">Its header; none for the usual.</param>
/// <param name="Conclusion">The name of the row of the conclusion; empty for none.</param>
public sealed record EvaluationBlock(string Id, string Title, string Evaluation, IReadOnlyList<string> Columns, string Conclusion) : FormBlock(Id, Title);

/// <summary>Where a part of the form that every form may have stands among its blocks.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Part">funds, goals, indicators or total.</param>
public sealed record PartBlock(string Id, string Part) : FormBlock(Id, "");
