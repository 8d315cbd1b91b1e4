namespace Jiheng.Engine.Reading.Text;

/// <summary>One run of numbers: the headings of one level below one chapter, or the items of an enumeration.</summary>
internal sealed class NumberList(int id, int start, bool isAfterColon)
{
    private int count;
    private int sentences;

    public int Id { get; } = id;

    /// <summary>Index of the paragraph it begins with.</summary>
    public int Start { get; } = start;

    /// <summary>Index of its last paragraph.</summary>
    public int End { get; private set; }

    /// <summary>Its last number.</summary>
    public int Last { get; private set; }

    /// <summary>Whether text without a number stands between its items.</summary>
    public bool HasText { get; set; }

    /// <summary>Whether it enumerates (duties after “主要职责：”) and heads nothing.</summary>
    public bool IsSentences => sentences * 2 > count || (isAfterColon && !HasText && count > 1);

    public void Add(int number, int index, bool isSentence)
    {
        Last = number;
        End = index;
        count++;
        if (isSentence) sentences++;
    }
}

/// <summary>
/// Says which list a number goes on with. Lists of one shape may stand inside each other: duties （一）…（九） below the heading （一）,
/// before the heading （二）.
/// </summary>
internal sealed class NumberLists
{
    private const int Levels = 8;

    private readonly List<NumberList>[] open = new List<NumberList>[Levels];
    private int nextId = 1;
    private int lastText = -1;

    public NumberLists()
    {
        for (var level = 0; level < Levels; level++) open[level] = [];
    }

    /// <summary>A paragraph without a number.</summary>
    public void Text(int index) => lastText = index;

    /// <summary>A part of the document begins: no list goes on over it.</summary>
    public void Clear()
    {
        foreach (var lists in open) lists.Clear();
    }

    /// <summary>The list a number belongs to.</summary>
    /// <param name="number">The number.</param>
    /// <param name="index">Index of its paragraph.</param>
    /// <param name="isSentence">Whether the words after it are no heading by their look.</param>
    /// <param name="endsWithStop">Whether they end with 。.</param>
    /// <param name="isAfterColon">Whether the paragraph before ends with a colon.</param>
    public NumberList Take(ListNumber number, int index, bool isSentence, bool endsWithStop, bool isAfterColon)
    {
        var lists = open[number.Level];
        var chosen = number.Value == 1 ? null : Choose(lists, number.Value, index, isSentence, endsWithStop);
        if (chosen is null) lists.Add(chosen = new(nextId++, index, isAfterColon));
        else
        {
            if (lastText > chosen.End) chosen.HasText = true;
            while (!ReferenceEquals(lists[^1], chosen)) lists.RemoveAt(lists.Count - 1);
        }
        chosen.Add(number.Value, index, isSentence);
        // What began inside this list ends with its next number; a list around it goes on.
        for (var deeper = number.Level + 1; deeper < Levels; deeper++) open[deeper].RemoveAll(l => l.Start > chosen.Start);
        return chosen;
    }

    /// <summary>The list the number continues, of the same look if possible; else the last one, in which it is a gap or a repeat; null when none is open.</summary>
    private static NumberList? Choose(List<NumberList> lists, int value, int index, bool isSentence, bool endsWithStop)
    {
        NumberList? fits = null, like = null;
        for (var i = lists.Count - 1; i >= 0; i--)
        {
            var list = lists[i];
            // 完成交办的其他任务。 closes a list of duties, however short it is.
            var isLike = list.IsSentences == isSentence || (endsWithStop && list.IsSentences && list.End == index - 1);
            if (list.Last + 1 == value && isLike) return list;
            // A list further out goes on only where the look of the item says so: chapters without a heading leave theirs open.
            if (list.Last + 1 == value && i == lists.Count - 1) fits = list;
            if (isLike) like ??= list;
        }
        return fits ?? like ?? (lists.Count > 0 ? lists[^1] : null);
    }
}
