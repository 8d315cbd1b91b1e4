using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Dossiers;

/// <summary>What the checks of dossiers promise; docs/spec/dossiers.md lists them.</summary>
public static class DossierRules
{
    private const string Approved = "财预〔2020〕10号附件1：绩效目标批复后一般不予调整，确需调整的按程序报批";

    /// <summary>All of them by code.</summary>
    public static IReadOnlyList<FindingDescriptor> All => [OfAnotherDossier, FrozenGoal, NoEvidence, EvidenceGone, MeasuredOtherwise, AmountsOfDecision, Unanswered, GrantedAmount];

    internal static FindingDescriptor OfAnotherDossier { get; } = new("JH8101", Severity.Error, "内容不是本案卷的",
        "案卷里的规则包、年度、单位和项目，应当就是案卷自己的。", "改正填错的一项；放错了案卷的，移到它自己的案卷里。", FindingDescriptor.Arithmetic,
        "本年度案卷里的填报数据写着上一年度。", "项目名称里多一个空格：不报。");

    internal static FindingDescriptor FrozenGoal { get; } = new("JH8102", Severity.Error, "与批准的目标不一致",
        "目标批准以后，指标、指标值和分值不再改变；确需调整的，先在申报案卷里办理调整。", "改回批准的内容；确需改变的，在绩效目标申报案卷里办理“调整”，批准后再填。", Approved,
        "批准的参保率指标值≥95%，自评里改成了≥90%。", "批准时没有填分值，自评填了分值；≥95%写成“95%以上”：不报。");

    internal static FindingDescriptor NoEvidence { get; } = new("JH8103", Severity.Warning, "实际完成值没有佐证",
        "监控和自评的每个实际完成值，都应写明出自哪份材料或哪个台账。", "附上文件并写明页码或单元格，或说明为什么没有。", "财预〔2020〕10号：自评结果应当客观、依据充分",
        "参保率实际完成96.2%，没有写出处。", "写了“参保台账，年末”：不报。");

    internal static FindingDescriptor EvidenceGone { get; } = new("JH8104", Severity.Error, "佐证不在本案卷里",
        "写明为佐证的文件，应当附在本案卷里，内容与写明时一致。", "重新附上这份文件，再指明位置。", FindingDescriptor.Arithmetic,
        "佐证写着“参保台账.xlsx”，案卷里没有这份文件。", "同一份文件改了名字，内容不变：不报。");

    internal static FindingDescriptor MeasuredOtherwise { get; } = new("JH8105", Severity.Error, "实际完成值与台账、问卷算出的不同",
        "由台账或问卷算出的指标，填报的实际完成值应当就是算出的值。", "按台账重新计算，或更正台账；两处不同的，说明哪一处为准。", FindingDescriptor.Arithmetic,
        "台账算出95.54%，填报95.84%。", "台账算出95.5432%，填报95.54%：不报。");

    internal static FindingDescriptor AmountsOfDecision { get; } = new("JH8106", Severity.Error, "批复的分项之和与合计不符",
        "批复写明合计的，各项目批复数之和应当等于合计。", "核对批复文件，改正填错的一处。", FindingDescriptor.Arithmetic,
        "合计300万元，三个项目共290万元。", "没有填合计：不报。");

    internal static FindingDescriptor Unanswered { get; } = new("JH8107", Severity.Error, "整改没有逐项回复",
        "通知书的每个问题都要有回复和完成情况，问题本身不能改动。", "逐项写明整改措施和完成情况；没有完成的写明原因和期限。", "财预〔2020〕10号：评价结果应当反馈并整改",
        "通知三个问题，回复了两个。", "写明“未完成，预计6月底完成”：不报。");

    internal static FindingDescriptor GrantedAmount { get; } = new("JH8108", Severity.Warning, "年初预算数与批复数不同",
        "监控和自评的年初预算数，应当是预算批复的数。", "核对批复文件，改正填错的一处；中途追加的写在全年预算数里。", FindingDescriptor.Arithmetic,
        "批复80万元，自评年初预算数填85万元。", "批复801234.56元，自评以万元填80.12：不报。");
}
