using System.Globalization;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Web.Features.Year;

/// <summary>What filled-in questionnaires come to.</summary>
/// <param name="Issued">How many were given out; null where the link stood open to all.</param>
/// <param name="Returned">How many came back.</param>
/// <param name="Valid">How many of them answer at least one question with an answer that counts.</param>
/// <param name="Satisfaction">The satisfaction as printed: 93.25%; null without valid ones.</param>
/// <param name="Working">How it comes about, or why there is none.</param>
/// <param name="Evidence">For the form: 发放400份，回收392份，有效385份.</param>
/// <param name="Questions">Question by question.</param>
internal sealed record SurveyTally(int? Issued, int Returned, int Valid, string? Satisfaction, string Working, string Evidence, IReadOnlyList<SurveyTally.QuestionTally> Questions)
{
    private const int Decimals = 2;

    /// <summary>One question.</summary>
    /// <param name="Text">What was asked.</param>
    /// <param name="Counts">How often each option was chosen.</param>
    /// <param name="Satisfaction">As printed, or null.</param>
    public sealed record QuestionTally(string Text, IReadOnlyDictionary<string, int> Counts, string? Satisfaction);

    /// <summary>The tally of replies, each as <see cref="Choices"/> keeps it.</summary>
    public static SurveyTally Of(Questionnaire questionnaire, int? issued, IReadOnlyList<string> replies)
    {
        List<Dictionary<int, SurveyOption>> answers = [.. replies.Select(r => Parse(questionnaire, r))];
        List<QuestionTally> questions = [];
        var (sum, weights) = (Rational.Zero, Rational.Zero);
        for (var q = 1; q <= questionnaire.Questions.Count; q++)
        {
            var chosen = answers.Select(a => a.GetValueOrDefault(q)).OfType<SurveyOption>().ToList();
            var rate = Rate(questionnaire, chosen.FindAll(o => o.Counts));
            var question = questionnaire.Questions[q - 1];
            if (rate is { } r)
            {
                var weight = question.Weight ?? Rational.One;
                (sum, weights) = (sum + r * weight, weights + weight);
            }
            questions.Add(new(question.Text, questionnaire.Options.ToDictionary(o => o.Name, o => chosen.Count(c => c.Name == o.Name)), rate is { } shown ? Text(shown) : null));
        }
        var valid = answers.Count(a => a.Values.Any(o => o.Counts));
        var evidence = $"{(issued is { } given ? $"发放{given}份，" : "公开链接填写，")}回收{replies.Count}份，有效{valid}份";
        if (questionnaire.LeastSample is { } least && valid < least) return new(issued, replies.Count, valid, null, $"有效问卷{valid}份，少于规定的{least}份，不能计算满意度", evidence, questions);
        return weights.Sign == 0 ? new(issued, replies.Count, valid, null, "还没有有效的答卷", evidence, questions)
            : new(issued, replies.Count, valid, Text(sum / weights), $"{questions.Count}个问题满意度{(questionnaire.Questions.Any(q => q.Weight is not null) ? "的加权平均" : "的平均")}：{string.Join("、", questions.Select(q => q.Satisfaction ?? "无"))}", evidence, questions);
    }

    /// <summary>A reply as it is kept; what is no question or no option is refused, not dropped.</summary>
    public static string Choices(Questionnaire questionnaire, IReadOnlyDictionary<string, string> choices)
    {
        SortedDictionary<int, string> kept = [];
        foreach (var (number, option) in choices)
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var q) || q < 1 || q > questionnaire.Questions.Count) throw new DeskRefusedException(DeskRefusal.Wrong, $"问卷没有第{number}题。");
            if (questionnaire.Options.All(o => o.Name != option)) throw new DeskRefusedException(DeskRefusal.Wrong, $"第{q}题没有选项“{option}”，可选 {string.Join("、", questionnaire.Options.Select(o => o.Name))}。");
            kept[q] = option;
        }
        return kept.Count > 0 ? string.Join(';', kept.Select(k => $"{k.Key}={k.Value}")) : throw new DeskRefusedException(DeskRefusal.Wrong, "答卷是空的。");
    }

    private static Dictionary<int, SurveyOption> Parse(Questionnaire questionnaire, string kept)
    {
        Dictionary<int, SurveyOption> chosen = [];
        foreach (var one in kept.Split(';'))
            if (one.Split('=', 2) is [var number, var name] && questionnaire.Options.FirstOrDefault(o => o.Name == name) is { } option) chosen[int.Parse(number, CultureInfo.InvariantCulture)] = option;
        return chosen;
    }

    private static Rational? Rate(Questionnaire questionnaire, List<SurveyOption> answers)
    {
        if (answers.Count == 0) return null;
        if (!questionnaire.IsWeighted) return Rational.Of(answers.Count(o => o.IsSatisfied), answers.Count);
        return answers.TrueForAll(o => o.Share is not null) ? answers.Aggregate(Rational.Zero, (all, o) => all + o.Share!.Value) / answers.Count : null;
    }

    private static string Text(Rational share) => $"{(share * 100).ToText(Decimals)}%";
}
