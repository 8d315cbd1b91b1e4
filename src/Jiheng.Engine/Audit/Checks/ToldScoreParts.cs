using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A score of running text with the scores of the parts of its index behind it: 得99.42分，其中预算执行9.88分、产出59.60分、效益20分、满意度9.94分.</summary>
/// <param name="Whole">The score.</param>
/// <param name="Parts">The scores of all parts of the index.</param>
/// <param name="Sum">Those added up.</param>
internal sealed record ToldScoreParts(Fact Whole, IReadOnlyList<Fact> Parts, Rational Sum)
{
    // What an index of evaluation is divided into; the same list of another report may have one name for two of them.
    private static readonly string[] Kinds = ["预算执行", "决策", "投入", "过程", "管理", "成本", "产出", "履职", "效益", "效果", "满意度"];

    private static readonly string[] Endings = ["得分", "得", "为", "分别", "指标", "部分", "方面", "一级", "类", "率", "情况", "体系", "实际", "自评"];

    private static readonly string[] Totals = ["得分", "总分", "得", "评分", "自评", "自评分", "评价"];

    // Another scale, another year, or what was taken off.
    private static readonly string[] Others = ["满分", "分值", "权重", "扣", "平均", "上年", "去年", "加分", "折算", "百分制", "以上为", "以下为"];

    // What ends the words before the name of a part.
    private const string NameSigns = ",，;；。、(（：:";

    /// <summary>9.88 + 59.60 + 20 + 9.94 = 99.42.</summary>
    public string Arithmetic => $"{string.Join(" + ", Parts.Select(p => p.Quantity.Value.ToText(p.Quantity.Decimals)))} = {SumText}";

    /// <summary>The sum with the decimals printed.</summary>
    public string SumText => Sum.ToText(Math.Max(Whole.Quantity.Decimals, Parts.Max(p => p.Quantity.Decimals)));

    /// <summary>Those that do not come out, the rounding of the parts allowed for.</summary>
    public static IEnumerable<ToldScoreParts> Odd(DocumentReading document)
    {
        var sentences = PlacedFigure.Sentences(document);
        for (var s = 0; s < sentences.Count; s++)
        {
            if (!sentences[s][0].Sentence.Contains('分', StringComparison.Ordinal)) continue;
            var figures = PlacedFigure.Of(sentences[s]);
            for (var i = 0; i < figures.Count; i++)
            {
                if (!IsTotal(figures, i)) continue;
                var parts = Told(figures, i + 1);
                // 得95.97分。其中：…: told in the next sentence of the paragraph.
                if (parts.Count == 0 && i == figures.Count - 1 && s + 1 < sentences.Count && sentences[s + 1][0].Entry.Origin.IsSamePlace(figures[i].Fact.Entry.Origin)
                    && Words.Compact(sentences[s + 1][0].Sentence).StartsWith("其中", StringComparison.Ordinal)) parts = Told(PlacedFigure.Of(sentences[s + 1]), 0);
                if (IsIndex(parts) && Make(figures[i].Fact, parts) is { } odd) yield return odd;
            }
        }
    }

    private static bool IsTotal(List<PlacedFigure> figures, int at)
    {
        if (!IsScore(figures[at])) return false;
        var clause = PlacedFigure.Clause(figures, at, NameSigns);
        return Words.HasAny(clause, Totals) && !Words.HasAny(clause, Others) && KindOf(clause) is null && !Words.HasAny(Words.Compact(figures[at].Fact.Sentence[..figures[at].Start]), "加分", "扣分项");
    }

    /// <summary>The scores that follow one behind the other, each with the name of a part; empty where one has none.</summary>
    private static List<PlacedFigure> Told(List<PlacedFigure> figures, int from)
    {
        List<PlacedFigure> parts = [];
        for (var i = from; i < figures.Count; i++)
        {
            // 决策类得15.00分，得分率75.00%，过程类得15.86分: the rate of the part before.
            if (figures[i].Fact.Quantity.Unit.Dimension == Dimension.Ratio && PlacedFigure.Clause(figures, i, NameSigns).Contains("得分率", StringComparison.Ordinal)) continue;
            if (!IsScore(figures[i])) { if (parts.Count > 0 && figures[i].Depth == parts[0].Depth) break; continue; }
            if (parts.Count > 0 && figures[i].Depth > parts[0].Depth) continue;
            if (parts.Count > 0 && figures[i].Depth < parts[0].Depth) break;
            var clause = PlacedFigure.Clause(figures, i, NameSigns);
            // A part that nobody knows, or one beside the index (加分项), belongs to the sum all the same: then they are not all known.
            if (KindOf(clause) is null || Words.HasAny(clause, Others)) return [];
            parts.Add(figures[i]);
        }
        return parts;
    }

    /// <summary>Whether the parts are those of a whole index: the four of an evaluation, or execution, output, effect and satisfaction; none told twice.</summary>
    private static bool IsIndex(List<PlacedFigure> parts)
    {
        HashSet<string> kinds = new(StringComparer.Ordinal);
        foreach (var part in parts) if (KindIn(part) is not { } kind || !kinds.Add(kind)) return false;
        if (!kinds.Contains("产出") || !(kinds.Contains("效益") || kinds.Contains("效果"))) return false;
        return kinds.Contains("过程") && (kinds.Contains("决策") || kinds.Contains("投入")) || kinds.Contains("预算执行") && kinds.Contains("满意度");
    }

    private static string? KindIn(PlacedFigure part) => KindOf(Words.Compact(part.Fact.Entry.Label));

    /// <summary>产出 of 其中：产出类指标得分; null where other words stand with it.</summary>
    private static string? KindOf(string clause)
    {
        var name = clause.Trim(',', '，', '、', ':', '；', ';', '。', '(', ')').Replace("其中", "", StringComparison.Ordinal).Trim(':', ',');
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var ending in Endings)
                if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)) (name, cut) = (name[..^ending.Length], true);
        }
        if (name == "执行" || name == "预算资金执行") name = "预算执行";
        if (name is "社会效益" or "项目效益") name = "效益";
        if (name is "项目决策" or "项目过程" or "项目产出") name = name[2..];
        return Array.IndexOf(Kinds, name) >= 0 ? name : null;
    }

    private static ToldScoreParts? Make(Fact whole, List<PlacedFigure> parts)
    {
        var (sum, rounding) = (Rational.Zero, whole.Quantity.Decimals > 0 ? whole.Quantity.HalfStep : Rational.Zero);
        foreach (var part in parts)
        {
            sum += part.Fact.Quantity.Value;
            if (part.Fact.Quantity.Decimals > 0) rounding += part.Fact.Quantity.HalfStep;
        }
        // Full marks of the parts make 100, whatever was reached.
        return sum == 100 || (sum - whole.Quantity.Value).Abs() <= rounding ? null : new(whole, parts.ConvertAll(p => p.Fact), sum);
    }

    private static bool IsScore(PlacedFigure figure) => figure.Fact is { Measure: Measure.Score, Quantity: { Unit.Dimension: Dimension.Points, Qualifier: Qualifier.None } };
}
