using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Model;

/// <summary>What a part of a document is.</summary>
public enum FormKind
{
    /// <summary>Not recognised; read with the general header dictionary.</summary>
    Unknown,

    /// <summary>基础数据表.</summary>
    BaseData,

    /// <summary>部门整体支出绩效自评表.</summary>
    DepartmentSelfEvaluation,

    /// <summary>项目支出绩效自评表.</summary>
    ProjectSelfEvaluation,

    /// <summary>绩效自评报告、评价报告.</summary>
    SelfEvaluationReport,

    /// <summary>绩效目标申报表.</summary>
    GoalDeclaration,

    /// <summary>绩效目标审核表.</summary>
    GoalReview,

    /// <summary>部门决算公开.</summary>
    FinalAccounts,

    /// <summary>绩效运行监控表.</summary>
    Monitoring,

    /// <summary>事前绩效评估表.</summary>
    ExAnteAssessment,

    /// <summary>满意度调查统计表.</summary>
    SatisfactionSurvey,

    /// <summary>绩效结果应用清单.</summary>
    ResultUse,

    /// <summary>项目沿革表.</summary>
    ProjectLineage,

    /// <summary>随报告附的其他表和清单.</summary>
    Attachment,
}

/// <summary>One form or report inside a document, as filled in.</summary>
public sealed record FilledForm
{
    /// <summary>0-based index in the document.</summary>
    public required int Index { get; init; }

    /// <summary>What it is.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>Which form of the pack it is; null when the pack has none of its kind, or several that its title does not tell apart.</summary>
    public FormPattern? Pattern { get; init; }

    /// <summary>The printed title, or a description when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title stands; the first block when there is none.</summary>
    public required Origin TitleOrigin { get; init; }

    /// <summary>The annex it is filed as (附件三), as printed; null when it is none.</summary>
    public Entry? Annex { get; init; }

    /// <summary>The project it speaks of (项目名称); null for the whole unit.</summary>
    public Entry? Project { get; init; }

    /// <summary>The year of the title, or null.</summary>
    public int? Year { get; init; }

    /// <summary>The money block.</summary>
    public FundBlock? Funds { get; init; }

    /// <summary>Lists of projects or other things with their money, rate and score.</summary>
    public IReadOnlyList<FundBlock> FundLists { get; init; } = [];

    /// <summary>Indicators by level-1 group.</summary>
    public IReadOnlyList<IndicatorGroup> Groups { get; init; } = [];

    /// <summary>总分.</summary>
    public TotalRow? Total { get; init; }

    /// <summary>Tables that sum the scoring up by its parts.</summary>
    public IReadOnlyList<ScoreSummary> Summaries { get; init; } = [];

    /// <summary>Overall goals.</summary>
    public IReadOnlyList<GoalPair> Goals { get; init; } = [];

    /// <summary>Labelled single fields: 主管部门, 实施单位 …</summary>
    public IReadOnlyList<Entry> Fields { get; init; } = [];

    /// <summary>Rows of labelled amounts by year and stage (基础数据表).</summary>
    public IReadOnlyList<AmountRow> AmountRows { get; init; } = [];

    /// <summary>What was entered in the blocks that only this form of the pack has, in printed order.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Whether rows or columns with figures were not understood (each is a loss too): its totals cannot be judged then.</summary>
    public bool HasUnreadFigures { get; init; }

    /// <summary>Its running text.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>Its tables.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>All indicators in printed order.</summary>
    public IEnumerable<Indicator> Indicators => Groups.SelectMany(g => g.Indicators);

    /// <summary>Title and project: how findings name the form.</summary>
    public string Name => Project is { IsBlank: false } p ? $"{Title}·{p.Raw}" : Title;

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(FilledForm? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>One row of a table of labelled amounts.</summary>
public sealed record AmountRow
{
    /// <summary>The row's name as printed.</summary>
    public required Entry Label { get; init; }

    /// <summary>The name with its parents and without numbering: 三公经费-公务接待.</summary>
    public required string Path { get; init; }

    /// <summary>The concept, or an empty text.</summary>
    public required string Concept { get; init; }

    /// <summary>The cells in column order, blanks among them.</summary>
    public required IReadOnlyList<AmountCell> Cells { get; init; }
}

/// <summary>One cell of an <see cref="AmountRow"/>: which year and stage its column names.</summary>
/// <param name="Entry">What is printed.</param>
/// <param name="Column">The column's header as printed.</param>
/// <param name="Year">The year of the column, or null.</param>
/// <param name="Stage">The stage of the column.</param>
public sealed record AmountCell(Entry Entry, string Column, int? Year, Stage Stage);
