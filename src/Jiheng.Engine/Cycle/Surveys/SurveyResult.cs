using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Cycle.Surveys;

/// <summary>The answers to one question and what they come to.</summary>
/// <param name="Text">The question as printed.</param>
/// <param name="Counts">How often each option was chosen, by its printed name.</param>
/// <param name="Answers">How many answers count (不了解 does not); null when a count is missing.</param>
/// <param name="Satisfied">How many of them are satisfied; null where options are weighted or a count is missing.</param>
/// <param name="Rate">The satisfaction, exact; null when it cannot be computed.</param>
/// <param name="Working">One sentence: how it comes about, or why there is none.</param>
/// <param name="Origin">Where the question stands.</param>
public sealed record QuestionResult(string Text, IReadOnlyList<KeyValuePair<string, Entry>> Counts, Rational? Answers, Rational? Satisfied, Rational? Rate, string Working, Origin Origin);

/// <summary>What a counted survey comes to: satisfaction by question and in all, the sample, and the line for the self-evaluation form.</summary>
public sealed record SurveyResult
{
    /// <summary>The form the counting table stands in.</summary>
    public required FilledForm Form { get; init; }

    /// <summary>The pack's questionnaire, or null when it has none with these options.</summary>
    public required Questionnaire? Questionnaire { get; init; }

    /// <summary>The questions in printed order.</summary>
    public required IReadOnlyList<QuestionResult> Questions { get; init; }

    /// <summary>Questionnaires given out, or null when not told.</summary>
    public required Entry? Issued { get; init; }

    /// <summary>Questionnaires that came back, or null when not told.</summary>
    public required Entry? Returned { get; init; }

    /// <summary>Valid ones, or null when not told.</summary>
    public required Entry? Valid { get; init; }

    /// <summary>The satisfaction in all, exact; null when it cannot be computed.</summary>
    public required Rational? Rate { get; init; }

    /// <summary>One sentence: how it comes about, or why there is none.</summary>
    public required string Working { get; init; }

    /// <summary>What does not agree, one sentence each.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Returned ÷ issued, or null.</summary>
    public Rational? ReturnRate => Issued?.Number is { Sign: > 0 } issued && Returned?.Number is { } returned ? returned / issued : null;

    /// <summary>The actual value for the indicator 服务对象满意度: 93.25%; empty without one.</summary>
    public string Actual => Rate is { } rate ? $"{(rate * 100).ToText(2)}%" : "";

    /// <summary>What proves it, for the self-evaluation form: 发放400份，回收392份，有效385份.</summary>
    public required string Evidence { get; init; }

    /// <summary>The surveys that a document counts.</summary>
    /// <exception cref="PackRefusedException">A late section of the pack is wrong.</exception>
    public static IReadOnlyList<SurveyResult> Of(DocumentReading document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var options = SurveyReading.Options(document.Pack.Questionnaires);
        List<SurveyResult> results = [];
        foreach (var form in document.Forms)
        {
            List<CountingTable> tables = [];
            foreach (var table in form.Tables) if (CountingTable.Read(table, options) is { } counting) tables.Add(counting);
            if (tables.Count > 0) results.Add(SurveyReading.Of(document.Pack, form, tables));
        }
        return results;
    }

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(SurveyResult? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
