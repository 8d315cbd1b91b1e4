using Jiheng.Engine.Audit.Checks;
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
        foreach (var pair in context.SamePairs)
            if (pair.Outcome == Agreement.Contradiction && !pair.IsUnitSlip && !pair.IsTextOfRow) yield return Values(pair);
        foreach (var finding in Establishment(context)) yield return finding;
    }

    private Finding Values(SameQuantityPair pair)
    {
        var (a, b) = (pair.First, pair.Second);
        return Report(pair.FirstForm, $"{a.Concept}|{a.Stage}|{a.Year}|{a.FundSource}|{b.Stage}|{b.FundSource}|{pair.SecondForm.Title}",
            $"{Name(a)}在{Where(a, pair.FirstForm)}为{Text(a)}，在{Where(b, pair.SecondForm)}为{Text(b)}。",
            a.Entry.As(PlaceRole.Reported), b.Entry.As(PlaceRole.Contradicts)) with
        {
            Severity = pair.IsCertain ? Severity.Error : Severity.Warning,
            Reported = Text(a),
            Expected = Text(b),
            Difference = Difference(a, b),
        };
    }

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

    private static string Name(Fact fact) => $"{(fact.Year is { } y ? $"{y}年" : "")}{fact.Label}{(fact.Role.Length > 0 && !fact.Label.Contains(fact.Role, StringComparison.Ordinal) ? $"（{fact.Role}）" : "")}";

    private static string Where(Fact fact, FilledForm form) => $"《{form.Title}》的{(fact.InTable ? "表" : "正文")}中";

    private static string Text(Fact fact) => fact.Quantity.ToString();

    private static string Difference(Fact a, Fact b)
    {
        var unit = a.Quantity.Unit;
        return ((a.Quantity.Base - b.Quantity.Base) / unit.Factor).ToText(Math.Max(a.Quantity.Decimals, b.Quantity.Decimals)) + unit.Symbol;
    }
}
