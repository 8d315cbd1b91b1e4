using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3004. A complete list of parts adds up to its total. Blank parts do not excuse it: either the total or a part is
/// wrong, or a blank should have been filled; the message names both causes.
/// Source: arithmetic; the lists are those of the form (年度资金总额 and its sources, 项目支出 and its numbered items …).
/// </summary>
public sealed class JH3004_PartsEqualTotal : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3004", Severity.Error, "分项之和与合计不符",
        "完整列出的分项，其和应等于合计；按各数印出的精度仍不能相等的，是错误。",
        "核对合计与各分项；有空白分项的，确认是否漏填。",
        FindingDescriptor.Arithmetic,
        "年度资金总额80，其中当年财政拨款72，上年结转资金、其他资金空白：72 ≠ 80。",
        "100.01 与 33.34 + 33.33 + 33.33 = 100.00 只差印出精度，不报本条，只提示JH3018。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var told in ToldTotal.Odd(document)) yield return Told(document, told);
        foreach (var document in context.Filing.Documents)
            foreach (var swapped in SwappedParts.Odd(document)) yield return Swapped(document, swapped);
        foreach (var document in context.Filing.Documents)
            foreach (var composition in document.Compositions)
            {
                if (!(composition.IsComplete || composition.IsLikelyComplete) || SumCheck.Of(composition.Whole, composition.Parts) is not { Outcome: Agreement.Contradiction } check) continue;
                var form = document.Forms[composition.Form];
                if (check.Unread is { } words)
                    context.CannotAssess(this, $"《{form.Name}》{words.Label}填的“{words.Raw}”不是数额，{composition.Whole.Label}{composition.Whole.Raw}与各分项之和没有核对。");
                else if (TotalCheck.IsShortOfParts(composition, check)) yield return Make(document, form, composition, check);
            }
    }

    /// <summary>A total told behind its parts: a question, since the sentence may leave a part out.</summary>
    private Finding Told(DocumentReading document, ToldTotal told) =>
        Report(document.Forms[told.Whole.Form], $"{told.Parts[0].Label}|同句合计", $"正文合计写{told.Whole.Entry.Raw}，前面各项相加为{told.SumText}，相差{told.DifferenceText.TrimStart('-')}。",
            [told.Whole.Entry.As(PlaceRole.Reported), .. told.Parts.Select(p => p.Entry.As(PlaceRole.Operand))]) with
        {
            Severity = Severity.Warning,
            Reported = told.Whole.Entry.Raw,
            Expected = told.SumText,
            Arithmetic = told.Arithmetic,
            Difference = told.DifferenceText,
        };

    /// <summary>Parts told with their whole, one figure with two digits swapped: a question, since there may be other parts.</summary>
    private Finding Swapped(DocumentReading document, SwappedParts swapped) =>
        Report(document.Forms[swapped.Whole.Form], $"{swapped.Whole.Label}|同句各项", $"正文{Nearby.Name(swapped.Whole)}写{swapped.Whole.Entry.Raw}，所列各项相加为{swapped.SumText}；{swapped.Swapped.Raw}若为{swapped.Expected}则正好相等，疑为相邻两个数字颠倒。",
            [swapped.Whole.Entry.As(PlaceRole.Reported), .. swapped.Parts.Select(p => p.As(PlaceRole.Operand))]) with
        {
            Severity = Severity.Warning,
            Reported = swapped.Whole.Entry.Raw,
            Expected = swapped.SumText,
            Arithmetic = swapped.Arithmetic,
        };

    private Finding Make(DocumentReading document, FilledForm form, Composition composition, SumCheck check)
    {
        var blanks = check.Blanks.Count == 0 ? "" : $"；{string.Join("、", check.Blanks.Select(b => b.Label.Split(' ')[0]))}为空白，可能漏填";
        List<Place> places = [check.Whole.As(PlaceRole.Reported)];
        places.AddRange(check.Parts.Select(p => p.As(PlaceRole.Operand)));
        places.AddRange(check.Blanks.Select(b => b.As(PlaceRole.Context)));
        var other = composition.IsComplete ? "" : Other(document, composition);
        return Report(form, $"{composition.Subject}|合计",
            $"{check.Whole.Label}填{check.Whole.Raw}，各分项相加为{check.SumText}，相差{check.DifferenceText.TrimStart('-')}{blanks}{other}。", places) with
        {
            Severity = composition.IsComplete ? Severity.Error : Severity.Warning,
            Reported = check.Whole.Raw,
            Expected = check.SumText,
            Arithmetic = check.Arithmetic,
            Difference = check.DifferenceText,
        };
    }

    /// <summary>The list makes its whole at another stage: an item without a figure there may have been left out here, or the figures of that stage were copied.</summary>
    private static string Other(DocumentReading document, Composition composition)
    {
        if (composition.Witnesses > 0) return "；另一栏相差相同而方向相反，疑同一行的两格填反";
        foreach (var twin in document.Compositions)
        {
            if (!twin.IsComplete || twin.Form != composition.Form || twin.Parts.Count != composition.Parts.Count || !twin.Whole.Origin.IsSamePlace(composition.Whole.Origin)) continue;
            var isCopied = true;
            for (var i = 0; i < twin.Parts.Count; i++) isCopied &= twin.Parts[i].Number == composition.Parts[i].Number;
            if (SumCheck.Of(twin.Whole, twin.Parts) is not { } sum) continue;
            var adds = sum.Outcome == Agreement.Equal ? "等于" : "与";
            var end = sum.Outcome == Agreement.Equal ? "" : "只差尾数";
            return isCopied
                ? $"；同一列举的另一栏各项相加{adds}{twin.Whole.Raw}{end}，而本栏各项与另一栏逐项相同，疑各项抄用了另一栏的数"
                : $"；同一列举的另一栏各项相加{adds}{twin.Whole.Raw}{end}，本栏可能有项目未列出";
        }
        return "；可能有项目未列出";
    }
}
