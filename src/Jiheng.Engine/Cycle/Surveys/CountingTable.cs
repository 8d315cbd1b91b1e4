using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables;

namespace Jiheng.Engine.Cycle.Surveys;

/// <summary>How often each option of a question was chosen, as counted.</summary>
/// <param name="Text">The question as printed.</param>
/// <param name="Label">Its cell.</param>
/// <param name="Counts">The counts by the option's name as printed, in printed order; blank entries for blank cells.</param>
internal sealed record CountedQuestion(string Text, Cell Label, IReadOnlyList<KeyValuePair<string, Entry>> Counts)
{
    /// <summary>The sum that the row prints (合计、有效份数), or null.</summary>
    public Entry? Sum { get; init; }

    /// <summary>The satisfaction that the row prints, or null.</summary>
    public Entry? Rate { get; init; }
}

/// <summary>A table that counts answers: questions by options, one row for each option, or the options side by side.</summary>
/// <param name="Table">The table.</param>
/// <param name="Questions">The questions in printed order.</param>
internal sealed record CountingTable(Table Table, IReadOnlyList<CountedQuestion> Questions)
{
    /// <summary>Questions whose options could not be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    private const int LongestOption = 12;

    // How many rows above its cells a header is looked for: a table of many thousand rows repeats it, or has none.
    private const int FurthestHead = 60;

    /// <summary>Reads a table; null when it counts no answers.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">Every way to write an option.</param>
    public static CountingTable? Read(Table table, IReadOnlyCollection<string> options)
    {
        CountingTable? found = null;
        // Each group of questions may have a header of its own.
        for (var r = 0; r < table.RowCount; r++)
            if (IsHead(table, r, options) && Across(table, r, options) is var group)
                found = found is null ? group : new(table, [.. found.Questions, .. group.Questions]) { Unread = [.. found.Unread, .. group.Unread] };
        return found ?? Down(table, options);
    }

    private static bool IsHead(Table table, int row, IReadOnlyCollection<string> options)
    {
        var heads = 0;
        foreach (var cell in table.Row(row)) if (cell.Row == row && IsOption(cell.Text, options)) heads++;
        return heads > 1;
    }

    /// <summary>The rows of figures below a header of satisfaction that cannot be told apart: 好 ∣ 一般 ∣ 差.</summary>
    private static List<string> UnreadBelow(Table table, int head, int first, IReadOnlyCollection<string> options)
    {
        List<string> unread = [];
        var asks = false;
        foreach (var cell in table.Row(head)) asks |= cell.Row == head && (IsOption(cell.Text, options) || IsUnknownOption(Words.Compact(cell.Text)));
        for (var r = head + 1; asks && r < table.RowCount && !IsHead(table, r, options); r++)
        {
            var figures = 0;
            foreach (var cell in table.Row(r)) if (cell.Row == r && cell.Column >= first && IsNumber(cell.Text)) figures++;
            if (figures > 1 && Label(table, r, first) is { } label) unread.Add(label.Text);
        }
        return unread;
    }

    /// <summary>Whether a text is an option, or a further one of the same kind that the pack does not know: 较满意.</summary>
    private static bool IsOption(string text, IReadOnlyCollection<string> options) => options.Contains(Key(text));

    /// <summary>An option as it is compared: without brackets, numbering, a letter before it and 选择.</summary>
    public static string Key(string text)
    {
        var key = Words.Key(text);
        if (key.Length > 1 && key[0] is >= 'A' and <= 'H' && !char.IsAsciiLetter(key[1])) key = key[1..].TrimStart('.', '、', ':');
        foreach (var ending in (string[])["份数", "人数", "票数", "票", "数量"])
            if (key.Length > ending.Length && key.EndsWith(ending, StringComparison.Ordinal)) return key[..^ending.Length];
        return key;
    }

    /// <summary>问题 ∣ 非常满意 ∣ 满意 ∣ …</summary>
    private static CountingTable Across(Table table, int head, IReadOnlyCollection<string> options)
    {
        List<(string Name, int Column)> columns = [];
        var (sum, rate, first, last) = (-1, -1, int.MaxValue, -1);
        foreach (var cell in table.Row(head))
        {
            if (cell.Row != head || cell.IsBlank || !IsOption(cell.Text, options)) continue;
            first = Math.Min(first, cell.Column);
            last = cell.Column;
        }
        var below = head + 1 < table.RowCount && IsSubHead(table, head + 1) ? head + 1 : -1;
        foreach (var cell in table.Row(head))
        {
            if (cell.Row != head || cell.IsBlank || cell.Column < first) continue;
            var text = Words.Compact(cell.Text);
            if (IsOption(cell.Text, options) || (cell.Column < last && text.Length <= LongestOption) || IsUnknownOption(text)) columns.Add((Key(cell.Text), CountColumn(table, cell, below)));
            else if (Words.HasAny(text, "满意度", "满意率")) rate = cell.Column;
            else if (Words.HasAny(text, "合计", "小计", "有效", "总数") && sum < 0) sum = cell.Column;
        }
        List<CountedQuestion> questions = [];
        List<string> unread = [];
        for (var r = Math.Max(head, below) + 1; r < table.RowCount && !IsHead(table, r, options); r++)
        {
            if (Label(table, r, first) is not { } label) continue;
            List<KeyValuePair<string, Entry>> counts = [];
            foreach (var (name, column) in columns)
                if (table.At(r, column) is { } cell && cell.Row == r && !ReferenceEquals(cell, label)) counts.Add(new(name, Entries.Of(cell, $"{label.Text} {name}")));
            // One cell below several options is a line of its own: 意见和建议.
            if (counts.Count < 2 || table.At(r, columns[0].Column) is { } cover && ReferenceEquals(cover, table.At(r, columns[1].Column))) continue;
            // A row of words is the head of something else, not a question whose counts are missing.
            if (counts.TrueForAll(c => !c.Value.IsBlank && c.Value.Quantity is null && !TickBoxes.IsTick(c.Value.Raw)))
            {
                unread = UnreadBelow(table, r, first, options);
                break;
            }
            if (Words.Key(label.Text) is "合计" or "总计" or "小计" or "平均" or "总体") continue;
            questions.Add(new(label.Text, label, counts)
            {
                Sum = sum >= 0 && table.At(r, sum) is { IsBlank: false } total && total.Row == r ? Entries.Of(total, $"{label.Text} 合计") : null,
                Rate = rate >= 0 && table.At(r, rate) is { IsBlank: false } printed && printed.Row == r ? Entries.Of(printed, $"{label.Text} 满意度") : null,
            });
        }
        return new(table, questions) { Unread = unread };
    }

    /// <summary>One row for each option, with the count right of it: 问题 ∣ 选项 ∣ 份数, or 选项 ∣ 份数 for a single question.</summary>
    private static CountingTable? Down(Table table, IReadOnlyCollection<string> options)
    {
        List<CountedQuestion> questions = [];
        List<KeyValuePair<string, Entry>> counts = [];
        Cell? label = null;
        var (rows, top) = (0, -1);
        for (var r = 0; r < table.RowCount; r++)
        {
            if (OptionOf(table, r, options) is not { } option) continue;
            rows++;
            if (top < 0) top = r;
            var name = Key(option.Text);
            var left = LeftOf(table, r, option);
            // Another question beside the option, or an option again: the next question begins.
            if (counts.Exists(c => c.Key == name) || (left is not null && label is not null && !ReferenceEquals(left, label) && !ReferenceEquals(label, option))) Close();
            label ??= left ?? Above(table, r, option) ?? option;
            var count = CountBeside(table, r, option, top);
            counts.Add(new(name, count is null ? Entries.Blank(option, $"{label.Text} {name}") : Entries.Of(count, $"{label.Text} {name}")));
        }
        Close();
        return rows > 1 && questions.Count > 0 ? new(table, questions) : null;

        void Close()
        {
            if (label is not null && counts.Count > 1) questions.Add(new(label.Text, label, [.. counts]));
            counts.Clear();
            label = null;
        }
    }

    private static Cell? OptionOf(Table table, int row, IReadOnlyCollection<string> options)
    {
        foreach (var cell in table.Row(row)) if (cell.Row == row && IsOption(cell.Text, options)) return cell;
        return null;
    }

    /// <summary>The question left of an option, also one that its cell covers from above; serial numbers are none.</summary>
    private static Cell? LeftOf(Table table, int row, Cell option)
    {
        Cell? found = null;
        foreach (var cell in table.Row(row)) if (cell.Column < option.Column && !cell.IsBlank && !IsNumber(cell.Text)) found = cell;
        return found;
    }

    /// <summary>A line of its own above the options, over the whole table: the question.</summary>
    private static Cell? Above(Table table, int row, Cell option)
    {
        for (var r = row - 1; r >= Math.Max(0, row - FurthestHead); r--)
            if (Rows.OnlyFilled(table, r) is { } only) return only;
            else if (table.At(r, option.Column) is { IsBlank: false } cell && cell.Row == r && Words.HasAny(cell.Text, "选项", "评价", "满意")) return null;
        return null;
    }

    /// <summary>The first cell right of the option that holds a count; a share only where there is no count.</summary>
    private static Cell? CountBeside(Table table, int row, Cell option, int top)
    {
        Cell? share = null, blank = null;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.Column <= option.Column) continue;
            if (cell.IsBlank) blank ??= cell;
            else if (Entries.Of(cell, "").Quantity is { } q)
            {
                if (q.Unit.Dimension != Dimension.Ratio && !IsShareColumn(table, top, cell)) return cell;
                share ??= cell;
            }
        }
        return share ?? blank;
    }

    private static bool IsShareColumn(Table table, int row, Cell cell)
    {
        for (var r = row - 1; r >= Math.Max(0, row - FurthestHead); r--)
            if (table.At(r, cell.Column) is { IsBlank: false } head && Entries.Of(head, "").Quantity is null) return IsShare(head.Text);
        return false;
    }

    /// <summary>份数 ∣ 占比 below each option.</summary>
    private static bool IsSubHead(Table table, int row)
    {
        var found = 0;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (!Words.HasAny(cell.Text, "份数", "人数", "数量", "票数") && !IsShare(cell.Text)) return false;
            found++;
        }
        return found > 1;
    }

    private static int CountColumn(Table table, Cell head, int below)
    {
        if (below < 0) return head.Column;
        for (var c = head.Column; c < head.Column + head.ColumnSpan; c++)
            if (table.At(below, c) is { IsBlank: false } sub && !IsShare(sub.Text)) return c;
        return head.Column;
    }

    private static bool IsShare(string text) => Words.HasAny(Words.Compact(text), "占比", "比例", "%", "率");

    private static bool IsUnknownOption(string compact) =>
        compact.Length <= 6 && (compact.EndsWith("满意", StringComparison.Ordinal) || compact is "一般" or "不了解" or "不清楚" or "未作答" or "无所谓");

    /// <summary>The question of a row: the longest words left of the options.</summary>
    private static Cell? Label(Table table, int row, int before)
    {
        Cell? found = null;
        foreach (var cell in table.Row(row))
            if (cell.Row == row && cell.Column < before && !cell.IsBlank && !IsNumber(cell.Text) && (found is null || cell.Text.Length >= found.Text.Length)) found = cell;
        return found;
    }

    private static bool IsNumber(string text) => Values.IndicatorValue.Parse(text) is { Quantity: not null, IsWholeText: true };
}
