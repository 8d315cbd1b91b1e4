using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>A choice that a form spreads over columns of its own: 确定能 ∣ 有可能 ∣ 完全不可能, one of them ticked.</summary>
internal static class TickedColumn
{
    // What people print for a box left empty.
    private const string Empty = "□☐○×✗-—/";

    /// <summary>
    /// What is chosen: the words of the only column of the role, or the headers of the columns that are ticked, joined by 、 where two are.
    /// A blank entry when none is; null without such a column.
    /// </summary>
    public static Entry? Of(Table table, int row, Header header, ColumnRole role, string name)
    {
        Cell? blank = null, ticked = null;
        List<string> chosen = [];
        var columns = 0;
        var last = "";
        for (var c = 0; c < header.ColumnCount; c++)
        {
            if (header[c] != role) continue;
            if (header.Text(c) != last) columns++;
            last = header.Text(c);
            if (table.At(row, c) is not { } cell || cell.Row != row || cell.Column != c) continue;
            if (!IsTick(cell.Text))
            {
                blank ??= cell;
                continue;
            }
            ticked ??= cell;
            chosen.Add(Words.Key(header.Text(c)));
        }
        if ((ticked ?? blank) is not { } place) return null;
        if (columns == 1) return Entries.Of(place, $"{name} {last}");
        return ticked is null ? Entries.Blank(place, $"{name} 完成目标可能性")
            : new($"{name} 完成目标可能性", string.Join('、', chosen), IndicatorValue.Parse(string.Join('、', chosen)), place.Origin);
    }

    /// <summary>Whether a cell below one of several choices says that it is chosen.</summary>
    public static bool IsTick(string text)
    {
        var key = Words.Compact(text);
        return key.Length > 0 && key is not ("否" or "无" or "不是") && key.Trim(Empty.ToCharArray()).Length > 0;
    }
}
