using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7005. A grade in words is the band of the printed score. An error when the document prints its own bands and the score
/// lies in another band than the grade's; a warning when it prints none and a score of 90 or more is called less than 优.
/// Source: 财预〔2020〕10号 (90(含)–100 优, 80(含)–90 良, 60(含)–80 中, below 60 差); otherwise the document's own bands.
/// </summary>
public sealed class JH7005_GradeFollowsScore : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH7005", Severity.Error, "等级与得分不符",
        "评价等级应按得分所在的分数段确定。",
        "按评价标准更正等级；采用其他标准的，写明分数段。",
        "财预〔2020〕10号：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差；本文件",
        "自评97分，总体评价写“良好”，文中没有另定分数段：按通行标准应为优。",
        "文中定“95分以上为优、85—94分为良”，93分写“良”：按本文件标准相符，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            HashSet<string> said = [];
            foreach (var grade in document.Grades)
            {
                if (!Grades.IsOwnResult(document, grade) || ScoreOf(document, grade) is not { } score) continue;
                // The same grade for the same score, told twice, is one finding.
                if (CheckGrade(document, grade, score) is { } finding && said.Add($"{grade.Form}|{grade.Word}|{score.Number}")) yield return finding;
            }
        }
    }

    private Finding? CheckGrade(DocumentReading document, GradeStatement grade, Entry score)
    {
        var value = score.Quantity!.Value.Value;
        var word = Grades.Normal(grade.Word);
        var bands = Scale(document);
        if (bands.Count > 0)
        {
            var own = bands.FindAll(b => Grades.Normal(b.Word) == word);
            if (own.Count == 0 || own.Exists(b => Holds(b, value)) || bands.Find(b => Holds(b, value)) is not { } right || !IsWhole(document, bands)) return null;
            return Make(document, grade, score, right.Word, $"按本文件标准{right.Lower}—{right.Upper}分为{right.Word}",
                Severity.Error, new Place(PlaceRole.Operand, $"{right.Lower}—{right.Upper}分为{right.Word}", "", "等级标准", right.Origin));
        }
        return PrintsItsOwnBands(document) ? null : CheckByPack(document, grade, score);
    }

    /// <summary>The document prints no bands: those of its form count, else the pack's only scale.</summary>
    private Finding? CheckByPack(DocumentReading document, GradeStatement grade, Entry score)
    {
        var form = Printed.FormSpokenOf(document, grade.Form) ?? document.Forms[grade.Form];
        var scale = form.Pattern?.Grades ?? document.Pack.DefaultGrades;
        if (scale?.Of(score.Quantity!.Value.Value) is not { } right || scale.Named(grade.Word) is not { } named || named == right) return null;
        // Without a recognised pack only the common ground of all scales is held against the document: the highest band.
        if (document.Pack.Id == PackCatalogue.General && right != scale.Bands[0]) return null;
        return Make(document, grade, score, right.Name, $"文中没有另定分数段，按规则包 {document.Pack.Id} 的“{scale.Title}”应为{right.Name}", Severity.Warning, null);
    }

    private Finding Make(DocumentReading document, GradeStatement grade, Entry score, string expected, string standard, Severity severity, Place? band)
    {
        List<Place> places = [Grades.Place(grade, PlaceRole.Reported), score.As(PlaceRole.Operand)];
        var project = document.Forms[grade.Form].Project?.Raw ?? "";
        foreach (var same in document.Scores)
            if (same.Project == project && same.Score.Number == score.Number && !places.Exists(p => p.Origin.IsSamePlace(same.Score.Origin))) places.Add(same.Score.As(PlaceRole.Operand));
        if (band is not null && !places.Exists(p => p.Origin.IsSamePlace(band.Origin))) places.Add(band);
        return Report(document.Forms[grade.Form], "等级", $"得分{score.Quantity!.Value.Value.ToText(score.Quantity!.Value.Decimals)}分，等级写“{grade.Word}”，{standard}。", places) with
        {
            Severity = severity,
            Reported = grade.Word,
            Expected = expected,
        };
    }

    /// <summary>The score of the same result: that of the sentence, else the printed total of the form it speaks of.</summary>
    private static Entry? ScoreOf(DocumentReading document, GradeStatement grade)
    {
        // In a sentence that prints the bands, the first figure is a bound and no score.
        var printsBands = document.GradeBands.Any(b => b.Origin.IsSamePlace(grade.Origin) && b.Origin.Text == grade.Origin.Text);
        if (!printsBands && IsPercentage(grade.Score)) return grade.Score;
        var form = document.Forms[grade.Form];
        var total = form.Total ?? Printed.FormSpokenOf(document, grade.Form)?.Total;
        if (total?.Weight?.Quantity is { Value: var weight } && weight != 100) return null;
        return IsPercentage(total?.Score) ? total!.Score : null;
    }

    private static bool IsPercentage(Entry? score) => score?.Quantity is { Qualifier: Qualifier.None } q && q.Value > 10 && q.Value <= 100;

    /// <summary>The bands of whole results; those of single indicators (定性指标80-100分为优) are another scale.</summary>
    private static List<PrintedGradeBand> Scale(DocumentReading document)
    {
        List<PrintedGradeBand> bands = [];
        foreach (var band in document.GradeBands)
            if (!Words.HasAny(Words.Compact(band.Origin.Text), "定性", "单项", "每项", "各项指标", "该项", "单个指标", "每个指标", "指标完成情况")) bands.Add(band);
        return bands;
    }

    /// <summary>Whether the bands are a scale: they reach 100 and have a place for every grade the document gives its own results.</summary>
    private static bool IsWhole(DocumentReading document, List<PrintedGradeBand> bands)
    {
        if (!bands.Exists(b => b.Upper == 100)) return false;
        foreach (var grade in document.Grades)
            if (Grades.IsOwnResult(document, grade) && !bands.Exists(b => Grades.Normal(b.Word) == Grades.Normal(grade.Word))) return false;
        return true;
    }

    private static bool Holds(PrintedGradeBand band, Rational value) => band.Lower <= value && value <= band.Upper;

    /// <summary>Whether a sentence seems to set bands in words that were not understood (95分以上为优): then nothing is assumed.</summary>
    private static bool PrintsItsOwnBands(DocumentReading document)
    {
        foreach (var line in Printed.Lines(document.Source))
            foreach (var words in new[] { "为优", "为“优", "评优", "为良", "为“良" })
                for (var at = line.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
                    if (Words.HasAny(line.Text[Math.Max(0, at - 8)..at], "以上", "（含）", "(含)", "至", "—", "-", "~", "～", "以内")) return true;
        return false;
    }
}
