using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3009. An equation written out in the text holds: products before sums, in any reading of its units, within the precision
/// of the printed figures. Source: arithmetic.
/// </summary>
public sealed class JH3009_WrittenEquationHolds : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3009", Severity.Error, "写出的算式不成立",
        "正文中写出的算式，两边应相等；先乘除后加减，元与万元换算后仍不相等，且不是四舍五入造成的，是错误。",
        "重新计算算式，更正结果或填错的数。",
        FindingDescriptor.Arithmetic,
        "测算服务费40.00万元×15%=6.50万元：40.00 × 15% = 6.00万元。",
        "1000元÷3=333.33元只差四舍五入，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var written in document.Equations)
                foreach (var equation in Equation.Of(written))
                    if (equation.Outcome == Agreement.Contradiction && !FeeCheck.IsCap(document, written)) yield return Make(document, written, equation);
    }

    private Finding Make(DocumentReading document, WrittenEquation written, Equation equation)
    {
        var result = equation.Right[0];
        var isLong = equation.ValueText.Length > Equation.LongestValue;
        List<Place> places = [result.Entry.As(PlaceRole.Reported), .. equation.Left.Select(f => f.Entry.As(PlaceRole.Operand))];
        return Report(document.Forms[written.Form], $"{string.Join('|', equation.Left.Select(f => f.Label))}|算式", $"写出的算式{Equation.Shorten(written.Origin.Text)}不成立：左边为{equation.ShownValue}。", places) with
        {
            Reported = result.Entry.Raw,
            Expected = equation.Right.Count == 1 && !isLong ? equation.ValueText : null,
            Arithmetic = equation.Arithmetic(written),
        };
    }
}
