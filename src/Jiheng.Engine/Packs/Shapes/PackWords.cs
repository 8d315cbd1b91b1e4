namespace Jiheng.Engine.Packs.Shapes;

/// <summary>The program's own words that packs use for what every region has.</summary>
public static class PackWords
{
    /// <summary>Roles of columns, as packs name them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ColumnRoles { get; } = List(
        ("level1", "一级指标"), ("level2", "二级指标"), ("level3", "三级指标，指标名称"),
        ("target", "年度指标值"), ("adjusted-target", "调整后的指标值"), ("target-sign", "指标值的符号"), ("target-value", "指标值的数值"), ("target-unit", "指标值的单位"),
        ("actual", "实际完成值"), ("weight", "分值"), ("level1-weight", "一级指标的分值"), ("level2-weight", "二级指标的分值"), ("score", "得分"), ("score-rate", "得分率"), ("completion", "指标完成率"), ("share", "权重（没有分值栏时就是分值）"), ("other-score", "折算得分等其他得分"),
        ("deviation", "偏差原因及措施"), ("basis", "指标值确定依据"), ("category", "指标分类"), ("description", "指标解释"),
        ("scoring-rule", "评分标准"), ("history", "近年指标值"),
        ("initial-budget", "年初预算数"), ("adjusted-budget", "全年（调整后）预算数"), ("budget", "预算数，未说明阶段"),
        ("executed", "全年执行数"), ("final", "决算数"), ("rate", "执行率"),
        ("expected-goal", "预期目标"), ("reached-goal", "实际完成情况"),
        ("forecast", "全年预计完成值"), ("likelihood", "完成目标可能性"), ("cause", "偏差原因的一类，勾选或填写"), ("measure", "改进措施"),
        ("plain", "没有另外含义的栏，如备注、资金到位"));

    /// <summary>Roles of the columns of a free grid, as packs name them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> GridRoles { get; } = List(
        ("label", "行名"), ("amount", "金额"), ("share", "占比"), ("rate", "比率"), ("count", "数量"), ("points", "分值"), ("score", "得分"),
        ("initial-budget", "年初预算数"), ("adjusted-budget", "全年（调整后）预算数"), ("budget", "预算数，未说明阶段"), ("executed", "执行数"), ("final", "决算数"),
        ("option", "问卷选项的份数，栏名是选项"), ("question", "问卷的问题"),
        ("opinion", "审核、评审意见"), ("reason", "意见的理由或理由代码"),
        ("problem", "存在的问题"), ("measure", "整改措施"), ("owner", "责任单位、责任人"), ("deadline", "完成期限"), ("state", "完成情况"),
        ("treatment", "对预算的处理"), ("effect", "对下年度申报的影响"),
        ("last-project", "上年项目"), ("this-project", "本年项目"), ("link", "两年项目之间的关系"), ("last-amount", "上年金额"), ("this-amount", "本年金额"),
        ("text", "其他文字"));

    /// <summary>Kinds of forms, as packs name them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FormKinds { get; } = List(
        ("base-data", "基础数据表"), ("department-self-evaluation", "部门整体支出绩效自评表"), ("project-self-evaluation", "项目支出绩效自评表"),
        ("self-evaluation-report", "绩效自评报告、评价报告"), ("goal-declaration", "绩效目标申报表"), ("goal-review", "绩效目标审核表"),
        ("final-accounts", "部门决算公开"), ("monitoring", "绩效运行监控表"), ("ex-ante-assessment", "事前绩效评估表"), ("satisfaction-survey", "满意度调查统计表"),
        ("result-use", "绩效结果应用清单"), ("project-lineage", "项目沿革表"), ("attachment", "随报告附的其他表和清单"));

    private static KeyValuePair<string, string>[] List(params (string Word, string Meaning)[] words)
    {
        var pairs = new KeyValuePair<string, string>[words.Length];
        for (var i = 0; i < words.Length; i++) pairs[i] = new(words[i].Word, words[i].Meaning);
        return pairs;
    }
}
