using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4021. A figure of running text that stands nowhere else and has the digits of a like-named figure with two neighbours changed
/// about. A question: two figures may be so by chance. Source: no regulation; both figures are printed.
/// </summary>
public sealed class JH4021_DigitsAreNotSwapped : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH4021", Severity.Warning, "数字疑似写颠倒",
        "正文中的一个数与名称相近的另一个数只差相邻两位的先后，别处又没有印过它的，疑为抄写时颠倒。",
        "与原始资料核对两处的数，改正写颠倒的一处；确是两个数的，不必改。",
        FindingDescriptor.Arithmetic,
        "表中支出205507.68万元，正文写全年支出250507.68万元。",
        "表中支出205507.68万元，正文写全年收入205570.68万元，两年的数，或正文的数另有合计、差额可以印证：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // What is the same quantity is no question: JH4001 and JH4002 say so.
        HashSet<Fact> known = [];
        foreach (var group in context.Quantities)
            foreach (var pair in group.Pairs) known.UnionWith([pair.First, pair.Second]);
        foreach (var document in context.Filing.Documents)
            foreach (var swapped in SwappedTwin.In(context, document))
            {
                var (told, other) = (swapped.Told, swapped.Other);
                if (known.Contains(told)) continue;
                yield return Report(document.Forms[told.Form], $"{told.Label}|{told.Project}|{told.Year}|颠倒",
                    $"“{Nearby.Name(told)}”写{told.Entry.Raw}，与“{other.Label}”的{Printed.Figure(other)}只差相邻两位的先后，疑有一处写颠倒。",
                    told.Entry.As(PlaceRole.Reported), other.As(PlaceRole.Contradicts)) with
                {
                    Reported = told.Entry.Raw,
                    Expected = Printed.Figure(other),
                };
            }
    }
}
