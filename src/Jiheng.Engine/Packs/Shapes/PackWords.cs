namespace Jiheng.Engine.Packs.Shapes;

/// <summary>The program's own words that packs use for what every region has.</summary>
public static class PackWords
{
    /// <summary>Roles of columns, as packs name them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ColumnRoles { get; } = List(
        ("level1", "一级指标"), ("level2", "二级指标"), ("level3", "三级指标，指标名称"),
        ("target", "年度指标值"), ("target-sign", "指标值的符号"), ("target-value", "指标值的数值"), ("target-unit", "指标值的单位"),
        ("actual", "实际完成值"), ("weight", "分值"), ("score", "得分"), ("score-rate", "得分率"), ("share", "权重（没有分值栏时就是分值）"), ("other-score", "折算得分等其他得分"),
        ("deviation", "偏差原因及措施"), ("basis", "指标值确定依据"), ("category", "指标分类"), ("description", "指标解释"),
        ("scoring-rule", "评分标准"), ("history", "近年指标值"),
        ("initial-budget", "年初预算数"), ("adjusted-budget", "全年（调整后）预算数"), ("budget", "预算数，未说明阶段"),
        ("executed", "全年执行数"), ("final", "决算数"), ("rate", "执行率"),
        ("expected-goal", "预期目标"), ("reached-goal", "实际完成情况"));

    /// <summary>Kinds of forms, as packs name them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FormKinds { get; } = List(
        ("base-data", "基础数据表"), ("department-self-evaluation", "部门整体支出绩效自评表"), ("project-self-evaluation", "项目支出绩效自评表"),
        ("self-evaluation-report", "绩效自评报告、评价报告"), ("goal-declaration", "绩效目标申报表"), ("goal-review", "绩效目标审核表"),
        ("final-accounts", "部门决算公开"));

    private static KeyValuePair<string, string>[] List(params (string Word, string Meaning)[] words)
    {
        var pairs = new KeyValuePair<string, string>[words.Length];
        for (var i = 0; i < words.Length; i++) pairs[i] = new(words[i].Word, words[i].Meaning);
        return pairs;
    }
}
