using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6012. What was reached repeats the goal word for word, so it says nothing of the year. White space and full-width forms
/// do not make a difference; a short goal can be reached in its own words.
/// Source: the form's columns 预期目标 and 实际完成情况.
/// </summary>
public sealed class JH6012_ResultCopiesGoal : AuditRule
{
    private const int ShortestText = 12;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH6012", Severity.Warning, "实际完成情况照抄预期目标",
        "实际完成情况应写本年做了什么、达到多少，不能与预期目标一字不差。",
        "按实际工作和数据改写实际完成情况。",
        "表样",
        "预期目标与实际完成情况都是“加强协议管理，组织专项检查，守住基金安全底线。”。",
        "实际完成情况写明“组织专项检查两轮”：与目标用词相近但不相同，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            for (var i = 0; i < form.Goals.Count; i++)
            {
                if (form.Goals[i] is not { Reached: { } reached, Expected: var expected }) continue;
                var text = Words.Compact(expected.Raw);
                if (text.Length < ShortestText || text != Words.Compact(reached.Raw)) continue;
                yield return Report(form, $"总体目标|{i + 1}", $"实际完成情况与预期目标一字不差：“{Shorten(Attainment.Printed(expected.Raw))}”。",
                    reached.As(PlaceRole.Reported), expected.As(PlaceRole.Contradicts));
            }
    }

    private static string Shorten(string text) => text.Length <= 24 ? text : text[..24] + "……";
}
