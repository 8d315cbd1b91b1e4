using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The section <c>outlines</c> as types.</summary>
internal static class OutlineBuilding
{
    public static List<DocumentOutline> All(PackNode whole)
    {
        var cites = new CitationBuilding(whole);
        List<DocumentOutline> outlines = [];
        foreach (var (id, node) in whole.Map("outlines"))
            outlines.Add(new(id, node.Text("title"), node.Text("kind"), node.Patterns("titles"), Chapters(node, "chapters"), node.Texts("tables"), node.Texts("charts"),
                node.Texts("annexes"), Terms(node), node.Text("numbering") == "parts", cites.Of(node))
            {
                IsOfProject = node.Text("subject") == "project",
                TakesForms = node["annexes"] is null,
                OptionalAnnexes = node.Texts("optional-annexes"),
            });
        return outlines;
    }

    private static List<OutlineChapter> Chapters(PackNode node, string key)
    {
        List<OutlineChapter> chapters = [];
        foreach (var (title, chapter) in node.Map(key))
            chapters.Add(new(title, chapter.Patterns("words"), chapter.Flag("optional"), chapter.Text("about"), chapter.Texts("tables"), chapter.Texts("charts"), Says(chapter), chapter.Texts("draws"), chapter.Text("holds"), Chapters(chapter, "children")));
        return chapters;
    }

    private static List<FigureSentence> Says(PackNode chapter)
    {
        List<FigureSentence> says = [];
        foreach (var one in chapter.List("says")) says.Add(new(one.Text("text"), one.Text("when"), one.Text("otherwise")));
        return says;
    }

    private static List<KeyValuePair<string, string>> Terms(PackNode node)
    {
        List<KeyValuePair<string, string>> terms = [];
        foreach (var (term, text) in node.Map("terms")) terms.Add(new(term, text.Text));
        return terms;
    }
}
