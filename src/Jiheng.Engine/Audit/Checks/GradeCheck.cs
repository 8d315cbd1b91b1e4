using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A grade in words held against the band of its score.</summary>
/// <param name="Score">The score of the same result.</param>
/// <param name="Expected">The grade of the band that the score lies in.</param>
/// <param name="Standard">Which bands say so, in Chinese.</param>
/// <param name="Agrees">Whether that is the printed grade.</param>
/// <param name="Severity">How sure a difference is: the document's own bands prove it, a pack's do not.</param>
/// <param name="Band">The band of the document, or null.</param>
internal sealed record GradeCheck(Entry Score, string Expected, string Standard, bool Agrees, Severity Severity, PrintedGradeBand? Band)
{
    /// <summary>Compares; null when the score, or the bands it is graded by, are not printed or not understood.</summary>
    public static GradeCheck? Of(DocumentReading document, GradeStatement grade)
    {
        var isOwn = Grades.IsOwnResult(document, grade);
        if ((!isOwn && !Grades.IsToldResult(document, grade)) || ScoreOf(document, grade) is not { } score) return null;
        var value = score.Quantity!.Value.Value;
        var word = Grades.Normal(grade.Word);
        var bands = Scale(document);
        if (bands.Count == 0) return isOwn && ByPack(document, grade, score) is { } check && !PrintsItsOwnBands(document) ? check : null;
        var own = bands.FindAll(b => Grades.Normal(b.Word) == word);
        if (own.Count == 0) return null;
        var agrees = own.Exists(b => Holds(b, value));
        var right = (agrees ? own : bands).Find(b => Holds(b, value));
        return right is null || (!agrees && !IsWhole(document, bands)) ? null
            : new(score, right.Word, $"按本文件标准{right.Lower}—{right.Upper}分为{right.Word}", agrees,
                isOwn || document.GradeBands.Any(b => b == right && IsOfForm(document, grade.Form, b)) ? Severity.Error : Severity.Warning, right);
    }

    /// <summary>The document prints no bands: those of its form count, else the pack's only scale.</summary>
    private static GradeCheck? ByPack(DocumentReading document, GradeStatement grade, Entry score)
    {
        var form = Printed.FormSpokenOf(document, grade.Form) ?? document.Forms[grade.Form];
        var scale = form.Pattern?.Grades ?? document.Pack.DefaultGrades;
        if (scale?.Of(score.Quantity!.Value.Value) is not { } right || scale.Named(grade.Word) is not { } named) return null;
        // Without a recognised pack only the common ground of all scales is held against the document: the highest band.
        if (document.Pack.Id == PackCatalogue.General && right != scale.Bands[0]) return null;
        return new(score, right.Name, $"文中没有另定分数段，按规则包 {document.Pack.Id} 的“{scale.Title}”应为{right.Name}", named == right, Severity.Warning, null);
    }

    /// <summary>The score of the same result: that of the sentence, else the printed total of the form it speaks of.</summary>
    private static Entry? ScoreOf(DocumentReading document, GradeStatement grade)
    {
        // In a sentence that prints the bands, the first figure is a bound and no score.
        var printsBands = document.GradeBands.Any(b => b.Origin.IsSamePlace(grade.Origin) && b.Origin.Text == grade.Origin.Text);
        if ((!printsBands || grade.IsTold) && IsPercentage(grade.Score)) return grade.Score;
        var form = document.Forms[grade.Form];
        var total = form.Total ?? Printed.FormSpokenOf(document, grade.Form)?.Total;
        if (total?.Weight?.Quantity is { Value: var weight } && weight != 100) return null;
        if (total is not null) return IsPercentage(total.Score) ? total.Score : null;
        // A report sums its scoring up in a table of parts instead of a form.
        return form.Summaries is [{ Total: { Weight: { } full, Score: { } score } }] && Marks.Of(full) == 100 && IsPercentage(score) ? score : null;
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

    private static bool Holds(PrintedGradeBand band, Rational value) => band.Lower <= value && (band.IsOpenAbove ? value < band.Upper : value <= band.Upper);

    /// <summary>Whether the band stands in the text of the form: bands of another report of the file may be for other results.</summary>
    private static bool IsOfForm(DocumentReading document, int form, PrintedGradeBand band)
    {
        foreach (var paragraph in document.Forms[form].Paragraphs)
            foreach (var line in paragraph.Lines)
                if (line.Origin.IsSamePlace(band.Origin)) return true;
        return false;
    }

    private static readonly Phrases Banded = new(["为优", "为“优", "评优", "为良", "为“良"]);

    /// <summary>Whether a sentence seems to set bands in words that were not understood (95分以上为优): then nothing is assumed.</summary>
    private static bool PrintsItsOwnBands(DocumentReading document)
    {
        foreach (var line in document.Lines)
        {
            if (!line.Text.Contains('优', StringComparison.Ordinal) && !line.Text.Contains('良', StringComparison.Ordinal)) continue;
            for (var at = Banded.At(line.Text, 0); at >= 0; at = Banded.At(line.Text, at + 1))
                if (Words.HasAny(line.Text[Math.Max(0, at - 8)..at], "以上", "（含）", "(含)", "至", "—", "-", "~", "～", "以内")) return true;
        }
        return false;
    }
}
