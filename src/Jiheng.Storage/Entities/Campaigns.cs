namespace Jiheng.Storage.Entities;

/// <summary>工作阶段: one phase of the work on a self-evaluation.</summary>
public sealed class CampaignPhase
{
    /// <summary>The dossier of the self-evaluation.</summary>
    public required string DossierId { get; init; }

    /// <summary>From 1, in order.</summary>
    public required int Number { get; init; }

    /// <summary>Its name, from the pack.</summary>
    public required string Name { get; init; }

    /// <summary>The last day planned for it, or null.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>When it was closed, or null.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who closed it; empty while it is open.</summary>
    public string ClosedBy { get; set; } = "";
}

/// <summary>One thing of the list of materials (资料清单): what is asked of whom, and whether it came.</summary>
public sealed class Material
{
    /// <summary>The dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>From 1 within the dossier.</summary>
    public required int Number { get; init; }

    /// <summary>The phase it is needed in.</summary>
    public required int Phase { get; init; }

    /// <summary>What is asked.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a result of the phase (工作组名单) and not something asked for.</summary>
    public required bool IsResult { get; init; }

    /// <summary>Which section must bring it; empty while nobody was asked.</summary>
    public string Section { get; set; } = "";

    /// <summary>How it stands.</summary>
    public MaterialState State { get; set; }

    /// <summary>The number of the attached file, or null.</summary>
    public int? FileNumber { get; set; }

    /// <summary>What was said of it: why it is not needed, what is wrong with it.</summary>
    public string Note { get; set; } = "";

    /// <summary>Who changed it last; empty at first.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset? ChangedAt { get; set; }
}

/// <summary>How a material stands.</summary>
public enum MaterialState
{
    /// <summary>未收到.</summary>
    Asked,

    /// <summary>已收到.</summary>
    Received,

    /// <summary>已核对.</summary>
    Checked,

    /// <summary>退回重交.</summary>
    Rejected,

    /// <summary>不涉及, with the reason.</summary>
    NotNeeded,
}

/// <summary>What was seen on site or said in an interview. It never changes.</summary>
public sealed class FieldNote
{
    /// <summary>The dossier.</summary>
    public required string DossierId { get; init; }

    /// <summary>From 1 within the dossier.</summary>
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    public required FieldNoteKind Kind { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where, or with whom.</summary>
    public required string Subject { get; init; }

    /// <summary>What was found.</summary>
    public required string Text { get; init; }

    /// <summary>The number of the attached file, or null.</summary>
    public int? FileNumber { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>Kinds of notes.</summary>
public enum FieldNoteKind
{
    /// <summary>现场核查.</summary>
    SiteVisit,

    /// <summary>访谈.</summary>
    Interview,
}

/// <summary>A questionnaire that is filled in by a public link.</summary>
public sealed class Survey
{
    /// <summary>Its key here.</summary>
    public required string Id { get; init; }

    /// <summary>The dossier whose satisfaction indicator it feeds.</summary>
    public required string DossierId { get; init; }

    /// <summary>Its key in the pack.</summary>
    public required string QuestionnaireId { get; init; }

    /// <summary>The indicator that it feeds, by its name.</summary>
    public required string Indicator { get; init; }

    /// <summary>SHA-256 of the token of the link, lower-case hexadecimal.</summary>
    public required string LinkHash { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Closes { get; set; }

    /// <summary>How many were given out; null where the link stands open to all.</summary>
    public int? Issued { get; set; }
}

/// <summary>One filled-in questionnaire. It never changes, and says nothing of who filled it in.</summary>
public sealed class SurveyReply
{
    /// <summary>The questionnaire.</summary>
    public required string SurveyId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>What the browser called it, so that it counts once when it is sent twice.</summary>
    public required string Key { get; init; }

    /// <summary>The chosen options by the question's number from 1: 1=满意;2=非常满意.</summary>
    public required string Choices { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
