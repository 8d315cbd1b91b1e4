using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Audit.Quantities;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4001. One quantity has one value wherever it is said. An error only when concept, scope, stage and year are all
/// stated and equal, or when a part is larger than the whole printed elsewhere; otherwise a question.
/// Source: arithmetic.
/// </summary>
public sealed class JH4001_OneQuantityOneValue : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH4001", Severity.Error, "同一数据前后不一致",
        "同一单位、同一年度、同一口径的同一个数，在各处应当相同。",
        "查明哪一处正确，统一改正；口径不同的，请在文中写明。",
        FindingDescriptor.Arithmetic,
        "表中年初预算数811.38万元，报告写“年初预算安排支出951.73万元”。",
        "表中上年决算396.28万元，报告写本年支出401.85万元：年度不同，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var quantity in context.Quantities)
            if (quantity.Pairs[0].IsValueConflict) yield return Values(context, quantity);
        foreach (var finding in Establishment(context)) yield return finding;
        foreach (var document in context.Filing.Documents)
        {
            foreach (var rate in ToldRate.Odd(document)) yield return Rate(document, rate);
            foreach (var told in (IEnumerable<ToldOtherwise>)[.. ToldProject.Money(document), .. ToldProject.Scores(document), .. ToldScore.Odd(document), .. ToldHeads.Staff(document), .. ToldHeads.Households(document)]) yield return Otherwise(told);
        }
    }

    /// <summary>An execution rate of the text that the amounts of the form do not give: which money the sentence means is not stated, so it is a question.</summary>
    private Finding Rate(DocumentReading document, ToldRate rate)
    {
        var total = rate.Total;
        // Without a printed rate and what was spent there is nothing to hold the text against.
        List<Place> places = [rate.Told.Entry.As(PlaceRole.Reported), total.Rate!.As(PlaceRole.Contradicts), FundRate.Spent(total)!.As(PlaceRole.Operand)];
        foreach (var stage in Rates.Bases) if (total.Amount(stage) is { } budget) places.Add(budget.As(PlaceRole.Operand));
        return Report(document.Forms[rate.Told.Form], $"执行率|{rate.Told.Project}|{rate.Form.Title}",
            $"正文写{rate.Told.Label}{rate.Told.Entry.Raw}，按《{rate.Form.Title}》的{total.Label.Raw}计算是{rate.Check.ExpectedText}（{rate.Check.Arithmetic}）。", places) with
        {
            Severity = Severity.Warning,
            Reported = rate.Told.Entry.Raw,
            Expected = rate.Check.ExpectedText,
            Arithmetic = rate.Check.Arithmetic,
        };
    }

    /// <summary>A figure of the text that the project's form, or another sentence, prints otherwise.</summary>
    private Finding Otherwise(ToldOtherwise told) => Report(told.Form, told.Subject, told.Message, told.Reported.As(PlaceRole.Reported), told.Other.As(PlaceRole.Contradicts)) with
    {
        Severity = told.IsCertain ? Severity.Error : Severity.Warning,
        Reported = told.Reported.Raw,
        Expected = told.Other.Raw,
    };

    private Finding Values(AuditContext context, QuantityGroup quantity)
    {
        var values = quantity.Values(context.Identities, context.Facts);
        var main = quantity.Main;
        // What the arithmetic of the document speaks against is accused; else the figure that is printed first.
        var suspect = QuantityGroup.Suspect(values);
        var accused = suspect ?? Of(values, main.First);
        var other = Rival(values, accused, main);
        var name = accused.First.Label.Length > 0 ? accused.First : main.First;
        List<Place> places = [.. accused.Places.Select(p => p.Fact.Entry.As(PlaceRole.Reported))];
        places.AddRange(other.Places.Select(p => p.Fact.Entry.As(PlaceRole.Contradicts)));
        var certain = quantity.Pairs.Where(p => p.IsCertain == main.IsCertain).SelectMany(p => (Fact[])[p.First, p.Second]).ToHashSet();
        foreach (var value in values)
            if (!ReferenceEquals(value, accused) && !ReferenceEquals(value, other))
                places.AddRange(value.Places.Select(p => p.Fact.Entry.As(certain.Contains(value.First) ? PlaceRole.Contradicts : PlaceRole.Context)));
        var also = values.Where(v => !ReferenceEquals(v, accused) && !ReferenceEquals(v, other)).Select(v => $"在{Where(v)}为{v.Text}").ToList();
        return Report(main.FirstForm, $"{main.First.Concept}|{main.First.Stage.ToString()}|{main.First.Year}|{main.First.FundSource}|{main.Second.Stage.ToString()}|{main.Second.FundSource}|{main.SecondForm.Title}",
            $"{Name(name)}在{Where(accused)}为{accused.Text}，在{Where(other)}为{other.Text}{(also.Count > 0 ? "，" + string.Join("，", also) : "")}{(suspect is null ? Both(values) : Why(suspect, other))}。", places) with
        {
            Severity = quantity.IsCertain ? Severity.Error : Severity.Warning,
            Reported = accused.Text,
            Expected = other.Text,
            Difference = Difference(accused.First, other.First),
            Arithmetic = suspect is null ? null : other.Holding[0].Arithmetic,
            NamesSuspect = suspect is not null,
        };
    }

    private static QuantityValue Of(IReadOnlyList<QuantityValue> values, Fact fact)
    {
        foreach (var value in values) if (value.First.Quantity.Base == fact.Quantity.Base) return value;
        return values[0];
    }

    /// <summary>The value to hold the accused one against: what is best supported, else the other one of the pair that was found.</summary>
    private static QuantityValue Rival(IReadOnlyList<QuantityValue> values, QuantityValue accused, SameQuantityPair main)
    {
        QuantityValue? best = null;
        foreach (var value in values)
            if (!ReferenceEquals(value, accused) && (best is null || value.Holding.Count > best.Holding.Count)) best = value;
        var second = Of(values, main.Second);
        if (ReferenceEquals(second, accused)) second = Of(values, main.First);
        return best!.Holding.Count > second.Holding.Count ? best : second;
    }

    /// <summary>What speaks for each value where the arithmetic speaks for all of them; empty where one has nothing for it.</summary>
    private static string Both(IReadOnlyList<QuantityValue> values)
    {
        List<string> support = [];
        foreach (var value in values)
        {
            if (value.Confirmation is not { } confirmed) return "";
            support.Add($"{value.Text}有 {confirmed.Arithmetic} 印证");
        }
        return $"；{string.Join("，", support)}，各数都有印证，单凭文件不能断定哪一处有误";
    }

    /// <summary>Why one of the two is the odd one out: more of the arithmetic speaks for every other value than for it.</summary>
    private static string Why(QuantityValue suspect, QuantityValue other) =>
        $"；{other.Text}与文件中{other.Holding.Count}处计算相符（如 {other.Holding[0].Arithmetic}），{suspect.Text}没有计算印证，疑为{suspect.Text}有误";

    /// <summary>Posts granted to several bodies in a sentence against the number of posts of a table.</summary>
    private IEnumerable<Finding> Establishment(AuditContext context)
    {
        foreach (var document in context.Filing.Documents)
            foreach (var posts in PostsGranted.In(document))
            {
                if (posts.Outcome == Agreement.Equal) continue;
                var whole = posts.Whole;
                var certain = posts.Parts.Any(p => p.Quantity.Base > whole.Quantity.Base) && CountsTheSamePeople(document, whole, posts.Parts[0].Sentence);
                List<Place> places = [whole.Entry.As(PlaceRole.Reported), .. posts.Parts.Select(p => p.Entry.As(PlaceRole.Contradicts))];
                yield return Report(document.Forms[whole.Form], "编制数",
                    $"编制数填{whole.Entry.Raw}，文中各项编制为{string.Join("、", posts.Parts.Select(p => p.Entry.Raw))}，合计{posts.Sum}。", places) with
                {
                    Severity = certain ? Severity.Error : Severity.Warning,
                    Reported = whole.Entry.Raw,
                    Expected = posts.Sum.ToString(),
                    Arithmetic = posts.Arithmetic,
                    Difference = (whole.Quantity.Base - posts.Sum).ToString(),
                };
            }
    }

    /// <summary>
    /// Bodies of the sentence may lie outside the table's scope. They do not when table and sentence count the same people in post.
    /// </summary>
    private static bool CountsTheSamePeople(DocumentReading document, Fact establishment, string sentence) =>
        document.Facts.Any(t => t.Concept == Concepts.StaffInPost && t.InTable && t.Form == establishment.Form
            && document.Facts.Any(s => s.Concept == Concepts.StaffInPost && s.Sentence == sentence && s.Quantity.Base == t.Quantity.Base));

    private static string Name(Fact fact) => $"{(fact.Year is { } y && !fact.Label.StartsWith($"{y}年", StringComparison.Ordinal) ? $"{y}年" : "")}{fact.Label.Replace("-", "中的", StringComparison.Ordinal)}{(!fact.Label.Contains(fact.Role, StringComparison.Ordinal) ? $"（{fact.Role}）" : "")}";

    private static string Where(QuantityValue value) =>
        $"《{value.Places[0].Form.Title}》的{(value.First.InTable ? "表" : "正文")}中{(value.Places.Count > 1 ? $"等{value.Places.Count}处" : "")}";

    private static string Difference(Fact a, Fact b)
    {
        var unit = a.Quantity.Unit;
        return ((a.Quantity.Base - b.Quantity.Base) / unit.Factor).ToText(Math.Max(a.Quantity.Decimals, b.Quantity.Decimals)) + unit.Symbol;
    }
}
