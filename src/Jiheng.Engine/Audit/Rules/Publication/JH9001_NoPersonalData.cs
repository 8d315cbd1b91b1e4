using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Publication;

/// <summary>
/// JH9001. A document that is published must not carry anyone's mobile number, identity number or bank card. Office lines
/// and the unit's credit code are not personal. The message shows only the ends of a number.
/// Source: the numbers' own check digits (GB 11643, Luhn).
/// </summary>
public sealed class JH9001_NoPersonalData : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH9001", Severity.Warning, "含个人信息",
        "拟公开的文件不应出现个人手机号、身份证号和银行卡号。",
        "公开前删除该号码，联系方式改用办公电话。",
        "本文件",
        "填表人一栏写有11位手机号码。",
        "联系电话写办公座机，或印有18位统一社会信用代码：不是个人信息，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            List<(string Kind, Place Place)> found = [];
            var before = "";
            foreach (var line in document.Lines)
            {
                foreach (var number in PersonalNumbers.In(line.Text, PersonalNumbers.Tail(before))) found.Add((number.Kind, new(PlaceRole.Reported, number.Masked, "", number.Kind, line.Origin)));
                before = line.Text;
            }
            if (found.Count > 0)
                yield return Report(document, "个人信息",
                    $"文中有{string.Join("、", found.GroupBy(f => f.Kind).Select(g => $"{g.Key}{g.Count()}处（{g.First().Place.Value}）"))}。", [.. found.Select(f => f.Place)]);
        }
    }
}
