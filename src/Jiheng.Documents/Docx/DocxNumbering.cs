using System.Text;
using Jiheng.Documents.Package;

namespace Jiheng.Documents.Docx;

/// <summary>
/// The numbers Word prints before the paragraphs of a list. They are not in the text, yet "第（三）项" in another paragraph means them.
/// Read when the first numbered paragraph comes; counters run in document order.
/// </summary>
internal sealed class DocxNumbering(OfficePackage package)
{
    private const int LevelCount = 9;

    // A pattern is a few letters around %1; a longer one would be multiplied by every paragraph.
    private const int MaxPatternLength = 64;

    private const int MaxLists = 20_000;

    private readonly Dictionary<int, ListDefinition> lists = [];
    private readonly Dictionary<string, ListDefinition> byStyleLink = [];
    private readonly Dictionary<int, ListInstance> instances = [];
    private bool isRead;

    /// <summary>Counts one paragraph of the list and gives what Word prints before it; null when it prints nothing we can tell.</summary>
    /// <param name="id">w:numId.</param>
    /// <param name="level">0-based level; null when only the style knows it.</param>
    /// <param name="styleId">The paragraph's style, which a level may be tied to.</param>
    public string? Next(int id, int? level, string? styleId)
    {
        if (!isRead) Read();
        if (!instances.TryGetValue(id, out var instance) || !lists.TryGetValue(instance.ListId, out var list)) return null;
        if (list.NumberStyleLink is { } link && byStyleLink.TryGetValue(link, out var linked)) list = linked;
        var at = level ?? list.LevelOfStyle(styleId) ?? 0;
        if (at is < 0 or >= LevelCount) return null;
        if (!instance.IsStarted)
        {
            instance.IsStarted = true;
            for (var i = 0; i < LevelCount; i++)
                if (instance.Starts[i] is { } start) list.Counters[i] = start - 1L;
        }
        for (var i = 0; i <= at; i++)
            list.Counters[i] ??= list.Levels[i].Start - (i == at ? 1L : 0L);
        list.Counters[at]++;
        for (var i = at + 1; i < LevelCount; i++)
            list.Counters[i] = null;
        return Print(list, at);
    }

    private static string? Print(ListDefinition list, int at)
    {
        var level = list.Levels[at];
        if (level.Format is "bullet" or "none" || level.Pattern is null) return null;
        var text = new StringBuilder();
        for (var i = 0; i < level.Pattern.Length; i++)
        {
            if (level.Pattern[i] != '%' || i + 1 == level.Pattern.Length || level.Pattern[i + 1] is not (>= '1' and <= '9'))
            {
                text.Append(level.Pattern[i]);
                continue;
            }
            var other = level.Pattern[++i] - '1';
            if (list.Counters[other] is not { } counter || counter is < 0 or > int.MaxValue) return null;
            var number = ListNumberFormat.Of((int)counter, level.IsLegal ? "decimal" : list.Levels[other].Format);
            if (number is null) return null;
            text.Append(number);
        }
        if (text.Length == 0) return null;
        // Word puts a tab or a space. After 、 or ） nothing is needed; after a Latin letter or digit something must keep "1." and "2024" apart.
        if (level.Separates && text[^1] < '\u2E80') text.Append(' ');
        return text.ToString();
    }

    private void Read()
    {
        isRead = true;
        using var cursor = package.OpenRelated("numbering");
        if (cursor is null) return;
        while (cursor.Advance())
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            if (cursor.Name == "abstractNum" && cursor.Number("abstractNumId") is { } listId && !cursor.IsEmpty)
            {
                var list = new ListDefinition();
                ReadList(cursor, list);
                if (lists.Count < MaxLists) lists.TryAdd(listId, list);
            }
            else if (cursor.Name == "num" && cursor.Number("numId") is { } id && !cursor.IsEmpty && instances.Count < MaxLists)
                instances.TryAdd(id, ReadInstance(cursor));
        }
    }

    private void ReadList(XmlCursor cursor, ListDefinition list)
    {
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "styleLink" when cursor.Attribute("val") is { } link && byStyleLink.Count < MaxLists:
                    byStyleLink.TryAdd(link, list);
                    break;
                case "numStyleLink":
                    list.NumberStyleLink = cursor.Attribute("val");
                    break;
                case "lvl":
                    if (cursor.Number("ilvl") is { } at and >= 0 and < LevelCount && !cursor.IsEmpty) list.Levels[at] = ReadLevel(cursor);
                    else cursor.Skip();
                    break;
            }
        }
    }

    private static ListLevel ReadLevel(XmlCursor cursor)
    {
        var level = new ListLevel();
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "start":
                    level.Start = cursor.Number("val") ?? 1;
                    break;
                // A custom format stands first in an AlternateContent, the plain one after it: the last wins.
                case "numFmt":
                    level.Format = cursor.Attribute("val") ?? level.Format;
                    break;
                case "lvlText" when cursor.Attribute("val") is { Length: <= MaxPatternLength } pattern:
                    level.Pattern = pattern;
                    break;
                case "suff":
                    level.Separates = cursor.Attribute("val") != "nothing";
                    break;
                case "pStyle":
                    level.StyleId = cursor.Attribute("val");
                    break;
                case "isLgl":
                    level.IsLegal = cursor.IsOn();
                    break;
                case "pPr" or "rPr":
                    cursor.Skip();
                    break;
            }
        }
        return level;
    }

    private static ListInstance ReadInstance(XmlCursor cursor)
    {
        var instance = new ListInstance();
        var depth = cursor.Depth;
        var at = -1;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "abstractNumId":
                    instance.ListId = cursor.Number("val") ?? -1;
                    break;
                case "lvlOverride":
                    at = cursor.Number("ilvl") ?? -1;
                    break;
                case "startOverride" when at is >= 0 and < LevelCount:
                    instance.Starts[at] = cursor.Number("val");
                    break;
                case "lvl":
                    cursor.Skip();
                    break;
            }
        }
        return instance;
    }

    private sealed class ListDefinition
    {
        public string? NumberStyleLink { get; set; }

        public ListLevel[] Levels { get; } = [.. Enumerable.Repeat(ListLevel.None, LevelCount)];

        public long?[] Counters { get; } = new long?[LevelCount];

        public int? LevelOfStyle(string? styleId)
        {
            if (styleId is null) return null;
            var at = Array.FindIndex(Levels, l => l.StyleId == styleId);
            return at < 0 ? null : at;
        }
    }

    private sealed class ListLevel
    {
        public static readonly ListLevel None = new();

        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string? Pattern { get; set; }

        public string? StyleId { get; set; }

        public bool Separates { get; set; } = true;

        public bool IsLegal { get; set; }
    }

    private sealed class ListInstance
    {
        public int ListId { get; set; } = -1;

        public int?[] Starts { get; } = new int?[LevelCount];

        public bool IsStarted { get; set; }
    }
}
