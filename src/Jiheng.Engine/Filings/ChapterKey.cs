using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Filings;

/// <summary>
/// What a key of a narrative means: the title of a chapter, with as much before it as tells it from others, divided by ·:
/// the outline's name or title, then chapters that it stands in (通用指标绩效分析·项目决策). Source: docs/spec/filing-format.md.
/// </summary>
public static class ChapterKey
{
    /// <summary>What stands between a chapter and those that it stands in.</summary>
    public const char Divider = '·';

    /// <summary>A chapter of an outline with the chapters around it, the outermost first.</summary>
    /// <param name="Outline">The outline.</param>
    /// <param name="Path">The chapters, the meant one last.</param>
    public sealed record Chapter(DocumentOutline Outline, IReadOnlyList<OutlineChapter> Path)
    {
        /// <summary>The key that means this chapter and no other.</summary>
        public string Key => string.Join(Divider, Path.Select(c => c.Title).Prepend(Outline.Id));
    }

    /// <summary>The chapters that a key may mean; those whose very title it names go before those that may also be called so.</summary>
    /// <param name="key">The key.</param>
    /// <param name="outlines">The outlines that it may speak of.</param>
    public static IReadOnlyList<Chapter> Meant(string key, IEnumerable<DocumentOutline> outlines)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(outlines);
        var parts = key.Split(Divider);
        List<Chapter> titled = [], called = [];
        foreach (var outline in outlines)
            foreach (var chapter in All(outline))
            {
                var title = chapter.Path[^1];
                var isTitle = Words.Key(parts[^1]) == Words.Key(title.Title);
                if ((!isTitle && !WordPattern.Any(Vocabulary.Compact(title.Words), Words.Compact(parts[^1]))) || !IsIn(parts, chapter)) continue;
                (isTitle ? titled : called).Add(chapter);
            }
        return titled.Count > 0 ? titled : called;
    }

    /// <summary>The same words by keys that each mean one chapter. Keys that mean none, or several, are left as they are.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Full(IReadOnlyDictionary<string, IReadOnlyList<string>> narrative, IReadOnlyList<DocumentOutline> outlines)
    {
        ArgumentNullException.ThrowIfNull(narrative);
        Dictionary<string, IReadOnlyList<string>> full = new(StringComparer.Ordinal);
        foreach (var (key, paragraphs) in narrative) full[Meant(key, outlines) is [var one] ? one.Key : key] = paragraphs;
        return full;
    }

    /// <summary>The words of a chapter, or null where none are written for it and no other of its outline.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyDictionary<string, IReadOnlyList<string>> narrative, DocumentOutline outline, OutlineChapter chapter)
    {
        ArgumentNullException.ThrowIfNull(narrative);
        foreach (var (key, paragraphs) in narrative)
            if (paragraphs.Count > 0 && Meant(key, [outline]) is [var one] && ReferenceEquals(one.Path[^1], chapter)) return paragraphs;
        return null;
    }

    /// <summary>All chapters of an outline, each behind the one that it stands in.</summary>
    public static IEnumerable<Chapter> All(DocumentOutline outline)
    {
        ArgumentNullException.ThrowIfNull(outline);
        return Below(outline.Chapters, []);

        IEnumerable<Chapter> Below(IReadOnlyList<OutlineChapter> chapters, IReadOnlyList<OutlineChapter> above)
        {
            foreach (var chapter in chapters)
            {
                IReadOnlyList<OutlineChapter> path = [.. above, chapter];
                yield return new(outline, path);
                foreach (var inner in Below(chapter.Children, path)) yield return inner;
            }
        }
    }

    /// <summary>Whether what stands before the last part names the outline and chapters around the chapter, in their order; some may be left out.</summary>
    private static bool IsIn(string[] parts, Chapter chapter)
    {
        var next = 0;
        if (parts.Length > 1 && (parts[0] == chapter.Outline.Id || Words.Key(parts[0]) == Words.Key(chapter.Outline.Id))) next = 1;
        foreach (var above in chapter.Path.Take(chapter.Path.Count - 1))
            if (next < parts.Length - 1 && (Words.Key(parts[next]) == Words.Key(above.Title) || WordPattern.Any(Vocabulary.Compact(above.Words), Words.Compact(parts[next])))) next++;
        return next == parts.Length - 1;
    }
}
