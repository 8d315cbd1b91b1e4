using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>How scores are printed: text and lines document by document, one JSON object at the end.</summary>
internal sealed class ScoreOutput(Shell shell, bool json, bool lines, bool working)
{
    private readonly List<ScoredDocument> documents = [];
    private readonly List<UnreadableFile> unreadable = [];

    /// <summary>Whether a file could not be read.</summary>
    public bool AnyUnreadable { get; private set; }

    /// <summary>One document, or the file that could not be read.</summary>
    public void Add(ScoredDocument? document, UnreadableFile? failed)
    {
        AnyUnreadable |= failed is not null;
        if (lines)
        {
            shell.Write(o => ScoresJson.Write(o, document is null ? [] : [document], failed is null ? [] : [failed]));
            return;
        }
        if (failed is not null) unreadable.Add(failed);
        if (document is null) return;
        documents.Add(document);
        if (!json) Paint.Print(shell, ScoresText.Of(document, working));
    }

    /// <summary>What comes after the last document.</summary>
    public void Finish(bool several)
    {
        if (json && !lines) shell.Write(o => ScoresJson.Write(o, documents, unreadable));
        else if (!json && several) Paint.Print(shell, ScoresText.Summary(documents));
    }
}
