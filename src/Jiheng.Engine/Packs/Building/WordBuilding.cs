using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The section <c>reading</c> as types. Plain loops: it runs at every start.</summary>
internal static class WordBuilding
{
    private static readonly PackNode Nothing = new(PackNodeKind.Map, "", new("", "", 1));

    public static ReadingWords Words(PackNode whole)
    {
        var section = whole["reading"] ?? Nothing;
        List<KeyValuePair<string, IReadOnlyList<string>>> partitions = [];
        foreach (var (concept, parts) in section.Map("partitions")) partitions.Add(new(concept, Texts(parts)));
        List<WordList> titles = [];
        foreach (var title in section.List("titles")) titles.Add(new(title.Text("kind"), title.Patterns("patterns")));
        List<ConceptWords> concepts = [];
        foreach (var concept in section.List("concepts"))
            concepts.Add(new(concept.Text("concept"), concept.Patterns("labels"), concept["below"] is { } below ? new(below.Text) : null, concept.Texts("units"), concept.Patterns("perhaps"), concept.Patterns("not")));
        List<CategoryWords> categories = [];
        foreach (var category in section.List("indicator-categories"))
            categories.Add(new(category.Text("belongs"), category.Patterns("names"), category.Patterns("not"), category.Patterns("under")));
        var blocks = section["blocks"] ?? Nothing;
        return new()
        {
            Headers = Lists(section, "headers"),
            PlainColumns = section.Patterns("plain-columns"),
            Titles = titles,
            Fields = Lists(section, "fields"),
            Rows = Lists(section, "rows"),
            Concepts = concepts,
            BlockConcepts = blocks.Texts("concepts"),
            BlockLabels = blocks.Patterns("labels"),
            Partitions = partitions,
            Stages = Lists(section, "stages"),
            FigureColumns = Lists(section, "figure-columns"),
            FundParts = section.Patterns("fund-parts"),
            FundAmounts = section.Patterns("fund-amounts"),
            FundAmountsNot = section.Patterns("fund-amounts-not"),
            FundPairs = Lists(section, "fund-pairs"),
            StaffInText = section.Patterns("staff-in-text"),
            Notes = section.Patterns("notes"),
            Better = Lists(section, "better"),
            TablesWithStatement = section.Patterns("tables-with-statement"),
            Categories = categories,
            GradeWords = section.Texts("grade-words"),
            UnitEndings = section.Texts("unit-endings"),
            UnitsInText = section.Texts("units-in-text"),
        };
    }

    private static List<WordList> Lists(PackNode section, string key)
    {
        List<WordList> lists = [];
        foreach (var (role, words) in section.Map(key)) lists.Add(new(role, words.Patterns()));
        return lists;
    }

    private static List<string> Texts(PackNode list)
    {
        List<string> texts = [];
        foreach (var item in list.Items) texts.Add(item.Text);
        return texts;
    }
}
