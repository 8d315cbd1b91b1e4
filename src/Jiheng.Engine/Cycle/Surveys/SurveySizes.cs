using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Cycle.Surveys;

/// <summary>How many questionnaires were given out, came back and are valid.</summary>
/// <param name="Issued">发放; null when the form does not say.</param>
/// <param name="Returned">回收.</param>
/// <param name="Valid">有效.</param>
/// <param name="Conflicts">Numbers that the form gives twice and differently, one sentence each.</param>
internal sealed record SurveySizes(Entry? Issued, Entry? Returned, Entry? Valid, IReadOnlyList<string> Conflicts)
{
    // How far behind its word a number may stand: 发放调查问卷共计400份.
    private const int Reach = 12;

    // 有效, 实际回收: longer words must say what was given out or came back.
    private const int LongestBareWord = 4;

    private static readonly string[] IssuedWords = ["发放", "发出", "投放"];
    private static readonly string[] ReturnedWords = ["回收", "收回"];
    private static readonly string[] ValidWords = ["有效"];

    /// <summary>Reads the numbers of a form: labelled cells first, then running text.</summary>
    public static SurveySizes Of(FilledForm form, IReadOnlyList<CountingTable> counting)
    {
        List<Entry> issued = [], returned = [], valid = [];
        foreach (var table in form.Tables)
        {
            var isCounting = counting.Any(c => ReferenceEquals(c.Table, table));
            foreach (var cell in table.Cells) if (!cell.IsBlank) Cells(table, cell, isCounting, issued, returned, valid);
        }
        if (issued.Count + returned.Count + valid.Count == 0)
            foreach (var paragraph in form.Paragraphs)
                foreach (var line in paragraph.Lines) Scan(line.Text, line.Origin, issued, returned, valid);
        List<string> conflicts = [];
        return new(One(issued, "发放份数", conflicts), One(returned, "回收份数", conflicts), One(valid, "有效份数", conflicts), conflicts);
    }

    private static Entry? One(List<Entry> found, string name, List<string> conflicts)
    {
        if (found.Count == 0) return null;
        foreach (var other in found)
            if (other.Number is { } a && found[0].Number is { } b && a != b)
            {
                conflicts.Add($"{name}写了两个不同的数：{found[0].Raw}、{other.Raw}，不知以哪个为准");
                return null;
            }
        return found[0];
    }

    private static void Cells(Table table, Cell cell, bool isCounting, List<Entry> issued, List<Entry> returned, List<Entry> valid)
    {
        var key = Words.Key(cell.Text);
        if (key.Length > 14 || HasDigit(key))
        {
            if (HasDigit(key)) Scan(cell.Text, cell.Origin, issued, returned, valid);
            return;
        }
        // 制度执行有效性 speaks of no questionnaire.
        if (key.Contains('率', StringComparison.Ordinal) || (key.Length > LongestBareWord && !Words.HasAny(key, "卷", "份", "样本", "票", "数")) || Last(key) is not { } list) return;
        // In a counting table 有效 may be the head of a column over all questions.
        var beside = Beside(table, cell);
        if (beside is null && !isCounting && table.At(cell.Row + cell.RowSpan, cell.Column) is { } below && below.Row == cell.Row + cell.RowSpan) beside = below;
        if (beside is null) return;
        var entry = Entries.Of(beside, cell.Text);
        if (entry.Quantity is { } q && q.Unit.Dimension is Dimension.None or Dimension.Count) list.Add(entry);

        List<Entry>? Last(string text) => Find(text, text.Length) switch { 0 => issued, 1 => returned, 2 => valid, _ => null };
    }

    private static Cell? Beside(Table table, Cell label)
    {
        var right = table.At(label.Row, label.Column + label.ColumnSpan);
        return right is { IsBlank: false } && right.Row == label.Row && Entries.Of(right, "").Quantity is not null ? right : null;
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text) if (char.IsAsciiDigit(c)) return true;
        return false;
    }

    /// <summary>发放问卷400份，回收392份，有效问卷385份: each number belongs to the nearest of the words before it.</summary>
    private static void Scan(string text, Diagnostics.Origin origin, List<Entry> issued, List<Entry> returned, List<Entry> valid)
    {
        foreach (var number in NumberScanner.Scan(text))
        {
            if (number.Quantity.Unit.Dimension is not (Dimension.None or Dimension.Count) || number.Quantity.Decimals > 0 || number.Quantity.Qualifier != Qualifier.None) continue;
            var list = Find(text, number.Start) switch { 0 => issued, 1 => returned, 2 => valid, _ => null };
            list?.Add(new(text.Length <= 40 ? text : number.Raw, number.Raw, IndicatorValue.Parse(number.Raw), origin.Narrow(number.Raw)));
        }
    }

    /// <summary>Which of the words stands nearest before a place; −1 when none does or the number is a rate's.</summary>
    private static int Find(string text, int before)
    {
        var (nearest, which) = (-1, -1);
        string[][] all = [IssuedWords, ReturnedWords, ValidWords];
        for (var i = 0; i < all.Length; i++)
            foreach (var word in all[i])
            {
                var at = before == 0 ? -1 : text.LastIndexOf(word, before - 1, StringComparison.Ordinal);
                if (at > nearest && at + word.Length <= before && before - at - word.Length <= Reach && !Separated(text[(at + word.Length)..before])) (nearest, which) = (at, i);
            }
        return which;
    }

    private static bool Separated(string between) => Words.HasAny(between, "率", "。", "；", "，", ",", ";") || HasDigit(between);
}
