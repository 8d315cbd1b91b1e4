using Jiheng.Engine.Cycle.Workflow;

namespace Jiheng.Engine.Dossiers.Organisation;

/// <summary>What a workbook says of the organisation.</summary>
public sealed record OrganisationPlan
{
    /// <summary>地区.</summary>
    public IReadOnlyList<PlannedRegion> Regions { get; init; } = [];

    /// <summary>单位, each behind the one above it.</summary>
    public IReadOnlyList<PlannedOffice> Offices { get; init; } = [];

    /// <summary>人员.</summary>
    public IReadOnlyList<PlannedPerson> People { get; init; } = [];

    /// <summary>项目.</summary>
    public IReadOnlyList<PlannedProject> Projects { get; init; } = [];

    /// <summary>What is wrong, by sheet and row: 单位!第7行. With one of them nothing is kept.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What somebody should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A region.</summary>
/// <param name="Code">Six digits of GB/T 2260.</param>
/// <param name="Name">Its name.</param>
/// <param name="ParentCode">The code of the region above it by the digits; null for a province.</param>
public sealed record PlannedRegion(string Code, string Name, string? ParentCode);

/// <summary>An office.</summary>
/// <param name="Code">单位编码.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Kind">finance-bureau, department, unit.</param>
/// <param name="ParentCode">The code of the office above it; null for a finance bureau.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="IsActive">Whether it still files.</param>
public sealed record PlannedOffice(string Code, string Name, string Kind, string? ParentCode, string RegionCode, bool? IsActive);

/// <summary>A person.</summary>
/// <param name="SignIn">The name to sign in with.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="IsActive">Whether he may sign in.</param>
/// <param name="Roles">What he is where, by the code of the office.</param>
public sealed record PlannedPerson(string SignIn, string Name, bool? IsActive, IReadOnlyList<(string OfficeCode, WorkRole Role)> Roles);

/// <summary>A project.</summary>
/// <param name="OfficeCode">Whose it is.</param>
/// <param name="Code">项目编码.</param>
/// <param name="Name">Its name.</param>
/// <param name="FirstYear">The first fiscal year.</param>
/// <param name="LastYear">The last one; null while it goes on.</param>
public sealed record PlannedProject(string OfficeCode, string Code, string Name, int FirstYear, int? LastYear);

/// <summary>What is there already.</summary>
/// <param name="Regions">Codes of regions.</param>
/// <param name="Offices">Kinds of offices by their codes.</param>
public sealed record KnownOrganisation(IReadOnlySet<string> Regions, IReadOnlyDictionary<string, string> Offices)
{
    /// <summary>Nothing.</summary>
    public static KnownOrganisation Empty { get; } = new(new HashSet<string>(), new Dictionary<string, string>());
}
