using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing;

/// <summary>Blocks that stand on pages of one kind.</summary>
/// <param name="First">The index of the first block in the document.</param>
/// <param name="End">The index behind the last.</param>
/// <param name="IsLandscape">Whether the pages lie on their side.</param>
internal sealed record PageSection(int First, int End, bool IsLandscape)
{
    /// <summary>Whether the numbers of the pages begin at 1 again. No browser can do so twice: only the first counts.</summary>
    public bool RestartsNumbers { get; init; }

    /// <summary>Whether there is something to fill in: forms are attached, not issued, and are to fit on one page.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether page numbers begin only further behind: cover and contents have none.</summary>
    public bool IsFront { get; init; }
}

/// <summary>Divides a document where new pages begin.</summary>
internal static class PageSections
{
    /// <summary>The sections in order; those without a block are left out.</summary>
    public static List<PageSection> Of(Document document)
    {
        var sections = new List<PageSection>();
        var blocks = document.Blocks;
        var turn = default(NewPage);
        for (int first = 0, i = 0; i <= blocks.Count; i++)
        {
            if (i < blocks.Count && blocks[i] is not NewPage) continue;
            var restarts = turn is { RestartsNumbers: true };
            if (i > first) sections.Add(new(first, i, turn?.IsLandscape ?? IsWide(document, i)) { RestartsNumbers = restarts, IsForm = IsForm(document, first, i) });
            if (i == blocks.Count) break;
            // Of two turns without anything between them the second says how the pages lie.
            var next = (NewPage)blocks[i];
            turn = i > first || !restarts ? next : next with { RestartsNumbers = true };
            first = i + 1;
        }
        var restart = sections.FindIndex(s => s.RestartsNumbers);
        for (var i = 0; i < restart; i++) sections[i] = sections[i] with { IsFront = true };
        return sections;
    }

    private static bool IsForm(Document document, int first, int end) =>
        document.Blocks.Skip(first).Take(end - first).Any(b => b is Table table && table.Cells.Any(c => c.Input is not null));

    // Nobody said how the first pages lie.
    private static bool IsWide(Document document, int end) => PageTurn.IsLandscape(document with { Blocks = [.. document.Blocks.Take(end)] });
}
