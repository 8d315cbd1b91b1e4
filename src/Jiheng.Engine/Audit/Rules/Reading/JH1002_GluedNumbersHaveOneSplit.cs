using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Rules.Reading;

/// <summary>
/// JH1002. Numbers that lost the border between them are split by the sums they must satisfy; where no split or more than one satisfies them, none is chosen.
/// Source: arithmetic.
/// </summary>
public sealed class JH1002_GluedNumbersHaveOneSplit : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH1002", Severity.Warning, "粘连的数字无法拆开",
        "复制或转换后粘在一起的数字，按合计、执行率等关系拆开；拆法不止一种时不作猜测。",
        "对照原件，在两个数字之间补上单元格或空格。",
        "算术",
        "“3515”和“615”合起来差20分：35与15、61与5，或351与5、6与15，都能凑足100分。",
        "“8550万粒”只有拆成分值8和目标550万粒，各项分值合计才是100：已拆开，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var loss in document.Losses)
            {
                if (!loss.IsGlued) continue;
                context.CannotAssess(this, loss.Reason);
                var place = new Place(PlaceRole.Reported, loss.Origin.Text, "", "粘连的数字", loss.Origin);
                yield return JH1001_EverythingIsRead.FormOf(document, loss.Origin) is { } form
                    ? Report(form, $"粘连|{loss.Origin.Text}", loss.Reason, place)
                    : Report(document, $"粘连|{loss.Origin.Text}", loss.Reason, place);
            }
    }
}
