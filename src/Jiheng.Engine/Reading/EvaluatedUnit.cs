using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading;

/// <summary>
/// The unit that a report by somebody else is about. Its cover names who ordered it and who wrote it; whose project it is stands in
/// the text: 项目由县农业农村局主管，县农技站实施; 实施单位为县农技站.
/// </summary>
internal static class EvaluatedUnit
{
    private const int LongestName = 24;
    private const int LongestRegion = 14;
    private const int TitleParagraphs = 6;

    /// <summary>The unit that carries the project out, else the one that answers for it, when the text names one alone; otherwise null.</summary>
    public static string? In(Document document, Vocabulary vocabulary) =>
        Named(document, vocabulary, FieldKind.Implementer) ?? Named(document, vocabulary, FieldKind.Department);

    private static string? Named(Document document, Vocabulary vocabulary, FieldKind kind)
    {
        string? found = null, region = null;
        var seen = 0;
        foreach (var block in document.Blocks)
        {
            if (block is not Paragraph { Text.Length: > 0 } paragraph) continue;
            var text = Words.Compact(paragraph.Text);
            if (seen++ < TitleParagraphs) region ??= RegionOfTitle(text);
            foreach (var clause in text.Split('，', '。', '；', ',', ';', '、'))
            {
                if (Name(clause, vocabulary, kind) is not { } name || name == found) continue;
                if (found is not null) return null;
                found = name;
            }
        }
        return found is null ? null : Full(found, region);
    }

    /// <summary>The unit that a clause says to do it: 由…主管, …负责实施, 实施单位为….</summary>
    private static string? Name(string clause, Vocabulary vocabulary, FieldKind kind)
    {
        var colon = clause.IndexOfAny([':', '为', '是']);
        if (colon > 0 && vocabulary.FieldOf(clause[..colon]) == kind) return Unit(clause[(colon + 1)..], vocabulary);
        foreach (var verb in kind == FieldKind.Implementer ? ["具体负责实施", "负责组织实施", "负责实施", "组织实施", "具体实施", "承担实施", "实施"] : (ReadOnlySpan<string>)["负责主管", "主管"])
            if (clause.EndsWith(verb, StringComparison.Ordinal))
            {
                var name = clause[..^verb.Length];
                return Unit(name[(name.LastIndexOf('由') + 1)..], vocabulary);
            }
        return null;
    }

    private static string? Unit(string name, Vocabulary vocabulary)
    {
        if (name.Length is < 3 or > LongestName) return null;
        foreach (var c in name) if (!char.IsLetter(c)) return null;
        foreach (var ending in vocabulary.UnitEndings) if (ending.Length > 1 || ending == "局") if (name.EndsWith(ending, StringComparison.Ordinal)) return name;
        return null;
    }

    /// <summary>The place that a title begins with, up to its last 市 县 区 …: 甲市乙区2024年….</summary>
    private static string? RegionOfTitle(string title)
    {
        var end = 0;
        for (var i = 1; i < Math.Min(title.Length, LongestRegion) && char.IsLetter(title[i]); i++)
            if (title[i] is '省' or '市' or '县' or '区' or '旗' or '州') end = i + 1;
        return end > 2 ? title[..end] : null;
    }

    /// <summary>区水利局 of a report on 甲市乙区 is 甲市乙区水利局. Of no known place, nobody can tell which one is meant.</summary>
    private static string? Full(string name, string? region) =>
        Identity.Region(name) is not null ? name
        : region is null ? null
        : name[0] == region[^1] ? region + name[1..]
        : name[0] is '省' or '市' or '县' or '区' or '旗' or '州' ? null
        : region + name;
}
