namespace Jiheng.Storage.Entities;

/// <summary>What the audit said of a draft as it was saved last.</summary>
public sealed class DraftAudit
{
    /// <summary>Its dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>The revision of the draft that was judged; of another one it says nothing.</summary>
    public int DraftRevision { get; set; }

    /// <summary>How many errors there are, gaps that must be filled counted.</summary>
    public int Errors { get; set; }

    /// <summary>How many warnings.</summary>
    public int Warnings { get; set; }

    /// <summary>How many of them nobody has answered.</summary>
    public int OpenWarnings { get; set; }

    /// <summary>The findings as JSON (jiheng/dossier-findings/1).</summary>
    public required string Findings { get; set; }
}

/// <summary>What the audit said of a version when it was handed in. It never changes.</summary>
public sealed class VersionAudit
{
    /// <summary>Its dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>The version.</summary>
    public required int Number { get; init; }

    /// <summary>How many errors there were.</summary>
    public required int Errors { get; init; }

    /// <summary>How many warnings.</summary>
    public required int Warnings { get; init; }

    /// <summary>The findings as JSON, with the answers that stood beside them.</summary>
    public required string Findings { get; init; }
}

/// <summary>What somebody said of a finding. It never changes; a later one of the same finding takes its place.</summary>
public sealed class Answer
{
    /// <summary>The dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>From 1 within the dossier.</summary>
    public required int Number { get; init; }

    /// <summary>The finding (<see cref="Engine.Diagnostics.Finding.Fingerprint"/>).</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why it stays, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Who says so.</summary>
    public required string PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>The figures of a version by which places are added up and compared. They never change, so every stage's number is kept.</summary>
public sealed class VersionFigures
{
    /// <summary>Its dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>The version.</summary>
    public required int Number { get; init; }

    /// <summary>年初预算数 in 元 as an exact decimal; null where it is not filed.</summary>
    public string? InitialBudget { get; init; }

    /// <summary>全年预算数 in 元, or null.</summary>
    public string? AdjustedBudget { get; init; }

    /// <summary>执行数 in 元, or null.</summary>
    public string? Executed { get; init; }

    /// <summary>Total points as an exact decimal, or null.</summary>
    public string? Score { get; init; }

    /// <summary>The grade, or null.</summary>
    public string? Grade { get; init; }

    /// <summary>The month up to which the money runs, 1 to 12; null for a whole year.</summary>
    public int? Month { get; init; }
}
