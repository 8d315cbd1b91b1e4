using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>An indicator's name without what forms print before it: 指标1：, ★.</summary>
internal static class IndicatorName
{
    private const string Marks = "★☆*※●◆▲";

    /// <summary>The name of a cell; a cell that holds nothing but marks keeps them.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="holdsWeight">Whether points in brackets behind the name are its weight, since the form has no column for it.</param>
    public static Entry Of(Cell cell, bool holdsWeight)
    {
        var start = Start(cell.Text);
        var end = holdsWeight && GroupWeight.InPoints(cell).Weight is not null ? cell.Text.LastIndexOfAny(['(', '（']) : cell.Text.Length;
        if ((start == 0 && end == cell.Text.Length) || start >= end) return Entries.Of(cell, "三级指标");
        var name = cell.Text[start..end];
        // Where lines are joined the piece may stand in none of them: then the whole cell is its place.
        return Entries.Piece(cell, name, "三级指标") with { Value = IndicatorValue.Parse(name) };
    }

    private static int Start(string text)
    {
        var i = 0;
        while (i < text.Length && (Marks.Contains(text[i], StringComparison.Ordinal) || char.IsWhiteSpace(text[i]))) i++;
        // 1. before a name counts the indicators of a group.
        if (ListNumber.TryRead(text[i..], out var number) && number.Level == 3 && i + number.Length < text.Length && !char.IsAsciiDigit(Fold.Of(text[i + number.Length])))
        {
            i += number.Length;
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            return i;
        }
        if (string.CompareOrdinal(text, i, "指标", 0, 2) != 0) return i;
        var digits = i + 2;
        while (digits < text.Length && char.IsAsciiDigit(Fold.Of(text[digits]))) digits++;
        // 指标2024年度… is a name.
        if (digits == i + 2 || digits > i + 4) return i;
        i = digits;
        while (i < text.Length && (text[i] is ':' or '：' or '、' or '.' or '．' || char.IsWhiteSpace(text[i]))) i++;
        return i;
    }
}
