using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4005. Where project forms are filed with the document, their executed amounts add up to the unit's project
/// expenditure: every project is to be evaluated, so a remainder is a project without a form or a wrong amount.
/// Source: 财预〔2020〕10号 (单位自评 covers every project of the budget); arithmetic.
/// </summary>
public sealed class JH4005_ProjectFormsEqualProjectExpenditure : AuditRule
{
    // 决算数 and 执行数 say it outright; a sentence such as 2024年项目支出401.85万元 only when nothing else does.
    private static readonly Stage[] Stages = [Stage.Final, Stage.Executed, Stage.Unstated];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4005", Severity.Warning, "项目自评表合计与项目支出不符",
        "各项目自评表的全年执行数之和，应等于本单位的项目支出。",
        "查明没有填报自评表的项目，或更正项目执行数、项目支出。",
        "财预〔2020〕10号：单位自评覆盖预算安排的项目；算术",
        "项目支出208.30，两张项目自评表执行数128.70和70.00，合计198.70：少9.60。",
        "项目支出199.80，一张项目表执行199.80，另一张没有预算也没有支出：相符，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var forms = document.Forms.Where(f => f.Kind == FormKind.ProjectSelfEvaluation).ToList();
            if (forms.Count == 0) continue;
            // Two forms of one project may be two versions: then nothing says which amount counts.
            if (forms.Select(f => f.Project?.Raw ?? "").Distinct().Count() < forms.Count)
            {
                if (forms.Count > 1) context.CannotAssess(this, "有两张以上项目自评表的项目名称相同或空白，项目合计不能核对。");
                continue;
            }
            var amounts = forms.Select(f => f.Funds?.Total?.Amount(Stage.Executed)).OfType<Entry>().ToList();
            if (amounts.Count == 0 || CheckSum(document, amounts) is not { } finding) continue;
            // Many offices publish the forms of some projects only: too little is wrong where the document says that every project has its form.
            if (finding.Difference!.StartsWith('-') || SaysAll(document, forms.Count)) yield return finding;
            else context.CannotAssess(this, $"文件没有写明全部项目都附自评表，{forms.Count}张项目自评表的合计没有与项目支出核对。");
        }
    }

    /// <summary>Whether the document says that each of its projects has a form: 每个一级项目一张表, 5个项目 with five forms.</summary>
    private static bool SaysAll(DocumentReading document, int forms)
    {
        foreach (var line in document.Lines)
        {
            if (!line.Text.Contains("项目", StringComparison.Ordinal)) continue;
            var text = Words.Compact(line.Text);
            if (Words.HasAny(text, "每个项目", "每个一级项目", "各项目均", "所有项目", "全部项目") && Words.HasAny(text, "自评表", "一张表", "自评")) return true;
            if (Words.HasAny(text, $"共{forms}个项目", $"项目{forms}个", $"项目共{forms}个", $"{forms}个项目支出") && !Words.HasAny(text, "其中")) return true;
        }
        return false;
    }

    private Finding? CheckSum(DocumentReading document, List<Entry> amounts)
    {
        foreach (var stage in Stages)
        {
            var wholes = document.Facts.Where(f => f.Concept == Concepts.ProjectExpenditure && f.Project.Length == 0 && f.Stage == stage
                && f.Year == document.FiscalYear && f.FundSource is "" or "一般公共预算" && f.Quantity.Unit.Dimension == Dimension.Money).ToList();
            if (wholes.Count == 0) continue;
            SumCheck? first = null;
            foreach (var whole in wholes)
            {
                if (SumCheck.Of(whole.Entry, amounts) is not { } check) return null;
                // One place that agrees leaves the others to the rule that compares the places.
                if (check.Outcome != Agreement.Contradiction) return null;
                first ??= check;
            }
            return Make(document.Forms[wholes[0].Form], first!);
        }
        return null;
    }

    private Finding Make(FilledForm form, SumCheck check)
    {
        var word = check.Exceeds ? "多" : "少";
        List<Place> places = [check.Whole.As(PlaceRole.Reported), .. check.Parts.Select(p => p.As(PlaceRole.Operand))];
        return Report(form, "项目支出|项目自评表合计",
            $"{check.Parts.Count}张项目自评表的全年执行数合计{check.SumText}，项目支出为{Printed.Figure(check.Whole)}，项目表{word}{check.DifferenceText.TrimStart('-')}。", places) with
        {
            Reported = check.Whole.Raw,
            Expected = check.SumText,
            Arithmetic = check.Arithmetic,
            Difference = check.DifferenceText,
        };
    }
}
