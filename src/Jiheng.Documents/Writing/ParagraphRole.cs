using Jiheng.Engine.Content;

namespace Jiheng.Documents.Writing;

/// <summary>How a paragraph is set.</summary>
internal enum ParagraphRole
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>The title: in the middle, large.</summary>
    Title,

    /// <summary>（2024年度） under a title: in the middle.</summary>
    Subtitle,

    /// <summary>A heading below the title.</summary>
    Heading,

    /// <summary>单位：万元 above a table: at the right.</summary>
    Unit,

    /// <summary>Who is addressed, below the title: 甲县医疗保障局：. At the left.</summary>
    Addressee,

    /// <summary>A line with blanks to fill in by hand: 经办人：________.</summary>
    Blanks,
}

/// <summary>Tells the role of a paragraph from its level and its neighbours.</summary>
internal static class ParagraphRoles
{
    private const int ShortLine = 30;
    private const string BlankToFill = "____";

    /// <summary>The role of the paragraph at a place of the document.</summary>
    public static ParagraphRole Of(IReadOnlyList<Block> blocks, int index)
    {
        var paragraph = (Paragraph)blocks[index];
        if (paragraph.HeadingLevel is { } level) return level == 1 ? ParagraphRole.Title : ParagraphRole.Heading;
        var text = paragraph.Text.Trim();
        var isBelowTitle = index > 0 && blocks[index - 1] is Paragraph { HeadingLevel: 1 };
        if (isBelowTitle && text.EndsWith('：')) return ParagraphRole.Addressee;
        if (text.Contains(BlankToFill, StringComparison.Ordinal) && text.Contains('：')) return ParagraphRole.Blanks;
        if (text.Length is 0 or > ShortLine) return ParagraphRole.Text;
        if (text[0] is '（' or '(' && isBelowTitle) return ParagraphRole.Subtitle;
        return index + 1 < blocks.Count && blocks[index + 1] is Table && (text.StartsWith("单位：", StringComparison.Ordinal) || text.StartsWith("金额单位：", StringComparison.Ordinal))
            ? ParagraphRole.Unit
            : ParagraphRole.Text;
    }
}
