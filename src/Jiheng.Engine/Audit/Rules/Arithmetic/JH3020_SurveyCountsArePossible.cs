using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Surveys;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3020. Of a survey no more can come back than was given out, no more be valid than came back, and no question can have
/// more answers than there are valid questionnaires. Fewer answers are possible: a question may be left out. Figures that do not
/// surely speak of one another (running text, another table, percentages without their sign) are only doubtful.
/// Source: arithmetic.
/// </summary>
public sealed class JH3020_SurveyCountsArePossible : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3020", Severity.Error, "问卷份数不可能",
        "回收的不多于发放的，有效的不多于回收的；一个问题各选项之和不多于有效份数。",
        "按原始问卷更正份数；可以多选的题，在题目里写明。",
        FindingDescriptor.Arithmetic,
        "发放200份，回收210份。",
        "各选项之和少于有效份数（有人没有作答），或题目写明可多选：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            if (!MayCount(document)) continue;
            foreach (var survey in SurveyResult.Of(document))
            {
                foreach (var (less, more) in ((Entry?, Entry?)[])[(survey.Issued, survey.Returned), (survey.Returned, survey.Valid), (survey.Returned is null ? survey.Issued : null, survey.Valid)])
                    if (Count(less) is { } whole && Count(more) is { } part && part > whole) yield return Sizes(survey.Form, less!, more!);
                if (Count(survey.Valid) is not { } valid) continue;
                foreach (var question in survey.Questions)
                    if (Question(survey, question, valid) is { } finding) yield return finding;
            }
        }
    }

    private Finding Sizes(FilledForm form, Entry less, Entry more) =>
        Report(form, $"份数|{more.Label}", $"“{more.Label}”为{more.Number}份，多于“{less.Label}”的{less.Number}份。", more.As(PlaceRole.Reported), less.As(PlaceRole.Operand)) with
        {
            Severity = less.Origin.Table is not null && less.Origin.Table == more.Origin.Table ? Severity.Error : Severity.Warning,
            Reported = more.Raw,
            Expected = $"≤{less.Number}",
        };

    private Finding? Question(SurveyResult survey, QuestionResult question, Rational valid)
    {
        if (question.Text.Contains("多选", StringComparison.Ordinal)) return null;
        var sum = Rational.Zero;
        List<Place> places = [];
        List<string> parts = [];
        foreach (var (_, entry) in question.Counts)
        {
            if (entry.IsBlank) continue;
            if (Count(entry) is not { } count) return null;
            sum += count;
            parts.Add(count.ToString());
            places.Add(entry.As(PlaceRole.Operand));
        }
        if (sum <= valid) return null;
        places.Insert(0, new(PlaceRole.Reported, question.Text, "", "问题", question.Origin));
        places.Add(survey.Valid!.As(PlaceRole.Operand));
        return Report(survey.Form, $"份数|{question.Text}", $"“{question.Text}”各选项 {string.Join(" + ", parts)} = {sum}份，多于有效的{valid}份。", places) with
        {
            // Shares in per cent without the sign make 100.
            Severity = question.Origin.Table is not null && sum != 100 && question.Origin.Table == survey.Valid!.Origin.Table ? Severity.Error : Severity.Warning,
            Reported = sum.ToString(),
            Expected = $"≤{valid}",
            Arithmetic = $"{string.Join(" + ", parts)} = {sum}",
        };
    }

    /// <summary>A whole number of questionnaires, not rounded to 万.</summary>
    private static Rational? Count(Entry? entry) =>
        entry is { Quantity: { Qualifier: Qualifier.None, Unit.Dimension: Dimension.None or Dimension.Count } q, Number: { Sign: >= 0, IsInteger: true } number } && q.Unit.Factor == Rational.One ? number : null;

    /// <summary>Whether a table names two options; only then the pack's questionnaires are read.</summary>
    private static bool MayCount(DocumentReading document)
    {
        foreach (var form in document.Forms)
            foreach (var table in form.Tables)
            {
                var options = 0;
                foreach (var cell in table.Cells) if (cell.Text.Length <= 8 && cell.Text.EndsWith("满意", StringComparison.Ordinal)) options++;
                if (options > 1) return true;
            }
        return false;
    }
}
