using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4020. The one cost indicator that tells a project's whole money says what the form's own money block says: its result is what was
/// spent or planned. Unit prices, parts and savings are other things. Source: the form.
/// </summary>
public sealed class JH4020_CostIndicatorFitsFunds : AuditRule
{
    // What is no total of the project's money.
    private static readonly string[] Parts = ["人均", "单位成本", "单价", "每", "平均", "标准", "节约", "节省", "次均", "补贴标准", "定额", "其中", "收入", "罚", "追回", "损失"];

    // 项目总成本 and the like are the whole by their own words.
    private static readonly string[] Wholes = ["项目总成本", "项目总投入", "项目总投资", "项目总支出", "项目资金总额", "项目总经费"];

    // What names of projects and of their money end with beside the thing itself. Longest first.
    private static readonly string[] Endings = ["专项工作经费", "补助资金", "专项资金", "专项经费", "工作经费", "项目经费", "控制数", "控制额", "控制金额", "经费", "资金", "补助", "项目", "支出", "成本", "总额", "费"];

    private const int ShortestCore = 5;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4020", Severity.Warning, "成本指标与项目资金不符",
        "项目只有一项成本指标、说的是项目全部资金时，其实际完成值应与本表的预算数或执行数一致。",
        "核对成本指标与项目资金；成本指标只管其中一部分的，在名称中写明。",
        "表样",
        "项目资金全年执行数55万元，唯一的成本指标“能力提升补助资金”完成40万元。",
        "成本指标是“人均培训成本”，或有几项成本指标：不是全部资金，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            if (form.Project is not { IsBlank: false } || form.HasUnreadFigures || form.Funds is not { } funds) continue;
            var costs = form.Indicators.Where(i => (i.Level1 + i.Level2).Contains("成本", StringComparison.Ordinal)).ToList();
            if (costs is not [{ Actual: { Value: { Kind: ValueKind.Number, IsWholeText: true, Quantity: { Unit.Dimension: Dimension.Money } spent } } actual } cost]) continue;
            var name = Attainment.Shown(cost);
            if (Words.HasAny(name, Parts) || !(Words.HasAny(name, Wholes) || IsFund(name) || IsNamedAfter(name, form.Project.Raw))) continue;
            var amounts = funds.Rows.SelectMany(r => r.Amounts.Select(a => a.Entry).Concat(r.OtherAmounts)).Where(e => e.Quantity is { Unit.Dimension: Dimension.Money, Value.IsZero: false }).ToList();
            // Whatever amount of the block it may be, it is told there.
            if (amounts.Count == 0 || amounts.Exists(a => a.Quantity!.Value.Interval.Meets(spent.Interval))) continue;
            // Far less is a part or a unit price, far more the money of several years.
            if (FundRate.Spent(funds.Total ?? funds.Rows[0]) is not { Quantity: { } executed } of || spent.Base * 2 < executed.Base || executed.Base * 2 < spent.Base) continue;
            yield return Report(form, $"{Attainment.Subject(cost)}|项目资金",
                $"“{name}”完成{actual.Raw}，是本项目唯一的成本指标，本表执行数却是{Printed.Figure(of)}，预算数中也没有这个数。",
                [actual.As(PlaceRole.Reported), of.As(PlaceRole.Contradicts), .. cost.Target is { IsBlank: false } target ? [target.As(PlaceRole.Context)] : Array.Empty<Place>()]) with
            {
                Reported = actual.Raw,
                Expected = executed.ToString(),
            };
        }
    }

    /// <summary>能力提升补助资金, 专项资金控制数: a fund by its name, and not what is bought with it.</summary>
    private static bool IsFund(string name)
    {
        foreach (var ending in (string[])["控制数", "控制额", "控制金额", "总额", "支出"]) if (name.EndsWith(ending, StringComparison.Ordinal)) name = name[..^ending.Length];
        return name.EndsWith("补助资金", StringComparison.Ordinal) || name.EndsWith("专项资金", StringComparison.Ordinal);
    }

    /// <summary>Whether the indicator is called as the project itself: its money, and not a thing bought with it.</summary>
    private static bool IsNamedAfter(string indicator, string project)
    {
        var (a, b) = (Core(Words.Compact(indicator)), Core(Words.Compact(project)));
        return a.Length >= ShortestCore && b.Length >= ShortestCore && (b.Contains(a, StringComparison.Ordinal) || a.Contains(b, StringComparison.Ordinal));
    }

    private static string Core(string name)
    {
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var ending in Endings)
                if (name.Length - ending.Length >= ShortestCore && name.EndsWith(ending, StringComparison.Ordinal)) (name, cut) = (name[..^ending.Length], true);
        }
        return name;
    }
}
