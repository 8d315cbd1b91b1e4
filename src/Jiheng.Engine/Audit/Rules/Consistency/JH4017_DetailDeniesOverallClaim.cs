using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4017. What is claimed of all cannot be denied of some elsewhere in the same report: 各项管理制度健全 against 管理机制不够健全,
/// 每位…及时得到救助 against 部分…无法及时享受救助. Reported only where both speak of the same thing by the words they share.
/// Source: the document itself.
/// </summary>
public sealed class JH4017_DetailDeniesOverallClaim : AuditRule
{
    // Words that any two sentences may share.
    private static readonly string[] Generic =
    [
        "及时", "按时", "足额", "全部", "部分", "个别", "少数", "无法", "未能", "不能", "没有", "每位", "每名", "每个", "所有", "全体", "得到", "享受", "存在", "确保", "群众", "人员", "对象", "困难",
        "工作", "项目", "资金", "情况", "完成", "进行", "开展", "相关", "各项", "部门", "单位", "我局", "本年", "年度", "仍有", "尚有", "有效", "实施", "管理", "目标", "指标", "进度", "要求", "问题", "原因", "主要",
    ];

    private static readonly string[] Timely = ["及时", "按时", "足额", "按期"];

    private static readonly string[] People = ["群众", "人员", "对象", "患者", "职工", "居民", "学生", "老人", "家庭", "参保人", "受助", "家长"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4017", Severity.Warning, "总体结论与具体情况矛盾",
        "同一报告一处称全部做到，另一处又写部分没有做到，两处应当一致。",
        "核实情况，把总体结论改为与具体情况相符的表述。",
        "本文件",
        "一处写“各项管理制度健全”，问题一节写“绩效管理机制不够健全”。",
        "一处写“管理制度健全”，另一处写“进一步健全管理制度”：是下一步打算，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            HashSet<string> told = new(StringComparer.Ordinal);
            var denials = Denials(document);
            foreach (var claim in document.Claims)
            {
                if (claim.Indicator is not null || claim.Kind is not (ClaimKind.SystemSound or ClaimKind.Universal or ClaimKind.AllGoalsReached)) continue;
                if (told.Contains(KindOf(claim)) || !denials.TryGetValue(ProjectOf(claim), out var near) || !IsOfYear(document, claim)) continue;
                if (!context.CanCompare(this, near.Count)) break;
                foreach (var denial in near)
                {
                    if (!Denies(claim, denial) || IsTold(claim, denial)) continue;
                    told.Add(KindOf(claim));
                    yield return Report(document.Forms[claim.Form], $"结论矛盾|{claim.Kind.ToString()}",
                        $"一处称“{Shown(claim)}”，另一处又写“{Shown(denial)}”。",
                        new Place(PlaceRole.Reported, Shown(claim), "", "总体结论", claim.Origin), new Place(PlaceRole.Contradicts, Shown(denial), "", "具体情况", denial.Origin)) with
                    { Reported = Shown(claim) };
                    break;
                }
            }
        }
    }

    /// <summary>What denies, by form and project, in printed order.</summary>
    private static Dictionary<string, List<Claim>> Denials(DocumentReading document)
    {
        Dictionary<string, List<Claim>> denials = new(StringComparer.Ordinal);
        foreach (var claim in document.Claims)
        {
            if (claim.Indicator is not null || claim.Kind is not (ClaimKind.SystemWanting or ClaimKind.Denial) || !IsOfYear(document, claim)) continue;
            if (!denials.TryGetValue(ProjectOf(claim), out var list)) denials[ProjectOf(claim)] = list = [];
            list.Add(claim);
        }
        return denials;
    }

    private static string KindOf(Claim claim) => $"{claim.Form}|{(int)claim.Kind}";

    private static string ProjectOf(Claim claim) => $"{claim.Form}|{claim.Project}";

    private static bool IsOfYear(DocumentReading document, Claim claim) =>
        (document.FiscalYear is not { } fiscal || claim.Year is not { } year || year == fiscal) && !Words.HasAny(claim.Origin.Text, "上年", "去年", "往年", "以前年度")
        && !Words.HasAny(claim.Heading, "措施", "计划", "打算", "下一步", "建议", "职责", "职能", "预设", "目的", "依据");

    // One sentence that says both has weighed them itself: 制度总体健全，但部分…
    private static bool IsTold(Claim claim, Claim denial) => claim.Origin.IsSamePlace(denial.Origin) && claim.Origin.Text == denial.Origin.Text;

    private static bool Denies(Claim claim, Claim denial) => (claim.Kind, denial.Kind) switch
    {
        (ClaimKind.SystemSound, ClaimKind.SystemWanting) => IsSameSystem(claim.Subject, denial.Subject),
        (ClaimKind.Universal, ClaimKind.Denial) => IsSameService(claim.Subject, denial.Subject),
        (ClaimKind.AllGoalsReached, ClaimKind.Denial) => Words.HasAny(denial.Subject, "目标", "指标") && Words.HasAny(denial.Subject, "未完成", "未达到", "未实现", "未达成", "没有完成", "没有达到", "未能完成")
            && !Words.HasAny(denial.Subject, "下达", "时序", "序时"),
        _ => false,
    };

    /// <summary>各项管理制度 holds 绩效管理机制; without 各项 the same noun and at least four letters before it must be shared.</summary>
    private static bool IsSameSystem(string all, string one)
    {
        var universal = Words.HasAny(all, "各项", "全部", "所有");
        if (!universal && all[^2..] != one[^2..]) return false;
        var need = universal ? 2 : 4;
        var (a, b) = (all[..^2], one[..^2]);
        // What the nouns are of stands right before them.
        if (a.Length < 2 || b.Length < 2) return false;
        return a.Length >= need && b.EndsWith(a[^need..], StringComparison.Ordinal);
    }

    /// <summary>Both of people, both of timeliness, and both of the same service: 及时得到救助, 无法及时享受救助补助.</summary>
    private static bool IsSameService(string all, string one)
    {
        if (!Words.HasAny(all, People) || !Words.HasAny(one, People)) return false;
        var timely = false;
        foreach (var word in Timely) timely |= all.Contains(word, StringComparison.Ordinal) && one.Contains(word, StringComparison.Ordinal);
        return timely && Shares(all, one);
    }

    /// <summary>Whether two texts share a word of two letters that says what they are about.</summary>
    private static bool Shares(string a, string b)
    {
        foreach (var word in Generic) a = a.Replace(word, "，", StringComparison.Ordinal);
        for (var i = 0; i + 2 <= a.Length; i++)
            if (Fold.IsHan(a[i]) && Fold.IsHan(a[i + 1]) && b.Contains(a.Substring(i, 2), StringComparison.Ordinal)) return true;
        return false;
    }

    private static string Shown(Claim claim)
    {
        var text = claim.Kind is ClaimKind.SystemSound or ClaimKind.SystemWanting ? claim.Subject[..^2] + claim.Words : claim.Words;
        return text.Trim();
    }
}
