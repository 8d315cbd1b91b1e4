using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>
/// The annexes of a report, in the order of its outline, under the numbers of the outline: several documents under one name are 附件3-1, 附件3-2.
/// An outline without a list takes the self-evaluation forms. A form that stands in a chapter is no annex.
/// </summary>
internal sealed class ReportAnnexes
{
    private const int DeepestHeading = 9;

    private readonly List<(string Name, IReadOnlyList<OfficialDocument> Documents)> entries = [];

    /// <summary>Annexes that the outline asks for and the filing has nothing for, one sentence each.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>The annexes of a report.</summary>
    /// <param name="outline">Its outline.</param>
    /// <param name="others">The documents of the filing that it may hold.</param>
    public static ReportAnnexes Of(DocumentOutline outline, IReadOnlyList<OfficialDocument> others)
    {
        var annexes = new ReportAnnexes();
        List<string> missing = [];
        HashSet<OfficialDocument> inChapters = [.. ChapterKey.All(outline).SelectMany(c => c.Path[^1].Tables).SelectMany(n => Named(n, others))];
        if (outline.TakesForms)
            foreach (var document in others.Where(o => IsOfSelfEvaluation(o) && !inChapters.Contains(o))) annexes.entries.Add((document.Name, [document]));
        foreach (var name in outline.Annexes)
        {
            var named = Named(name, others);
            if (named.Count > 0) annexes.entries.Add((name, named));
            else if (!outline.OptionalAnnexes.Contains(name)) missing.Add($"缺少附件“{name}”：填报数据里没有它的内容；不涉及的写在 not-applicable 里");
        }
        annexes.Missing = missing;
        return annexes;
    }

    /// <summary>The documents that a report holds: in chapters and as annexes.</summary>
    public static IEnumerable<OfficialDocument> Held(DocumentOutline outline, IReadOnlyList<OfficialDocument> others) =>
        Of(outline, others).entries.SelectMany(e => e.Documents).Concat(ChapterKey.All(outline).SelectMany(c => c.Path[^1].Tables).SelectMany(n => Named(n, others)));

    /// <summary>The documents of a name in the outline.</summary>
    public static IReadOnlyList<OfficialDocument> Named(string name, IReadOnlyList<OfficialDocument> others)
    {
        List<OfficialDocument> exact = [.. others.Where(o => o.Title.Length > 0 && o.Form == name)];
        return exact.Count > 0 ? exact : [.. others.Where(o => o.IsNamed(name))];
    }

    /// <summary>Their list below the text and above the signature (GB/T 9704-2012, 7.3.4); nothing without annexes.</summary>
    /// <param name="blocks">The report.</param>
    /// <param name="word">附件, or 附表 of what is an annex itself.</param>
    public void ListIn(List<Block> blocks, string word)
    {
        if (entries.Count > 0) blocks.Add(Line(string.Join('\n', entries.Select((e, i) => $"{(i == 0 ? $"{word}：" : "")}{i + 1}. {e.Name}"))));
    }

    /// <summary>Each on pages of its own.</summary>
    /// <param name="blocks">The report.</param>
    /// <param name="word">The same word.</param>
    public void AddTo(List<Block> blocks, string word)
    {
        for (var i = 0; i < entries.Count; i++)
            for (var d = 0; d < entries[i].Documents.Count; d++)
                Add(blocks, entries[i].Documents[d], entries[i].Documents.Count == 1 ? $"{word}{i + 1}" : $"{word}{i + 1}-{d + 1}");
    }

    private static void Add(List<Block> blocks, OfficialDocument annex, string number)
    {
        var inner = (annex.Inner ?? annex.Document).Blocks;
        var isReport = annex.Kind == OfficialKind.Report;
        blocks.Add(new NewPage(IsLandscape: !isReport && PageTurn.IsLandscape(inner)));
        blocks.Add(Line(number) with { Place = ParagraphPlace.Left });
        var isAfterContents = false;
        foreach (var block in inner)
        {
            // The report around it has contents of its own, so no page ends behind these.
            var isSkipped = block is Contents || (isAfterContents && block is NewPage);
            isAfterContents = block is Contents;
            if (isSkipped) continue;
            switch (block)
            {
                case Paragraph { HeadingLevel: 1 } title:
                    blocks.Add(title with { HeadingLevel = 2, Place = ParagraphPlace.Middle });
                    break;
                case Paragraph { HeadingLevel: { } level } heading:
                    blocks.Add(heading with { HeadingLevel = Math.Min(level + 1, DeepestHeading) });
                    break;
                default:
                    blocks.Add(block);
                    break;
            }
        }
    }

    private static bool IsOfSelfEvaluation(OfficialDocument document) =>
        document.Kind == OfficialKind.Form && document.FormKind is "department-self-evaluation" or "project-self-evaluation" or "base-data" or "attachment";

    private static Paragraph Line(string text) => new([.. text.Split('\n').Select(t => new TextLine(t, new Origin("", "")))]);
}
