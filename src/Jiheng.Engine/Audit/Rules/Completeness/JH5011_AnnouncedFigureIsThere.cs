using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5011. A chart or table that the text announces or captions stands near it. Only documents whose reader knows of pictures are judged;
/// a table answers for a “图” too, and a picture for a table.
/// Source: the document itself.
/// </summary>
public sealed class JH5011_AnnouncedFigureIsThere : AuditRule
{
    // A chart may be moved on to the next page by what follows its announcement; empty lines count as paragraphs.
    private const int FarthestParagraphs = 20;
    private const int FarthestBlocks = 5;
    private const int LongestCaption = 50;
    private const int MostShown = 4;

    private static readonly string[] Announcements =
    [
        "见下图", "如下图", "下图所示", "详见图", "如图所示", "见下表", "如下表", "下表所示", "列表如下", "如表所示",
    ];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH5011", Severity.Warning, "所说的图表没有附上",
        "正文写明的图和表，应当附在文中相应位置。",
        "补上图表；不附的，删去图题和“见下图”“见下表”。",
        "本文件",
        "Word 文件写“（图1：收、支决算总计变动情况图）”，上下都没有图。",
        "“见下图所示”之后是一张表；纯文本文件看不到图：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            if (document.Source.Pictures is not { } pictures) continue;
            List<Place> places = [];
            var blocks = document.Source.Blocks;
            for (var i = 0; i < blocks.Count; i++)
                if (blocks[i] is Paragraph paragraph && Announced(paragraph) is { } words && !IsNear(document.Source, pictures, i, paragraph) && !IsContents(document, paragraph))
                    places.Add(new(PlaceRole.Reported, words, "", "图表", paragraph.Origin));
            if (places.Count > 0) yield return Make(document, places);
        }
    }

    private Finding Make(DocumentReading document, List<Place> places)
    {
        var shown = string.Join("、", places.Take(MostShown).Select(p => $"“{p.Value}”"));
        return Report(document, "图表", $"文中写明的图表有{places.Count}处没有附上：{shown}{(places.Count > MostShown ? "等" : "")}。", places) with { Reported = places[0].Value };
    }

    /// <summary>The caption or the words that announce a chart or table, or null.</summary>
    private static string? Announced(Paragraph paragraph)
    {
        var text = paragraph.Text.Trim();
        if (IsCaption(text)) return text;
        foreach (var words in Announcements)
        {
            var at = text.IndexOf(words, StringComparison.Ordinal);
            if (at < 0 || text.AsSpan(at).StartsWith("如下表扬", StringComparison.Ordinal) || text.AsSpan(at).StartsWith("如下表述", StringComparison.Ordinal)) continue;
            return words;
        }
        return null;
    }

    /// <summary>（图1：收入结构图）, 图2 支出结构: a line of its own that names a chart by number.</summary>
    private static bool IsCaption(string text)
    {
        if (text.Length is < 3 or > LongestCaption) return false;
        var compact = Words.Compact(text).TrimStart('(').TrimEnd(')');
        if (compact.Length < 3 || compact[0] != '图' || Words.HasSign(compact, "。；;，")) return false;
        var end = 1;
        while (end < compact.Length && (char.IsAsciiDigit(compact[end]) || compact[end] == '-' || "一二三四五六七八九十".Contains(compact[end], StringComparison.Ordinal))) end++;
        return end > 1 && end < compact.Length && compact[end] is not ('中' or '所' or '示' or '可' or '为');
    }

    private static bool IsNear(Document document, IReadOnlyList<Origin> pictures, int block, Paragraph paragraph)
    {
        for (var i = Math.Max(0, block - FarthestBlocks); i < Math.Min(document.Blocks.Count, block + FarthestBlocks + 1); i++)
            if (document.Blocks[i] is Table) return true;
        foreach (var picture in pictures)
            if (picture.Paragraph is { } place && paragraph.Origin.Paragraph is { } own && Math.Abs(place - own) <= FarthestParagraphs) return true;
        // Notes and boxes have no place of their own to measure from.
        return paragraph.Origin.Paragraph is null;
    }

    private static bool IsContents(DocumentReading document, Paragraph paragraph) => document.Contents.Any(e => e.Origin.IsSamePlace(paragraph.Origin));
}
