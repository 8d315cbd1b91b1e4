using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Packs;

/// <summary>A satisfaction survey's questionnaire.</summary>
/// <param name="Id">The key in the pack.</param>
/// <param name="Title">Its name.</param>
/// <param name="Respondents">Who is asked.</param>
/// <param name="Questions">The questions in order.</param>
/// <param name="Options">The answers from the best.</param>
/// <param name="IsWeighted">Whether satisfaction is the average of the options' shares; otherwise the share of satisfied answers.</param>
/// <param name="LeastSample">How many valid questionnaires there must be at least, or null when the pack sets none.</param>
/// <param name="Evidence">What proves the result.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record Questionnaire(string Id, string Title, IReadOnlyList<string> Respondents, IReadOnlyList<SurveyQuestion> Questions, IReadOnlyList<SurveyOption> Options, bool IsWeighted,
    int? LeastSample, IReadOnlyList<string> Evidence, Citation? Cite);

/// <summary>A question.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Weight">Its weight; null where all weigh the same.</param>
public sealed record SurveyQuestion(string Text, Rational? Weight);

/// <summary>An answer to choose.</summary>
/// <param name="Name">非常满意.</param>
/// <param name="Words">Other ways to write it.</param>
/// <param name="Share">What it is worth, or null.</param>
/// <param name="IsSatisfied">Whether it counts as satisfied.</param>
/// <param name="Counts">Whether it is a valid answer: 不了解 is none.</param>
public sealed record SurveyOption(string Name, IReadOnlyList<string> Words, Rational? Share, bool IsSatisfied, bool Counts);
