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

    /// <summary>What stands above a table and belongs to it: 单位：万元, 公开01表, 填报单位.</summary>
    Unit,

    /// <summary>Who is addressed, below the title: 甲县医疗保障局：. At the left.</summary>
    Addressee,

    /// <summary>A line with blanks to fill in by hand: 经办人：________.</summary>
    Blanks,

    /// <summary>What stands below a filled form and belongs to it: its notes, who signs it.</summary>
    BelowForm,

    /// <summary>附件：1. … below the text: the names stand below each other (GB/T 9704-2012, 7.3.4).</summary>
    AnnexList,
}

/// <summary>Tells the role of a paragraph from its level and its neighbours.</summary>
internal static class ParagraphRoles
{
    private const int ShortLine = 30;
    private const int MostBelowForm = 8;
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
        if (paragraph.Place is ParagraphPlace.Left or ParagraphPlace.Right && LeadsToTable(blocks, index)) return ParagraphRole.Unit;
        if (IsAnnexList(text)) return ParagraphRole.AnnexList;
        if (paragraph.Place == ParagraphPlace.Usual && IsBelowForm(blocks, index)) return ParagraphRole.BelowForm;
        if (text.Length is 0 or > ShortLine) return ParagraphRole.Text;
        if (text[0] is '（' or '(' && isBelowTitle) return ParagraphRole.Subtitle;
        return index + 1 < blocks.Count && blocks[index + 1] is Table && (text.StartsWith("单位：", StringComparison.Ordinal) || text.StartsWith("金额单位：", StringComparison.Ordinal))
            ? ParagraphRole.Unit
            : ParagraphRole.Text;
    }

    /// <summary>Whether only lines of the same kind stand between it and a table.</summary>
    private static bool LeadsToTable(IReadOnlyList<Block> blocks, int index)
    {
        for (var i = index + 1; i < blocks.Count; i++)
            if (blocks[i] is not Paragraph { HeadingLevel: null, Place: ParagraphPlace.Left or ParagraphPlace.Right } line || line.Text.Length > ShortLine) return blocks[i] is Table;
        return false;
    }

    private static bool IsBelowForm(IReadOnlyList<Block> blocks, int index)
    {
        for (var i = index - 1; i >= 0 && index - i <= MostBelowForm; i--)
            if (blocks[i] is not Paragraph { HeadingLevel: null, Place: ParagraphPlace.Usual }) return blocks[i] is Table table && table.Cells.Any(c => c.IsFilled);
        return false;
    }

    private static bool IsAnnexList(string text) => text.StartsWith("附件：1.", StringComparison.Ordinal) || text.StartsWith("附表：1.", StringComparison.Ordinal);
}
