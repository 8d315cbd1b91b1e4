using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3014. The figures of one sentence agree: a budget less what was spent is what is left; the figure after less the figure
/// before is the change. An error only when the three beyond doubt belong together and no others of the paragraph give the
/// third. Source: arithmetic.
/// </summary>
public sealed class JH3014_SentenceAgreesWithItself : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3014", Severity.Error, "同一句话的数字自相矛盾",
        "同一句话中，预算减去支出应等于剩余，变动后减去变动前应等于增减额；按各数印出的精度仍不能相等的，是错误。",
        "核对句中三个数，更正填错的一个。",
        FindingDescriptor.Arithmetic,
        "预算50.00万元，支出45.00万元，结余6.00万元：50.00 − 45.00 = 5.00。",
        "支出45.10万元，比上年的42.06万元增加3.0万元：相差在印出精度之内，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            HashSet<Fact> told = [];
            foreach (var left in document.Remainders)
                if (Difference.Of(left.Left, left.Whole, left.Spent) is { Outcome: Agreement.Contradiction } check && !check.HasOther(context.Comparisons(this), document) && told.Add(check.Printed))
                    yield return Make(document, check, $"{left.Whole.Label}|{left.Left.Label}|结余", $"{left.Whole.Entry.Raw}中支出{left.Spent.Entry.Raw}，剩余写{left.Left.Entry.Raw}，但{check.Arithmetic}。");
            foreach (var change in document.Changes)
                if (change is { IsCertain: true, Level: { } level, Prior: { } prior, Change: { } by } && Difference.Of(change) is { Outcome: Agreement.Contradiction } check && !check.HasOther(context.Comparisons(this), document) && told.Add(check.Printed))
                    yield return Make(document, check, $"{level.Label}|{level.FundSource}|增减额", $"{level.Label}由{prior.Entry.Raw}变为{level.Entry.Raw}，{change.Words}写{by.Entry.Raw}，但{check.Arithmetic}。");
            foreach (var points in ToldPoints.Odd(document)) yield return Points(document, points);
            foreach (var adjustment in ToldAdjustment.Odd(document)) yield return Adjustment(document, adjustment);
            foreach (var swapped in SwappedDigits.Differences(document))
                if (told.Add(swapped.Printed)) yield return Swapped(document, swapped);
        }
    }

    private Finding Points(DocumentReading document, ToldPoints told) =>
        Report(document.Forms[told.Points.Form], $"{told.Level.Label}|百分点", $"{told.Level.Entry.Raw}与{told.Prior.Entry.Raw}相差写{told.Points.Entry.Raw}，但{told.Arithmetic}。",
            told.Points.Entry.As(PlaceRole.Reported), told.Level.Entry.As(PlaceRole.Operand), told.Prior.Entry.As(PlaceRole.Operand)) with
        {
            Reported = told.Points.Entry.Raw,
            Expected = told.ExpectedText,
            Arithmetic = told.Arithmetic,
        };

    /// <summary>A budget before and after its adjustment: a question, since more may have changed than the sentence tells.</summary>
    private Finding Adjustment(DocumentReading document, ToldAdjustment told) =>
        Report(document.Forms[told.Adjusted.Form], $"{told.Adjusted.Label}|预算调整", $"年初{told.Initial.Entry.Raw}，{told.Change.Entry.Label}{told.Change.Entry.Raw}，调整后写{told.Adjusted.Entry.Raw}，但{told.Arithmetic}。",
            told.Adjusted.Entry.As(PlaceRole.Reported), told.Initial.Entry.As(PlaceRole.Operand), told.Change.Entry.As(PlaceRole.Operand)) with
        {
            Severity = Severity.Warning,
            Reported = told.Adjusted.Entry.Raw,
            Expected = told.ExpectedText,
            Arithmetic = told.Arithmetic,
        };

    /// <summary>A difference with two digits swapped: a question, since its words do not name both figures.</summary>
    private Finding Swapped(DocumentReading document, SwappedDigits swapped) =>
        Report(document.Forms[swapped.Printed.Form], $"{swapped.First.Label}|{swapped.Second.Label}|数字颠倒", $"“{Nearby.Name(swapped.Printed)}”写{swapped.Printed.Entry.Raw}，但{swapped.Arithmetic}，疑为相邻两个数字颠倒。",
            swapped.Printed.Entry.As(PlaceRole.Reported), swapped.First.Entry.As(PlaceRole.Operand), swapped.Second.Entry.As(PlaceRole.Operand)) with
        {
            Severity = Severity.Warning,
            Reported = swapped.Printed.Entry.Raw,
            Expected = swapped.Expected,
            Arithmetic = swapped.Arithmetic,
        };

    private Finding Make(DocumentReading document, Difference check, string subject, string message) =>
        Report(document.Forms[check.Printed.Form], subject, message, check.Printed.Entry.As(PlaceRole.Reported), check.From.Entry.As(PlaceRole.Operand), check.Less.Entry.As(PlaceRole.Operand)) with
        {
            Reported = check.Printed.Entry.Raw,
            Expected = check.Text,
            Arithmetic = check.Arithmetic,
            Difference = check.Gap,
        };
}
