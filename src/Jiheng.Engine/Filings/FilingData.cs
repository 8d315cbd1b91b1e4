using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Filings;

/// <summary>
/// What a unit files for one year, apart from any form: from it all its official documents are written, so that no figure is typed twice.
/// Source: docs/spec/filing-format.md (<c>jiheng/filing/1</c>).
/// </summary>
public sealed record FilingData
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/filing/1";

    /// <summary>The pack whose documents are written: region/year.</summary>
    public required string Pack { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>The unit's full name.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit of all amounts of money: 元, 万元.</summary>
    public Unit MoneyUnit { get; init; } = Numbers.Unit.TenThousandYuan;

    /// <summary>Labelled values that any form may ask for: 填报人, 联系电话, 主管部门.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The whole unit.</summary>
    public SubjectData Whole { get; init; } = new();

    /// <summary>Its projects in the order they are printed.</summary>
    public IReadOnlyList<SubjectData> Projects { get; init; } = [];

    /// <summary>The final accounts; null where the filing has none.</summary>
    public AccountsData? Accounts { get; init; }

    /// <summary>Figures that are no sums of anything filed, as they are printed: 国内公务接待批次 6批次.</summary>
    public IReadOnlyDictionary<string, string> Figures { get; init; } = new Dictionary<string, string>();

    /// <summary>Amounts of earlier years by the year and the pack's name of the sum, in <see cref="MoneyUnit"/>, as they were published.</summary>
    public IReadOnlyDictionary<int, IReadOnlyDictionary<string, string>> Prior { get; init; } = new Dictionary<int, IReadOnlyDictionary<string, string>>();

    /// <summary>The unit's own reasons for changes and differences, by the name of the sum or the code of the item. None is ever made up.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>();

    /// <summary>Chapters of the unit's reports by their headings, one paragraph a line; what a key may be: <see cref="ChapterKey"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Narrative { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Annexes, forms and reports that do not concern the unit, by their names in the pack, with the reason that is printed in their place.</summary>
    public IReadOnlyDictionary<string, string> NotApplicable { get; init; } = new Dictionary<string, string>();
}

/// <summary>The whole unit, or one project.</summary>
public sealed record SubjectData
{
    /// <summary>The project's name; empty for the whole unit.</summary>
    public string Name { get; init; } = "";

    /// <summary>The project's code of the budget system; empty when it has none.</summary>
    public string Code { get; init; } = "";

    /// <summary>Labelled values of this subject's forms: 主管部门, 实施单位.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Money by source and stage. Totals that are sums of their parts and rates need not be given.</summary>
    public IReadOnlyList<FundData> Funds { get; init; } = [];

    /// <summary>Overall goals of the year.</summary>
    public IReadOnlyList<GoalData> Goals { get; init; } = [];

    /// <summary>Indicators of the year.</summary>
    public IReadOnlyList<IndicatorData> Indicators { get; init; } = [];

    /// <summary>What only one form asks, by the form's key in the pack.</summary>
    public IReadOnlyDictionary<string, FormData> Forms { get; init; } = new Dictionary<string, FormData>();

    /// <summary>Chapters of a project's own reports, as <see cref="FilingData.Narrative"/>; the whole unit's stand there.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Narrative { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>One row of money.</summary>
/// <param name="Name">年度资金总额, 财政拨款, 其他资金: compared with the rows of a form without 其中 and signs.</param>
/// <param name="Amounts">By the stage as packs name it (initial-budget, adjusted-budget, budget, executed, final), or by the header of another column. As decimals; blank ones are left out, which is not 0.</param>
public sealed record FundData(string Name, IReadOnlyDictionary<string, string> Amounts);

/// <summary>One overall goal.</summary>
/// <param name="Expected">预期目标.</param>
/// <param name="Reached">实际完成情况; empty before it is known.</param>
public sealed record GoalData(string Expected, string Reached);

/// <summary>One indicator. Texts are as they are printed; what is not known yet is empty.</summary>
public sealed record IndicatorData
{
    /// <summary>一级指标.</summary>
    public required string Level1 { get; init; }

    /// <summary>二级指标; empty where the form has none.</summary>
    public string Level2 { get; init; } = "";

    /// <summary>三级指标: the name.</summary>
    public required string Name { get; init; }

    /// <summary>指标值 with sign and unit: ≥95%.</summary>
    public string Target { get; init; } = "";

    /// <summary>实际完成值.</summary>
    public string Actual { get; init; } = "";

    /// <summary>分值.</summary>
    public string Weight { get; init; } = "";

    /// <summary>得分; left empty where the pack's method computes it.</summary>
    public string Score { get; init; } = "";

    /// <summary>偏差原因分析及改进措施.</summary>
    public string Deviation { get; init; } = "";

    /// <summary>Further columns by their role as packs name it (basis, category, description, scoring-rule, forecast, likelihood, measure), or by their header.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>Values of earlier years by the year.</summary>
    public IReadOnlyDictionary<int, string> History { get; init; } = new Dictionary<int, string>();

    /// <summary>Where the actual comes from: a file, a ledger; not printed in forms.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The same as places in attached files, which can be opened and held against it; not printed in forms.</summary>
    public IReadOnlyList<EvidencePlace> Sources { get; init; } = [];
}

/// <summary>A place that proves an actual value.</summary>
/// <param name="File">The name of the attached file.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hexadecimal.</param>
public sealed record EvidencePlace(string File, string Sha256)
{
    /// <summary>1-based page, or null.</summary>
    public int? Page { get; init; }

    /// <summary>The sheet of a workbook; empty for none.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>The cell of a sheet, B7; empty for none.</summary>
    public string Cell { get; init; } = "";

    /// <summary>What stands there, in words; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>What only one form asks.</summary>
public sealed record FormData
{
    /// <summary>Labelled values of this form alone.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Cells of one text by the block's key in the pack.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows of tables by the block's key in the pack.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RowData>> Tables { get; init; } = new Dictionary<string, IReadOnlyList<RowData>>();

    /// <summary>Further indicators (long-term ones) by the block's key in the pack.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IndicatorData>> Indicators { get; init; } = new Dictionary<string, IReadOnlyList<IndicatorData>>();
}

/// <summary>One row of a table.</summary>
/// <param name="Name">The row's name where the form prints it: a fixed row, an item of a rubric; else empty.</param>
/// <param name="Cells">By the header of the column; {year} in it stands for the fiscal year as in the pack.</param>
public sealed record RowData(string Name, IReadOnlyDictionary<string, string> Cells);
