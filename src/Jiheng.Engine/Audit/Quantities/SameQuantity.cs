using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text.Figures;

namespace Jiheng.Engine.Audit.Quantities;

/// <summary>Two figures that speak of one quantity and are printed differently.</summary>
/// <param name="First">The figure printed first.</param>
/// <param name="Second">The other one.</param>
/// <param name="FirstForm">The form of the first.</param>
/// <param name="SecondForm">The form of the other.</param>
/// <param name="Outcome">Rounding or contradiction.</param>
/// <param name="IsCertain">Whether concept, scope, stage and year are all stated and equal.</param>
internal sealed record SameQuantityPair(Fact First, Fact Second, FilledForm FirstForm, FilledForm SecondForm, Agreement Outcome, bool IsCertain)
{
    /// <summary>Whether a sentence of a form names a row of the same form's table: JH4002 says that.</summary>
    public bool IsTextOfRow => First.IsOfField && First.Form == Second.Form && First.InTable != Second.InTable
        && (First.InTable ? Second : First).Label.StartsWith((First.InTable ? First : Second).Label, StringComparison.Ordinal);

    /// <summary>Whether the two are values that cannot both be true, neither by rounding nor by a unit nor as JH4002 says it.</summary>
    public bool IsValueConflict => Outcome == Agreement.Contradiction && !IsUnitSlip && !IsTextOfRow;

    /// <summary>Whether the two print the same digits and differ by their units alone: 951.43元 and 951.43万元.</summary>
    public bool IsUnitSlip => SameQuantity.IsUnitSlip(First.Quantity, Second.Quantity);
}

/// <summary>Two figures that print one quantity and agree.</summary>
/// <param name="First">The figure printed first.</param>
/// <param name="Second">The other one.</param>
/// <param name="IsDenied">Whether the two, with other values, would contradict each other.</param>
internal sealed record SameQuantityTwin(Fact First, Fact Second, Func<Fact, Fact, bool> IsDenied);

/// <summary>Finds figures of one quantity in several places: same concept, same project, same year, same stage.</summary>
internal static class SameQuantity
{
    private sealed record Placed(Fact Fact, FilledForm Form, DocumentReading Document);

    /// <summary>Quantities that are printed with more than one value, in the order of their first figure.</summary>
    public static List<QuantityGroup> Groups(Filing filing)
    {
        List<QuantityGroup> groups = [];
        foreach (var group in Comparable(filing).GroupBy(f => $"{f.Fact.Concept}|{f.Fact.Project}|{f.Fact.Year}", StringComparer.Ordinal))
        {
            List<Placed> distinct = [];
            var repeats = new Dictionary<string, List<Placed>>(StringComparer.Ordinal);
            List<SameQuantityPair> pairs = [];
            List<Fact> cells = [];
            foreach (var item in group) if (item.Fact.InTable) cells.Add(item.Fact);
            foreach (var item in group)
            {
                var key = Key(item.Fact);
                if (repeats.TryGetValue(key, out var same))
                {
                    same.Add(item);
                    continue;
                }
                repeats.Add(key, [item]);
                // Held against the first figure it could be equal to: one odd figure gives one pair, not one with each repeat.
                foreach (var earlier in distinct)
                {
                    if (Compare(earlier, item) is not { } pair || IsSumOfTables(pair.First, pair.Second, cells) || IsSumOfTables(pair.Second, pair.First, cells)) continue;
                    pairs.Add(pair);
                    break;
                }
                // So many values of one quantity are no slip any more; the first ones say it.
                if (distinct.Count < 16) distinct.Add(item);
            }
            Connect(pairs, repeats, groups);
        }
        return groups;
    }

    // So many printings of one quantity are looked at for the first that a figure is held against.
    private const int MostEarlier = 64;

    /// <summary>Figures that print one quantity again and agree, each with the first of them that another value would be held against.</summary>
    public static IEnumerable<SameQuantityTwin> Twins(Filing filing)
    {
        foreach (var group in Comparable(filing).GroupBy(f => $"{f.Fact.Concept}|{f.Fact.Project}|{f.Fact.Year}", StringComparer.Ordinal))
        {
            List<Placed> earlier = [];
            foreach (var item in group)
            {
                foreach (var one in earlier)
                {
                    if (one.Fact.FundSource != item.Fact.FundSource || !one.Fact.Quantity.Interval.Meets(item.Fact.Quantity.Interval)) continue;
                    var twin = new SameQuantityTwin(one.Fact, item.Fact, (a, b) => Compare(one with { Fact = a }, item with { Fact = b }) is { Outcome: Agreement.Contradiction });
                    // Another value that nothing else explains: whether the two are held against each other at all.
                    var quantity = item.Fact.Quantity with { Value = item.Fact.Quantity.Value * Elsewhere + Elsewhere };
                    if (!twin.IsDenied(one.Fact, item.Fact with { Quantity = quantity })) continue;
                    yield return twin;
                    break;
                }
                if (earlier.Count < MostEarlier) earlier.Add(item);
            }
        }
    }

    private const int Elsewhere = 37;

    private static List<Placed> Comparable(Filing filing)
    {
        List<Placed> facts = [];
        foreach (var document in filing.Documents)
            foreach (var fact in document.Facts)
                if (IsComparable(fact) && !IsOfOnePart(document, fact)) facts.Add(new(fact, document.Forms[fact.Form], document));
        return facts;
    }

    /// <summary>
    /// 局机关支出720万元，其中基本支出239万元；中心支出650万元，其中基本支出374万元: a sentence that divides several wholes alike tells of
    /// each whole's part, and of no unit's basic expenditure.
    /// </summary>
    public static bool IsOfOnePart(DocumentReading document, Fact fact)
    {
        if (fact.InTable || Parent(fact) is not { Length: > 0 } parent) return false;
        foreach (var other in document.FactsByPlace.Near(fact))
            if (ReferenceEquals(other.Sentence, fact.Sentence) && other.Concept == fact.Concept && other.Year == fact.Year && other.Stage == fact.Stage && other.Measure == fact.Measure
                && other.Quantity.Base != fact.Quantity.Base && Parent(other) is { Length: > 0 } another && another != parent) return true;
        return false;
    }

    private static string Parent(Fact fact) => fact.Label.LastIndexOf('-') is var at and > 0 ? fact.Label[..at] : "";

    /// <summary>两项基金支出合计341239.97万元: whether a figure of the text is just what two tables print for one concept, taken together, the other figure one of the two.</summary>
    private static bool IsSumOfTables(Fact told, Fact cell, List<Fact> cells)
    {
        if (told.InTable || !cell.InTable || told.Quantity.Qualifier != Qualifier.None) return false;
        var rest = told.Quantity.Base - cell.Quantity.Base;
        if (rest.Sign <= 0 || cell.Quantity.Base.Sign <= 0) return false;
        foreach (var other in cells)
            // One total printed in two tables is not two amounts.
            if (other.Quantity.Base == rest && other.Quantity.Base != cell.Quantity.Base && other.Stage == cell.Stage && other.Quantity.Unit.IsComparableWith(cell.Quantity.Unit) && !IsSameTable(other, cell)) return true;
        return false;
    }

    private static bool IsSameTable(Fact a, Fact b)
    {
        var (x, y) = (a.Entry.Origin, b.Entry.Origin);
        return x.File == y.File && x.Sheet == y.Sheet && x.Table == y.Table && a.Form == b.Form;
    }

    // So many contradictions of one quantity are no slip any more; the first ones say it.
    private const int MostPairs = 40;

    /// <summary>Pairs that share a figure speak of one quantity; rounding and unit slips are matters of their own.</summary>
    private static void Connect(List<SameQuantityPair> pairs, Dictionary<string, List<Placed>> places, List<QuantityGroup> groups)
    {
        Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (!pairs[i].IsValueConflict) continue;
            Add(byKey, Key(pairs[i].First), i);
            Add(byKey, Key(pairs[i].Second), i);
        }
        var taken = new bool[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            if (taken[i]) continue;
            taken[i] = true;
            List<SameQuantityPair> connected = [pairs[i]];
            if (pairs[i].IsValueConflict)
                for (var at = 0; at < connected.Count; at++)
                    foreach (var key in (string[])[Key(connected[at].First), Key(connected[at].Second)])
                        if (byKey.Remove(key, out var others))
                            foreach (var other in others)
                                if (!taken[other])
                                {
                                    taken[other] = true;
                                    connected.Add(pairs[other]);
                                }
            if (connected.Count > MostPairs) connected.RemoveRange(MostPairs, connected.Count - MostPairs);
            groups.Add(new(connected, [.. Members(connected, places)]));
        }
    }

    private static void Add(Dictionary<string, List<int>> byKey, string key, int at)
    {
        if (byKey.TryGetValue(key, out var list)) list.Add(at);
        else byKey.Add(key, [at]);
    }

    /// <summary>Every place of the figures of the pairs, figures in the order of the pairs, repeats behind their first.</summary>
    private static IEnumerable<QuantityPlace> Members(List<SameQuantityPair> pairs, Dictionary<string, List<Placed>> places)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var pair in pairs)
            foreach (var fact in (Fact[])[pair.First, pair.Second])
                if (told.Add(Key(fact)))
                    foreach (var place in places[Key(fact)]) yield return new(place.Fact, place.Form);
    }

    // What these words count is narrower than the year's whole, or goes beyond it.
    private static readonly string[] Spans = ["累计", "上半年", "下半年", "季度", "月均", "年均", "平均", "以来", "新增", "首批", "同期", "其余", "部分", "分别"];

    public static bool IsComparable(Fact fact)
    {
        if (fact.Concept.Length == 0 || fact.Concept.EndsWith(".part", StringComparison.Ordinal) || fact.Stage is Stage.Computed or Stage.Target || fact.Measure is not (Measure.Level or Measure.Rate)) return false;
        if (fact.IsOfField) return !Words.HasAny(fact.Entry.Label, Spans) && fact.AsOf is null or { Month: 12, Day: null or 31 };
        return fact.Quantity.Unit.Dimension is Dimension.Money or Dimension.Count
            && !Circle.IsOther(fact.Entry.Label);
    }

    private static string Key(Fact fact) => $"{(int)fact.Stage}|{fact.FundSource}|{fact.Quantity.Base.Exact}|{(int)fact.Quantity.Unit.Dimension}|{fact.Quantity.Unit.Noun}";

    /// <summary>Whether one of two documents was written before the year was over, and the other at another step: a budget changes between them, and what was spent grows. JH8004 holds them against each other.</summary>
    private static bool IsOfOtherStep(DocumentReading a, DocumentReading b) =>
        !ReferenceEquals(a, b) && StepWords.Of(a) is { } one && StepWords.Of(b) is { } other && one != other && (one < Step.SelfEvaluation || other < Step.SelfEvaluation);

    private static SameQuantityPair? Compare(Placed a, Placed b)
    {
        var (x, y) = (a.Fact, b.Fact);
        if (IsOfOtherStep(a.Document, b.Document)) return null;
        // A report with several tables has rows of one name for the unit, its projects and the months of the year.
        if (x.InTable && y.InTable && ReferenceEquals(a.Form, b.Form)) return null;
        // Forms of projects whose names were not found are forms of several projects.
        if (x.InTable && y.InTable && a.Form.Kind == b.Form.Kind && a.Form.Title.Contains("项目", StringComparison.Ordinal)) return null;
        if (!x.Quantity.Unit.IsComparableWith(y.Quantity.Unit) || x.Quantity.Base == y.Quantity.Base || IsRoundedTo(x.Quantity, y.Quantity) || IsRoundedTo(y.Quantity, x.Quantity)) return null;
        var stage = StagesMatch(x, y);
        if (stage is null) return null;
        // 现场检查追回228.90万元，智能审核扣回123.84万元，合计352.74万元: the sentence tells the other value itself, so this one is a part of it.
        if (TellsToo(a, y) || TellsToo(b, x)) return null;
        // A figure limited to one account is a part of the figure for all: it contradicts it only by being larger.
        var limited = x.FundSource != y.FundSource;
        if (limited && !IsUnitSlip(x.Quantity, y.Quantity))
        {
            var first = Accounts.IsPartOf(x.FundSource, y.FundSource);
            if (!first && !Accounts.IsPartOf(y.FundSource, x.FundSource)) return null;
            var (part, whole) = first ? (x, y) : (y, x);
            if (!whole.Quantity.Interval.LiesBelow(part.Quantity.Interval)) return null;
        }
        var outcome = x.Quantity.Interval.Meets(y.Quantity.Interval) ? Agreement.Rounding : Agreement.Contradiction;
        return new(x, y, a.Form, b.Form, outcome, stage.Value && x.Year is not null && x.IsConceptCertain && y.IsConceptCertain && IsSameScope(a, b));
    }

    /// <summary>Whether an amount is another one told in a larger unit and rounded rightly there: 171,985,010.78元 and 17198.50万元 do not differ.</summary>
    public static bool IsRoundedTo(Quantity exact, Quantity coarse) =>
        exact.Unit.Factor < coarse.Unit.Factor && exact.Qualifier == Qualifier.None && coarse.Qualifier == Qualifier.None
        && (exact.Base / coarse.Unit.Factor).Round(coarse.Decimals, Rounding.HalfUp) == coarse.Value;

    /// <summary>Whether the sentence of a figure prints the other value as well.</summary>
    private static bool TellsToo(Placed item, Fact other)
    {
        if (item.Fact.InTable) return false;
        foreach (var near in item.Document.FactsByPlace.Near(item.Fact))
            if (!ReferenceEquals(near, item.Fact) && ReferenceEquals(near.Sentence, item.Fact.Sentence) && near.Quantity.Base == other.Quantity.Base && near.Quantity.Unit.IsComparableWith(other.Quantity.Unit) && !other.Quantity.Value.IsZero) return true;
        return false;
    }

    /// <summary>
    /// Whether both speak of the same whole beyond doubt. Two forms of one kind may be two units' or two funds'; a project form
    /// without its project's name may be any project's; 本级 and 机关 may be a part of the unit.
    /// </summary>
    private static bool IsSameScope(Placed a, Placed b) =>
        !(a.Fact.InTable && b.Fact.InTable && (ReferenceEquals(a.Form, b.Form) || a.Form.Kind == b.Form.Kind))
        && IsScoped(a) && IsScoped(b);

    private static bool IsScoped(Placed item) =>
        // A table of no known form may be any project's.
        !(item.Form.Kind == FormKind.Unknown && item.Fact.InTable)
        && !(item.Form.Kind == FormKind.ProjectSelfEvaluation && item.Fact.Project.Length == 0)
        && !Circle.MayBePart(item.Fact.Entry.Label);

    /// <summary>True: the same stated stage. False: perhaps the same. Null: different stages, nothing to compare.</summary>
    private static bool? StagesMatch(Fact x, Fact y)
    {
        if (x.Concept.StartsWith("staff", StringComparison.Ordinal)) return x.InTable && y.InTable;
        // A stage that was inferred from a chapter or a verb may be another.
        if (x.Stage == y.Stage) return x.Stage is not (Stage.Unstated or Stage.Budget) && IsStated(x) && IsStated(y);
        if (IsSpent(x.Stage) && IsSpent(y.Stage)) return false;
        // Running text that names no stage speaks of what was spent, as far as a reader can tell.
        if ((x.Stage == Stage.Unstated && IsSpent(y.Stage)) || (y.Stage == Stage.Unstated && IsSpent(x.Stage))) return false;
        return null;
    }

    /// <summary>Whether two amounts have the same digits in different units. Round figures agree by chance: 5元 a head and 5万元 in all.</summary>
    public static bool IsUnitSlip(Quantity a, Quantity b) =>
        a.Unit.Dimension == Dimension.Money && b.Unit.Dimension == Dimension.Money && a.Value == b.Value && !a.Value.IsZero && a.Unit.Factor != b.Unit.Factor
        && a.Decimals + a.Value.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture).Length > 3;

    public static bool IsStated(Fact fact) => fact.InTable || fact.IsStageStated;

    public static bool IsSpent(Stage stage) => stage is Stage.Executed or Stage.Final;
}
