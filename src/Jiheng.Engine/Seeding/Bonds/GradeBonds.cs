using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>A score that gives the grade printed with it (JH7005).</summary>
internal static class GradeBonds
{
    /// <summary>Every grade that is that of its score.</summary>
    public static IEnumerable<Bond> In(DocumentReading document)
    {
        foreach (var grade in document.Grades)
            if (GradeCheck.Of(document, grade) is { Agrees: true, Score: { } score })
                yield return new("JH7005", [score], retold => retold.Now(score) is not { } now || GradeCheck.Of(Retold(document, score, now), ReferenceEquals(grade.Score, score) ? grade with { Score = now } : grade) is not { Agrees: false });
    }

    private static DocumentReading Retold(DocumentReading document, Entry score, Entry now) => document with
    {
        Forms = [.. document.Forms.Select(f => f.Total is { } total && ReferenceEquals(total.Score, score) ? f with { Total = total with { Score = now } } : f)],
    };
}
