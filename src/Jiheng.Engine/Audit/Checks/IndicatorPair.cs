using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>One indicator with the same target in two forms, one of them the whole unit's: its result is the same, too.</summary>
/// <param name="FirstForm">The form printed first.</param>
/// <param name="FirstRow">The indicator there.</param>
/// <param name="SecondForm">The other form.</param>
/// <param name="SecondRow">The indicator there.</param>
/// <param name="Severity">How sure another result is wrong.</param>
internal sealed record IndicatorPair(FilledForm FirstForm, Indicator FirstRow, FilledForm SecondForm, Indicator SecondRow, Severity Severity)
{
    // 满意度, 及时率: every form has one of its own.
    private const int ShortestName = 4;

    // A short ending (服务费) is that of many names.
    private const int ShortestEnding = 6;

    /// <summary>A row with figures and its name.</summary>
    internal sealed record Row(FilledForm Form, Indicator Indicator, string Name);

    /// <summary>The result in the first form.</summary>
    public Entry First => FirstRow.Actual!;

    /// <summary>The result in the other form.</summary>
    public Entry Second => SecondRow.Actual!;

    /// <summary>The rows of a document that print target and actual below a name of their own.</summary>
    public static List<Row> Rows(DocumentReading document)
    {
        List<Row> rows = [];
        foreach (var form in document.Forms)
            foreach (var indicator in form.Indicators)
                if (indicator is { Target: { IsBlank: false }, Actual: { IsBlank: false } } && IndicatorNames.Subject(indicator) is { Length: >= ShortestName } name) rows.Add(new(form, indicator, name));
        return rows;
    }

    /// <summary>All pairs whose targets are the same number and whose results can be compared.</summary>
    public static IEnumerable<IndicatorPair> In(DocumentReading document) => In(Rows(document));

    /// <summary>All pairs of some rows.</summary>
    public static IEnumerable<IndicatorPair> In(List<Row> rows)
    {
        foreach (var group in rows.GroupBy(r => r.Name, StringComparer.Ordinal))
        {
            // Two rows in two forms, one of them the whole unit's: with more, nobody knows what adds up to what.
            if (group.ToList() is [var a, var b] && IsPair(a, b) && Of(a, b, Severity.Error) is { } pair) yield return pair;
            // 上门探视第三方服务费 and 第三方服务费: the whole unit's row says of which project it is.
            if (group.ToList() is not [var single] || single.Form.Project is null || single.Name.Length < ShortestEnding) continue;
            var longer = rows.FindAll(r => r.Form.Project is null && r.Name.Length > single.Name.Length && r.Name.EndsWith(single.Name, StringComparison.Ordinal));
            if (longer is [var whole] && IsPair(whole, single) && Of(whole, single, Severity.Warning) is { } doubtful) yield return doubtful;
        }
    }

    private static bool IsPair(Row a, Row b) =>
        !ReferenceEquals(a.Form, b.Form) && a.Form.Year == b.Form.Year && a.Form.Project?.Raw != b.Form.Project?.Raw && (a.Form.Project is null || b.Form.Project is null);

    private static IndicatorPair? Of(Row a, Row b, Severity severity)
    {
        if (!IsNumber(a.Indicator.Target!) || !IsNumber(b.Indicator.Target!) || !IsNumber(a.Indicator.Actual!) || !IsNumber(b.Indicator.Actual!)) return null;
        var (wanted, other) = (a.Indicator.Target!.Value.Quantity!.Value, b.Indicator.Target!.Value.Quantity!.Value);
        if (!wanted.Unit.IsComparableWith(other.Unit) || wanted.Base != other.Base) return null;
        var (x, y) = (a.Indicator.Actual!.Value.Quantity!.Value, b.Indicator.Actual!.Value.Quantity!.Value);
        // A rate of the unit and of a project may each have its own people asked: 学生满意度 of all pupils and of those of a project.
        return x.Unit.IsComparableWith(y.Unit) ? new(a.Form, a.Indicator, b.Form, b.Indicator, x.Unit.Dimension == Numbers.Dimension.Ratio ? Severity.Warning : severity) : null;
    }

    /// <summary>Whether a cell holds a number and nothing else.</summary>
    public static bool IsNumber(Entry entry) => entry.Value is { Kind: ValueKind.Number, IsWholeText: true, Quantity: not null };
}
