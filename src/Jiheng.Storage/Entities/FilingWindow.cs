using Jiheng.Engine.Cycle.Workflow;

namespace Jiheng.Storage.Entities;

/// <summary>When a step of a year may be filed by all below a finance bureau.</summary>
public sealed class FilingWindow
{
    /// <summary>Its key here.</summary>
    public required string Id { get; init; }

    /// <summary>The finance bureau that opened it.</summary>
    public required string FinanceOfficeId { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>The step.</summary>
    public required WorkStep Step { get; init; }

    /// <summary>The round of a step that comes several times a year; 0 where there is one only.</summary>
    public required int Round { get; init; }

    /// <summary>The pack that it is filed by.</summary>
    public required string PackId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Opens { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly Closes { get; set; }
}
