using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading;

/// <summary>What stands around a table and speaks of it: its title, the unit of its figures, notes below it.</summary>
internal sealed class Captions(Document document, Vocabulary vocabulary)
{
    /// <summary>The longest line that is still a caption and no paragraph.</summary>
    public const int Longest = 60;

    /// <summary>The unit that the caption of a table names for its figures (单位：份, 单位：万元), or null.</summary>
    public Unit? UnitAbove(int index, Func<string, Unit?> named)
    {
        for (var i = index - 1; i >= Math.Max(0, index - 2); i--)
            if (document.Blocks[i] is not Paragraph { Text.Length: <= Longest } line) return null;
            else if (named(line.Text) is { } unit) return unit;
        return null;
    }

    /// <summary>注：金额单位为万元 below a table that says nothing itself.</summary>
    public Unit? UnitInNote(int index)
    {
        for (var i = index + 1; i < Math.Min(document.Blocks.Count, index + 3); i++)
        {
            if (document.Blocks[i] is not Paragraph { Text.Length: > 0 } line || !IsNote(line.Text)) return null;
            if (MoneyUnits.In(line.Text) is { } unit) return unit;
        }
        return null;
    }

    /// <summary>A unit printed for the tables below and not for a heading or a sentence: 单位：万元.</summary>
    public static bool IsUnitLine(string text)
    {
        if (!text.Contains('单', StringComparison.Ordinal)) return false;
        var compact = Words.Compact(text).TrimStart('(', '[');
        return compact.StartsWith("单位", StringComparison.Ordinal) || (compact.Length <= Longest && Words.HasAny(compact, "金额单位", "货币单位", "计量单位"));
    }

    /// <summary>本部分各表金额单位为元；文字以万元为单位: what one clause says of all tables that follow.</summary>
    public static Unit? OfAllTables(string text)
    {
        if (!text.Contains("各表", StringComparison.Ordinal) || !text.Contains("单位", StringComparison.Ordinal)) return null;
        foreach (var clause in text.Split('；', ';', '。'))
            if (Words.HasAny(clause, "各表") && MoneyUnits.In(clause) is { } unit) return unit;
        return null;
    }

    /// <summary>The short paragraph directly above a table, or above the line that names its unit.</summary>
    public string? Caption(int index)
    {
        if (index > 1 && document.Blocks[index - 1] is Paragraph line && IsUnitLine(line.Text)) index--;
        return index > 0 && document.Blocks[index - 1] is Paragraph { Text: { Length: > 1 and <= 40 } text } && !Words.HasSign(text, "，。；") && !IsUnitLine(text) ? Words.Compact(text) : null;
    }

    /// <summary>The words alone in a table's first row, or the name of its sheet.</summary>
    public static string? Heading(Table table) =>
        Rows.OnlyFilled(table, 0) is { Text: { Length: > 1 and <= 40 } text } ? Words.Compact(text) : table.Origin?.Sheet;

    /// <summary>Whether the words behind an annex label are the caption of a table that nobody knows: it stands below, with no more than a line of units between.</summary>
    public bool IsAnnexCaption(string rest, int index)
    {
        if (rest.Length > Longest || Words.HasSign(Words.WithoutBrackets(Words.Compact(rest)), "，。；：,;:")) return false;
        for (var i = index + 1; i < Math.Min(document.Blocks.Count, index + 3); i++)
        {
            if (document.Blocks[i] is Table) return true;
            if (document.Blocks[i] is Paragraph { Text.Length: > 0 } line && !IsUnitLine(line.Text)) return false;
        }
        return false;
    }

    /// <summary>The table that a title stands above, short lines between them; null when there is none or a sentence stands between.</summary>
    public Table? TableNear(int index)
    {
        for (var i = index + 1; i < Math.Min(document.Blocks.Count, index + 4); i++)
        {
            if (document.Blocks[i] is not Table table) continue;
            for (var between = index + 1; between < i; between++)
                // 填报日期：…　　　单位：万元 is short, however wide it is set.
                if (document.Blocks[between] is Paragraph { Text.Length: > 40 } paragraph && Words.Compact(paragraph.Text).Length > 40) return null;
            return table;
        }
        return null;
    }

    /// <summary>Whether a line below a table belongs to it by its first words: 注：, 填表人.</summary>
    public bool IsNote(string text)
    {
        var key = Words.Compact(text);
        return vocabulary.IsNote(key[..Math.Min(key.Length, 6)]);
    }
}
