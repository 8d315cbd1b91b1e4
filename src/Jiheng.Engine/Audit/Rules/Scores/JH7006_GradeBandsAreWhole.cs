using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7006. The grade bands a document prints leave a gap, or overlap, for scores with as many decimals as the document gives.
/// Source: arithmetic.
/// </summary>
public sealed class JH7006_GradeBandsAreWhole : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH7006", Severity.Warning, "等级分数段有空缺或重叠",
        "文件印出的等级分数段，对它自己打出的分数不能有空缺或重叠。",
        "把分数段写成“90（含）—100分、80（含）—90分”，或把总分取整。",
        FindingDescriptor.Arithmetic,
        "分数段写90-100、80-89，总分写到两位小数：89.50分没有等级。",
        "分数段写90-100、80-89，各项得分和总分都是整数：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var step = Rational.PowerOfTen(-Decimals(document));
            foreach (var scale in Scales(document))
            {
                List<string> wrong = [];
                for (var i = 1; i < scale.Count; i++)
                    if (Between(scale[i - 1], scale[i], step) is { } what) wrong.Add(what);
                if (wrong.Count > 0) yield return Report(document, scale, wrong);
            }
        }
    }

    /// <summary>Bands printed in one line, from high to low.</summary>
    private static List<List<PrintedGradeBand>> Scales(DocumentReading document)
    {
        List<List<PrintedGradeBand>> scales = [];
        foreach (var band in document.GradeBands)
        {
            var same = scales.Find(s => s[0].Origin.IsSamePlace(band.Origin) && s[0].Origin.Text == band.Origin.Text);
            if (same is null) scales.Add([band]);
            else same.Add(band);
        }
        foreach (var scale in scales) scale.Sort((a, b) => b.Lower.CompareTo(a.Lower));
        return scales.FindAll(s => s.Count > 1);
    }

    /// <summary>What is wrong between two neighbours, or null.</summary>
    private static string? Between(PrintedGradeBand high, PrintedGradeBand low, Rational step)
    {
        if (low.Upper > high.Lower) return $"{high.Lower}—{low.Upper}分同属“{high.Word}”和“{low.Word}”";
        // A bound of both that says which of them it belongs to is no overlap.
        if (low.Upper == high.Lower) return low.IsOpenAbove || Says(high, "含") || Says(low, "含") ? null : $"{low.Upper}分同属“{high.Word}”和“{low.Word}”";
        return high.Lower - low.Upper > step ? $"{low.Upper}分与{high.Lower}分之间（如{low.Upper + step}分）没有等级" : null;
    }

    private static bool Says(PrintedGradeBand band, string word) => band.Origin.Text.Contains(word, StringComparison.Ordinal);

    /// <summary>The most decimals of any score of the document.</summary>
    private static int Decimals(DocumentReading document)
    {
        var most = 0;
        void Take(Entry? score)
        {
            // 95.0 is a whole score printed with a zero.
            if (score?.Quantity is { } q) for (var d = 0; d <= q.Decimals; d++) if (q.Value.Round(d, Rounding.HalfUp) == q.Value) { most = Math.Max(most, d); break; }
        }
        foreach (var score in document.Scores) Take(score.Score);
        foreach (var form in document.Forms)
        {
            Take(form.Total?.Score);
            foreach (var summary in form.Summaries)
                foreach (var row in summary.Total is { } total ? summary.Rows.Append(total) : summary.Rows) Take(row.Score);
            foreach (var indicator in form.Indicators) Take(indicator.Score);
        }
        return most;
    }

    private Finding Report(DocumentReading document, List<PrintedGradeBand> scale, List<string> wrong) =>
        Report(document, "等级分数段", $"等级分数段{string.Join("、", scale.Select(b => $"{b.Lower}—{b.Upper}分为{b.Word}"))}：{string.Join("；", wrong)}。",
            new Place(PlaceRole.Reported, $"{scale[^1].Lower}—{scale[0].Upper}", "分", "等级分数段", scale[0].Origin));
}
