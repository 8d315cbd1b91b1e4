using Jiheng.Engine.Content;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>One document that a filing gives.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Form">The key of the form or outline in the pack; for a letter that of the form it speaks of.</param>
/// <param name="Document">What is written.</param>
public sealed record OfficialDocument(string Name, string Form, Document Document)
{
    /// <summary>What it is.</summary>
    public OfficialKind Kind { get; init; }

    /// <summary>The title in the pack, by which lists of annexes name it; empty for a letter.</summary>
    public string Title { get; init; } = "";

    /// <summary>The kind of a form as packs name it; empty for all others.</summary>
    public string FormKind { get; init; } = "";

    /// <summary>The parts of the filing that it prints, by the words of <see cref="Filings.FilingParts"/>.</summary>
    public IReadOnlySet<string> Parts { get; init; } = new HashSet<string>();

    /// <summary>What the form speaks of with the scores that were computed; null for a report of the whole unit and for a letter.</summary>
    public Filings.SubjectData? Subject { get; init; }

    /// <summary>What the unit must still write in it, by chapter.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The reason why it does not concern the unit: it then stands among the annexes of a report and nowhere else; empty for all others.</summary>
    public string NotApplicable { get; init; } = "";

    /// <summary>The same as it stands inside another report; null where it stands there as it is.</summary>
    internal Document? Inner { get; init; }

    internal bool IsNamed(string name) => Title.Length > 0 && Filings.PackTitle.Means(name, Form, Title);
}

/// <summary>Kinds of official documents.</summary>
public enum OfficialKind
{
    /// <summary>A form with its cells filled.</summary>
    Form,

    /// <summary>A report by an outline.</summary>
    Report,

    /// <summary>A letter of one office to another: 审核意见, 整改通知书.</summary>
    Letter,
}
