using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Grades in words by the band of their score.</summary>
internal static class GradeFigures
{
    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        var document = ledger.Document;
        foreach (var grade in document.Grades)
        {
            var place = Grades.Place(grade, PlaceRole.Reported);
            var check = GradeCheck.Of(document, grade);
            // Without bands in the document or a recognised pack the common scale can accuse, but not confirm.
            if (check is { Agrees: true, Band: null } && document.Pack.Id == PackCatalogue.General) check = null;
            ledger.Add(check is not null
                ? new(RecomputedKind.Grade, check.Agrees ? RecomputedOutcome.Agrees : RecomputedOutcome.Differs, "评价等级", place) { Expected = check.Expected, Arithmetic = $"得分{check.Score.Raw}，{check.Standard}" }
                : new(RecomputedKind.Grade, RecomputedOutcome.NotAssessable, "评价等级", place)
                {
                    Reason = Grades.IsOwnResult(document, grade) ? "没有找到这个等级的得分，或划分等级的分数段。" : "这个等级不是本表或本报告自己的评价结果。",
                });
        }
        Qualities(ledger);
    }

    private const string Quality = "质量为";

    /// <summary>Grades that the text gives the quality of something (目标设定质量为优): no scale and no score go with them.</summary>
    private static void Qualities(Ledger ledger)
    {
        foreach (var form in ledger.Document.Forms)
            foreach (var paragraph in form.Paragraphs)
                foreach (var line in paragraph.Lines)
                    for (var at = line.Text.IndexOf(Quality, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(Quality, at + 1, StringComparison.Ordinal))
                    {
                        var word = line.Text[(at + Quality.Length)..].TrimStart('“', '"');
                        foreach (var band in ledger.Document.Pack.DefaultGrades?.Bands ?? [])
                            if (word.StartsWith(band.Name, StringComparison.Ordinal) && word.Length > band.Name.Length && "，。；、”\"".Contains(word[band.Name.Length], StringComparison.Ordinal))
                                ledger.Add(new(RecomputedKind.Grade, RecomputedOutcome.NotAssessable, "质量等级", new(PlaceRole.Reported, band.Name, "", Quality[..2], line.Origin.Narrow(Quality + band.Name))) { Reason = "没有找到这个等级的得分和划分等级的标准。" });
                    }
    }
}
