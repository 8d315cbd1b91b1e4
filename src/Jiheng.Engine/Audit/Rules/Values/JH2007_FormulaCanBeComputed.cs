using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2007. A formula that the document itself makes impossible: it counts what is graded above the top of the only scale that
/// the document prints for that judging (审核等级), or counts indicators by a grade that the form gives once for all of them; it
/// divides by a difference of like terms (always 0), or a quantity by itself (always 100 %).
/// Source: arithmetic; the document's own form.
/// </summary>
public sealed class JH2007_FormulaCanBeComputed : AuditRule
{
    private static readonly string[] Judgings = ["审核", "审查", "评审", "评价", "评定", "评估", "复核", "考核", "验收", "自评"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH2007", Severity.Warning, "公式无法按文件计算",
        "公式要用的数应当在文件中有来源：等级应在文件印出的等级之内，分母不能恒为0，分子分母不能是同一个数。",
        "按实际掌握的数据改写公式，或补充它所用等级、数据的规定。",
        "本文件",
        "公式用“审核等级在优以上的指标个数”，而审核表的等级只有优、良、中、差，优已是最高。",
        "公式用“审核等级在良以上的项目个数”，审核表的等级是优、良、中、差：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            // Looked for only when a formula speaks of grades: few do.
            List<PrintedScale>? scales = null;
            foreach (var form in document.Forms)
                foreach (var printed in WrittenIn.Form(form))
                {
                    if (Degenerate(printed.Formula.Root) is { } why) yield return Make(form, printed, $"{why}。", []);
                    foreach (var phrase in printed.Formula.Phrases)
                    {
                        if (Judging(phrase) is not { } judging) continue;
                        scales ??= PrintedScale.In(document);
                        if (Scale(scales, judging) is not { } scale || Missing(phrase, scale) is not { } missing) continue;
                        yield return Make(form, printed, missing, Places(scale));
                        break;
                    }
                }
        }
    }

    /// <summary>What makes the formula the same whatever its figures are, or null.</summary>
    private static string? Degenerate(FormulaNode node)
    {
        if (node is OperationNode { Operation: Operation.Divide } && HasPhrase(node))
        {
            var (upper, lower) = (node.Operands[0], node.Operands[1]);
            if (IsAlwaysZero(lower)) return $"分母“{lower.Text}”恒为0，无法计算";
            if (upper.IsSameAs(lower)) return $"分子和分母都是“{upper.Text}”，结果恒为100%";
            if (IsAlwaysZero(upper)) return $"分子“{upper.Text}”恒为0，结果恒为0";
        }
        foreach (var operand in node.Operands) if (Degenerate(operand) is { } why) return why;
        return null;
    }

    private static bool IsAlwaysZero(FormulaNode node) =>
        node is OperationNode { Operation: Operation.Subtract } && HasPhrase(node) && node.Operands[0].IsSameAs(node.Operands[1]);

    private static bool HasPhrase(FormulaNode node)
    {
        if (node is FieldNode) return true;
        foreach (var operand in node.Operands) if (HasPhrase(operand)) return true;
        return false;
    }

    /// <summary>By whom the phrase has something graded (审核等级), or null when it speaks of no grade.</summary>
    private static string? Judging(string phrase)
    {
        foreach (var judging in Judgings) if (phrase.Contains(judging + "等级", StringComparison.Ordinal)) return judging;
        return null;
    }

    /// <summary>The printed scale of this judging; null when none is printed, or several that differ.</summary>
    private static PrintedScale? Scale(List<PrintedScale> scales, string judging)
    {
        PrintedScale? only = null;
        foreach (var scale in scales)
        {
            if (!scale.SpeaksOf(judging)) continue;
            if (only is not null) return null;
            only = scale;
        }
        return only;
    }

    /// <summary>What of the phrase the scale cannot give, or null.</summary>
    private static string? Missing(string phrase, PrintedScale scale)
    {
        var beyond = GoesBeyond(phrase, scale.Top) ? $"“{scale.Top}”已是最高一级" : null;
        var once = CountsIndicators(phrase, scale) ? "每份表只评一个等级，各审核要点只有两种意见，没有逐个指标的等级" : null;
        return beyond is null && once is null ? null
            : $"公式要用“{phrase}”，但表中等级为{string.Join("、", scale.Grades)}，{beyond}{(beyond is null || once is null ? "" : "；")}{once}。";
    }

    private static bool GoesBeyond(string phrase, string top)
    {
        foreach (var word in Grades.Normal(top) == "优" ? (string[])[top, "优", "优秀"] : [top])
            foreach (var tail in (string[])["以上", "级以上", "等级以上", "等次以上", "等以上", "档以上"])
                if (phrase.Contains(word + tail, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether the phrase counts indicators by a grade of the scale, while the form grades itself once and its points take one of two opinions.</summary>
    private static bool CountsIndicators(string phrase, PrintedScale scale)
    {
        var at = phrase.IndexOf("等级", StringComparison.Ordinal);
        if (!phrase.Contains("指标", StringComparison.Ordinal) || !Words.HasAny(phrase, "个数", "数量", "指标数") || scale.YesOrNo().Count < 2) return false;
        foreach (var grade in scale.Grades) if (phrase.IndexOf(grade, at, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    private static List<Place> Places(PrintedScale scale)
    {
        List<Place> places = [new(PlaceRole.Contradicts, scale.Cell.Text, "", "等级", scale.Cell.Origin)];
        if (scale.Note() is { } note) places.Add(new(PlaceRole.Context, note.Text, "", "等级说明", note.Origin));
        return places;
    }

    private Finding Make(FilledForm form, PrintedFormula printed, string what, List<Place> others)
    {
        var name = printed.Indicator is { } indicator ? Attainment.Shown(indicator) : printed.Formula.Name;
        return Report(form, $"{(printed.Indicator is { } row ? Attainment.Subject(row) : printed.Formula.Name)}|公式无法计算", $"“{name}”的{what}",
            [printed.Place(PlaceRole.Reported), .. others]) with
        {
            Reported = printed.Formula.Text,
        };
    }
}
