using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Weights and scores as exact points.</summary>
internal static class Marks
{
    /// <summary>The points a place holds; null when it holds none, or a share (10%) instead of points.</summary>
    public static Rational? Of(Entry? entry) => PrintedPoints.Of(entry);

    /// <summary>Whether the place says that there are no points: — or 不涉及. A blank says nothing.</summary>
    public static bool HoldsNone(Entry? entry) => entry?.Value.Kind is ValueKind.Placeholder or ValueKind.NotApplicable;

    /// <summary>10, 9.5: as a reader writes points.</summary>
    public static string Text(Rational points) => points.ToString();

    /// <summary>10 + 9.5 = 19.5.</summary>
    public static string Sum(IEnumerable<Entry> parts, Rational sum) =>
        $"{string.Join(" + ", parts.Select(p => Text(Of(p)!.Value)))} = {Text(sum)}";

    /// <summary>The points of all entries, or null when one of them holds none.</summary>
    public static Rational? SumOf(IEnumerable<Entry?> entries)
    {
        var sum = Rational.Zero;
        foreach (var entry in entries)
        {
            if (Of(entry) is not { } points) return null;
            sum += points;
        }
        return sum;
    }

    /// <summary>Whether a printed score lies below 0 or above its printed weight.</summary>
    public static bool IsOutOfRange(Entry? weight, Entry? score) => Of(score) is { } reached && (reached < Rational.Zero || reached > Of(weight));

    /// <summary>What a score out of its range would have to be: ≤10, or ≥0.</summary>
    public static string RangeOf(Entry? weight, Entry score) => Of(score) < Rational.Zero ? "≥0" : $"≤{weight!.Raw}";

    /// <summary>Whether the indicator earned less than its weight; false when either is not printed.</summary>
    public static bool IsDeducted(Indicator indicator) => Of(indicator.Weight) is { } weight && Of(indicator.Score) is { } score && score < weight;

    /// <summary>Whether the indicator earned its whole weight, which is more than nothing.</summary>
    public static bool IsFull(Indicator indicator) =>
        Of(indicator.Weight) is { } weight && Of(indicator.Score) is { } score && score == weight && weight > Rational.Zero;

    /// <summary>Whether the row adds or takes points outside its weight (加分项, 扣分项), so that no weight bounds it.</summary>
    public static bool IsOutsideWeight(Indicator indicator) => PrintedPoints.IsOutsideWeight(indicator);

    /// <summary>Whether the row says how the one above is made up (其中：…) and has no points of its own.</summary>
    public static bool IsPart(Indicator indicator) => PrintedPoints.IsPart(indicator);

    /// <summary>Whether the row takes points (扣分项) instead of adding them.</summary>
    public static bool IsPenalty(Indicator indicator) => PrintedPoints.IsPenalty(indicator);

    /// <summary>Whether the row is one of several of which only some are filled (可选项), so that its weight is not part of the sum.</summary>
    public static bool IsOptional(Indicator indicator)
    {
        foreach (var text in (ReadOnlySpan<string>)[indicator.Level1, indicator.Level2, indicator.Name.Raw])
            if (text.Contains("可选", StringComparison.Ordinal) || text.Contains("任选", StringComparison.Ordinal) || text.Contains("选填", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Half a unit of the last decimal of each part printed with decimals: such weights and scores are rounded shares (docs/spec/rounding.md).</summary>
    public static Rational RoundingOf(IEnumerable<Entry> parts)
    {
        var sum = Rational.Zero;
        foreach (var part in parts)
            if (part.Quantity is { Decimals: > 0 } q) sum += q.HalfStep * q.Unit.Factor;
        return sum;
    }

    /// <summary>
    /// Why the points of a form cannot be added up or compared, or null: figures of it were not understood, it has two columns of
    /// weights or of scores, or every score lies above its weight, so that the two are of different scales (百分制).
    /// </summary>
    public static string? Doubt(FilledForm form)
    {
        if (form.HasUnreadFigures) return $"《{form.Name}》有含数字的行或列没有读懂，分值、得分未能核对。";
        foreach (var table in form.Tables)
            for (var r = 0; r < table.RowCount; r++)
            {
                var (weights, scores) = (0, 0);
                foreach (var cell in table.Row(r))
                {
                    var isLevel = cell.Text.Contains("指标", StringComparison.Ordinal);
                    if (!isLevel && !cell.Text.Contains('分', StringComparison.Ordinal) && !cell.Text.Contains('权', StringComparison.Ordinal)) continue;
                    var key = Words.WithoutBrackets(Words.Compact(cell.Text));
                    if (key.Length is 0 or > 6) continue;
                    // 一级指标 ∣ 分值 ∣ 二级指标 ∣ 分值: what stands left of a level's names belongs to the level before.
                    if (isLevel && key.EndsWith("级指标", StringComparison.Ordinal)) (weights, scores) = (0, 0);
                    if (key.EndsWith("分值", StringComparison.Ordinal) || key.EndsWith("权重", StringComparison.Ordinal) || key.EndsWith("权重占比", StringComparison.Ordinal)) weights++;
                    else if (key.EndsWith("得分", StringComparison.Ordinal) || key.EndsWith("评分", StringComparison.Ordinal) || key.EndsWith("复核分", StringComparison.Ordinal)) scores++;
                }
                if (weights > 1 || scores > 1) return $"《{form.Name}》有两列分值或得分，不知以哪一列为准，未能核对。";
            }
        var (pairs, above) = (0, 0);
        foreach (var indicator in form.Indicators)
        {
            if (IsOutsideWeight(indicator) || Of(indicator.Weight) is not { } weight || Of(indicator.Score) is not { } score) continue;
            pairs++;
            if (score > weight) above++;
        }
        return pairs > 1 && above == pairs ? $"《{form.Name}》各项得分都高于分值，两列可能不是同一种分（如百分制得分），未能核对。" : null;
    }
}
