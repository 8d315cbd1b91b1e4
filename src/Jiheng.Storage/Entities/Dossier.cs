using Jiheng.Engine.Cycle.Workflow;

namespace Jiheng.Storage.Entities;

/// <summary>案卷: one step of one year of an office or one of its projects, and where it stands.</summary>
public sealed class Dossier
{
    /// <summary>What stands for the office as a whole where a project could stand.</summary>
    public const string Whole = "-";

    /// <summary>Its key here.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string OfficeId { get; init; }

    /// <summary>The project's key, or <see cref="Whole"/>: never null, since two nulls would be two different dossiers to a database.</summary>
    public required string Subject { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>The step.</summary>
    public required WorkStep Step { get; init; }

    /// <summary>The round; 0 where there is one only.</summary>
    public required int Round { get; init; }

    /// <summary>The pack that it is filed by.</summary>
    public required string PackId { get; init; }

    /// <summary>Where it stands.</summary>
    public DossierState State { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset StateSince { get; set; }

    /// <summary>Who took the last step; empty before the first.</summary>
    public string LastBy { get; set; } = "";

    /// <summary>Until when it may be handed in again after it was returned.</summary>
    public DateOnly? GrantedUntil { get; set; }

    /// <summary>The number of the newest version; 0 before the first.</summary>
    public int CurrentVersion { get; set; }

    /// <summary>The number of the version that holds; 0 while none was approved.</summary>
    public int ApprovedVersion { get; set; }

    /// <summary>Grows with every change: whoever decides on an older state is told so.</summary>
    public long Revision { get; set; }
}
