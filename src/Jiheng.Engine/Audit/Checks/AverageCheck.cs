using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A printed average held against the amount and the count it is made of: 培训支出12万元，培训200人，人均600元.</summary>
/// <param name="Average">The average.</param>
/// <param name="Amount">The amount that is shared out.</param>
/// <param name="Count">Among how many.</param>
/// <param name="Value">What it should be, in base units.</param>
internal sealed record AverageCheck(Fact Average, Fact Amount, Fact Count, Rational Value)
{
    private static readonly (string Word, string[] Nouns)[] Keys =
    [
        ("人均", ["人", "名"]), ("次均", ["人次", "次"]), ("人次均", ["人次"]), ("每人次", ["人次"]), ("户均", ["户"]), ("家均", ["家"]), ("每公里", ["公里", "千米"]), ("每平方米", ["平方米"]), ("每人", ["人", "名"]), ("每户", ["户"]), ("每家", ["家"]), ("每个", ["个"]), ("每台", ["台"]),
        ("每套", ["套"]), ("每辆", ["辆"]), ("每期", ["期"]), ("每场", ["场"]), ("每件", ["件"]), ("每份", ["份"]), ("件均", ["件"]), ("例均", ["例"]), ("车均", ["辆"]), ("台均", ["台"]), ("生均", ["人", "名"]),
    ];

    // What a person pays, is entitled to or gets in a month is not the amount shared out.
    private static readonly string[] Standards = ["标准", "筹资", "缴费", "月", "日均", "每天", "最高", "最低", "增收", "收入", "原", "上年", "去年", "同期", "增加", "减少", "降低", "下降", "节约", "目标", "计划", "不超过", "费用", "自付", "其中", "剩余", "结余", "预计"];

    /// <summary>200 of the amount by the count, in the unit of the average.</summary>
    public string ExpectedText
    {
        get
        {
            var value = Value / Average.Quantity.Unit.Factor;
            // 0.02元 is not 0元.
            var decimals = Average.Quantity.Decimals;
            while (!value.IsZero && decimals < MostDecimals && value.Round(decimals, Rounding.HalfUp).IsZero) decimals++;
            return value.ToText(decimals) + Average.Quantity.Unit.Symbol;
        }
    }

    private const int MostDecimals = 6;

    /// <summary>Whether the average comes out once 元 of the amount is read as 万元, or 万元 as 元.</summary>
    public bool IsUnitSlip
    {
        get
        {
            var factor = Unit.TenThousandYuan.Factor;
            if (Amount.Quantity.Unit.Factor == Unit.Yuan.Factor) return Fits(Value * factor);
            return Amount.Quantity.Unit.Factor == factor && Fits(Value / factor);
        }
    }

    private bool Fits(Rational value) => (value / Average.Quantity.Unit.Factor).Round(Average.Quantity.Decimals, Rounding.HalfUp) == Average.Quantity.Value;

    /// <summary>12.00万元 ÷ 200人 = 600元.</summary>
    public string Arithmetic => $"{Amount.Entry.Raw} ÷ {Count.Entry.Raw} = {ExpectedText}";

    /// <summary>The averages that do not come out.</summary>
    public static IEnumerable<AverageCheck> Odd(DocumentReading document)
    {
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count < 2 || !Words.HasAny(sentence[0].Sentence, "均", "每")) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 1; i < figures.Count; i++)
                if (Of(document, figures, i) is { } check) yield return check;
        }
    }

    private static AverageCheck? Of(DocumentReading document, List<PlacedFigure> figures, int at)
    {
        var average = figures[at];
        if (average.Fact is not { Measure: Measure.Price or Measure.Level, Quantity: { Unit.Dimension: Dimension.Money, Qualifier: Qualifier.None } } || average.Fact.Stage == Stage.Target) return null;
        var count = figures[at - 1];
        // 救助200人次，支出40万元，占5%，次均2000元: the count first, the amount and its share behind it.
        if (Turned(figures, at) is { } turned) return Make(average.Fact, turned.Amount.Fact, turned.Count.Fact) is { } odd && !HasOther(document, odd) ? odd : null;
        var between = Words.Compact(average.Fact.Sentence[count.End..average.Start]);
        var clause = between[(Words.LastSign(between, ",，;；。") + 1)..];
        if (KeyOf(clause, out var rest) is not { } nouns || Words.HasAny(between, Standards) || Words.HasSign(between, "。；;")) return null;
        if (count.Depth != average.Depth || count.Fact.Measure != Measure.Level || count.Fact.Quantity is not { Qualifier: Qualifier.None, Value.Sign: > 0 } || Array.IndexOf(nouns, Noun(count.Fact)) < 0) return null;
        // 支出12万元，培训200人，人均600元: three figures one behind the other.
        if (at > 1 && IsAmount(figures[at - 2]) && figures[at - 2].Depth == average.Depth && figures[at - 2].Fact.Year == average.Fact.Year)
        {
            var amount = figures[at - 2];
            var words = amount.Fact.Sentence[amount.End..count.Start];
            if (Words.HasAny(words, "其中", "；", ";", "。", "另", "预算", "结余") || amount.Fact.Stage is Stage.InitialBudget or Stage.Budget or Stage.AdjustedBudget) return null;
            if (rest.Length > 0 && !amount.Fact.Entry.Label.Contains(rest, StringComparison.Ordinal)) return null;
            return Make(average.Fact, amount.Fact, count.Fact);
        }
        return Named(document, count.Fact, average) is { } named ? Make(average.Fact, named, count.Fact) : null;
    }

    private const int MostAmounts = 100;

    private sealed record Pair(PlacedFigure Amount, PlacedFigure Count);

    /// <summary>A count, an amount and its average one behind the other; the amount's share may stand between. Null where anything else does.</summary>
    private static Pair? Turned(List<PlacedFigure> figures, int at)
    {
        var average = figures[at];
        var i = at - 1;
        if (i > 1 && figures[i].Fact.Measure == Measure.Share) i--;
        if (i < 1) return null;
        var (amount, count) = (figures[i], figures[i - 1]);
        if (!IsAmount(amount) || amount.Depth != average.Depth || count.Depth != average.Depth || amount.Fact.Year != average.Fact.Year || count.Fact.Year != average.Fact.Year) return null;
        if (amount.Fact.Stage is Stage.InitialBudget or Stage.Budget or Stage.AdjustedBudget || count.Fact.Measure != Measure.Level || count.Fact.Quantity is not { Qualifier: Qualifier.None, Value.Sign: > 0 }) return null;
        // 人均1000元每季度, 人均250元/月: of a part of the time.
        if (average.Fact.Sentence.AsSpan(average.End).TrimStart() is ['每' or '/' or '／', ..]) return null;
        var last = Words.Compact(average.Fact.Sentence[figures[at - 1].End..average.Start]);
        var words = Words.Compact(average.Fact.Sentence[count.End..average.Start]);
        // Nothing but the average's own name stands behind the last comma: 次均, 人均.
        if (KeyOf(last[(Words.LastSign(last, ",，;；。") + 1)..], out var rest) is not { } nouns || rest.Length > 0 || Array.IndexOf(nouns, Noun(count.Fact)) < 0) return null;
        if (Words.HasAny(words, Standards) || Words.HasAny(words, "其中", "另", "等", "合计", "共计", "包括", "比上") || Words.HasSign(words, "。；;()（）")) return null;
        return new(amount, count);
    }

    /// <summary>Whether another amount and another count of the paragraph give the average.</summary>
    private static bool HasOther(DocumentReading document, AverageCheck odd)
    {
        var near = Nearby.Amounts(document, odd.Average);
        // Among so many amounts and counts some two will do.
        if (near.Count > MostAmounts) return true;
        var average = odd.Average.Quantity;
        var step = average.HalfStep * 2 * average.Unit.Factor;
        foreach (var amount in near)
            foreach (var count in near)
                if (amount.Quantity.Unit.Dimension == Dimension.Money && count.Quantity.Unit.Dimension == Dimension.Count && count.Quantity.Base.Sign > 0
                    && (amount.Quantity.Base / count.Quantity.Base - average.Base).Abs() <= step) return true;
        return false;
    }

    /// <summary>The one amount that the document prints for what is counted: 门诊救助388.00万元 for 门诊救助6208人次; several leave it open.</summary>
    private static Fact? Named(DocumentReading document, Fact count, PlacedFigure average)
    {
        var name = Words.Compact(count.Label);
        var lead = Lead(document, count);
        Fact? found = null;
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || !PlacedFigure.IsAmountOf(fact) || fact.Quantity.Unit.Dimension != Dimension.Money || fact.Year != average.Fact.Year) continue;
            if (fact.Stage is Stage.InitialBudget or Stage.Budget or Stage.AdjustedBudget || !IsName(Words.Compact(fact.Label), name, lead)) continue;
            if (found is not null && found.Quantity.Base != fact.Quantity.Base) return null;
            found ??= fact;
        }
        return found;
    }

    private static bool IsName(string label, string count, string lead)
    {
        var key = label[(label.LastIndexOf('-') + 1)..];
        if (key.Length > 5 && key.EndsWith("支出", StringComparison.Ordinal)) key = key[..^2];
        if (key.Length < 4) return false;
        return key == lead || IsWithin(key, count);
    }

    /// <summary>Whether all letters of a name stand in the other in this order, beginning and ending alike: 资助参保 in 资助困难群众参保.</summary>
    private static bool IsWithin(string key, string text)
    {
        if (text.Length < key.Length || key[..2] != text[..2] || key[^2..] != text[^2..]) return false;
        var at = 0;
        foreach (var c in text) if (at < key.Length && c == key[at]) at++;
        return at == key.Length;
    }

    /// <summary>What the item that the figure stands in is headed: 公路养护 of （一）公路养护。全年….</summary>
    private static string Lead(DocumentReading document, Fact fact)
    {
        foreach (var block in document.Source.Blocks)
            if (block is Content.Paragraph paragraph && paragraph.Origin.IsSamePlace(fact.Entry.Origin))
            {
                var text = Words.Compact(paragraph.Text);
                var name = Words.WithoutNumbering(text);
                var end = name.IndexOfAny(['。', ':']);
                return name.Length < text.Length && end is > 3 and <= 24 && !Words.HasSign(name[..end], ",，;") ? name[..end] : "";
            }
        return "";
    }

    private static string[]? KeyOf(string clause, out string rest)
    {
        rest = "";
        foreach (var (word, nouns) in Keys)
        {
            var at = clause.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || (word == "次均" && at > 0 && clause[at - 1] == '人')) continue;
            if (word[0] == '每' && at > 1 && clause[(at - 2)..at] != "平均") continue;
            rest = clause[(at + word.Length)..].Trim('为', '约', '是', '达', ':');
            return nouns;
        }
        return null;
    }

    private static bool IsAmount(PlacedFigure figure) => figure.IsAmount && figure.Fact.Quantity.Unit.Dimension == Dimension.Money;

    private static string Noun(Fact fact) => fact.Quantity.Unit.Noun.Length > 0 ? fact.Quantity.Unit.Noun : fact.Quantity.Unit.Symbol;

    private static AverageCheck? Make(Fact average, Fact amount, Fact count)
    {
        var counted = count.Quantity;
        // 8.64万人次 is rounded, 6208人次 is not.
        var range = counted.Unit.Factor > Rational.One || counted.Decimals > 0 ? Interval.Closed((counted.Value - counted.HalfStep) * counted.Unit.Factor, (counted.Value + counted.HalfStep) * counted.Unit.Factor) : Interval.Exactly(counted.Base);
        if (Interval.Quotient(amount.Quantity.Interval, range) is not { } possible) return null;
        var value = amount.Quantity.Base / counted.Base;
        // Truncated, or rounded up: one step of the last place.
        var step = average.Quantity.HalfStep * 2 * average.Quantity.Unit.Factor;
        if (possible.Meets(Interval.Closed(average.Quantity.Base - step, average.Quantity.Base + step))) return null;
        return new(average, amount, count, value);
    }
}
